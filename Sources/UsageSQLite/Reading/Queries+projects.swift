import Ledger
import SQLite
import Usage

extension Queries {
  /// What a project has chosen.
  func settings(of project: ProjectID) throws(DatabaseError) -> ProjectSettings {
    let found = try connection.first(
      "SELECT name, cost_authority, witnesses FROM project WHERE id = ?1", project.number
    ) {
      ProjectSettings(
        name: $0.text(0), authority: CostAuthority(rawValue: $0.text(1)) ?? .automatic,
        hasWitnesses: $0.int(2) != 0)
    }
    // A project is made with its first key, and never goes away.
    return found ?? ProjectSettings(name: "", authority: .automatic)
  }

  /// Everything that a project counted, and the part of it that nobody can be charged for.
  func totals(of project: ProjectID) throws(DatabaseError) -> ProjectTotals {
    var all = FigureGroups<ModelKey>()
    var unattributed = FigureGroups<ModelKey>()
    try connection.forEach(
      """
      SELECT attributed, provider, model, \(RollupColumns.list) FROM project_rollup
      WHERE project = ?1
      """, project.number
    ) { row in
      let key = ModelKey(provider: row.int64(1), model: row.int64(2))
      let figures = RollupColumns.read(row, from: 3)
      all.add(figures, to: key)
      if row.int64(0) == 0 { unattributed.add(figures, to: key) }
    }
    return ProjectTotals(
      settings: try settings(of: project), models: try all.totals(word: word),
      unattributed: try unattributed.totals(word: word))
  }

  /// What a dialect remembers under a key.
  func state(_ key: StateKey, in project: ProjectID) throws(DatabaseError) -> [UInt8]? {
    try connection.first(
      """
      SELECT value FROM dialect_state
      WHERE project = ?1 AND dialect = (SELECT id FROM word WHERE text = ?2) AND owner = ?3
        AND key = ?4
      """, project.number, key.dialect, key.owner, key.key
    ) { $0.blob(0) }
  }

  /// What a dialect remembers of an owner, beyond a key, and no more than so many.
  func states(
    of dialect: String, owner: String, after key: String = "", limit: Int = .max,
    in project: ProjectID
  ) throws(DatabaseError) -> [StateEntry] {
    try connection.all(
      """
      SELECT key, value FROM dialect_state
      WHERE project = ?1 AND dialect = (SELECT id FROM word WHERE text = ?2) AND owner = ?3
        AND key > ?4
      ORDER BY key LIMIT ?5
      """, project.number, dialect, owner, key, limit
    ) { StateEntry(key: $0.text(0), value: $0.blob(1)) }
  }
}
