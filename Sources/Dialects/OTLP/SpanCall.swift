internal import Usage

/// What counts of a span: a call of a model, a sum of calls, or a charge.
struct SpanCall: Sendable {
  /// The source of events of emitters that have no client's interface of their own.
  static let source: ExternalName = "otlp"

  /// The event; its id is made of the span's. Its session is nil where the trace tells it.
  var event: Event
  /// False where the span does not tell when it began.
  var hasOwnTime: Bool

  /// The label of sums that count because no call within them does.
  static let sumLabel: ExternalName = "aggregate"

  /// A call of a model with the usage of the span's attributes.
  init(
    _ span: ExportedSpan, by emitter: Emitter, source: ExternalName = source, receivedAt: Timestamp
  ) throws(Rejection) {
    self.init(span, source: source, receivedAt: receivedAt)
    let attributes = span.attributes
    event.model = emitter.model(of: attributes)
    event.provider = attributes.name(SpanLabels.providers)
    let sender = UsageSender(provider: event.provider, model: event.model)
    var usage: SpanUsage?
    for name in emitter.usageObjects where usage == nil {
      usage = try SpanUsage(
        object: attributes[name], at: name, provider: event.provider, model: event.model)
    }
    if usage == nil {
      usage = try SpanUsage(
        emitter.counts(of: attributes), names: emitter.counts, provider: event.provider,
        model: event.model,
        isCacheOutside: emitter.isCacheOutside(span, sender))
    }
    event.tokens = usage?.tokens
    usage?.object?.putBesideTokens(into: &event)
    if let passes = usage?.passes, !passes.isEmpty { event.passes = passes }
    SpanCost.read(attributes, into: &event)
    note(usage, attributes)
    if let tier = Self.servedTier(attributes) { event.modifiers.setServiceTier(tier) }
  }

  /// What is not sure of the figures.
  private mutating func note(_ usage: SpanUsage?, _ attributes: Attributes) {
    var doubts = usage?.doubts ?? []
    if usage?.isOutputTold == false, !Self.hasNoOutput(attributes) {
      doubts.append(Doubt(.untold, "the span tells no output of its input"))
    }
    doubts += SpanUsage.unreadNames(in: attributes).map(UsageNet.doubt)
    doubts += event.notes.doubts.filter { !doubts.contains($0) }
    guard !doubts.isEmpty else { return }
    event.notes.doubts = Array(doubts.prefix(Doubt.perEventMax))
  }

  /// True for calls that give vectors or scores, which are no tokens.
  private static func hasNoOutput(_ attributes: Attributes) -> Bool {
    let operation = attributes.text(
      "gen_ai.operation.name", "gen_ai.request.type", "llm.request.type",
      "openinference.span.kind", "langfuse.observation.type", "ai.operationId")
    guard let operation = operation?.lowercased() else { return false }
    return operation.hasPrefix("embed") || operation == "rerank" || operation.hasSuffix("doembed")
  }

  /// The tier that the provider served, as SDKs and instrumentations of OpenAI and Anthropic tell
  /// it; where they tell none, the one that was asked for, if it was one.
  private static func servedTier(_ attributes: Attributes) -> String? {
    let served = attributes.text(
      "openai.response.service_tier", "gen_ai.openai.response.service_tier",
      "gen_ai.response.service_tier", "anthropic.response.service_tier")
    let asked = attributes.text(
      "openai.request.service_tier", "gen_ai.openai.request.service_tier",
      "gen_ai.request.service_tier")
    return (served ?? asked)?.lowercased()
  }

  /// An event without figures yet.
  init(_ span: ExportedSpan, source: ExternalName, receivedAt: Timestamp) {
    event = Event(source: source, id: span.eventID, time: span.startedAt ?? receivedAt)
    hasOwnTime = span.startedAt != nil
  }

  /// Refuses names that an event cannot have, as the events API does.
  func check(_ limits: EventLimits) throws(Rejection) {
    let names = [
      ("gen_ai.response.model", event.model?.text),
      ("gen_ai.provider.name", event.provider?.text),
      ("gen_ai.response.service_tier", event.modifiers.serviceTier),
    ]
    for case (let field, let name?) in names { try limits.nameRule.check(name, field: field) }
  }
}

extension ExportedSpan {
  /// A span is known by both of its ids.
  var eventID: ExternalID { "\(traceID):\(spanID)" }
}
