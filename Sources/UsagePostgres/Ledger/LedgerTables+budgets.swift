import Ledger
import Postgres
import Usage

/// What the rules of budgets and holds need.
extension LedgerTables {
  func storedBudgets() throws(PostgresError) -> [StoredBudget] {
    try budgetRows.rows(where: "deleted_at IS NULL ORDER BY number").map { key, row in
      StoredBudget(
        number: key.value, project: row.project, countedFrom: row.countedFrom,
        isActive: row.isActive, budget: row.budget(zones: zones))
    }
  }

  func authority(of project: Int64) throws(PostgresError) -> CostAuthority {
    try projects.row(Number(project))?.authority ?? .automatic
  }

  /// What each session costs is added up anew.
  func saveAuthority(
    _ authority: CostAuthority, of project: Int64
  ) throws(PostgresError) {
    guard try self.authority(of: project) != authority else { return }
    try settleSums()
    try projects.change(Number(project)) { $0.authority = authority }
    try storeCosts(of: project)
  }

  func insert(
    _ budget: Budget, project: Int64, countedFrom: Int64
  ) throws(PostgresError) -> Int64 {
    let number = try nextNumber(of: "budget")
    budgetRows.set(
      BudgetRow(budget, project: project, countedFrom: countedFrom), at: Number(number))
    return number
  }

  func save(_ budget: Budget, number: Int64, isActive: Bool) throws(PostgresError) {
    try budgetRows.change(Number(number)) { row in
      row.take(budget)
      row.isActive = isActive
    }
  }

  func deleteBudget(_ number: Int64, at time: Int64) throws(PostgresError) {
    try budgetRows.change(Number(number)) { $0.deletedAt = time }
    try windows.delete(where: "budget = $1", Parameter(number))
  }

  func knownNumber(ofWord word: ExternalName) throws(PostgresError) -> Int64? {
    try words.number(TextKey(word))
  }

  func knownNumber(
    ofUser id: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> Int64? {
    try users.number(OwnID(project.number, id))
  }

  // MARK: Windows

  func values(ofBudget number: Int64) throws(PostgresError) -> [Int64] {
    let values = try windows.rows(where: "budget = $1", Parameter(number)).map(\.key.of)
    return Set(values).sorted()
  }

  func window(_ key: BudgetWindowKey) throws(PostgresError) -> StoredWindow? {
    try windows.row(key)
  }

  func windows(ofBudget number: Int64, start: Int64) throws(PostgresError) -> [WindowRow] {
    try windows.rows(where: "budget = $1 AND start = $2", Parameter(number), Parameter(start))
      .map { (key: $0.key, window: $0.row) }
  }

  func windows(
    ofBudget number: Int64, of value: Int64, from: Int64
  ) throws(PostgresError) -> [WindowRow] {
    try windows.rows(
      where: "budget = $1 AND of = $2 AND start >= $3 ORDER BY start", Parameter(number),
      Parameter(value), Parameter(from)
    ).map { (key: $0.key, window: $0.row) }
  }

  func save(_ window: StoredWindow, _ key: BudgetWindowKey) throws(PostgresError) {
    windows.set(window, at: key)
  }

  func saveHeld(_ counts: BudgetCounts, _ key: BudgetWindowKey) throws(PostgresError) {
    var window = try windows.row(key) ?? StoredWindow()
    window.counts.drawn = counts.drawn
    window.counts.refused = counts.refused
    windows.set(window, at: key)
  }

  // MARK: Holds

  func storedOpenHolds() throws(PostgresError) -> [HoldRecord] {
    try holds.rows(where: "closed_at IS NULL ORDER BY number").map(Self.hold)
  }

  func storedHold(_ number: Int64) throws(PostgresError) -> HoldRecord? {
    try holds.row(Number(number)).map { Self.hold(Number(number), $0) }
  }

  func storedHold(_ id: ExternalID, project: Int64) throws(PostgresError) -> HoldRecord? {
    try holds.rows(where: "project = $1 AND hold_id = $2", Parameter(project), Parameter(id))
      .first.map(Self.hold)
  }

  func holdNumber(ofKey key: String, project: Int64) throws(PostgresError) -> Int64? {
    try holds.rows(
      where: "project = $1 AND idempotency_key = $2", Parameter(project), Parameter(key)
    ).first?.key.value
  }

  private static func hold(_ key: Number, _ row: HoldRow) -> HoldRecord {
    var hold = row.hold
    hold.number = key.value
    return hold
  }

  func insert(_ hold: HoldRecord) throws(PostgresError) -> Int64 {
    let number = try nextNumber(of: "hold")
    holds.set(HoldRow(hold), at: Number(number))
    return number
  }

  func save(_ hold: HoldRecord) throws(PostgresError) {
    holds.set(HoldRow(hold), at: Number(hold.number))
  }
}
