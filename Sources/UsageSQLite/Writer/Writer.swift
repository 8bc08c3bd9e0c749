import Dispatch
import Ledger
import SQLite
import Synchronization
public import Usage

/// The one owner of the write connection.
///
/// It takes whatever is waiting, does it in one transaction, and answers all of it when the commit
/// is on disk: while one commit is under way the next one gathers.
final class Writer: @unchecked Sendable {
  // Guard: `mailbox` is a mutex, `isFullNow` and `hasUnflushed` are atomic; `database` and `jobs`
  // are touched on `queue` only.
  // The queue has no target, so that it has a thread of its own: it waits for the disk, and would
  // hold a thread of the shared pool for that time.
  private let queue = DispatchQueue(label: "tally.writer")
  private let mailbox = Mutex(Mailbox())
  private let database: WriterDatabase
  /// The jobs of the transaction under way. Touched on `queue` only; its storage is used again.
  private var jobs: [any WriteJob] = []

  /// Whether so much waits that a batch of any size would be refused: what each request asks first.
  private let isFullNow = Atomic<Bool>(false)
  /// Whether acknowledged events are missing in the stored totals.
  private let hasUnflushed = Atomic<Bool>(false)
  /// When the hold expires that does so first, in microseconds since 1970; `.max` for none.
  private let firstExpiry = Atomic<Int64>(.max)

  /// Whether the last transaction was of jobs of many events. Touched on `queue` only.
  private var wasLarge = false
  /// When jobs of few events were done last. Touched on `queue` only.
  private var lastSmall: SuspendingClock.Instant?
  /// For how long more of them are expected.
  private static let smallExpected = Duration.seconds(1)

  private struct Mailbox {
    /// Jobs of few events and of many, each in the order in which they came: who posts one event
    /// should not wait for the thousands of others.
    var small: [any WriteJob] = []
    var large: [any WriteJob] = []
    var waitingEvents = 0
    var waitingBytes = 0
    var isDraining = false
    var isClosed = false

    func isFull(_ limits: WriterLimits) -> Bool {
      isClosed || waitingEvents >= limits.waitingEventsMax
        || waitingBytes >= limits.waitingBytesMax
    }
  }

  private let limits: WriterLimits
  private let news: NewsDesk
  private let keyUses: KeyUses
  private let counters = WriterCounters()

