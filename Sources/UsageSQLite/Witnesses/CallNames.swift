import SQLite

/// The accounts to which the ids of vendors lead, by the hash of the id.
///
/// They are found as events are by their identity. No event says them, so their rows are all there
/// is of them; of several with one hash, the newest holds.
struct CallNames: ~Copyable {
  private let connection: Connection
  private var index: HashIndex
  private var rows: CallNameRows

  init(_ connection: Connection) throws(DatabaseError) {
    var index = try HashIndex(.callNames, connection)
    let rows = try CallNameRows(connection)
    try rows.forEach(after: index.lastClosedRow) { number, row throws(DatabaseError) in
      try index.insert(hash: row.hash, row: number, connection)
    }
    self.connection = connection
    self.index = index
    self.rows = rows
  }

  func account(_ hash: UInt64) throws(DatabaseError) -> Int64? {
    for number in try index.candidates(hash: hash, connection).sorted(by: >) {
      if let row = try rows.row(number), row.hash == hash { return row.account }
    }
    return nil
  }

  mutating func set(_ hash: UInt64, to account: Int64) throws(DatabaseError) {
    try rows.append(CallNameRows.Row(hash: hash, account: account))
    try index.insert(hash: hash, row: rows.count, connection)
  }

  /// Writes what is not written yet: to be called before the transaction is committed.
  mutating func store() throws(DatabaseError) { try rows.store() }

  /// Takes over what earlier versions have kept in a table by hash, in a transaction of its own.
  mutating func takeOver() throws(DatabaseError) {
    let isLeft = try connection.first("SELECT 1 FROM call_name LIMIT 1") { _ in true }
    guard isLeft == true else { return }
    try connection.transaction { () throws(DatabaseError) in
      try connection.forEach("SELECT hash, account FROM call_name") {
        row throws(DatabaseError) in
        try set(UInt64(bitPattern: row.int64(0)), to: row.int64(1))
      }
      try store()
      try connection.run("DELETE FROM call_name")
    }
  }
}
