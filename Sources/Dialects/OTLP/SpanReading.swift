internal import Reconciliation
internal import Usage

/// What one span reports.
struct SpanReading: Sendable {
  /// Its place in the trace, and what it says of what is within it.
  var node: TreeNode
  /// Nil for a span that is none.
  var sighting: Sighting?
  /// The session of which it is where neither it nor a span around it names one.
  var session: ExternalID
  /// How surely that is known; see `NamedCall.sessionRank`.
  var sessionRank: Int
  /// The user of all that its sender sends; nil where it names none.
  var userID: ExternalID?
  /// What it says to whoever reads logs, where it failed.
  var isError: Bool

  /// A span that says only what is within what.
  init(_ span: ExportedSpan, session: ExternalID, sessionRank: Int) {
    node = TreeNode(id: span.spanID)
    node.parentID = span.parentSpanID
    self.session = session
    self.sessionRank = sessionRank
    isError = span.statusCode == 2
  }

  /// How surely a session is known that a span names, or one around it.
  static let namedRank = 0
  static let conversationRank = NamedCall.conversationRank
  static let senderRank = 2
  static let traceRank = 3
}

/// Reads spans of emitters that follow any known naming.
struct SpanReader {
  var pricer: Pricer
  let limits: EventLimits
  let receivedAt: Timestamp
  /// Who sent the last span.
  private var sender: (resource: Attributes, digest: ExternalID)?

  init(pricer: Pricer, limits: EventLimits, receivedAt: Timestamp) {
    self.pricer = pricer
    self.limits = limits
    self.receivedAt = receivedAt
  }

  mutating func read(
    _ span: ExportedSpan, from resource: Attributes
  ) throws(Rejection) -> SpanReading {
    let session = resource.id(["session.id"])
    var reading = SpanReading(
      span, session: session ?? span.traceID,
      sessionRank: session == nil ? SpanReading.traceRank : SpanReading.senderRank)
    reading.userID = resource.id(["user.id", "enduser.id"])
    let emitter = Emitter.of(span, from: resource)
    reading.node.labels = SpanLabels.labels(of: span)
    reading.node.role = emitter.role(of: span)
    try check(reading)
    guard reading.node.role != .link else { return reading }
    var call = try SpanCall(span, by: emitter, receivedAt: receivedAt)
    if reading.node.role == .sum {
      // What repeats no usage only says what is within what.
      guard call.event.tokens != nil else {
        reading.node.role = .link
        return reading
      }
      // A sum's cost is that of the calls within it.
      call.event.cost = nil
      call.event.kind = .adjustment
      call.event.label = SpanCall.sumLabel
    }
    try call.check(limits)
    reading.add(
      call, pricer.quote(for: call.event), of: span, by: emitter, from: digest(of: resource), limits
    )
    return reading
  }

  private mutating func digest(of resource: Attributes) -> ExternalID {
    if let sender, sender.resource == resource { return sender.digest }
    let digest = resource.digest
    sender = (resource, digest)
    return digest
  }

  /// Refuses ids and names that an event cannot have.
  private func check(_ reading: SpanReading) throws(Rejection) {
    let labels = reading.node.labels
    let ids = [
      ("session.id", labels.sessionID), ("gen_ai.conversation.id", labels.conversationID),
      ("user.id", labels.userID), ("session.id", reading.session), ("user.id", reading.userID),
    ]
    for case (let field, let id?) in ids { try limits.idRule.check(id.text, field: field) }
    if let agent = labels.agent {
      try limits.nameRule.check(agent.text, field: "gen_ai.agent.name")
    }
  }
}

extension SpanReading {
  mutating func add(
    _ call: SpanCall, _ quote: Quote?, of span: ExportedSpan, by emitter: Emitter,
    from sender: ExternalID?, _ limits: EventLimits
  ) {
    let isOfCall = node.role == .call || node.role == .echo
    let names = isOfCall ? SpanLabels.answerNames(of: span, by: emitter, limits) : []
    var call = call
    if !names.isEmpty { call.event.vendorCall = VendorCall(ids: names) }
    node.event = EventIdentity(source: call.event.source, id: call.event.id)
    node.hasTokens = (call.event.tokens?.total ?? 0) > 0
    let scope = span.scopeName.isEmpty ? emitter.name.text : span.scopeName
    var sighting = Sighting(
      PricedEvent(event: call.event, quote: quote, hasOwnTime: call.hasOwnTime),
      vocabulary: limits.nameRule.allows(scope) ? ExternalName(scope) : emitter.name)
    sighting.names = Array(names.prefix(1))
    let isAlone = sighting.names.isEmpty || Self.isProvidersOwn(span)
    if let sender, isAlone, isOfCall, let prompt = sighting.prompt {
      if let family = emitter.twins {
        sighting.name(as: family, in: node.labels.conversationID)
      } else {
        let family = call.event.model?.text.prefix(3).lowercased() ?? ""
        sighting.twin = "twin/\(sender)/\(prompt)/\(family)"
      }
    }
    sighting.rank = Self.rank(of: call, quote, span) - (node.role == .echo ? Self.echoRank : 0)
    sighting.period = Self.period(of: span)
    self.sighting = sighting
  }

  /// When the call was made; a record is written about when its call ends.
  private static func period(of span: ExportedSpan) -> ClosedRange<UInt64>? {
    guard span.startNanoseconds > 0, span.startNanoseconds <= span.endNanoseconds else {
      return nil
    }
    guard span.isRecord else { return span.startNanoseconds...span.endNanoseconds }
    let (start, isBefore1970) = span.startNanoseconds.subtractingReportingOverflow(recordMargin)
    let (end, isTooLate) = span.endNanoseconds.addingReportingOverflow(recordMargin)
    return isBefore1970 || isTooLate ? nil : start...end
  }

  /// Nanoseconds between a record and the call that it is of.
  private static let recordMargin: UInt64 = 1_000_000_000

  /// True for spans of the SDK of a provider itself, which is traced beside what calls it.
  private static func isProvidersOwn(_ span: ExportedSpan) -> Bool {
    span.scopeName.hasPrefixBytes("com.anthropic.sdk")
  }

  /// Whatever a log says, a span says better.
  private static let echoRank = 8

  /// A call whose model has a price before one of a framework that names neither; then the
  /// provider's own SDK, and who tells how long what was cached lives.
  private static func rank(of call: SpanCall, _ quote: Quote?, _ span: ExportedSpan) -> Int {
    let tokens = call.event.tokens ?? TokenCounts()
    let isPriced = quote != nil || call.event.cost != nil
    return (isPriced ? 4 : 0) + (isProvidersOwn(span) ? 2 : 0)
      + (tokens.cacheWrite5m + tokens.cacheWrite1h > 0 ? 1 : 0)
  }
}
