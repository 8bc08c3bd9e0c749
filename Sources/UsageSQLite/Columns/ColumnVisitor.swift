import SQLite

/// Goes through the columns of a row in their order: to name them, to bind them or to read them.
/// So each column is written down once.
protocol ColumnVisitor {
  mutating func visit(_ name: String, _ value: inout some ColumnValue)
}

/// What a column can hold.
protocol ColumnValue {
  /// The value in the column; of NULL, what the type has for nothing.
  static func read(_ row: Statement, _ column: Int) -> Self
  func bind(to binder: inout some ColumnBinder)
}

/// Takes the values of one parameter after the other.
protocol ColumnBinder {
  mutating func bind(_ number: Int64?)
  mutating func bind(_ text: String?)
}

/// Collects the names.
struct ColumnNames: ColumnVisitor {
  private(set) var names: [String] = []

  mutating func visit(_ name: String, _: inout some ColumnValue) { names.append(name) }
}

/// Reads a row that was selected, from a column on.
struct ColumnReader: ColumnVisitor {
  let row: Statement
  private(set) var next = 0

  init(_ row: Statement, from first: Int) {
    self.row = row
    next = first
  }

  mutating func visit<Value: ColumnValue>(_: String, _ value: inout Value) {
    value = Value.read(row, next)
    next += 1
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  @inline(__always)
  static func read(_ row: Statement, _ column: Int) -> Self {
    row.isNull(column) ? nil : Wrapped.read(row, column)
  }

  @inline(__always)
  func bind(to binder: inout some ColumnBinder) {
    if let self { self.bind(to: &binder) } else { binder.bind(Int64?.none) }
  }
}
