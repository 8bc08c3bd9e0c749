import Ledger
import SQLite
import Usage

extension Queries {
  /// One session's totals; nil when the project has no such session. Without its children's, the
  /// cost of a reading does not depend on how many there are.
  func session(
    _ id: ExternalID, in project: ProjectID, withChildren: Bool = true
  ) throws(DatabaseError) -> SessionTotals? {
    let found = try connection.first(
      "SELECT \(Self.sessionColumns) \(Self.sessionJoins) WHERE s.project = ?1 AND s.session_id = ?2",
      project.number, id
    ) { (number: $0.int64(0), session: Self.session($0)) }
    guard let found else { return nil }
    var totals = try SessionTotals(
      session: found.session, authority: try authority(of: project),
      sums: try sums(of: found.number),
      children: withChildren
        ? try children(of: found.number) : ChildTotals(sessions: 0, inclusive: nil),
      word: word)
    totals.runs = try runs(of: found.number)
    totals.setWarnings(stored: try warnings(of: found.number))
    return totals
  }

  private func runs(of session: Int64) throws(DatabaseError) -> [RunTotals] {
    try connection.all(
      """
      SELECT run.run_id, \(RollupColumns.list) FROM run JOIN run_rollup ON run_rollup.run = run.id
      WHERE run.session = ?1 ORDER BY run.id DESC LIMIT ?2
      """, session, SessionTotals.runsMax
    ) { RunTotals(runID: $0.id(0), figures: RollupColumns.read($0, from: 1)) }
    .filter { $0.figures != Figures() }
  }

  /// Sessions in the order of their numbers.
  func storedSessions(
    after number: Int64, limit: Int, in project: ProjectID
  ) throws(DatabaseError) -> [StoredSession] {
    let found = try connection.all(
      """
      SELECT \(Self.sessionColumns) \(Self.sessionJoins)
      WHERE s.project = ?1 AND s.id > ?2 ORDER BY s.id LIMIT ?3
      """, project.number, number, limit
    ) { StoredSession(number: $0.int64(0), session: Self.session($0)) }
    var sessions: [StoredSession] = []
    for var stored in found {
      stored.warnings = try warnings(of: stored.number)
      sessions.append(stored)
    }
    return sessions
  }

  private func warnings(of session: Int64) throws(DatabaseError) -> [SessionWarning] {
    try connection.all(
      "SELECT code, detail FROM session_warning WHERE session = ?1 ORDER BY code", session
    ) { row in
      SessionWarning.Code(rawValue: row.text(0)).map {
        SessionWarning(code: $0, detail: row.text(1))
      }
    }.compactMap(\.self)
  }

  func sums(
    of session: Int64
  ) throws(DatabaseError) -> [(key: SessionSumKey, figures: Figures)] {
    try connection.all(
      """
      SELECT provider, model, agent, label, \(RollupColumns.list) FROM session_rollup
      WHERE session = ?1
      """, session
    ) { row in
      (
        SessionSumKey(
          session: session, provider: row.int64(0), model: row.int64(1), agent: row.int64(2),
          label: row.int64(3)), RollupColumns.read(row, from: 4)
      )
    }
  }

  /// The children of a session by its id.
  func children(of id: ExternalID, in project: ProjectID) throws(DatabaseError) -> ChildTotals {
    let number = try connection.first(
      "SELECT id FROM session WHERE project = ?1 AND session_id = ?2", project.number, id
    ) { $0.int64(0) }
    guard let number else { return ChildTotals(sessions: 0, inclusive: nil) }
    return try children(of: number)
  }

  /// All sessions below one, and the sums of them and it. UNION ends at a session that was seen,
  /// so that sessions which name each other make no endless loop.
  private func children(of session: Int64) throws(DatabaseError) -> ChildTotals {
    let tree = """
      WITH RECURSIVE tree (id) AS (
        VALUES (?1) UNION SELECT s.id FROM session s JOIN tree ON s.parent = tree.id)
      """
    let hasChildren =
      try connection.first("SELECT 1 FROM session WHERE parent = ?1", session) { _ in true }
      ?? false
    guard hasChildren else { return ChildTotals(sessions: 0, inclusive: nil) }
    let count =
      try connection.first(tree + " SELECT count(*) FROM tree", session) { $0.int(0) } ?? 1
    var inclusive = Figures()
    try connection.forEach(
      tree + " SELECT \(RollupColumns.list) FROM tree JOIN session_rollup ON session = tree.id",
      session
    ) { row in inclusive += RollupColumns.read(row, from: 0) }
    return ChildTotals(sessions: count - 1, inclusive: inclusive)
  }
}
