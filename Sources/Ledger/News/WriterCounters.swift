internal import Synchronization
public import Usage

/// A store's counters of its writer; any thread may read them.
public final class WriterCounters: Sendable {
  private let commits = Atomic(0)
  private let jobs = Atomic(0)
  private let microseconds = Atomic(0)
  private let failures = Atomic(0)
  private let events = Atomic<Int64>(0)
  private let dropped = Atomic<Int64>(0)

  /// Nothing was written yet.
  public init() {}

  /// Notes a transaction that is durable; `lastEvent` is the number of the ledger's last event.
  public func committed(jobs count: Int, lastEvent: Int64, duration: Duration) {
    commits.wrappingAdd(1, ordering: .relaxed)
    jobs.wrappingAdd(count, ordering: .relaxed)
    microseconds.wrappingAdd(Int(duration / .microseconds(1)), ordering: .relaxed)
    events.store(lastEvent, ordering: .relaxed)
  }

  /// Notes a transaction that was thrown away.
  public func failed() { failures.wrappingAdd(1, ordering: .relaxed) }

  /// Notes what a ledger has that was opened.
  public func opened(lastEvent: Int64) { events.store(lastEvent, ordering: .relaxed) }

  /// Notes how many of the events were dropped.
  public func dropped(_ count: Int64) { dropped.store(count, ordering: .relaxed) }

  /// What was counted so far.
  public var metrics: StoreMetrics {
    var metrics = StoreMetrics()
    metrics.commits = commits.load(ordering: .relaxed)
    metrics.committedJobs = jobs.load(ordering: .relaxed)
    metrics.commitMicroseconds = microseconds.load(ordering: .relaxed)
    metrics.failedCommits = failures.load(ordering: .relaxed)
    metrics.events = events.load(ordering: .relaxed)
    metrics.droppedEvents = dropped.load(ordering: .relaxed)
    return metrics
  }
}
