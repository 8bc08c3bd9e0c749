import Ledger
import Postgres
import Usage

/// Totals, from the sums that are stored.
extension LedgerTables {
  func session(_ known: KnownSession) throws(PostgresError) -> Session {
    let record = known.record
    var (user, parent): (ExternalID?, ExternalID?)
    if let number = record.user { user = try self.user(number) }
    if let number = record.parent { parent = try sessionID(number) }
    return Session(
      id: record.id, userID: user, parentID: parent, tags: known.tags,
      startedAt: Timestamp(microseconds: record.startedAt),
      lastEventAt: record.lastEventAt.map { Timestamp(microseconds: $0) },
      endedAt: record.endedAt.map { Timestamp(microseconds: $0) }, endState: record.endState,
      revision: record.revision, lateEvents: record.lateEvents)
  }

  /// The sums of sessions, by their numbers.
  func sums(
    ofSessions numbers: [Int64]
  ) throws(PostgresError) -> [Int64: [(key: SessionSumKey, figures: Figures)]] {
    try settleSums()
    let found = try sessionSums.table.rows(
      where: "session = ANY($1)", Parameter(array: numbers))
    try words.load(found.flatMap { [$0.key.provider, $0.key.model, $0.key.agent, $0.key.label] })
    return Dictionary(grouping: found.map { (key: $0.key, figures: $0.row) }, by: \.key.session)
  }

  /// The totals of a session; nil where there is none.
  func totals(
    _ id: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> SessionTotals? {
    guard let known = try session(id, in: project) else { return nil }
    let number = known.record.number
    var totals = try SessionTotals(
      session: try session(known), authority: try settings(of: project).authority,
      sums: try sums(ofSessions: [number])[number] ?? [], children: try children(of: number)
    ) { (number) throws(PostgresError) in try word(number) }
    totals.runs = try runs(of: number)
    totals.setWarnings(stored: try warnings(of: number))
    return totals
  }

  func warnings(of session: Int64) throws(PostgresError) -> [SessionWarning] {
    try warnings.rows(where: "session = $1", Parameter(session)).compactMap { key, row in
      SessionWarning.Code(rawValue: key.id.text).map {
        SessionWarning(code: $0, detail: String(decoding: row.bytes, as: UTF8.self))
      }
    }
  }

  private func runs(of session: Int64) throws(PostgresError) -> [RunTotals] {
    let found = try runs.table.rows(
      where: "session = $1 ORDER BY number DESC LIMIT $2", Parameter(session),
      Parameter(SessionTotals.runsMax))
    try runSums.table.load(found.map { RunSumKey(run: $0.row.value) })
    var runs: [RunTotals] = []
    for (key, number) in found {
      let figures = try runSums.table.row(RunSumKey(run: number.value)) ?? Figures()
      if figures != Figures() { runs.append(RunTotals(runID: key.id, figures: figures)) }
    }
    return runs
  }

  private func children(of session: Int64) throws(PostgresError) -> ChildTotals {
    try flush()
    // The union leaves out what was found before, so that a circle ends.
    let tree = try connection.rows(
      """
      WITH RECURSIVE tree (number) AS (
        SELECT $1 UNION SELECT s.number FROM session s JOIN tree t ON s.parent = t.number
      )
      SELECT number FROM tree
      """, Parameter(session)
    ).first(as: Int64.self)
    guard tree.count > 1 else {
      let isOwnChild = try self.session(session)?.record.parent == session
      return ChildTotals(sessions: 0, inclusive: isOwnChild ? try figures(of: tree) : nil)
    }
    return ChildTotals(sessions: tree.count - 1, inclusive: try figures(of: tree))
  }

  private func figures(of numbers: [Int64]) throws(PostgresError) -> Figures {
    var all = Figures()
    for sums in try sums(ofSessions: numbers).values { for sum in sums { all += sum.figures } }
    return all
  }

  func totals(
    ofUser id: ExternalID, days query: DayQuery, in project: ProjectID
  ) throws(PostgresError) -> Result<UserTotals, StoreError> {
    guard let user = try users.number(OwnID(project.number, id)) else {
      return .failure(.userNotFound)
    }
    guard let before = query.before else { return .failure(.invalidCursor) }
    try settleSums()
    let condition = "\"user\" = $1 AND day BETWEEN $2 AND $3"
    let bounds = [Parameter(user), Parameter(query.first), Parameter(query.last)]
    var models = FigureGroups<ModelKey>()
    var all = Figures()
    var days: [Int64: Figures] = [:]
    for (key, figures) in try userSums.table.rows(where: condition, bounds) {
      models.add(figures, to: ModelKey(provider: key.provider, model: key.model))
      all += figures
      days[key.day, default: Figures()] += figures
    }
    var sessions: [Int64: Int64] = [:]
    for (key, count) in try userDays.rows(where: condition, bounds) {
      sessions[key.second] = count.value
    }
    let found = days.keys.filter { $0 < before }.sorted(by: >)
    let items = found.prefix(query.limit).map { day in
      DayTotals(
        day: Day(number: Int(day)), sessions: sessions[day] ?? 0, figures: days[day] ?? Figures())
    }
    let next = found.count > query.limit ? items.last?.day.description : nil
    return .success(
      UserTotals(
        userID: id, authority: try settings(of: project).authority,
        sessions: sessions.values.reduce(0, +), figures: all, models: try totals(models),
        days: Page(items: items, next: next)))
  }

  private func totals(
    _ models: FigureGroups<ModelKey>
  ) throws(PostgresError) -> [ModelTotals] {
    try models.totals { (number) throws(PostgresError) in try word(number) }
  }

  func totals(of project: ProjectID) throws(PostgresError) -> ProjectTotals {
    try settleSums()
    var all = FigureGroups<ModelKey>()
    var unattributed = FigureGroups<ModelKey>()
    for (key, figures) in try projectSums.table.rows(where: "project = $1", Parameter(project)) {
      let model = ModelKey(provider: key.provider, model: key.model)
      all.add(figures, to: model)
      if !key.isAttributed { unattributed.add(figures, to: model) }
    }
    return ProjectTotals(
      settings: try settings(of: project), models: try totals(all),
      unattributed: try totals(unattributed))
  }
}
