import SQLite

/// Binds the values of a statement that is run over and over.
///
/// A parameter keeps its value from one run to the next, so what it holds already is not bound
/// anew: most columns of an event are NULL, or the same as in the row before.
struct KeptBindings {
  private let statement: Statement
  /// By parameter, which count from 1; all are NULL at first.
  private var kept: [Int64?]

  init(_ statement: Statement, count: Int) {
    self.statement = statement
    kept = Array(repeating: nil, count: count + 1)
  }

  @inline(__always)
  mutating func bind(_ index: Int, _ value: Int64?) {
    guard kept[index] != value else { return }
    kept[index] = value
    statement.bind(index, value)
  }

  /// Texts differ from row to row: only NULL is kept. A parameter has texts or numbers, not both.
  mutating func bind(_ index: Int, _ text: String?) {
    guard let text else { return bind(index, Int64?.none) }
    statement.bind(index, text)
    // Stands for a text, so that NULL is bound after it.
    kept[index] = 0
  }

  /// Runs the statement with a text that is bound for this run alone.
  mutating func run(with text: Span<UInt8>, at index: Int) throws(DatabaseError) {
    do throws(DatabaseError) {
      try statement.run(with: text, at: index)
    } catch {
      // The statement is reset then, and holds nothing any more.
      for index in kept.indices { kept[index] = nil }
      throw error
    }
  }
}
