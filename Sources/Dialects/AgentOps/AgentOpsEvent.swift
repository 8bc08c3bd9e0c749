internal import JSON
public import Usage

/// One event as an AgentOps client of 0.0 to 0.3 posts it. Contents are not kept: neither prompts
/// and completions nor parameters, results and logs.
public struct AgentOpsEvent: Sendable, Hashable {
  /// What happened; the raw value is the client's word, and the name of a list of an export.
  public enum Kind: String, Sendable, CaseIterable {
    case llms, tools, actions, errors
  }

  /// The source of every event that an AgentOps client reports.
  public static let source: ExternalName = "agentops"

  /// Unknown words, such as `apis`, are actions.
  public var kind: Kind
  /// The client's own id. Errors of 0.2 have none, and are given one that is made of their content.
  public var id: ExternalID
  /// The session that the event itself names; nil where only the request does.
  public var sessionID: ExternalID?
  /// The id of the agent, as reported to `create_agent`; nil for none.
  public var agentID: ExternalID?
  /// As the client spells it.
  public var model: ExternalName?
  /// Nil where the client could not tell.
  public var promptTokens: Int64?
  /// Nil where the client could not tell.
  public var completionTokens: Int64?
  /// The cost that the client reports.
  public var cost: Money?
  /// When it began; nil where that cannot be read.
  public var startedAt: Timestamp?
  /// When it ended; nil where that cannot be read.
  public var endedAt: Timestamp?
  /// A tool's name, an action's type or an error's.
  public var name: String?
  /// For an error, the event in which it happened.
  public var triggerID: ExternalID?

  init(_ object: Value, limits: EventLimits) throws(Rejection) {
    guard object.kind == .object else {
      throw Rejection(.invalidField, "an event must be an object, but was \(object.forMessage)")
    }
    func id(_ name: String) throws(Rejection) -> ExternalID? {
      try object.present(name)?.id(of: name, limits)
    }
    let kind = object["event_type"]?.string.flatMap(Kind.init(rawValue:)) ?? .actions
    self.kind = kind
    self.id = try id("id") ?? Self.id(madeOf: object)
    sessionID = try id("session_id")
    agentID = try id("agent_id")
    triggerID = try id("trigger_event_id")
    startedAt = object.timestamp("init_timestamp") ?? object.timestamp("timestamp")
    endedAt = object.timestamp("end_timestamp")
    name = Self.nameMembers(of: kind).lazy.compactMap { object[$0]?.string }
      .first { (1...limits.nameBytesMax).contains($0.utf8.count) }
    cost = try object.present("cost")?.money(of: "cost")
    guard (cost ?? .zero) >= .zero else {
      throw Rejection(.invalidField, field: "cost", "must not be negative")
    }
    guard kind == .llms else { return }
    model = try object.present("model")?.name(of: "model", limits)
    let fields = UsageFields(object: object, path: "event")
    promptTokens = try fields.count(.promptTokens)
    completionTokens = try fields.count(.completionTokens)
  }

  private static func nameMembers(of kind: Kind) -> [String] {
    switch kind {
    case .llms: []
    case .tools: ["name", "tool_name"]
    case .actions: ["action_type", "name"]
    case .errors: ["error_type"]
    }
  }

  /// Makes an id of the content, so that a retry is recognised.
  private static func id(madeOf object: Value) -> ExternalID {
    var writer = Writer()
    object.write(to: &writer)
    return "sha256:\(SHA256.hexadecimal(of: writer.bytes.span, words: 4))"
  }

  /// True for what becomes an event of the ledger.
  var isCounted: Bool { kind == .llms || cost != nil }

  /// The usage in it: a call of a model, or a charge where anything else has a cost. Nil where it
  /// costs nothing.
  ///
  /// A call with neither count of tokens has unknown usage, not 0 tokens.
  public func usage(session: ExternalID, agent: ExternalName?, receivedAt: Timestamp) -> Event? {
    var event = Event(source: Self.source, id: id, time: startedAt ?? receivedAt)
    event.sessionID = session
    event.agent = agent
    event.cost = cost
    guard kind == .llms else {
      event.kind = .charge
      event.requests = 0
      return cost == nil ? nil : event
    }
    event.model = model
    guard promptTokens != nil || completionTokens != nil else { return event }
    var tokens = TokenCounts()
    tokens.input = promptTokens ?? 0
    tokens.output = completionTokens ?? 0
    event.tokens = tokens
    return event
  }
}
