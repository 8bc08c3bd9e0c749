public import Usage

/// An event as it was read, and what was odd about it.
public struct ReadEvent: Sendable, Hashable {
  public var event: Event
  public var warnings: [EventWarning]
}
