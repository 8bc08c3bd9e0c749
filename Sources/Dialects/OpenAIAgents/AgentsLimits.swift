/// How much the dialect of the OpenAI Agents SDK takes and remembers.
public struct AgentsLimits: Sendable, Hashable {
  /// Bytes of a body, as it is sent and as it is decoded.
  public var bodyBytesMax = 64 << 20
  /// Calls that are kept to be matched with later reports of them: per trace, and per group of
  /// calls of a session that have equal counts and no provider's id.
  public var callsPerTraceMax = 256
  /// Spans of one trace whose position in the tree is stored.
  public var rowsPerSessionMax = 20_000

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
