import Postgres

/// A table whose rows are read when they are asked for, and written together.
///
/// What was read or set is kept until `forget`: that there is no row, too. What was set is written
/// by `takeCommands`; whoever reads more than single rows in SQL has to run these before.
final class Table<Key: TableKey, Row: TableRow> {
  private let connection: Connection
  private let name: String
  private let keyColumns: [(name: String, type: ColumnType)]
  private let columns: [(name: String, type: ColumnType)]
  private var known: [Key: Row?] = [:]
  private var changed: Set<Key> = []
  private var hasWritten = false

  init(_ name: String, key names: [String], _ connection: Connection) {
    self.name = name
    self.connection = connection
    var (key, row) = (Key.blank, Row.blank)
    var (keys, values) = (ColumnList(), ColumnList())
    key.visit(&keys)
    row.visit(&values)
    keyColumns = zip(names, keys.columns).map { ($0, $1.type) }
    columns = keyColumns + values.columns
  }

  // MARK: Rows

  /// The row of a key; nil where there is none.
  func row(_ key: Key) throws(PostgresError) -> Row? {
    if let row = known[key] { return row }
    try load([key])
    return known[key] ?? nil
  }

  /// The row where it is known already, whether there is one or not.
  func rowAtHand(_ key: Key) -> Row?? { known[key] }

  /// Reads the rows of keys that are not known yet, all at once.
  func load(_ keys: some Sequence<Key>) throws(PostgresError) {
    var missing = Set(keys.lazy.filter { self.known[$0] == nil })
    guard !missing.isEmpty else { return }
    var writer = ColumnWriter(keyColumns)
    for var key in missing { key.visit(&writer) }
    let rows = try connection.run([Command(loading, writer.parameters)])[0]
    for index in 0..<rows.count {
      let (key, row) = read(rows, index)
      known[key] = .some(row)
      missing.remove(key)
    }
    for key in missing { known[key] = .some(nil) }
  }

  /// Sets the row of a key; nil deletes it.
  func set(_ row: Row?, at key: Key) {
    known[key] = .some(row)
    changed.insert(key)
  }

  /// Changes the row of a key that has one.
  func change(_ key: Key, _ body: (inout Row) -> Void) throws(PostgresError) {
    guard var row = try row(key) else { return }
    body(&row)
    set(row, at: key)
  }

  /// Notes that there is no row of a key, where that is known.
  func noteAbsence(of key: Key) {
    if known[key] == nil { known[key] = .some(nil) }
  }

  /// The rows for which a condition holds, which may end with an order and a limit, with what was
  /// set.
  func rows(
    where condition: String, _ parameters: Parameter...
  ) throws(PostgresError) -> [(key: Key, row: Row)] {
    try rows(where: condition, parameters)
  }

  func rows(
    where condition: String, _ parameters: [Parameter]
  ) throws(PostgresError) -> [(key: Key, row: Row)] {
    let selection = Command("\(selecting) WHERE \(condition)", parameters)
    guard let rows = try connection.run(takeCommands() + [selection]).last else { return [] }
    return (0..<rows.count).map { index in
      let (key, row) = read(rows, index)
      known[key] = .some(row)
      return (key, row)
    }
  }

  /// Deletes the rows for which a condition holds, which must not be asked for by their keys any
  /// more. Returns their keys.
  @discardableResult
  func delete(
    where condition: String, _ parameters: Parameter...
  ) throws(PostgresError) -> [Key] {
    let deletion = Command(
      "DELETE FROM \(name) WHERE \(condition) RETURNING \(Self.list(columns))", parameters)
    hasWritten = true
    guard let rows = try connection.run(takeCommands() + [deletion]).last else { return [] }
    return (0..<rows.count).map { index in
      let (key, _) = read(rows, index)
      known[key] = .some(nil)
      return key
    }
  }

  // MARK: Statements

  /// Writes what was set.
  func takeCommands() -> [Command] {
    guard !changed.isEmpty else { return [] }
    defer { changed.removeAll(keepingCapacity: true) }
    hasWritten = true
    var (deleted, written) = (ColumnWriter(keyColumns), ColumnWriter(columns))
    var (hasDeleted, hasWritten) = (false, false)
    for var key in changed {
      if var row = known[key] ?? nil {
        key.visit(&written)
        row.visit(&written)
        hasWritten = true
      } else {
        key.visit(&deleted)
        hasDeleted = true
      }
    }
    return (hasDeleted ? [Command(deleting, deleted.parameters)] : [])
      + (hasWritten ? [Command(writing, written.parameters)] : [])
  }

  /// Whether anything was written since this was asked last.
  func takeHasWritten() -> Bool {
    defer { hasWritten = false }
    return hasWritten
  }

  /// Lets go of everything, what was set and not written yet, too.
  func forget() {
    known = [:]
    changed = []
    hasWritten = false
  }

  /// Whether no row is known, nor that there is none.
  var isEmpty: Bool { known.isEmpty }

  /// Lets go of what was read, but not of what waits to be written.
  func letGo() {
    known = known.filter { changed.contains($0.key) }
  }

  /// Lets go of what can be read again where that is much; only for a moment when nothing waits to
  /// be written.
  func trim(_ rowsMax: Int) {
    if known.count > rowsMax { forget() }
  }

  private lazy var selecting = "SELECT \(Self.list(columns)) FROM \(name)"

  private lazy var matching =
    "(\(Self.list(keyColumns))) IN (SELECT * FROM \(Self.unnested(keyColumns)))"

  private lazy var loading = "\(selecting) WHERE \(matching)"

  private lazy var deleting = "DELETE FROM \(name) WHERE \(matching)"

  private lazy var writing: String = {
    let values = columns.dropFirst(keyColumns.count).map { column in
      let name = Self.quoted(column.name)
      return "\(name) = excluded.\(name)"
    }
    return """
      INSERT INTO \(name) (\(Self.list(columns))) SELECT * FROM \(Self.unnested(columns))
      ON CONFLICT (\(Self.list(keyColumns))) DO
      \(values.isEmpty ? "NOTHING" : "UPDATE SET " + values.joined(separator: ", "))
      """
  }()

  private static func list(_ columns: [(name: String, type: ColumnType)]) -> String {
    columns.map { quoted($0.name) }.joined(separator: ", ")
  }

  /// Some names are words of SQL.
  private static func quoted(_ name: String) -> String { "\"\(name)\"" }

  private static func unnested(_ columns: [(name: String, type: ColumnType)]) -> String {
    let arrays = columns.enumerated().map { "$\($0 + 1)::\($1.type.name)[]" }
    return "unnest(\(arrays.joined(separator: ", ")))"
  }

  private func read(_ rows: Rows, _ index: Int) -> (key: Key, row: Row) {
    var reader = ColumnReader(rows, index)
    var (key, row) = (Key.blank, Row.blank)
    key.visit(&reader)
    row.visit(&reader)
    return (key, row)
  }
}

/// A table, whatever its rows are.
protocol AnyTable: AnyObject {
  func takeCommands() -> [Command]
  func takeHasWritten() -> Bool
  func forget()
  func trim(_ rowsMax: Int)
}

extension Table: AnyTable {}