  init(database: WriterDatabase, limits: WriterLimits, news: NewsDesk, keyUses: KeyUses) {
    self.database = database
    self.limits = limits
    self.news = news
    self.keyUses = keyUses
    hasUnflushed.store(database.hasUnflushed, ordering: .releasing)
    counters.opened(lastEvent: database.lastEvent)
    counters.dropped(database.droppedEvents)
    noteExpiry()
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

  private func noteExpiry() {
    firstExpiry.store(database.nextExpiry?.microseconds ?? .max, ordering: .relaxed)
  }

  /// Stores the totals once in a while when no reader asks for them.
  func scheduleTidying() {
    let interval = DispatchTimeInterval.milliseconds(limits.flushMilliseconds)
    queue.asyncAfter(deadline: .now() + interval) { [weak self] in
      guard let self else { return }
      self.tidyOnTime()
      self.scheduleTidying()
    }
  }

  /// True when so much waits that a batch of any size would be refused.
  var isFull: Bool { isFullNow.load(ordering: .relaxed) }

  /// Puts a job in line, or refuses it at once when too much is waiting.
  func submit(_ job: any WriteJob) {
    enum Admission { case refused(StoreError), waiting, startDraining }
    let admission = mailbox.withLock { mailbox -> Admission in
      guard !mailbox.isClosed else {
        return .refused(.unavailable(reason: "the server is shutting down", retryAfterSeconds: 1))
      }
      // A job is never too large to be the only one, and one that holds nothing never too much.
      guard
        mailbox.waitingEvents == 0 || job.eventCount == 0 && job.byteCount == 0
          || mailbox.waitingEvents + job.eventCount <= limits.waitingEventsMax
            && mailbox.waitingBytes + job.byteCount <= limits.waitingBytesMax
      else {
        return .refused(.unavailable(reason: "too many events are waiting", retryAfterSeconds: 1))
      }
      if job.eventCount <= limits.smallJobEventsMax {
        mailbox.small.append(job)
      } else {
        mailbox.large.append(job)
      }
      mailbox.waitingEvents += job.eventCount
      mailbox.waitingBytes += job.byteCount
      isFullNow.store(mailbox.isFull(limits), ordering: .relaxed)
      guard !mailbox.isDraining else { return .waiting }
      mailbox.isDraining = true
      return .startDraining
    }
    switch admission {
    case .refused(let error): job.fail(error)
    case .waiting: break
    case .startDraining: queue.async { self.drain() }
    }
  }

  /// Does a job, of about so many events, and waits for it to be durable.
  func perform<Value: Sendable>(
    eventCount: Int = 0,
    _ body: @escaping @Sendable (LedgerTables) throws(DatabaseError) -> Result<Value, StoreError>
  ) async throws(StoreError) -> Value {
    let result =
      await withCheckedContinuation { continuation in
        submit(WriteTask(eventCount: eventCount, body) { continuation.resume(returning: $0) })
      } as Result<Value, StoreError>
    return try result.get()
  }

  /// Makes sure that the stored totals include every event that was acknowledged before the call.
  func settle() async throws(StoreError) {
    guard hasUnflushed.load(ordering: .acquiring) else { return }
    try await perform { ledger throws(DatabaseError) in
      try ledger.storeSums()
      return .success(())
    }
  }

  /// Finishes what is waiting, stores the totals and closes the database.
  func close() async {
    store(keyUses)
    mailbox.withLock {
      $0.isClosed = true
      isFullNow.store(true, ordering: .relaxed)
    }
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      queue.async {
        self.drain()
        self.database.close()
        continuation.resume()
      }
    }
  }

