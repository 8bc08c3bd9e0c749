import SQLite

/// Hashes of ids and the accounts to which they lead, thirteen bytes each, in pages, in the order
/// in which they were noted. Rows are numbered from 1 on.
struct CallNameRows {
  struct Row: Equatable {
    var hash: UInt64
    var account: Int64
  }

  private let connection: Connection
  private(set) var count: Int64 = 0
  /// The rows of the page under way, as they are stored.
  private var newest: [UInt8] = []
  private var isStored = true

  private static let hashBytes = 8
  /// A file of pages of 4 KiB is full before its 2⁴⁰th event (https://sqlite.org/limits.html).
  private static let accountBytes = 5
  private static let rowBytes = hashBytes + accountBytes
  /// As many as fit, with their row's header, into one page of the database.
  private static let perPage: Int64 = 312

  init(_ connection: Connection) throws(DatabaseError) {
    self.connection = connection
    let last = try connection.first(
      "SELECT page, accounts FROM named_account ORDER BY page DESC LIMIT 1"
    ) { (page: $0.int64(0), rows: $0.blob(1)) }
    guard let last else { return }
    count = last.page * Self.perPage + Int64(last.rows.count / Self.rowBytes)
    if count % Self.perPage > 0 { newest = last.rows }
  }

  /// Adds the next row. A page that this fills is written in the caller's transaction.
  mutating func append(_ row: Row) throws(DatabaseError) {
    withUnsafeBytes(of: row.hash.littleEndian) { newest.append(contentsOf: $0) }
    withUnsafeBytes(of: row.account.littleEndian) {
      newest.append(contentsOf: $0.prefix(Self.accountBytes))
    }
    isStored = false
    count += 1
    guard count.isMultiple(of: Self.perPage) else { return }
    try store(page: count / Self.perPage - 1)
    newest.removeAll(keepingCapacity: true)
  }

  /// Writes what is not written yet: to be called before the transaction is committed.
  mutating func store() throws(DatabaseError) {
    guard !isStored else { return }
    try store(page: count / Self.perPage)
  }

  private mutating func store(page: Int64) throws(DatabaseError) {
    try connection.run(
      "INSERT OR REPLACE INTO named_account (page, accounts) VALUES (?1, ?2)", page, newest)
    isStored = true
  }

  /// The row of a number; nil where there is none.
  func row(_ number: Int64) throws(DatabaseError) -> Row? {
    let (page, place) = (number - 1).quotientAndRemainder(dividingBy: Self.perPage)
    guard page < count / Self.perPage else {
      return newest.withUnsafeBytes { Self.row(Int(place), in: $0) }
    }
    return try connection.first(
      "SELECT accounts FROM named_account WHERE page = ?1", page
    ) { $0.withBlob(0) { Self.row(Int(place), in: $0) } } ?? nil
  }

  /// Every stored row after one, in order.
  func forEach(
    after number: Int64, _ body: (Int64, Row) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try connection.forEach(
      "SELECT page, accounts FROM named_account WHERE page >= ?1 ORDER BY page",
      number / Self.perPage
    ) { stored throws(DatabaseError) in
      let rows = stored.blob(1)
      var next = stored.int64(0) * Self.perPage + 1
      for place in 0..<rows.count / Self.rowBytes {
        if next > number, let row = rows.withUnsafeBytes({ Self.row(place, in: $0) }) {
          try body(next, row)
        }
        next += 1
      }
    }
  }

  private static func row(_ place: Int, in rows: UnsafeRawBufferPointer) -> Row? {
    let start = place * rowBytes
    guard start + rowBytes <= rows.count else { return nil }
    let hash = UInt64(littleEndian: rows.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let account = rows[(start + hashBytes)..<(start + rowBytes)].reversed().reduce(Int64(0)) {
      $0 << 8 | Int64($1)
    }
    return Row(hash: hash, account: account)
  }
}
