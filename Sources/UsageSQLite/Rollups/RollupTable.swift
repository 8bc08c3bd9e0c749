import Ledger
import SQLite
import Usage

/// What tells one row of a rollup table from another: a fixed number of integers.
protocol RollupKey: Equatable {
  static var table: String { get }
  static var columns: [String] { get }
  var values: [Int64] { get }
  /// The seed is drawn, since clients have a say in some of the numbers, such as the day.
  func hash(seed: UInt64) -> UInt64
}

extension SessionSumKey: RollupKey {
  static let table = "session_rollup"
  static let columns = ["session", "provider", "model", "agent", "label"]

  var values: [Int64] { [session, provider, model, agent, label] }

  func hash(seed: UInt64) -> UInt64 {
    mixed(mixed(mixed(mixed(mixed(seed, session), provider), model), agent), label)
  }
}

extension UserSumKey: RollupKey {
  static let table = "user_rollup"
  static let columns = ["user", "day", "provider", "model"]

  var values: [Int64] { [user, day, provider, model] }

  func hash(seed: UInt64) -> UInt64 {
    mixed(mixed(mixed(mixed(seed, user), day), provider), model)
  }
}

extension RunSumKey: RollupKey {
  static let table = "run_rollup"
  static let columns = ["run"]

  var values: [Int64] { [run] }

  func hash(seed: UInt64) -> UInt64 { mixed(seed, run) }
}

extension ProjectSumKey: RollupKey {
  static let table = "project_rollup"
  static let columns = ["project", "attributed", "provider", "model"]

  var values: [Int64] { [project, isAttributed ? 1 : 0, provider, model] }

  func hash(seed: UInt64) -> UInt64 {
    mixed(mixed(mixed(mixed(seed, project), isAttributed ? 1 : 0), provider), model)
  }
}

/// One row of a rollup table. A class, because a sum is changed in place for every event.
final class RollupRow<Key: RollupKey> {
  let key: Key
  /// Of which project it is a part; 0 where nobody asks.
  fileprivate let project: Int64
  fileprivate(set) var figures: Figures
  /// As the stored row has them.
  fileprivate var stored: Figures
  fileprivate var isDirty = false
  /// False once its table has let go of it: it is read anew then, and this object is of no use.
  fileprivate var isInHand = true

  fileprivate init(key: Key, project: Int64, figures: Figures) {
    self.key = key
    self.project = project
    self.figures = figures
    stored = figures
  }
}

/// The rows of one rollup table that the writer has in hand, ahead of what is stored.
struct RollupTable<Key: RollupKey> {
  private let selection: Statement
  private let replacement: Statement
  private var rows = HashedObjects<RollupRow<Key>>()
  private let seed = UInt64.random(in: .min ... .max)
  private var dirtyRows: [RollupRow<Key>] = []

  init(_ connection: Connection) throws(DatabaseError) {
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

  var count: Int { rows.count }

  /// `last` is the row that was asked for last in the same place, and is left to be this one.
  /// `mayBeStored` is false where it is known that no row of the key is. `admit` is asked for the
  /// key of a row that would be a new one, and may give another.
  mutating func add(
    _ figures: Figures, to key: Key, of project: Int64 = 0, last: inout RollupRow<Key>?,
    mayBeStored: Bool = true, admit: (Key) throws(DatabaseError) -> Key = { $0 }
  ) throws(DatabaseError) {
    if let last, last.isInHand, last.key == key { return add(figures, to: last) }
    let row = try row(key, of: project, mayBeStored: mayBeStored, admit: admit)
    last = row
    add(figures, to: row)
  }

  mutating func add(_ figures: Figures, to key: Key) throws(DatabaseError) {
    add(figures, to: try row(key) { $0 })
  }

  private mutating func add(_ figures: Figures, to row: RollupRow<Key>) {
    row.figures += figures
    guard !row.isDirty else { return }
    row.isDirty = true
    dirtyRows.append(row)
  }

  private mutating func row(
    _ key: Key, of project: Int64 = 0, mayBeStored: Bool = true,
    admit: (Key) throws(DatabaseError) -> Key
  ) throws(DatabaseError) -> RollupRow<Key> {
    let hash = key.hash(seed: seed)
    if let row = rows.first(hash: hash, where: { $0.key == key }) { return row }
    let figures = mayBeStored ? try stored(key) : nil
    if figures == nil {
      let admitted = try admit(key)
      if admitted != key {
        return try row(admitted, of: project, mayBeStored: mayBeStored) { $0 }
      }
    }
    let row = RollupRow(key: key, project: project, figures: figures ?? Figures())
    rows.insert(row, hash: hash)
    return row
  }

  private func stored(_ key: Key) throws(DatabaseError) -> Figures? {
    defer { selection.reset() }
    for (index, value) in key.values.enumerated() { selection.bind(index + 1, value) }
    return try selection.step() ? RollupColumns.read(selection, from: 0) : nil
  }

  /// Hands over by how much each row has changed since it was stored, and its project.
  func forEachChange(
    _ body: (Key, Int64, Figures) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    for row in dirtyRows {
      var change = -row.stored
      change += row.figures
      try body(row.key, row.project, change)
    }
  }

  /// Stores every row that changed, in the caller's transaction.
  mutating func flush() throws(DatabaseError) {
    for row in dirtyRows {
      for (index, value) in row.key.values.enumerated() { replacement.bind(index + 1, value) }
      RollupColumns.bind(row.figures, to: replacement, from: Key.columns.count + 1)
      try replacement.run()
      row.isDirty = false
      row.stored = row.figures
    }
    dirtyRows.removeAll(keepingCapacity: true)
  }

  /// Lets go of the rows in hand; only for a moment when none is dirty.
  mutating func trim(max: Int) {
    guard rows.count > max else { return }
    rows.forEach { $0.isInHand = false }
    rows.removeAll()
  }
}

/// Folds one number into a hash: a step of multiplications and shifts, after MurmurHash3.
private func mixed(_ hash: UInt64, _ number: Int64) -> UInt64 {
  var word = hash &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(bitPattern: number)
  word = (word ^ word >> 33) &* 0xff51_afd7_ed55_8ccd
  return word ^ word >> 33
}
