import Ledger
import SQLite
import Usage

/// Writes and reads rows of the event table.
struct EventTable {
  /// Most events have a value in the common columns alone: a statement that names no others costs
  /// SQLite half as much.
  private var commonInsertion: KeptBindings
  private var wholeInsertion: KeptBindings
  private let selection: Statement
  private let selectionAfter: Statement

  init(_ connection: Connection) throws(DatabaseError) {
    var row = EventNumbers()
    var names = ColumnNames()
    row.visitCommon(&names)
    commonInsertion = try Self.insertion(["id"] + names.names, connection)
    row.visitRare(&names)
    wholeInsertion = try Self.insertion(["id"] + names.names, connection)
    let columns = (["id"] + names.names).joined(separator: ", ")
    selection = try connection.prepare("SELECT \(columns) FROM event WHERE seq = ?1")
    selectionAfter = try connection.prepare(
      "SELECT \(columns) FROM event WHERE seq > ?1 AND seq <= ?2 ORDER BY seq")
  }

  private static func insertion(
    _ columns: [String], _ connection: Connection
  ) throws(DatabaseError) -> KeptBindings {
    let names = columns.joined(separator: ", ")
    let parameters = (1...columns.count).map { "?\($0)" }.joined(separator: ", ")
    return KeptBindings(
      try connection.prepare("INSERT INTO event (\(names)) VALUES (\(parameters))"),
      count: columns.count)
  }

  mutating func insert(_ row: EventNumbers, id: Span<UInt8>) throws(DatabaseError) {
    var row = row
    guard row.hasRareColumns else {
      row.visitCommon(&commonInsertion)
      return try commonInsertion.run(with: id)
    }
    row.visitCommon(&wholeInsertion)
    row.visitRare(&wholeInsertion)
    try wholeInsertion.run(with: id)
  }

  func load(_ seq: Int64) throws(DatabaseError) -> StoredEvent? {
    selection.reset()
    defer { selection.reset() }
    selection.bind(1, seq)
    return try selection.step() ? Self.read(selection) : nil
  }

  /// The rows after one, up to another, in order.
  func forEach(
    after seq: Int64, upTo last: Int64, _ body: (StoredEvent) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    selectionAfter.reset()
    defer { selectionAfter.reset() }
    selectionAfter.bind(1, seq)
    selectionAfter.bind(2, last)
    while try selectionAfter.step() { try body(Self.read(selectionAfter)) }
  }

  /// Every row after one, in order.
  func forEach(
    after seq: Int64, _ body: (StoredEvent) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try forEach(after: seq, upTo: .max, body)
  }

  private static func read(_ row: Statement) -> StoredEvent {
    var numbers = EventNumbers()
    var reader = ColumnReader(row, from: 1)
    numbers.visitCommon(&reader)
    numbers.visitRare(&reader)
    return StoredEvent(id: row.id(0), numbers: numbers)
  }
}
