import SQLite

/// Binds the values of a statement that is run over and over, behind one text that is each run's
/// own.
///
/// A parameter keeps its value from one run to the next, so what it holds already is not bound
/// anew: most columns of an event are NULL, or the same as in the row before.
struct KeptBindings: ColumnBinder {
  private let statement: Statement
  /// By parameter, which count from 1; all are NULL at first.
  private var kept: [Int64?]
  private var next = 1

  init(_ statement: Statement, count: Int) {
    self.statement = statement
    kept = Array(repeating: nil, count: count + 1)
  }

  @inline(__always)
  mutating func bind(_ value: Int64?) {
    guard kept[next] != value else { return }
    kept[next] = value
    statement.bind(next, value)
  }

  /// Texts differ from row to row: only NULL is kept. A parameter has texts or numbers, not both.
  mutating func bind(_ text: String?) {
    guard let text else { return bind(Int64?.none) }
    statement.bind(next, text)
    // Stands for a text, so that NULL is bound after it.
    kept[next] = 0
  }

  /// Runs the statement with the text, which is bound for this run alone.
  mutating func run(with text: Span<UInt8>) throws(DatabaseError) {
    next = 1
    do throws(DatabaseError) {
      try statement.run(with: text, at: 1)
    } catch {
      // The statement is reset then, and holds nothing any more.
      for index in kept.indices { kept[index] = nil }
      throw error
    }
  }
}

extension KeptBindings: ColumnVisitor {
  @inline(__always)
  mutating func visit(_: String, _ value: inout some ColumnValue) {
    next += 1
    value.bind(to: &self)
  }
}
