public import Usage

/// Where the dialect remembers things. A trace is a session.
public enum AgentOpsMemory {
  /// The name of the dialect's state.
  public static let dialect = "agentops"
  /// The key of `AgentOpsStats`.
  public static let stats = "stats"
  /// The key of what the client says of the session itself.
  public static let session = "session"
  /// The key that is there where events of a session were rejected; the value is empty.
  static let rejected = "rejected"
  /// The key of what the roots of a trace say.
  static let root = "root"
  /// The key of the attributes of what sent a trace.
  public static let resource = "resource"
  /// What the keys of events begin with.
  static let eventPrefix = "event/"
  /// What the keys of agents begin with; the value is the name.
  static let agentPrefix = "agent/"

  /// The owner of what is remembered of a session as a whole.
  public static func sessionOwner(_ session: ExternalID) -> String { "session/\(session)" }

  /// The owner of a session's events and agents.
  public static func contentOwner(_ session: ExternalID) -> String { "content/\(session)" }

  /// The owner of the ids of an agent's events that came before its name.
  static func namelessOwner(_ session: ExternalID, agent: ExternalID) -> String {
    // The length tells where one id ends and the other begins.
    "nameless/\(session.text.utf8.count)/\(session)/\(agent)"
  }

  /// Of an event that came before the name of its agent; the value is empty.
  static func key(
    ofEvent id: ExternalID, ofAgent agent: ExternalID, in session: ExternalID
  ) -> StateKey {
    StateKey(dialect: dialect, owner: namelessOwner(session, agent: agent), key: id.text)
  }

  /// Of something that belongs to a session as a whole.
  public static func key(of session: ExternalID, _ key: String) -> StateKey {
    StateKey(dialect: dialect, owner: sessionOwner(session), key: key)
  }

  /// Of one of the many things in a session.
  public static func key(in session: ExternalID, _ prefix: String, _ id: ExternalID) -> StateKey {
    StateKey(dialect: dialect, owner: contentOwner(session), key: "\(prefix)\(id)")
  }
}

extension [StateEntry] {
  /// The events among what is remembered in a session.
  public var agentOpsEvents: [AgentOpsRow] {
    filter { $0.key.hasPrefixBytes(AgentOpsMemory.eventPrefix) }
      .compactMap { AgentOpsRow(stored: $0.value) }
  }
}
