import Dispatch
import Ledger
import Migrations
import Postgres
public import Usage

/// The usage store on PostgreSQL: one writer, a few readers, and other processes beside this one.
public final class PostgresStore: UsageStore {
  let writer: Writer
  let readers: ReaderPool
  let watch: Watch
  let limits: PostgresLimits
  let news: NewsDesk
  let keyUses = KeyUses()
  /// Bytes that this ledger alone has.
  public let secret: [UInt8]
  let now: @Sendable () -> Timestamp

  /// Opens the database, making or upgrading its tables where needed.
  ///
  /// - Parameters:
  ///   - url: such as `postgresql://tally@db.example/ledger`.
  ///   - readers: how many reads can go on at once.
  ///   - zones: where the time zones of budgets are found.
  ///   - now: the clock.
  ///   - report: called with each error of the database, which the store recovers from by itself.
  public init(
    url: String, limits: PostgresLimits = PostgresLimits(), readers: Int = 2,
    zones: ZoneFiles = ZoneFiles(),
    now: @escaping @Sendable () -> Timestamp,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(PostgresOpenError) {
    let server = Server(url: url, limits: limits)
    let opening = try Opening(server, zones: zones)
    secret = opening.secret
    self.limits = limits
    self.now = now
    let number = Int64.random(in: 1 ... .max)
    let news = NewsDesk(milliseconds: limits.newsMilliseconds)
    let watch = Watch(server, writer: number, news: news)
    self.news = news
    self.watch = watch
    writer = Writer(
      WriterConnection(server, number: number, zones: zones, report: report), limits, news)
    self.readers = ReaderPool(server, count: readers, zones: zones, report: report)
    watch.start()
    scheduleTidying()
    count(opening.unfinishedBudgets)
  }

  /// Makes or upgrades the tables of a database, and no more.
  public static func prepare(url: String) throws(PostgresOpenError) {
    _ = try Opening(Server(url: url, limits: PostgresLimits()), zones: ZoneFiles())
  }

  /// The version of libpq, such as `15.18`.
  public static var libraryVersion: String { Connection.libraryVersion }

  private static let tidyMilliseconds = 500

  /// Closes holds whose time is over when nobody asks for one, and stores when keys were used. The
  /// next time waits for the one before: nothing of it piles up while the database is away.
  private func scheduleTidying() {
    let interval = DispatchTimeInterval.milliseconds(Self.tidyMilliseconds)
    DispatchQueue.global().asyncAfter(deadline: .now() + interval) { [weak self] in
      self?.tidy { [weak self] in self?.scheduleTidying() }
    }
  }

  private func tidy(_ completion: @escaping @Sendable () -> Void) {
    let (time, uses) = (now(), keyUses.unstored)
    let hasExpired = writer.nextExpiry.map { $0 <= time } ?? false
    guard hasExpired || !uses.isEmpty else { return completion() }
    writer.submit(
      WriteTask(
        { ledger throws(PostgresError) in
          try ledger.rules.expireHolds(at: time.microseconds)
          try ledger.store(uses)
          return .success(())
        },
        completion: { [keyUses] result in
          if case .success = result { keyUses.didStore(uses) }
          completion()
        }))
  }

  /// Reads one thing.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (LedgerTables) throws(PostgresError) -> Value
  ) async throws(StoreError) -> Value {
    try await readers.read { ledger throws(PostgresError) in .success(try body(ledger)) }
  }

  // MARK: Writing

  /// True when so much waits to be stored that a batch would be refused.
  public var isFull: Bool { writer.isFull }

  public func record(
    _ batch: EventBatch,
    completion: @escaping @Sendable (Result<[EventOutcome], StoreError>) -> Void
  ) {
    writer.submit(BatchJob(batch, completion: completion))
  }

  public func update<Value: Sendable>(
    _ origin: UpdateOrigin, eventCount: Int,
    _ body: @escaping @Sendable (any LedgerTransaction) throws(LedgerFailure) -> Value,
    completion: @escaping @Sendable (Result<Value, StoreError>) -> Void
  ) {
    writer.submit(
      WriteTask(
        eventCount: eventCount, byteCount: origin.requestBytes,
        { ledger throws(PostgresError) in
          let update = LedgerUpdate(ledger, origin)
          let value: Value
          do throws(LedgerFailure) {
            value = try body(update)
          } catch {
            throw update.failure ?? Self.bodyFailure
          }
          // Whatever the body made of it, half of what it did may be missing.
          if let failure = update.failure { throw failure }
          return .success(value)
        }, completion: completion))
  }

  /// `raise_exception`, of nobody but the body.
  private static let bodyFailure = PostgresError(
    state: "P0001", message: "a body failed by itself", context: "update")

  public func openSession(
    _ session: NewSession, in project: ProjectID
  ) async throws(StoreError) -> (totals: SessionTotals, isNew: Bool) {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      switch try ledger.rules.define(session, in: project, at: now) {
      case .failure(let error): .failure(error)
      case .success(let isNew):
        try ledger.totals(session.id, in: project).map { .success(($0, isNew)) }
          ?? .failure(.sessionNotFound)
      }
    }
  }

  public func endSession(
    _ id: ExternalID, with ending: SessionEnding, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      switch try ledger.rules.end(id, with: ending, in: project, at: now) {
      case .failure(let error): .failure(error)
      case .success:
        try ledger.totals(id, in: project).map { .success($0) } ?? .failure(.sessionNotFound)
      }
    }
  }

  public func setAuthority(
    _ authority: CostAuthority, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.setAuthority(authority, of: project, by: actor, at: now)
      return .success(try ledger.settings(of: project))
    }
  }

  public func setWitnesses(
    _ hasWitnesses: Bool, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.setWitnesses(hasWitnesses, of: project, by: actor, at: now)
      return .success(try ledger.settings(of: project))
    }
  }

  // MARK: The store itself

  public func marker(of project: ProjectID) -> ChangeMarker { news.marker(of: project) }

  public func listen(_ listener: (@Sendable (StoreNews) -> Void)?) {
    news.listen(listener)
  }

  /// What this process has done so far; events are those of all processes.
  public var metrics: StoreMetrics { writer.metrics }

  public func checkReadiness() async throws(StoreError) {
    try await writer.perform { _ throws(PostgresError) in .success(()) }
  }

  public func close() async {
    await withCheckedContinuation { continuation in tidy { continuation.resume() } }
    await writer.close()
    await readers.close()
    watch.close()
  }
}
