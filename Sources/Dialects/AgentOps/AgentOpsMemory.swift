internal import Usage

/// Where the dialect remembers things: every session, and every trace, is an owner.
public enum AgentOpsMemory {
  /// The name of the dialect's state.
  public static let dialect = "agentops"
  /// The key of `AgentOpsStats`.
  public static let stats = "stats"
  /// The key of what the client says of the session itself.
  public static let session = "session"
  /// The key of the attributes of what sent a trace.
  public static let resource = "resource"
  /// What the keys of events begin with.
  public static let eventPrefix = "event/"
  /// What the keys of spans begin with.
  public static let spanPrefix = "span/"
  /// What the keys of agents begin with.
  static let agentPrefix = "agent/"
  /// What the keys of a provider's answers begin with; the value is when the
  /// span that told of it last began and ended.
  static let responsePrefix = "response/"
  /// The only key of `spanOwner`; the value is the trace.
  static let trace = "trace"

  /// The owner under which a span's trace is found.
  public static func spanOwner(_ spanID: String) -> String { "span/" + spanID }

  static func key(_ owner: String, _ key: String) -> StateKey {
    StateKey(dialect: dialect, owner: owner, key: key)
  }
}
