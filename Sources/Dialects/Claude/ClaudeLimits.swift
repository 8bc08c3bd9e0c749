/// How much state the dialect of the Claude Agent SDK keeps.
public struct ClaudeLimits: Sendable, Hashable {
  /// Calls of a session since its last result that are stored one by one. Beyond this, the oldest
  /// are merged.
  public var openCallsPerSessionMax = 500

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
