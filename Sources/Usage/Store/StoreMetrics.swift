/// What a store has done so far, and what it has in hand, at one moment.
public struct StoreMetrics: Sendable, Hashable {
  /// Events that wait for a commit.
  public var waitingEvents = 0
  /// Bytes of the requests whose events wait.
  public var waitingBytes = 0
  /// Transactions committed since the start.
  public var commits = 0
  /// Requests that these transactions have stored, or answered.
  public var committedJobs = 0
  /// Microseconds that these transactions took, each from its begin until it was durable.
  public var commitMicroseconds = 0
  /// Transactions that failed since the start; what was in them was refused.
  public var failedCommits = 0
  /// Events in the ledger, of all projects.
  public var events: Int64 = 0
  /// Of these, the events that were dropped; their sums are kept.
  public var droppedEvents: Int64 = 0
  /// Bytes of the database's file; 0 where there is none.
  public var databaseBytes = 0
  /// Bytes of its write-ahead log; 0 where there is none.
  public var logBytes = 0

  /// All zero.
  public init() {}
}
