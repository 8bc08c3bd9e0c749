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
  /// What is kept of a dropped event as an account of a call; nil where it was none, or no event of
  /// this number was dropped.
  func droppedAccount(_ seq: Int64) throws(Failure) -> DroppedAccount?
}

/// An event that is to be dropped.
public struct DroppedEvent: Sendable {
  /// As it is stored.
  public var event: StoredEvent
  /// `Event.content`; nil where it has no identity of its own.
  public var content: String?
  /// What is kept of it as the account of a call; nil where it is none.
  public var account: DroppedAccount?
}

/// A dropped event as what its source told of a call.
public struct DroppedAccount: Sendable, Hashable {
  /// The store's number of its source.
  public let source: Int64
  /// When the call was made, in whole minutes since 1970; nil where its sender did not say.
  public let minute: Int64?
  /// Whether it counted when it was dropped; else it had been taken back.
  public let counts: Bool

  /// Makes one.
  public init(source: Int64, minute: Int64?, counts: Bool) {
    self.source = source
    self.minute = minute
    self.counts = counts
  }
}