  private func drain() {
    while takeJobs() {
      let began = SuspendingClock.now
      switch database.transaction(jobs, flushes: false, isFollowed: news.isListening) {
      case .success(let count):
        counters.committed(
          jobs: count, lastEvent: database.lastEvent, duration: SuspendingClock.now - began)
        counters.dropped(database.droppedEvents)
        let changes = database.takeChanges()
        news.advance(changes.keys)
        noteExpiry()
        hasUnflushed.store(database.hasUnflushed, ordering: .releasing)
        putBack(from: count)
        // A delivery is announced before who made it due is answered, as in every store.
        if database.takeDelivery() { news.publishDeliveries() }
        // What was committed is answered first: keeping the log short can wait for the disk.
        jobs.reverse()
        while let job = jobs.popLast() { job.succeed() }
        news.publish(changes, user: database.userID)
        database.tidy()
        hasUnflushed.store(database.hasUnflushed, ordering: .releasing)
      case .failure(let error):
        counters.failed()
        for job in jobs { job.fail(error) }
        jobs.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Puts what goes into the next transaction in `jobs`, which is empty; false when nothing waits.
  private func takeJobs() -> Bool {
    mailbox.withLock { mailbox in
      guard !mailbox.small.isEmpty || !mailbox.large.isEmpty else {
        mailbox.isDraining = false
        return false
      }
      // Turn about, where both wait.
      wasLarge = mailbox.small.isEmpty || !wasLarge && !mailbox.large.isEmpty
      let now = SuspendingClock.now
      if !mailbox.small.isEmpty { lastSmall = now }
      let isShared = lastSmall.map { now - $0 < Self.smallExpected } ?? false
      let eventsMax = isShared ? limits.sharedTransactionEventsMax : limits.transactionEventsMax
      if wasLarge { take(&mailbox.large, eventsMax) } else { take(&mailbox.small, eventsMax) }
      for job in jobs {
        mailbox.waitingBytes -= job.byteCount
        mailbox.waitingEvents -= job.eventCount
      }
      isFullNow.store(mailbox.isFull(limits), ordering: .relaxed)
      return true
    }
  }

  /// Leaves the jobs for which there was no time to the next transaction.
  private func putBack(from count: Int) {
    guard count < jobs.count else { return }
    let rest = jobs[count...]
    mailbox.withLock { mailbox in
      if wasLarge {
        mailbox.large.insert(contentsOf: rest, at: 0)
      } else {
        mailbox.small.insert(contentsOf: rest, at: 0)
      }
      for job in rest {
        mailbox.waitingBytes += job.byteCount
        mailbox.waitingEvents += job.eventCount
      }
      isFullNow.store(mailbox.isFull(limits), ordering: .relaxed)
    }
    jobs.removeSubrange(count...)
  }

  /// Takes as many jobs from the line as one transaction has room for, and at least one.
  private func take(_ waiting: inout [any WriteJob], _ eventsMax: Int) {
    var events = 0
    var count = 0
    while count < waiting.count,
      count == 0 || events + waiting[count].eventCount <= eventsMax
    {
      events += waiting[count].eventCount
      count += 1
    }
    if count == waiting.count {
      swap(&jobs, &waiting)
    } else {
      jobs.append(contentsOf: waiting.prefix(count))
      waiting.removeFirst(count)
    }
  }

  private func tidyOnTime() {
    store(keyUses)
    // A failure leaves the totals in memory; the next event, reader or tick tries again.
    database.tidyOnTime()
    hasUnflushed.store(database.hasUnflushed, ordering: .releasing)
  }
}

/// How much may wait, and how much goes into one commit.
public struct WriterLimits: Sendable {
  /// Events that may wait for a commit; more are refused with 503.
  public var waitingEventsMax = 30_000
  /// Bytes of the requests whose events wait for a commit; more are refused with 503.
  public var waitingBytesMax = 64 << 20
  /// Events in one transaction: the first of them should not wait too long, nor the event loops be
  /// left without work while it lasts.
  public var transactionEventsMax = 3_000
  /// The same while requests of few events come, too, which wait for one transaction mostly.
  public var sharedTransactionEventsMax = 1_000
  /// Milliseconds from which a transaction begins no other job: what takes long should not keep
  /// those waiting that come after it.
  public var transactionMilliseconds = 20
  /// Events of a job that is stored apart from the larger ones, which would keep it waiting.
  public var smallJobEventsMax = 16
  /// Sums of one session, one for each model, provider, agent and label that its events have
  /// together; what has others is summed up as the rest.
  public var sumsPerSessionMax = 1_000
  /// How many budgets and holds there may be.
  public var budgets = BudgetLimits()
  /// How many webhooks and deliveries there may be.
  public var webhooks = WebhookLimits()
  /// Which accounts of several sources are of one call.
  public var witnesses = WitnessLimits()
  /// Milliseconds of changes that readers who wait for news are told of together.
  public var newsMilliseconds = 100
  /// How many names of a project's events are remembered for its lists.
  public var seen = SeenLimits()
  /// How often totals are stored when nobody reads them: most sessions in use are, each time.
  public var flushMilliseconds = 4_000
  /// Events since totals were stored, from which they are stored with the next commit. After a
  /// crash or a failed write these are counted again, about half a million a second.
  public var unstoredEventsMax: Int64 = 1_000_000
  /// Pages of the write-ahead log from which they are moved into the database.
  public var checkpointPages = 4_000
  /// Bytes of the log's file from which it is emptied as soon as no reader holds it.
  public var logBytesMax = 24 << 20
  /// Pages from which readers are waited for, so that the log's file can be emptied.
  public var truncatePages = 12_000

  public init() {}
}
