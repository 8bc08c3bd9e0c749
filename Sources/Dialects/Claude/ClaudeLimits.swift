/// How much the dialect of the Claude Agent SDK remembers.
public struct ClaudeLimits: Sendable, Hashable {
  /// Calls of a session that no result covers yet and that are told apart; the oldest of more are
  /// taken together.
  public var openCallsPerSessionMax = 500

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
