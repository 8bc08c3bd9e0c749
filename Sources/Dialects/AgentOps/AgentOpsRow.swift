internal import JSON
public import Usage

/// The stored form of a session's event, for `/v2/sessions/{id}/export`.
public struct AgentOpsRow: Sendable, Hashable {
  /// The event, without its cost.
  public var event: AgentOpsEvent
  /// The agent's name, as last reported.
  var agent: ExternalName?
  /// The agent's name when the event arrived, with which a repeated report is compared.
  var firstAgent: ExternalName?
  /// At Tally's own price; nil for none.
  public var computed: Money?

  init(event: AgentOpsEvent, agent: ExternalName?, computed: Money?) {
    self.event = event
    self.agent = agent
    firstAgent = agent
    self.computed = computed
  }

  /// What the event cost; nil where it has no cost.
  public func cost(by authority: CostAuthority) -> Money? {
    authority.cost(computed: computed, reported: event.cost)
  }

  /// The stored form, without nil members.
  var stored: [UInt8] {
    var writer = Writer()
    writer.object {
      $0.member("kind", event.kind.rawValue)
      $0.member("id", event.id)
      $0.state("agent_id", event.agentID)
      $0.state("agent", agent)
      $0.state("first_agent", firstAgent)
      $0.state("model", event.model)
      $0.state("prompt_tokens", event.promptTokens)
      $0.state("completion_tokens", event.completionTokens)
      $0.state("reported", event.cost?.description)
      $0.state("computed", computed?.description)
      $0.state("started_at", event.startedAt?.description)
      $0.state("ended_at", event.endedAt?.description)
      $0.state("name", event.name)
      $0.state("trigger", event.triggerID)
    }
    return writer.bytes
  }

  /// Reads the stored form; nil where the bytes are not one.
  public init?(stored bytes: [UInt8]) {
    guard let value = Value(stored: bytes), let id = value["id"]?.externalID,
      let kind = value["kind"]?.string.flatMap(AgentOpsEvent.Kind.init(rawValue:))
    else { return nil }
    event = AgentOpsEvent(kind: kind, id: id)
    event.agentID = value["agent_id"]?.externalID
    event.model = value["model"]?.externalName
    event.promptTokens = value["prompt_tokens"]?.int64
    event.completionTokens = value["completion_tokens"]?.int64
    event.cost = value["reported"]?.string.flatMap { Money($0) }
    event.startedAt = value.timestamp("started_at")
    event.endedAt = value.timestamp("ended_at")
    event.name = value["name"]?.string
    event.triggerID = value["trigger"]?.externalID
    agent = value["agent"]?.externalName
    firstAgent = value["first_agent"]?.externalName
    computed = value["computed"]?.string.flatMap { Money($0) }
  }
}

extension AgentOpsEvent {
  fileprivate init(kind: Kind, id: ExternalID) {
    self.kind = kind
    self.id = id
  }
}
