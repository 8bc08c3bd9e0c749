import Dispatch
import Ledger
import Migrations
import SQLite
import Usage

/// The writer's connection and ledger, and how they come back after an error.
///
/// Not thread-safe: the writer's queue owns it.
final class WriterDatabase {
  private let path: String
  private let limits: WriterLimits
  private let zones: ZoneFiles
  private let report: @Sendable (String) -> Void
  private let columns: UsageColumns
  private var ledger: LedgerTables?
  /// After an error, the moment from which the database is opened again.
  private var retryAt = DispatchTime.now()
  private var failures = 0
  /// True after `close`: the lock is given back, and nothing may be opened again.
  private var isClosed = false
  private let log: LogFile
  /// True once the log's file was made as long as it will need to be.
  private var isLogFilled = false
  /// True while the log still has what was erased.
  private var mustEmptyLog = false

  /// A log of so many pages belongs to a ledger that is in use, and is worth its space on disk.
  private static let fillPages = 256
  /// A page and its header in the log.
  private static let frameBytes = 4_096 + 24
  /// For the commits between the checkpoint and the start of the log anew.
  private static let fillSpareBytes = 2 << 20

  init(
    path: String, limits: WriterLimits, zones: ZoneFiles, columns: UsageColumns,
    report: @escaping @Sendable (String) -> Void
  ) throws(StoreOpenError) {
    self.path = path
    self.limits = limits
    self.zones = zones
    self.columns = columns
    self.report = report
    log = LogFile(database: path)
    do {
      let ledger = try Self.open(path, isFirst: true, limits, zones)
      columns.begin(after: ledger.lastEvent)
      self.ledger = ledger
    } catch {
      throw Self.openError(error, path: path)
    }
  }

  /// How long the log's file is made.
  private var filledBytes: Int { limits.checkpointPages * Self.frameBytes + Self.fillSpareBytes }

  var hasUnflushed: Bool { ledger?.rollups.isDirty ?? !isClosed }

  /// When the hold expires that does so first.
  var nextExpiry: Timestamp? { ledger?.budgets.nextExpiry }

  /// What has to be added up of budgets that are not active yet.
  var unfinishedBudgets: [BudgetHistory] { ledger?.rules.unfinishedBudgets() ?? [] }

  /// Does jobs in one transaction, which is durable on success: as many of them, from the first on,
  /// as there is time for. Returns how many. `isFollowed` keeps which sessions and users they
  /// changed.
  func transaction(
    _ jobs: [any WriteJob], flushes: Bool, isFollowed: Bool = false
  ) -> Result<Int, StoreError> {
    do throws(DatabaseError) {
      guard let ledger = try usableLedger() else {
        return .failure(
          .unavailable(reason: "the database is recovering from an error", retryAfterSeconds: 1))
      }
      ledger.changes.isDetailed = isFollowed
      try ledger.connection.run("BEGIN IMMEDIATE")
      let end = SuspendingClock.now + .milliseconds(limits.transactionMilliseconds)
      var count = 0
      while count < jobs.count, count == 0 || SuspendingClock.now < end {
        try jobs[count].run(ledger)
        count += 1
      }
      try ledger.rules.alertSessions()
      if flushes || ledger.rollups.isFull(unstoredEventsMax: limits.unstoredEventsMax) {
        try ledger.storeSums()
      }
      try ledger.rules.storeHolds()
      try ledger.witnesses.storeNames()
      try commit(ledger.connection)
      columns.didCommit(ledger.takeInserted())
      failures = 0
      if ledger.isErasing { emptyLog(afterErasingIn: ledger) }
      return .success(count)
    } catch {
      return .failure(giveUp(error))
    }
  }

  /// `UsageStore.secret`; empty while the ledger is not open.
  var secret: [UInt8] { ledger?.secret ?? [] }

  /// The number of the ledger's last event; 0 while it is not open.
  var lastEvent: Int64 { ledger?.lastEvent ?? 0 }

  /// How many events were dropped; 0 while it is not open.
  var droppedEvents: Int64 { ledger?.dropped.count ?? 0 }

  /// What the transactions have changed since this was asked last.
  func takeChanges() -> [Int64: ChangeLog.Changes] { ledger?.changes.take() ?? [:] }

  /// Whether they have made a delivery to a webhook that may be due.
  func takeDelivery() -> Bool { ledger?.changes.takeDelivery() ?? false }

  /// The id of a user's number.
  func userID(_ number: Int64) -> ExternalID? { try? ledger?.users.id(number) }

  private func commit(_ connection: Connection) throws(DatabaseError) {
    do throws(DatabaseError) {
      try connection.run("COMMIT")
    } catch {
      connection.rollBack()
      Self.writeOverFailedCommit(connection)
      throw error
    }
  }

  /// A commit that failed when it was synced lies in the log as a whole. Whoever reads the log
  /// anew, as after a restart, would take for stored what its sender was told is not. A commit that
  /// changes nothing takes its place, and what may be left behind it is unreadable: each page's
  /// checksum includes all pages before (https://sqlite.org/fileformat2.html#checksum_algorithm).
  /// That this one is synced matters to nobody.
  private static func writeOverFailedCommit(_ connection: Connection) {
    try? connection.execute(
      """
      BEGIN IMMEDIATE;
      INSERT INTO setting (name, value) VALUES ('failed_commit', 0);
      DELETE FROM setting WHERE name = 'failed_commit';
      COMMIT;
      """)
    connection.rollBack()
  }

