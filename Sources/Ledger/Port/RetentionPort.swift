public import Usage

/// What the rules of retention need of a store.
public protocol RetentionPort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// The day before which all events came in that were dropped; nil where none was.
  var droppedBefore: Day? { get }
  /// The last event that may be dropped: its sums and its entries are stored apart from it.
  var lastToDrop: Int64 { get }
  /// Whether anything but an event names this one: an alert, a call that several sources tell, or
  /// what is noted of revisions.
  func isNamed(_ seq: Int64) throws(Failure) -> Bool
  /// Drops events, and what is noted of them alone. Their identities are known from then on as
  /// those of dropped events, which came in before `day`.
  func drop(_ events: [DroppedEvent], before day: Day) throws(Failure)
  /// Whether a dropped event had this content.
  func hasContent(_ content: String, dropped seq: Int64) throws(Failure) -> Bool
}

/// An event that is to be dropped.
public struct DroppedEvent: Sendable {
  /// As it is stored.
  public var event: StoredEvent
  /// `Event.content`; nil where it has no identity of its own.
  public var content: String?
}
