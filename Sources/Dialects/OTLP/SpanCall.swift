public import Usage

/// What counts of a span: a call of a model, or a charge.
public struct SpanCall: Sendable {
  /// The source of events that no dialect of its own tells.
  public static let source = "otlp"

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
      session: attributes.text("session.id", "gen_ai.conversation.id") ?? span.traceID,
      receivedAt: receivedAt)
    event.userID = attributes.text("user.id", "enduser.id")
    event.agent = attributes.text("gen_ai.agent.name")
  }

  /// A call with the model, provider and usage of the span's attributes.
  init(
    _ span: ExportedSpan, source: String, isProviderRaw: Bool, session: String,
    receivedAt: Timestamp
  ) throws(Rejection) {
    self.init(span, source: source, session: session, receivedAt: receivedAt)
    let attributes = span.attributes
    event.model = attributes.text("gen_ai.response.model", "gen_ai.request.model")
    event.provider = attributes.text("gen_ai.provider.name", "gen_ai.system")
    event.tokens = try SpanUsage(
      attributes, provider: event.provider, isProviderRaw: isProviderRaw)?.tokens
  }

  /// An event without figures yet.
  init(_ span: ExportedSpan, source: String, session: String, receivedAt: Timestamp) {
    event = Event(
      source: source, id: Self.id(of: span), time: span.startedAt ?? receivedAt)
    event.sessionID = session
    hasOwnTime = span.startedAt != nil
  }

  /// A span is known by both of its ids.
  static func id(of span: ExportedSpan) -> String { span.traceID + ":" + span.spanID }

  /// Refuses names that an event cannot have, as the events API does.
  public func check(_ limits: EventLimits) throws(Rejection) {
    let ids = [("session.id", event.sessionID), ("user.id", event.userID)]
    let names = [
      ("gen_ai.response.model", event.model), ("gen_ai.provider.name", event.provider),
      ("gen_ai.agent.name", event.agent),
    ]
    for (field, text) in ids { try Self.check(text, field, bytesMax: limits.idBytesMax) }
    for (field, text) in names { try Self.check(text, field, bytesMax: limits.nameBytesMax) }
  }

  private static func check(
    _ text: String?, _ field: String, bytesMax: Int
  ) throws(Rejection) {
    guard let text else { return }
    guard text.isPlain(bytesMax: bytesMax) else {
      throw Rejection(
        .invalidField, field: field,
        "must be a text of at most \(bytesMax) bytes without control characters")
    }
  }
}
