public import Usage
import Ledger
import SQLite

/// The usage store on SQLite: one writer, a few readers.
public final class LedgerStore: UsageStore {
  private let lock: DatabaseLock
  let writer: Writer
  let readers: ReaderPool
  let listedRowsMax: Int
  let seenLimits: SeenLimits
  let columns: UsageColumns
  let keeper: SegmentKeeper
  let news: NewsDesk
  let keyUses = KeyUses()
  /// Bytes that this ledger alone has.
  public let secret: [UInt8]
  private let path: String
  let now: @Sendable () -> Timestamp

  /// Opens the database, making or upgrading it where needed.
  ///
  /// - Parameters:
  ///   - readers: how many reads can go on at once.
  ///   - segmentEvents: of how many events a stretch of the ledger is kept as columns for queries.
  ///   - zones: where the time zones of budgets are found.
  ///   - now: the clock.
  ///   - report: called with each error of the database, which the store recovers from by itself.
  public init(
    path: String, limits: WriterLimits = WriterLimits(), readers: Int = 2,
    readerLimits: ReaderLimits = ReaderLimits(), segmentEvents: Int64 = LedgerStore.segmentEvents,
    zones: ZoneFiles = ZoneFiles(),
    now: @escaping @Sendable () -> Timestamp,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(StoreOpenError) {
    let path = try LedgerPlace.resolve(path)
    self.path = path
    lock = try DatabaseLock(path: path + ".lock")
    columns = UsageColumns(
      segmentEvents: segmentEvents, cacheBytesMax: readerLimits.usageCacheBytesMax)
    let database = try WriterDatabase(
      path: path, limits: limits, zones: zones, columns: columns, report: report)
    let unfinished = database.unfinishedBudgets
    secret = database.secret
    news = NewsDesk(milliseconds: limits.newsMilliseconds)
    writer = Writer(database: database, limits: limits, news: news, keyUses: keyUses)
    self.readers = ReaderPool(
      path: path, count: readers, limits: readerLimits, report: report)
    listedRowsMax = readerLimits.listedRowsMax
    seenLimits = limits.seen
    self.now = now
    keeper = SegmentKeeper(path: path, columns: columns, writer: writer, report: report)
    writer.scheduleTidying()
    keeper.start()
    writer.scheduleExpiry(now: now)
    count(unfinished)
  }

  /// Events of a stretch that is kept as columns: few enough to be read in a moment, many enough
  /// that ten million make some hundred and fifty.
  public static let segmentEvents: Int64 = 65_536

  /// The version of the SQLite library, such as `3.40.1`.
  public static var libraryVersion: String { Connection.libraryVersion }

  /// Leaves a word for a process that finds the database in use, such as the server's address.
  public func note(_ text: String) {
    lock.note(text)
  }

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
        { ledger throws(DatabaseError) in
          let update = LedgerUpdate(ledger, origin)
          let value: Value
          do throws(LedgerFailure) {
            value = try body(update)
          } catch {
            throw update.failure
              ?? DatabaseError(code: 1, message: "a body failed by itself", context: "update")
          }
          // Whatever the body made of it, half of what it did may be missing.
          if let failure = update.failure { throw failure }
          return .success(value)
        }, completion: completion))
  }

  public func state(
    _ key: StateKey, in project: ProjectID
  ) async throws(StoreError) -> [UInt8]? {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.state(key, in: project))
    }
  }

  public func states(
    of dialect: String, owner: String, in project: ProjectID
  ) async throws(StoreError) -> [StateEntry] {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.states(of: dialect, owner: owner, in: project))
    }
  }

  public func nodes(
    of tree: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> [TreeNode] {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.nodes(of: tree, in: project))
    }
  }

  public func node(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> (tree: ExternalID, node: TreeNode)? {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.node(id, in: project))
    }
  }

  public func settings(of project: ProjectID) async throws(StoreError) -> ProjectSettings {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.settings(of: project))
    }
  }

  public func totals(of project: ProjectID) async throws(StoreError) -> ProjectTotals {
    try await writer.settle()
    return try await readers.read { queries throws(DatabaseError) in
      .success(try queries.totals(of: project))
    }
  }

  public func usage(
    _ query: UsageQuery, in project: ProjectID
  ) async throws(StoreError) -> UsageResult {
    try await readers.read { [columns] queries throws(DatabaseError) in
      try queries.usage(query, in: project, columns)
    }
  }

  public func setAuthority(
    _ authority: CostAuthority, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings {
    let now = now()
    return try await writer.perform { ledger throws(DatabaseError) in
      try ledger.rules.setAuthority(authority, of: project, by: actor, at: now)
      return .success(try Queries(ledger.connection).settings(of: project))
    }
  }

  public func setWitnesses(
    _ hasWitnesses: Bool, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings {
    let now = now()
    return try await writer.perform { ledger throws(DatabaseError) in
      try ledger.rules.setWitnesses(hasWitnesses, of: project, by: actor, at: now)
      return .success(try Queries(ledger.connection).settings(of: project))
    }
  }

  public func openSession(
    _ session: NewSession, in project: ProjectID
  ) async throws(StoreError) -> (totals: SessionTotals, isNew: Bool) {
    let now = now()
    var opened = try await writer.perform { ledger throws(DatabaseError) in
      try ledger.open(session, in: project, at: now)
    }
    opened.totals.children = try await children(of: session.id, in: project)
    return opened
  }

  /// What the sessions below one add, as of the writer's last commit.
  private func children(
    of id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> ChildTotals {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.children(of: id, in: project))
    }
  }

  public func endSession(
    _ id: ExternalID, with ending: SessionEnding, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals {
    let now = now()
    var totals = try await writer.perform { ledger throws(DatabaseError) in
      try ledger.end(id, with: ending, in: project, at: now)
    }
    totals.children = try await children(of: id, in: project)
    return totals
  }

  public func session(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals {
    try await writer.settle()
    return try await readers.read { queries throws(DatabaseError) in
      try queries.session(id, in: project).map { .success($0) } ?? .failure(.sessionNotFound)
    }
  }

  public func user(
    _ id: ExternalID, days: DayQuery, in project: ProjectID
  ) async throws(StoreError) -> UserTotals {
    try await writer.settle()
    return try await readers.read { queries throws(DatabaseError) in
      try queries.user(id, days: days, in: project)
    }
  }

  public func marker(of project: ProjectID) -> ChangeMarker { news.marker(of: project) }

  public func listen(_ listener: (@Sendable (StoreNews) -> Void)?) {
    news.listen(listener)
  }

  /// What it has done so far.
  public var metrics: StoreMetrics {
    var metrics = writer.metrics
    metrics.databaseBytes = LogFile.byteCount(of: path)
    metrics.logBytes = LogFile(database: path).byteCount
    return metrics
  }

  public func checkReadiness() async throws(StoreError) {
    try await writer.perform { _ throws(DatabaseError) in .success(()) }
  }

  public func close() async {
    // The readers first: the last connection to close takes the log's files away.
    await keeper.close()
    await readers.close()
    await writer.close()
    lock.release()
  }
}
