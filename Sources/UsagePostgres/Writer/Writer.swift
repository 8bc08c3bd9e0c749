import Dispatch
import Ledger
import Postgres
import Synchronization
import Usage

/// The one owner of the write connection.
///
/// It takes whatever is waiting, does it in one transaction, and answers all of it when the commit
/// is durable: while one commit is under way the next one gathers.
final class Writer: @unchecked Sendable {
  // Guard: `mailbox` is a mutex, `isFullNow` and `firstExpiry` are atomic; `connection` is touched
  // on `queue` only, which has no target, so that it has a thread of its own: it waits.
  private let queue = DispatchQueue(label: "tally.writer")
  private let mailbox = Mutex(Mailbox())
  private let connection: WriterConnection
  private let isFullNow = Atomic(false)
  /// When the hold expires that does so first, in microseconds since 1970; `.max` for none.
  private let firstExpiry = Atomic<Int64>(.max)
  private let limits: PostgresLimits
  private let news: NewsDesk
  private let counters = WriterCounters()

  private struct Mailbox {
    var jobs: [any WriteJob] = []
    var waitingEvents = 0
    var waitingBytes = 0
    var isDraining = false
    var isClosed = false

    func isFull(_ limits: PostgresLimits) -> Bool {
      isClosed || waitingEvents >= limits.waitingEventsMax
        || waitingBytes >= limits.waitingBytesMax
    }

    /// A job is never too large to be the only one, and one that holds nothing never too much.
    func admits(_ job: any WriteJob, _ limits: PostgresLimits) -> Bool {
      waitingEvents == 0 || job.eventCount == 0 && job.byteCount == 0
        || waitingEvents + job.eventCount <= limits.waitingEventsMax
          && waitingBytes + job.byteCount <= limits.waitingBytesMax
    }
  }

  init(_ connection: WriterConnection, _ limits: PostgresLimits, _ news: NewsDesk) {
    self.connection = connection
    self.limits = limits
    self.news = news
  }

  /// What was done so far, and what waits.
  var metrics: StoreMetrics {
    var metrics = counters.metrics
    (metrics.waitingEvents, metrics.waitingBytes) = mailbox.withLock {
      ($0.waitingEvents, $0.waitingBytes)
    }
    return metrics
  }

  /// When the hold expires that does so first; nil where none is open.
  var nextExpiry: Timestamp? {
    let first = firstExpiry.load(ordering: .relaxed)
    return first == .max ? nil : Timestamp(microseconds: first)
  }

  /// True when so much waits that a batch of any size would be refused.
  var isFull: Bool { isFullNow.load(ordering: .relaxed) }

  /// Puts a job in line, or refuses it at once when too much is waiting.
  func submit(_ job: any WriteJob) {
    var refusal: String?
    let startsDraining = mailbox.withLock { mailbox -> Bool in
      if mailbox.isClosed {
        refusal = "the server is shutting down"
      } else if !mailbox.admits(job, limits) {
        refusal = "too many events are waiting"
      }
      guard refusal == nil else { return false }
      mailbox.jobs.append(job)
      mailbox.waitingEvents += job.eventCount
      mailbox.waitingBytes += job.byteCount
      isFullNow.store(mailbox.isFull(limits), ordering: .relaxed)
      defer { mailbox.isDraining = true }
      return !mailbox.isDraining
    }
    if let refusal { job.fail(.unavailable(reason: refusal, retryAfterSeconds: 1)) }
    if startsDraining { queue.async { self.drain() } }
  }

  /// Does a job, of about so many events, and waits for it to be durable.
  func perform<Value: Sendable>(
    eventCount: Int = 0,
    _ body: @escaping @Sendable (LedgerTables) throws(PostgresError) -> Result<Value, StoreError>
  ) async throws(StoreError) -> Value {
    let result =
      await withCheckedContinuation { continuation in
        submit(WriteTask(eventCount: eventCount, body) { continuation.resume(returning: $0) })
      } as Result<Value, StoreError>
    return try result.get()
  }

  /// Finishes what is waiting and closes the connection.
  func close() async {
    mailbox.withLock {
      $0.isClosed = true
      isFullNow.store(true, ordering: .relaxed)
    }
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      queue.async {
        self.drain()
        self.connection.close()
        continuation.resume()
      }
    }
  }

  private func drain() {
    while let jobs = takeJobs() { commit(jobs) }
  }

  /// Takes what goes into the next transaction; nil when nothing waits.
  private func takeJobs() -> [any WriteJob]? {
    mailbox.withLock { mailbox in
      guard !mailbox.jobs.isEmpty else {
        mailbox.isDraining = false
        return nil
      }
      var events = 0
      let count = mailbox.jobs.prefix { job in
        defer { events += job.eventCount }
        return events == 0 || events + job.eventCount <= limits.transactionEventsMax
      }.count
      let jobs = Array(mailbox.jobs.prefix(count))
      mailbox.jobs.removeFirst(count)
      for job in jobs {
        mailbox.waitingEvents -= job.eventCount
        mailbox.waitingBytes -= job.byteCount
      }
      isFullNow.store(mailbox.isFull(limits), ordering: .relaxed)
      return jobs
    }
  }

  private func commit(_ jobs: [any WriteJob]) {
    let began = SuspendingClock.now
    switch connection.transaction(jobs, isFollowed: news.isListening) {
    case .success(let commit):
      counters.committed(
        jobs: jobs.count, lastEvent: connection.lastEvent,
        duration: SuspendingClock.now - began)
      news.advance(commit.changes.keys)
      firstExpiry.store(connection.nextExpiry?.microseconds ?? .max, ordering: .relaxed)
      if commit.hasDelivery { news.publishDeliveries() }
      for job in jobs { job.succeed() }
      news.publish(commit.changes, user: connection.userID)
    case .failure(let error):
      counters.failed()
      // What fails by itself should fail alone.
      guard error.isPassing || jobs.count == 1 else { return jobs.forEach { commit([$0]) } }
      for job in jobs {
        job.fail(.unavailable(reason: "the database cannot be written", retryAfterSeconds: 1))
      }
    }
  }
}
