public import Usage

/// An event as it was read, and what was odd about it.
public struct ReadEvent: Sendable, Hashable {
  public var event: Event
  public var warnings: [EventWarning]
  /// False where the event's time is the moment of receipt, because the client gave none.
  public var hasOwnTime: Bool
}
