import SQLite
import Usage

/// What tells one row of a rollup table from another: a fixed number of integers.
protocol RollupKey: Hashable {
  static var table: String { get }
  static var columns: [String] { get }
  var values: [Int64] { get }
}

/// One row for each model, agent and adjustment reason of a session.
struct SessionRollupKey: RollupKey {
  static let table = "session_rollup"
  static let columns = ["session", "provider", "model", "agent", "label"]

  var session: Int64
  var provider: Int64
  var model: Int64
  var agent: Int64
  var label: Int64

  var values: [Int64] { [session, provider, model, agent, label] }
}

/// One row for each day and model of a user.
struct UserRollupKey: RollupKey {
  static let table = "user_rollup"
  static let columns = ["user", "day", "provider", "model"]

  var user: Int64
  var day: Int64
  var provider: Int64
  var model: Int64

  var values: [Int64] { [user, day, provider, model] }
}

/// The rows of one rollup table that the writer has in hand, ahead of what is stored.
struct RollupTable<Key: RollupKey> {
  private struct Entry {
    var figures: Figures
    var isDirty: Bool
  }

  private let connection: Connection
  private let selection: Statement
  private let replacement: Statement
  private var entries: [Key: Entry] = [:]
  private var dirtyKeys: [Key] = []

  init(_ connection: Connection) throws(DatabaseError) {
    self.connection = connection
    let keys = Key.columns
    let condition = keys.enumerated().map { "\($1) = ?\($0 + 1)" }.joined(separator: " AND ")
    let count = keys.count + RollupColumns.names.count
    let parameters = (1...count).map { "?\($0)" }.joined(separator: ", ")
    selection = try connection.prepare(
      "SELECT \(RollupColumns.list) FROM \(Key.table) WHERE \(condition)")
    replacement = try connection.prepare(
      """
      INSERT OR REPLACE INTO \(Key.table) (\(keys.joined(separator: ", ")), \(RollupColumns.list))
      VALUES (\(parameters))
      """)
  }

  var count: Int { entries.count }

  mutating func add(_ figures: Figures, to key: Key) throws(DatabaseError) {
    if entries[key] == nil {
      entries[key] = Entry(figures: try stored(key) ?? Figures(), isDirty: false)
    }
    // The entry is there: it was made above when it was not.
    let wasDirty = Self.add(figures, to: &entries[key])
    if !wasDirty { dirtyKeys.append(key) }
  }

  private static func add(_ figures: Figures, to entry: inout Entry?) -> Bool {
    let wasDirty = entry?.isDirty ?? false
    entry?.figures += figures
    entry?.isDirty = true
    return wasDirty
  }

  private func stored(_ key: Key) throws(DatabaseError) -> Figures? {
    defer { selection.reset() }
    for (index, value) in key.values.enumerated() { selection.bind(index + 1, value) }
    return try selection.step() ? RollupColumns.read(selection, from: 0) : nil
  }

  /// Stores every row that changed, in the caller's transaction.
  mutating func flush() throws(DatabaseError) {
    for key in dirtyKeys {
      guard let entry = entries[key] else { continue }
      for (index, value) in key.values.enumerated() { replacement.bind(index + 1, value) }
      RollupColumns.bind(entry.figures, to: replacement, from: Key.columns.count + 1)
      try replacement.run()
      entries[key]?.isDirty = false
    }
    dirtyKeys.removeAll(keepingCapacity: true)
  }

  /// Lets go of the rows in hand; only for a moment when none is dirty.
  mutating func trim(max: Int) {
    if entries.count > max { entries.removeAll(keepingCapacity: true) }
  }
}
