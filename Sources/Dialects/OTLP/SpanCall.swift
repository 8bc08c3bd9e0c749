public import Usage

/// What counts of a span: a call of a model, or a charge.
public struct SpanCall: Sendable {
  /// The source of events that no dialect of its own tells.
  public static let source: ExternalName = "otlp"

  /// The event; its id is made of the span's.
  public var event: Event
  /// False where the span does not tell when it began.
  public var hasOwnTime: Bool

  /// The operations that are calls of a model
  /// (https://opentelemetry.io/docs/specs/semconv/registry/attributes/gen-ai/); others, such as
  /// `invoke_agent`, repeat the usage of the calls below them.
  private static let callOperations: Set<String> = [
    "chat", "text_completion", "generate_content", "embeddings",
  ]

  /// Reads a span of the GenAI conventions; nil for one that is no call of a model.
  public init?(generic span: ExportedSpan, receivedAt: Timestamp) throws(Rejection) {
    let attributes = span.attributes
    guard let operation = attributes.text("gen_ai.operation.name"),
      Self.callOperations.contains(operation)
    else { return nil }
    try self.init(
      span, source: Self.source, isProviderRaw: false,
      session: attributes.id("session.id", "gen_ai.conversation.id") ?? span.traceID,
      receivedAt: receivedAt)
    event.userID = attributes.id("user.id", "enduser.id")
    event.agent = attributes.name("gen_ai.agent.name")
  }

  /// A call with the model, provider and usage of the span's attributes.
  init(
    _ span: ExportedSpan, source: ExternalName, isProviderRaw: Bool, session: ExternalID,
    receivedAt: Timestamp
  ) throws(Rejection) {
    self.init(span, source: source, session: session, receivedAt: receivedAt)
    let attributes = span.attributes
    event.model = attributes.name("gen_ai.response.model", "gen_ai.request.model")
    event.provider = attributes.name("gen_ai.provider.name", "gen_ai.system")
    let usage = try SpanUsage(
      attributes, provider: event.provider, model: event.model, isProviderRaw: isProviderRaw)
    event.tokens = usage?.tokens
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
    guard !doubts.isEmpty else { return }
    event.notes.doubts = Array(doubts.prefix(Doubt.perEventMax))
  }

  /// True for calls that give vectors or scores, which are no tokens.
  private static func hasNoOutput(_ attributes: Attributes) -> Bool {
    let operation = attributes.text(
      "gen_ai.operation.name", "gen_ai.request.type", "llm.request.type")
    return ["embeddings", "embedding", "rerank"].contains(operation?.lowercased())
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
  init(_ span: ExportedSpan, source: ExternalName, session: ExternalID, receivedAt: Timestamp) {
    event = Event(
      source: source, id: Self.id(of: span), time: span.startedAt ?? receivedAt)
    event.sessionID = session
    hasOwnTime = span.startedAt != nil
  }

  /// A span is known by both of its ids.
  static func id(of span: ExportedSpan) -> ExternalID { "\(span.traceID):\(span.spanID)" }

  /// Refuses names that an event cannot have, as the events API does.
  public func check(_ limits: EventLimits) throws(Rejection) {
    let ids = [("session.id", event.sessionID), ("user.id", event.userID)]
    let names = [
      ("gen_ai.response.model", event.model?.text),
      ("gen_ai.provider.name", event.provider?.text),
      ("gen_ai.agent.name", event.agent?.text),
      ("gen_ai.response.service_tier", event.modifiers.serviceTier),
    ]
    for case (let field, let id?) in ids { try limits.idRule.check(id.text, field: field) }
    for case (let field, let name?) in names { try limits.nameRule.check(name, field: field) }
  }
}
