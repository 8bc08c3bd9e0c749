import Postgres
import Usage

/// Sums that figures are added to: those that are stored are read when all is added up, at once.
final class SumTable<Key: TableKey> {
  let table: Table<Key, Figures>
  private var added: [Key: Figures] = [:]

  init(_ name: String, key names: [String], _ connection: Connection) {
    table = Table(name, key: names, connection)
  }

  func add(_ figures: Figures, to key: Key) {
    added[key, default: Figures()] += figures
  }

  /// Puts what was added into the rows.
  func settle() throws(PostgresError) {
    guard !added.isEmpty else { return }
    try table.load(added.keys)
    for (key, figures) in added {
      var sum = try table.row(key) ?? Figures()
      sum += figures
      table.set(sum, at: key)
    }
    added = [:]
  }
}

/// Sums, by whatever they are found.
protocol AnySums: AnyObject {
  func forget()
}

extension SumTable: AnySums {
  func forget() { added = [:] }
}
