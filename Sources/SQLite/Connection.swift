internal import CSQLite

/// One connection to a database file. It belongs to one queue at a time; it is not thread-safe.
public final class Connection {
  /// Whether a connection may change the database.
  public enum Access: Sendable {
    /// Creates the file when it is missing.
    case readWrite
    case readOnly
  }

  let handle: OpaquePointer
  /// How long a statement waits for another connection by default.
  public static let busyMilliseconds: Int32 = 5_000
  private var cachedStatements: [String: Statement] = [:]

  /// Pages in the write-ahead log after the last commit of this connection.
  public var walPages: Int { walMeter.pages }
  private let walMeter = WALMeter()
  let deadline = Deadline()

  /// Set up once in a process, before the first connection. Where the library is in use already it
  /// stays as it is.
  private static let isConfigured = tally_sqlite3_keep_no_memory_statistics() == SQLITE_OK

  /// Opens the file; throws where it cannot be opened or, read-only, is missing. That it is no
  /// database is found out by the first statement that reads it.
  public init(path: String, access: Access) throws(DatabaseError) {
    _ = Self.isConfigured
    var opened: OpaquePointer?
    let flags =
      access == .readWrite
      ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
      : SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw DatabaseError(code: code, message: message, context: path)
    }
    handle = opened
    sqlite3_busy_timeout(handle, Self.busyMilliseconds)
    // https://sqlite.org/c3ref/c_dbconfig_defensive.html: nothing of this process needs these.
    _ = tally_sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = tally_sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    _ = tally_sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0)
    _ = tally_sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
  }

  deinit {
    cachedStatements.removeAll()
    // Waits for no statement: the last one that is finalised closes the connection.
    sqlite3_close_v2(handle)
  }

  /// The version of the SQLite library in use, such as `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  /// Runs statements that return nothing, separated by semicolons.
  public func execute(_ sql: String) throws(DatabaseError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code, context: sql) }
  }

  /// A statement of its own, for a caller that keeps it.
  public func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    try Statement(sql: sql, connection: self)
  }

  /// The statement with this text, prepared once, reset and unbound. Not for nested use.
  public func statement(_ sql: String) throws(DatabaseError) -> Statement {
    if let cached = cachedStatements[sql] {
      cached.reset()
      return cached
    }
    let statement = try prepare(sql)
    cachedStatements[sql] = statement
    return statement
  }

  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  public func transaction<Result>(
    _ body: () throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    do throws(DatabaseError) {
      try execute("BEGIN IMMEDIATE")
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Ends the open transaction, if there is one, as if it had never been.
  public func rollBack() {
    // After some errors SQLite has rolled back by itself; then there is nothing to do.
    if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  /// The number of the row that was inserted last into a table that has row numbers; 0 before
  /// the first (https://sqlite.org/c3ref/last_insert_rowid.html).
  public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the statement that ran last has inserted, changed or deleted
  /// (https://sqlite.org/c3ref/changes.html).
  public var changedRows: Int { Int(sqlite3_changes(handle)) }

  func failure(_ code: Int32, context: String) -> DatabaseError {
    DatabaseError(code: code, message: String(cString: sqlite3_errmsg(handle)), context: context)
  }
}

extension Connection {
  /// How much a checkpoint moves, and whom it waits for
  /// (https://sqlite.org/c3ref/wal_checkpoint_v2.html).
  public enum CheckpointMode: Sendable {
    /// Copies what it can without waiting for anybody.
    case passive
    /// Waits for readers, copies everything and empties the log's file.
    case truncate
  }

  /// Stops SQLite from checkpointing by itself, whose errors it would swallow, and starts to count
  /// the pages of the log (https://sqlite.org/c3ref/wal_hook.html).
  public func takeOverCheckpoints() {
    let meter = Unmanaged.passUnretained(walMeter).toOpaque()
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<WALMeter>.fromOpaque(context).takeUnretainedValue().pages = Int(pages)
        return SQLITE_OK
      }, meter)
  }

  /// Moves the log's pages into the database; false when a reader kept it from moving all.
  @discardableResult
  public func checkpoint(_ mode: CheckpointMode) throws(DatabaseError) -> Bool {
    var logPages: Int32 = 0
    var movedPages: Int32 = 0
    let number = mode == .passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_TRUNCATE
    let code = sqlite3_wal_checkpoint_v2(handle, nil, number, &logPages, &movedPages)
    switch code & 0xff {
    case SQLITE_OK:
      walMeter.pages = mode == .truncate ? 0 : Int(logPages - movedPages)
      return walMeter.pages == 0
    case SQLITE_BUSY: return false
    default: throw failure(code, context: "checkpoint")
    }
  }

  /// How long a statement waits for another connection; 0 for not at all.
  public func setBusyTimeout(milliseconds: Int) {
    sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
  }
}

/// Holds the log's length for SQLite's commit hook, which is handed a plain pointer.
private final class WALMeter {
  var pages = 0
}
