public import Usage

/// The keys of the dialect's states. A trace is a session.
public enum AgentOpsMemory {
  /// The name of the dialect's state.
  public static let dialect = "agentops"
  /// The key of `AgentOpsStats`.
  public static let stats = "stats"
  /// The key of the session itself, as the client reports it.
  public static let session = "session"
  /// The key that marks a session of which events were rejected; the value is empty.
  static let rejected = "rejected"
  /// The key of what the root spans of a trace report.
  static let root = "root"
  /// The key of the attributes of a trace's resource.
  public static let resource = "resource"
  /// The prefix of the keys of events.
  static let eventPrefix = "event/"
  /// The prefix of the keys of agents; the value is the agent's name.
  static let agentPrefix = "agent/"

  /// The owner of the states of a session as a whole.
  public static func sessionOwner(_ session: ExternalID) -> String { "session/\(session)" }

  /// The owner of a session's events and agents.
  public static func contentOwner(_ session: ExternalID) -> String { "content/\(session)" }

  /// The owner of the ids of an agent's events that arrived before its name.
  static func namelessOwner(_ session: ExternalID, agent: ExternalID) -> String {
    // The length separates one id from the other.
    "nameless/\(session.text.utf8.count)/\(session)/\(agent)"
  }

  /// The key of an event that arrived before its agent's name; the value is empty.
  static func key(
    ofEvent id: ExternalID, ofAgent agent: ExternalID, in session: ExternalID
  ) -> StateKey {
    StateKey(dialect: dialect, owner: namelessOwner(session, agent: agent), key: id.text)
  }

  /// The key of a state of the session as a whole.
  public static func key(of session: ExternalID, _ key: String) -> StateKey {
    StateKey(dialect: dialect, owner: sessionOwner(session), key: key)
  }

  /// The key of one of many states in a session.
  public static func key(in session: ExternalID, _ prefix: String, _ id: ExternalID) -> StateKey {
    StateKey(dialect: dialect, owner: contentOwner(session), key: "\(prefix)\(id)")
  }
}

extension [StateEntry] {
  /// The events among the states of a session.
  public var agentOpsEvents: [AgentOpsRow] {
    filter { $0.key.hasPrefixBytes(AgentOpsMemory.eventPrefix) }
      .compactMap { AgentOpsRow(stored: $0.value) }
  }
}