  /// Stores the totals and moves the log into the database.
  func close() {
    if let ledger {
      if ledger.rollups.isDirty { _ = transaction([], flushes: true) }
      do { try ledger.connection.checkpoint(.truncate) } catch {
        report("the last checkpoint failed, the log keeps everything: \(error)")
      }
    }
    ledger = nil
    isClosed = true
  }

  /// Stores totals that nobody asked for, lets go of sessions that were only read, and gives back
  /// the disk space of a log that a long reader or a burst has made large.
  func tidyOnTime() {
    if hasUnflushed { _ = transaction([], flushes: true) } else { ledger?.sessions.trim() }
    guard let ledger, mustEmptyLog || log.byteCount > max(limits.logBytesMax, filledBytes) else {
      return
    }
    ledger.connection.setBusyTimeout(milliseconds: 0)
    defer { ledger.connection.setBusyTimeout(milliseconds: Int(Connection.busyMilliseconds)) }
    checkpoint(ledger, .truncate)
  }

  /// Keeps the log short. An error here loses nothing: the log keeps what was committed.
  func tidy() {
    guard let ledger else { return }
    let pages = ledger.connection.walPages
    if !isLogFilled, pages >= Self.fillPages {
      isLogFilled = true
      _ = log.fill(to: filledBytes)
    }
    guard pages >= limits.checkpointPages else { return }
    checkpoint(ledger, pages >= limits.truncatePages ? .truncate : .passive)
  }

  private func checkpoint(_ ledger: LedgerTables, _ mode: Connection.CheckpointMode) {
    do throws(DatabaseError) {
      let isEmptied = try ledger.connection.checkpoint(mode)
      guard isEmptied, mode == .truncate else { return }
      isLogFilled = false
      mustEmptyLog = false
    } catch {
      report("checkpoint failed: \(error)")
      _ = giveUp(error)
    }
  }

  /// Takes what was erased out of the log, too: now or, while a reader holds the log, with one of
  /// the next ticks. What was committed stays so, whatever goes wrong here.
  private func emptyLog(afterErasingIn ledger: LedgerTables) {
    mustEmptyLog = true
    do throws(DatabaseError) {
      if ledger.isErasing { try ledger.endErasing() }
      guard try ledger.connection.checkpoint(.truncate) else { return }
      isLogFilled = false
      mustEmptyLog = false
    } catch {
      report("the log has what was erased until the next checkpoint: \(error)")
    }
  }

  private func usableLedger() throws(DatabaseError) -> LedgerTables? {
    if let ledger { return ledger }
    guard !isClosed, DispatchTime.now() >= retryAt else { return nil }
    do throws(Migrator.Failure) {
      ledger = try Self.open(path, isFirst: false, limits, zones)
    } catch {
      switch error {
      case .database(let error): throw error
      case .newerSchema, .foreign: return nil
      }
    }
    return ledger
  }

  /// After an error nothing in memory is trusted, not even that a page was written
  /// (https://wiki.postgresql.org/wiki/Fsync_Errors): everything is read again from disk, at
  /// growing intervals while the error lasts.
  private func giveUp(_ error: DatabaseError) -> StoreError {
    ledger?.connection.rollBack()
    ledger = nil
    isLogFilled = false
    failures += 1
    let waitMilliseconds = min(50 << min(failures, 5), 1_000)
    retryAt = .now() + .milliseconds(waitMilliseconds)
    report("the transaction was rolled back: \(error)")
    return .unavailable(
      reason: error.isFull ? "the disk is full" : "the database cannot be written",
      retryAfterSeconds: 1)
  }

  /// Opens the database and moves the whole log into it.
  ///
  /// When a sync has failed, the kernel may still show log pages that never reached the disk, and
  /// a later sync would not write them. Copying them makes them new pages of the database, whose
  /// sync tells the truth; only then may an event in them be called stored.
  private static func open(
    _ path: String, isFirst: Bool, _ limits: WriterLimits, _ zones: ZoneFiles
  ) throws(Migrator.Failure) -> LedgerTables {
    let migrator = Migrator(
      SchemaMigrations.all.map { Migration(name: $0.name, sql: $0.sql) },
      applicationID: SchemaMigrations.applicationID)
    let connection: Connection
    do { connection = try Connection(path: path, access: .readWrite) } catch {
      throw .database(error)
    }
    try migrator.checkOwner(of: connection)
    do throws(DatabaseError) {
      try prepare(connection, path, isFirst: isFirst)
    } catch {
      throw .database(error)
    }
    try migrator.migrate(connection)
    do throws(DatabaseError) {
      return try LedgerTables(connection, limits, zones: zones)
    } catch {
      throw .database(error)
    }
  }

  private static func prepare(
    _ connection: Connection, _ path: String, isFirst: Bool
  ) throws(DatabaseError) {
    try connection.execute(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA cell_size_check = ON;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA cache_size = -16384;
      PRAGMA temp_store = MEMORY;
      PRAGMA secure_delete = OFF;
      """)
    connection.takeOverCheckpoints()
    let isMoved = try connection.checkpoint(.truncate)
    guard isMoved || isFirst else {
      throw DatabaseError(code: 5, message: "a reader holds the log", context: path)
    }
  }

  private static func openError(_ error: Migrator.Failure, path: String) -> StoreOpenError {
    switch error {
    case .newerSchema(let found, let known): .newerSchema(found: found, known: known)
    case .foreign: .foreign(path: path)
    case .database(let error): .unusable(path: path, reason: error.message)
    }
  }
}
