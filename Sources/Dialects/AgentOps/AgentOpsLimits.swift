/// How much AgentOps' dialect remembers.
public struct AgentOpsLimits: Sendable, Hashable {
  /// The events or spans of one session that AgentOps' interface can tell of later; more are
  /// counted all the same.
  public var rowsPerSessionMax = 20_000

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
