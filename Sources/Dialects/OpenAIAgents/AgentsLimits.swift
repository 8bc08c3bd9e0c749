/// How much the dialect of the OpenAI Agents SDK takes and remembers.
public struct AgentsLimits: Sendable, Hashable {
  /// Bytes of a body, as it is sent and as it is decoded.
  public var bodyBytesMax = 64 << 20
  /// Calls of one trace, and calls of a session with the same counts and no provider's id, that are
  /// kept in mind to be joined with what else is reported of them.
  public var callsPerTraceMax = 256
  /// Spans of one trace of which it is remembered what is within what.
  public var rowsPerSessionMax = 20_000

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
