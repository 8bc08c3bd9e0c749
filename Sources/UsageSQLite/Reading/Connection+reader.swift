import SQLite

extension Connection {
  /// A connection for reading beside the writer, which alone checkpoints.
  static func reader(of path: String) throws(DatabaseError) -> Connection {
    let connection = try Connection(path: path, access: .readOnly)
    try connection.execute("PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = 1")
    return connection
  }
}
