internal import CSQLite

/// One prepared statement. Parameters count from 1 and columns from 0, as SQLite counts them.
public final class Statement {
  private let handle: OpaquePointer
  /// Unowned, because a connection owns its statements. One that outlives it can only be let go.
  private unowned let connection: Connection
  /// What the first binding answered that failed; the step that follows fails with it.
  private var bindCode = SQLITE_OK

  init(sql: String, connection: Connection) throws(DatabaseError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw connection.failure(code, context: sql) }
    handle = prepared
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  // Binding fails for an index that the statement does not have, for a text that is too long and
  // for want of memory. The parameter is NULL then, and SQLite would run the statement so.

  public func bind(_ index: Int, _ value: Int64) {
    note(sqlite3_bind_int64(handle, Int32(index), value))
  }

  public func bind(_ index: Int, _ value: Int64?) {
    if let value { bind(index, value) } else { bindNull(index) }
  }

  public func bind(_ index: Int, _ value: Int) {
    bind(index, Int64(value))
  }

  public func bind(_ index: Int, _ value: String) {
    value.utf8.span.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        note(
          tally_sqlite3_bind_text(
            handle, Int32(index), characters.baseAddress, Int32(bytes.count)))
      }
    }
  }

  public func bind(_ index: Int, _ value: String?) {
    if let value { bind(index, value) } else { bindNull(index) }
  }

  public func bind(_ index: Int, _ value: [UInt8]) {
    value.withUnsafeBytes { bytes in
      note(
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(handle, Int32(index), 0)
          : tally_sqlite3_bind_blob(handle, Int32(index), bytes.baseAddress, Int32(bytes.count)))
    }
  }

  /// Binds NULL, which a parameter also is before it is bound and after `reset`.
  public func bindNull(_ index: Int) {
    note(sqlite3_bind_null(handle, Int32(index)))
  }

  private func note(_ code: Int32) {
    if code != SQLITE_OK, bindCode == SQLITE_OK { bindCode = code }
  }

  /// Moves to the next row; false when there is none.
  public func step() throws(DatabaseError) -> Bool {
    let code = bindCode == SQLITE_OK ? sqlite3_step(handle) : bindCode
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let failure = connection.failure(code, context: sql)
      reset()
      throw failure
    }
  }

  /// Runs a statement that returns no rows, and makes it ready for the next run.
  public func run() throws(DatabaseError) {
    _ = try step()
    sqlite3_reset(handle)
  }

  /// The same with a text that is lent to the one parameter for the time of the run: SQLite makes
  /// no copy of it.
  public func run(with text: Span<UInt8>, at index: Int) throws(DatabaseError) {
    let outcome = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        note(
          tally_sqlite3_lend_text(
            handle, Int32(index), characters.baseAddress, Int32(bytes.count)))
        defer { bindNull(index) }
        return Result { () throws(DatabaseError) in try run() }
      }
    }
    try outcome.get()
  }

  /// Makes the statement ready to be bound and run again; every parameter is NULL again.
  public func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    bindCode = SQLITE_OK
  }

  /// True where the value is NULL, of which a reading that is not optional makes 0 or empty.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// True where the value is stored as an integer; to be asked before it is read, which may convert
  /// it (https://sqlite.org/c3ref/column_blob.html).
  public func isInteger(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_INTEGER
  }

  /// The value as SQLite converts it: 0 for NULL, and for text that does not begin with a number.
  public func int64(_ column: Int) -> Int64 {
    sqlite3_column_int64(handle, Int32(column))
  }

  /// Nil for NULL, else the same as `int64`.
  public func optionalInt64(_ column: Int) -> Int64? {
    isNull(column) ? nil : int64(column)
  }

  /// The same as `int64`, for what counts or indexes in memory.
  public func int(_ column: Int) -> Int {
    Int(int64(column))
  }

  /// The value as text: empty for NULL, with U+FFFD for what is not UTF-8.
  public func text(_ column: Int) -> String {
    guard let characters = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF8.self)
  }

  /// Nil for NULL, else the same as `text`.
  public func optionalText(_ column: Int) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// A copy of the value's bytes, which outlives the row; empty for NULL.
  public func blob(_ column: Int) -> [UInt8] {
    withBlob(column) { Array($0) }
  }

  /// Lends the column's bytes, without a copy, for the time of the call.
  public func withBlob<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result
  {
    let bytes = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  private var sql: String { String(cString: sqlite3_sql(handle)) }
}
