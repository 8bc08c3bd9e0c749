import CSQLite
import Glibc

/// A connection as the service opens its own. Any error ends the program.
final class Database {
  let handle: OpaquePointer

  private static let pragmas = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA cache_size = -16384;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = OFF;
    PRAGMA wal_autocheckpoint = 4000;
    """

  init(path: String) {
    var opened: OpaquePointer?
    guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else {
      print("raw-sqlite: cannot open \(path)")
      exit(1)
    }
    handle = opened
    execute(Self.pragmas)
  }

  deinit { sqlite3_close_v2(handle) }

  func execute(_ sql: String) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { fatal(sql) }
  }

  func prepare(_ sql: String) -> OpaquePointer {
    var prepared: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    guard sqlite3_prepare_v3(handle, sql, -1, flags, &prepared, nil) == SQLITE_OK, let prepared
    else { fatal(sql) }
    return prepared
  }

  func run(_ statement: OpaquePointer) {
    guard sqlite3_step(statement) == SQLITE_DONE else { fatal("step") }
    sqlite3_reset(statement)
  }

  private func fatal(_ what: String) -> Never {
    print("raw-sqlite: \(what): \(String(cString: sqlite3_errmsg(handle)))")
    exit(1)
  }
}
