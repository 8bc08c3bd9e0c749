/// How much state AgentOps' dialect keeps.
public struct AgentOpsLimits: Sendable, Hashable {
  /// The events or spans of one session that AgentOps' interface can return. More than these are
  /// counted, but not kept for it.
  public var rowsPerSessionMax = 20_000

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
