public import Usage

/// A session that the rules read and change; they then have it saved.
public protocol LedgerSession: AnyObject {
  /// What the ledger knows of the session.
  var record: SessionRecord { get set }
}

/// What the ledger knows of a session, with numbers in place of other sessions' and users' ids.
/// Times are microseconds since 1970.
public struct SessionRecord: Sendable {
  /// The session's own number.
  public let number: Int64
  /// The number of its project.
  public let project: Int64
  /// The client's own id.
  public let id: ExternalID
  /// Its user, once one is known.
  public var user: Int64?
  /// The session above it, once one is known.
  public var parent: Int64?
  /// The earliest of what the client said and its events' times.
  public var startedAt: Int64
  /// The latest of its events' times.
  public var lastEventAt: Int64?
  /// The first and the last of its events in the order of receipt, with those that were taken back
  /// and those that took them back; nil while it has none.
  public var events: ClosedRange<Int64>?
  /// Nil while it is active.
  public var endedAt: Int64?
  /// The client's own word for how it ended.
  public var endState: String?
  /// The last event of the ledger when the session ended; events after it are late.
  public var endedAfter: Int64?
  /// See `Session.revision`.
  public var revision: Int64 = 0
  /// See `Session.lateEvents`.
  public var lateEvents: Int64 = 0
  /// How many sums it may count as its own; nil while nobody needed to know. It is not stored.
  public var sumCount: Int?
  /// The round of the `ChangeLog` in which it was noted last. It is not stored.
  public var notedInRound: Int64 = 0

  public init(
    number: Int64, project: Int64, id: ExternalID, user: Int64?, parent: Int64?, startedAt: Int64
  ) {
    self.number = number
    self.project = project
    self.id = id
    self.user = user
    self.parent = parent
    self.startedAt = startedAt
  }

  /// Notes that an event is the session's.
  @inlinable
  public mutating func include(_ seq: Int64) {
    events = min(events?.lowerBound ?? seq, seq)...max(events?.upperBound ?? seq, seq)
  }
}
