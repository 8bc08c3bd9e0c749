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
    commonInsertion = try Self.insertion(names.names, connection)
    row.visitRare(&names)
    wholeInsertion = try Self.insertion(names.names, connection)
    let columns = names.names.joined(separator: ", ")
    selection = try connection.prepare("SELECT \(columns) FROM event WHERE seq = ?1")
    selectionAfter = try connection.prepare(
      "SELECT \(columns) FROM event WHERE seq > ?1 ORDER BY seq")
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

  mutating func insert(
    _ row: EventNumbers, id: Span<UInt8>, tags: String?
  ) throws(DatabaseError) {
    var row = row
    guard row.hasRareColumns || tags != nil else {
      commonInsertion.begin(tags: nil)
      row.visitCommon(&commonInsertion)
      return try commonInsertion.run(with: id)
    }
    wholeInsertion.begin(tags: tags)
    row.visitCommon(&wholeInsertion)
    row.visitRare(&wholeInsertion)
    try wholeInsertion.run(with: id)
  }

  func load(_ seq: Int64) throws(DatabaseError) -> EventRow? {
    selection.reset()
    defer { selection.reset() }
    selection.bind(1, seq)
    return try selection.step() ? Self.read(selection) : nil
  }

  /// Every row after one, in order.
  func forEach(
    after seq: Int64, _ body: (EventRow) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    selectionAfter.reset()
    defer { selectionAfter.reset() }
    selectionAfter.bind(1, seq)
    while try selectionAfter.step() { try body(Self.read(selectionAfter)) }
  }

  private static func read(_ row: Statement) -> EventRow {
    var numbers = EventNumbers()
    var reader = ColumnReader(row)
    numbers.visitCommon(&reader)
    numbers.visitRare(&reader)
    return EventRow(id: reader.id, tags: reader.tags, numbers: numbers)
  }
}

extension TokenCounts {
  /// Binds the counts in the order of a rollup's columns.
  func bind(to statement: Statement, from first: Int) {
    statement.bind(first, input)
    statement.bind(first + 1, cacheRead)
    statement.bind(first + 2, cacheWrite5m)
    statement.bind(first + 3, cacheWrite1h)
    statement.bind(first + 4, cacheWrite30m)
    statement.bind(first + 5, cacheWrite12h)
    statement.bind(first + 6, cacheWrite)
    statement.bind(first + 7, output)
    statement.bind(first + 8, reasoning)
    statement.bind(first + 9, audioInput)
    statement.bind(first + 10, audioCacheRead)
    statement.bind(first + 11, audioOutput)
    statement.bind(first + 12, imageInput)
    statement.bind(first + 13, imageCacheRead)
    statement.bind(first + 14, imageOutput)
  }

  /// Reads them in the same order.
  init(row: Statement, from first: Int) {
    self.init()
    input = row.int64(first)
    cacheRead = row.int64(first + 1)
    cacheWrite5m = row.int64(first + 2)
    cacheWrite1h = row.int64(first + 3)
    cacheWrite30m = row.int64(first + 4)
    cacheWrite12h = row.int64(first + 5)
    cacheWrite = row.int64(first + 6)
    output = row.int64(first + 7)
    reasoning = row.int64(first + 8)
    audioInput = row.int64(first + 9)
    audioCacheRead = row.int64(first + 10)
    audioOutput = row.int64(first + 11)
    imageInput = row.int64(first + 12)
    imageCacheRead = row.int64(first + 13)
    imageOutput = row.int64(first + 14)
  }
}
