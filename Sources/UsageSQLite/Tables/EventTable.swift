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
    commonInsertion = try Self.insertion(EventColumns.common, connection)
    wholeInsertion = try Self.insertion(EventColumns.all, connection)
    selection = try connection.prepare(EventColumns.selection)
    selectionAfter = try connection.prepare(EventColumns.selectionAfter)
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
    return try selection.step() ? EventColumns.read(selection) : nil
  }

  /// Every row after one, in order.
  func forEach(
    after seq: Int64, _ body: (StoredEvent) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    selectionAfter.reset()
    defer { selectionAfter.reset() }
    selectionAfter.bind(1, seq)
    while try selectionAfter.step() { try body(EventColumns.read(selectionAfter)) }
  }
}
