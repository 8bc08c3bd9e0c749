public import Usage

/// An event as it was read, and what is odd about it.
public struct ReadEvent: Sendable, Hashable {
  /// What the client reported.
  public var event: Event
  /// Each kind at most once.
  public var warnings: [EventWarning]
  /// False where the event's time is the moment of receipt, because the client gave none.
  public var hasOwnTime: Bool
}
