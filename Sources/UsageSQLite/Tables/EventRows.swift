import Ledger
import SQLite
import Usage

/// The names of the columns of an event, in the order in which rows are read.
enum EventColumns {
  static let common: [String] = {
    var row = EventNumbers()
    var names = ColumnNames()
    row.visitCommon(&names)
    return ["id"] + names.names
  }()

  static let all: [String] = {
    var row = EventNumbers()
    var names = ColumnNames()
    row.visitRare(&names)
    return common + names.names
  }()

  static let list = all.joined(separator: ", ")
  static let selection = """
    SELECT \(all.joined(separator: ", ")) FROM event WHERE seq = ?1
    """
  static let selectionAfter = """
    SELECT \(all.joined(separator: ", ")) FROM event WHERE seq > ?1 ORDER BY seq
    """

  static func read(_ row: Statement) -> StoredEvent {
    var numbers = EventNumbers()
    var reader = ColumnReader(row, from: 1)
    numbers.visitCommon(&reader)
    numbers.visitRare(&reader)
    return StoredEvent(id: row.id(0), numbers: numbers)
  }
}

/// Stored events as a reader's connection sees them.
struct EventRows: StoredEvents {
  let connection: Connection

  func event(_ seq: Int64) throws(DatabaseError) -> StoredEvent? {
    try connection.first(EventColumns.selection, seq) { EventColumns.read($0) }
  }

  func pricings(of seq: Int64) throws(DatabaseError) -> [Int64] {
    try connection.all("SELECT entry FROM pricing WHERE event = ?1 ORDER BY entry", seq) {
      $0.int64(0)
    }
  }

  /// Hands over the events after one, in order, for as long as `body` returns true.
  func forEach(
    after seq: Int64, _ body: (EventNumbers) throws(DatabaseError) -> Bool
  ) throws(DatabaseError) {
    let rows = try connection.statement(EventColumns.selectionAfter)
    defer { rows.reset() }
    rows.bind(1, seq)
    while try rows.step() {
      guard try body(EventColumns.read(rows).numbers) else { return }
    }
  }
}
