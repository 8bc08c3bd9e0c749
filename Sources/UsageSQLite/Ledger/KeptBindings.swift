import SQLite
import Usage

/// Binds the values of a statement that is run over and over.
///
/// A parameter keeps its value from one run to the next, so what it holds already is not bound
/// anew: most columns of an event are NULL, or the same as in the row before.
struct KeptBindings {
  private let statement: Statement
  /// By parameter, which count from 1; all are NULL at first.
  private var kept: [Int64?]
  private var next = 1
  /// The parameter of the text that each run has its own of.
  private var identity = 0
  private var tags: String?

  init(_ statement: Statement, count: Int) {
    self.statement = statement
    kept = Array(repeating: nil, count: count + 1)
  }

  /// Begins a row, whose columns are visited then.
  mutating func begin(tags: String?) {
    next = 1
    self.tags = tags
  }

  @inline(__always)
  private mutating func bind(_ value: Int64?) {
    let index = next
    next += 1
    guard kept[index] != value else { return }
    kept[index] = value
    statement.bind(index, value)
  }

  /// Texts differ from row to row: only NULL is kept. A parameter has texts or numbers, not both.
  private mutating func bind(_ text: String?) {
    guard let text else { return bind(Int64?.none) }
    statement.bind(next, text)
    // Stands for a text, so that NULL is bound after it.
    kept[next] = 0
    next += 1
  }

  /// Runs the statement with a text that is bound for this run alone.
  mutating func run(with text: Span<UInt8>) throws(DatabaseError) {
    do throws(DatabaseError) {
      try statement.run(with: text, at: identity)
    } catch {
      // The statement is reset then, and holds nothing any more.
      for index in kept.indices { kept[index] = nil }
      throw error
    }
  }
}

extension KeptBindings: ColumnVisitor {
  @inline(__always)
  mutating func column(_: String, _ value: inout Int64) { bind(value) }

  @inline(__always)
  mutating func column(_: String, _ value: inout Int64?) { bind(value) }

  @inline(__always)
  mutating func count(_: String, _ value: inout Int64, isKnown: inout Bool) {
    bind(isKnown ? value : nil)
  }

  @inline(__always)
  mutating func rareCount(_: String, _ value: inout Int64, isKnown: Bool) {
    bind(isKnown ? value : nil)
  }

  @inline(__always)
  mutating func identity(_: String) {
    identity = next
    next += 1
  }

  mutating func tags(_: String) { bind(tags) }

  mutating func notes(_: String, _ value: inout Boxed<EventNotes>?) {
    bind(NotesText.encode(value))
  }
}
