import Ledger
import Postgres
import Usage

/// Sums, which are stored with the events that they are of.
extension LedgerTables {
  func add(
    _ figures: Figures, to key: SessionSumKey, of session: KnownSession
  ) throws(PostgresError) {
    try loadSums(of: [session])
    var key = key
    if session.sums?.contains(key) != true {
      key = try rules.admitted(key, to: session)
      session.sums?.insert(key)
    }
    sessionSums.add(figures, to: key)
    changedCosts.insert(session.record.number)
    projectSums.add(figures, to: key.inProject(session.record.project))
  }

  func add(_ figures: Figures, to key: UserSumKey) throws(PostgresError) {
    userSums.add(figures, to: key)
  }

  func add(_ figures: Figures, to key: RunSumKey) throws(PostgresError) {
    runSums.add(figures, to: key)
  }

  func add(_ figures: Figures, to key: ProjectSumKey) throws(PostgresError) {
    projectSums.add(figures, to: key)
  }

  func sums(of session: KnownSession) throws(PostgresError) -> (count: Int, hasRest: Bool) {
    try loadSums(of: [session])
    let sums = session.sums ?? []
    return (sums.count, sums.contains { $0.model == rest && $0.agent == rest })
  }

  func link(user: Int64, to session: KnownSession) throws(PostgresError) -> Bool {
    let key = NumberPair(session.record.number, user)
    guard try sessionUsers.row(key) == nil else { return false }
    sessionUsers.set(NoColumns(), at: key)
    return true
  }

  func addSession(toUser user: Int64, day: Int64) throws(PostgresError) {
    let key = NumberPair(user, day)
    userDays.set(Count((try userDays.row(key)?.value ?? 0) + 1), at: key)
  }

  /// Reads the sums, and the users, of sessions of which they are not known yet, all at once.
  func loadSums(of sessions: [KnownSession]) throws(PostgresError) {
    let missing = sessions.filter { $0.sums == nil }
    guard !missing.isEmpty else { return }
    for session in missing { session.sums = [] }
    let numbers = Parameter(array: missing.map(\.record.number))
    for (key, _) in try sessionSums.table.rows(where: "session = ANY($1)", numbers) {
      try session(key.session)?.sums?.insert(key)
    }
    _ = try sessionUsers.rows(where: "session = ANY($1)", numbers)
  }

  /// Puts what was added into the rows, and what sessions cost with it.
  func settleSums() throws(PostgresError) {
    try sessionSums.settle()
    try userSums.settle()
    try runSums.settle()
    try projectSums.settle()
    try settleCosts(of: changedCosts)
    changedCosts = []
  }

  private func settleCosts(of numbers: Set<Int64>) throws(PostgresError) {
    for number in numbers {
      guard let session = try session(number) else { continue }
      let authority = try authority(of: session.record.project)
      let cost = try cost(of: session).total(by: authority)
      guard cost != session.cost else { continue }
      session.cost = cost
      sessions.save(session)
    }
  }

  private func cost(of session: KnownSession) throws(PostgresError) -> CostSums {
    try loadSums(of: [session])
    var cost = CostSums()
    try sessionSums.table.load(session.sums ?? [])
    for key in session.sums ?? [] { cost += try sessionSums.table.row(key)?.cost ?? CostSums() }
    return cost
  }

  func costs(ofSessions numbers: [Int64]) throws(PostgresError) -> [Int64: CostSums] {
    try settleSums()
    try sessions.load(numbers: numbers)
    var costs: [Int64: CostSums] = [:]
    for number in numbers {
      if let session = try session(number) { costs[number] = try cost(of: session) }
    }
    return costs
  }

  /// What each session of a project costs by another choice.
  func storeCosts(of project: Int64) throws(PostgresError) {
    var last: Int64 = 0
    while true {
      let page = try sessions.sessions(
        where: "project = $1 AND number > $2 ORDER BY number LIMIT 500", Parameter(project),
        Parameter(last))
      guard let end = page.last else { return }
      try loadSums(of: page)
      try settleCosts(of: Set(page.map(\.record.number)))
      last = end.record.number
    }
  }
}
