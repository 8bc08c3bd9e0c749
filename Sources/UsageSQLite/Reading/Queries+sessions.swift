import SQLite
import Usage

extension Queries {
  private struct Row {
    var provider: Int64
    var model: Int64
    var agent: Int64
    var label: Int64
    var figures: Figures
  }

  private struct LabelKey: Hashable {
    var label: Int64
    var model: Int64
  }

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
    let rows = try rollup(of: found.number)
    var sum = Figures()
    var models = FigureGroups<ModelKey>()
    var agents = FigureGroups<Int64>()
    var labels = FigureGroups<LabelKey>()
    for row in rows {
      sum += row.figures
      models.add(row.figures, to: ModelKey(provider: row.provider, model: row.model))
      if row.agent != 0 { agents.add(row.figures, to: row.agent) }
      if row.label != 0 {
        labels.add(row.figures, to: LabelKey(label: row.label, model: row.model))
      }
    }
    var totals = SessionTotals(
      session: found.session, authority: try authority(of: project), figures: sum,
      models: try named(models), agents: try named(agents), adjustments: try named(labels),
      children: withChildren
        ? try children(of: found.number) : ChildTotals(sessions: 0, inclusive: nil))
    totals.runs = try runs(of: found.number)
    totals.warnings = try warnings(of: found.number, totals)
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

  /// What dialects wrote down, and what the figures themselves say; one of a kind.
  private func warnings(
    of session: Int64, _ totals: SessionTotals
  ) throws(DatabaseError) -> [SessionWarning] {
    let stored = try storedWarnings(of: session)
    let told = SessionWarning.told(by: totals).filter { new in
      !stored.contains { $0.code == new.code }
    }
    return (stored + told).sorted { $0.code.rawValue < $1.code.rawValue }
  }

  private func storedWarnings(of session: Int64) throws(DatabaseError) -> [SessionWarning] {
    try connection.all(
      "SELECT code, detail FROM session_warning WHERE session = ?1 ORDER BY code", session
    ) { row in
      SessionWarning.Code(rawValue: row.text(0)).map {
        SessionWarning(code: $0, detail: row.text(1))
      }
    }.compactMap(\.self)
  }

  private func rollup(of session: Int64) throws(DatabaseError) -> [Row] {
    try connection.all(
      """
      SELECT provider, model, agent, label, \(RollupColumns.list) FROM session_rollup
      WHERE session = ?1
      """, session
    ) { row in
      Row(
        provider: row.int64(0), model: row.int64(1), agent: row.int64(2), label: row.int64(3),
        figures: RollupColumns.read(row, from: 4))
    }
  }

  private func named(_ agents: FigureGroups<Int64>) throws(DatabaseError) -> [AgentTotals] {
    var totals: [AgentTotals] = []
    for (key, figures) in agents.groups where !figures.isNothing {
      totals.append(AgentTotals(agent: try word(key) ?? "", figures: figures))
    }
    return totals.sorted { $0.agent < $1.agent }
  }

  private func named(
    _ labels: FigureGroups<LabelKey>
  ) throws(DatabaseError) -> [AdjustmentTotals] {
    var totals: [AdjustmentTotals] = []
    for (key, figures) in labels.groups where !figures.isNothing {
      totals.append(
        AdjustmentTotals(
          label: try word(key.label) ?? "", model: try word(key.model), figures: figures))
    }
    return totals.sorted { ($0.label, $0.model ?? "") < ($1.label, $1.model ?? "") }
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

  /// A page of sessions in the order of their creation, the newest first. The cursor is the number
  /// of the last session of the page before.
  func sessions(
    _ query: SessionQuery, in project: ProjectID
  ) throws(DatabaseError) -> Result<Page<SessionSummary>, StoreError> {
    guard let before = Self.sessionCursor(query.cursor) else { return .failure(.invalidCursor) }
    var conditions = ["s.project = ?1", "s.id < ?2"]
    var user: Int64?
    if let userID = query.userID {
      user = try UserTable.find(userID, in: project, connection)
      guard user != nil else { return .success(Page(items: [], next: nil)) }
      conditions.append("s.user = ?3")
    }
    if let isEnded = query.isEnded {
      conditions.append("s.ended_at IS \(isEnded ? "NOT NULL" : "NULL")")
    }
    let rows = try connection.all(
      """
      SELECT \(Self.sessionColumns) \(Self.sessionJoins)
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY s.id DESC LIMIT ?4
      """, project.number, before, user, query.limit + 1
    ) { (number: $0.int64(0), session: Self.session($0)) }
    let authority = try authority(of: project)
    var items: [SessionSummary] = []
    for row in rows.prefix(query.limit) {
      items.append(
        SessionSummary(
          session: row.session, authority: authority,
          figures: try rollup(of: row.number).reduce(into: Figures()) { $0 += $1.figures }))
    }
    let next = rows.count > query.limit ? "s\(rows[query.limit - 1].number)" : nil
    return .success(Page(items: items, next: next))
  }

  /// A cursor has one spelling, the one that a page told.
  private static func sessionCursor(_ cursor: String?) -> Int64? {
    guard let cursor else { return .max }
    guard let number = Int64(cursor.dropFirst()), cursor == "s\(number)" else { return nil }
    return number
  }
}
