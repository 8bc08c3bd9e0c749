import SQLite
import Usage

/// Goes through the columns of a row in their order: to name them, to bind them or to read them.
/// So each column is written down once.
protocol ColumnVisitor {
  mutating func column(_ name: String, _ value: inout Int64)
  mutating func column(_ name: String, _ value: inout Int64?)
  /// A count of an event; NULL where its usage is not known.
  mutating func count(_ name: String, _ value: inout Int64, isKnown: inout Bool)
  /// A count that few events have: NULL stands for 0 as well.
  mutating func rareCount(_ name: String, _ value: inout Int64, isKnown: Bool)
  /// The text that is told from all others in the row: it goes to the database without a copy.
  mutating func identity(_ name: String)
  /// The event's tags as text.
  mutating func tags(_ name: String)
  mutating func notes(_ name: String, _ value: inout Boxed<EventNotes>?)
}

/// Collects the names.
struct ColumnNames: ColumnVisitor {
  private(set) var names: [String] = []

  mutating func column(_ name: String, _: inout Int64) { names.append(name) }
  mutating func column(_ name: String, _: inout Int64?) { names.append(name) }
  mutating func count(_ name: String, _: inout Int64, isKnown: inout Bool) { names.append(name) }
  mutating func rareCount(_ name: String, _: inout Int64, isKnown: Bool) { names.append(name) }
  mutating func identity(_ name: String) { names.append(name) }
  mutating func tags(_ name: String) { names.append(name) }
  mutating func notes(_ name: String, _: inout Boxed<EventNotes>?) { names.append(name) }
}

/// Reads a row that was selected.
struct ColumnReader: ColumnVisitor {
  private let row: Statement
  private var next = 0
  private(set) var id: ExternalID = ""
  private(set) var tags: String?

  init(_ row: Statement) {
    self.row = row
  }

  private mutating func take() -> Int {
    defer { next += 1 }
    return next
  }

  mutating func column(_: String, _ value: inout Int64) { value = row.int64(take()) }
  mutating func column(_: String, _ value: inout Int64?) { value = row.optionalInt64(take()) }

  mutating func count(_: String, _ value: inout Int64, isKnown: inout Bool) {
    let column = take()
    isKnown = !row.isNull(column)
    value = row.int64(column)
  }

  mutating func rareCount(_: String, _ value: inout Int64, isKnown: Bool) {
    value = row.int64(take())
  }

  mutating func identity(_: String) { id = row.id(take()) }
  mutating func tags(_: String) { tags = row.optionalText(take()) }

  mutating func notes(_: String, _ value: inout Boxed<EventNotes>?) {
    value = NotesText.decode(row.optionalText(take()))
  }
}
