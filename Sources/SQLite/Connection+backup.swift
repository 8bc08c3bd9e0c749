internal import CSQLite

extension Connection {
  /// Copies the whole database into the file, as it is at one moment, while others may go on to
  /// write it (https://sqlite.org/backup.html). What is in the file is written over.
  public func backUp(to path: String) throws(DatabaseError) {
    let copy = try Connection(path: path, access: .readWrite)
    guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
      throw copy.failure(sqlite3_extended_errcode(copy.handle), context: path)
    }
    // All pages in one step are all of one moment: a writer in between would begin it anew.
    let code = sqlite3_backup_step(backup, -1)
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw copy.failure(code == SQLITE_DONE ? end : code, context: path)
    }
  }

  /// What SQLite finds wrong with the file, at most a hundred lines; empty for a sound one
  /// (https://sqlite.org/pragma.html#pragma_integrity_check).
  public func integrityFaults() throws(DatabaseError) -> [String] {
    try all("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
  }
}
