import Postgres

/// Goes through the columns of a row in their order: to name them, to write them or to read them.
/// So each column is written down once.
protocol ColumnVisitor {
  mutating func visit<Value: ColumnValue>(_ name: String, _ value: inout Value)
}

extension ColumnVisitor {
  /// The same of a word, which stays as it is where nobody knows what is stored.
  mutating func visit<Word: RawRepresentable>(
    _ name: String, word: inout Word
  ) where Word.RawValue: ColumnValue {
    var value = word.rawValue
    visit(name, &value)
    word = Word(rawValue: value) ?? word
  }
}

/// What a table finds its rows by.
protocol TableKey: Hashable {
  /// One to be read into.
  static var blank: Self { get }
  /// The names of the columns are the table's own.
  mutating func visit(_ visitor: inout some ColumnVisitor)
}

/// A row beside its key.
protocol TableRow {
  /// One to be read into.
  static var blank: Self { get }
  mutating func visit(_ visitor: inout some ColumnVisitor)
}

/// Collects names and types.
struct ColumnList: ColumnVisitor {
  private(set) var columns: [(name: String, type: ColumnType)] = []

  mutating func visit<Value: ColumnValue>(_ name: String, _ value: inout Value) {
    columns.append((name, Value.columnType))
  }
}

/// Adds rows to arrays, one for each column.
struct ColumnWriter: ColumnVisitor {
  private var arrays: [ArrayParameter]
  private var next = 0

  init(_ columns: [(name: String, type: ColumnType)]) {
    arrays = columns.map { ArrayParameter($0.type) }
  }

  mutating func visit<Value: ColumnValue>(_: String, _ value: inout Value) {
    arrays[next].append(value.fieldBytes)
    next = (next + 1) % arrays.count
  }

  var parameters: [Parameter] { arrays.map(\.parameter) }
}

/// Reads a row, from its first column on.
struct ColumnReader: ColumnVisitor {
  let rows: Rows
  let row: Int
  private var next = 0

  init(_ rows: Rows, _ row: Int) {
    self.rows = rows
    self.row = row
  }

  mutating func visit<Value: ColumnValue>(_: String, _ value: inout Value) {
    value = rows.value(row, next)
    next += 1
  }
}
