import Ledger
import SQLite
import Usage

/// What the rules of budgets need, on SQLite.
extension LedgerTables {
  func storedBudgets() throws(DatabaseError) -> [StoredBudget] { try budgetTable.all() }

  /// What each session costs is added up anew.
  func saveAuthority(_ authority: CostAuthority, of project: Int64) throws(DatabaseError) {
    guard try self.authority(of: project) != authority else { return }
    try storeSums()
    try connection.run(
      "UPDATE project SET cost_authority = ?2 WHERE id = ?1", project, authority.rawValue)
    try SessionCosts(connection).store(of: ProjectID(number: project))
    sessions.letGo()
  }

  func authority(of project: Int64) throws(DatabaseError) -> CostAuthority {
    try Queries(connection).authority(of: ProjectID(number: project))
  }

  func insert(
    _ budget: Budget, project: Int64, countedFrom: Int64
  ) throws(DatabaseError) -> Int64 {
    try budgetTable.insert(budget, project: project, countedFrom: countedFrom)
  }

  func save(_ budget: Budget, number: Int64, isActive: Bool) throws(DatabaseError) {
    try budgetTable.save(budget, number: number, isActive: isActive)
  }

  func deleteBudget(_ number: Int64, at time: Int64) throws(DatabaseError) {
    try budgetTable.delete(number, at: time)
  }

  func knownNumber(ofWord word: ExternalName) throws(DatabaseError) -> Int64? {
    try connection.first("SELECT id FROM word WHERE text = ?1", word) { $0.int64(0) }
  }

  func knownNumber(ofUser id: ExternalID, in project: ProjectID) throws(DatabaseError) -> Int64? {
    try UserTable.find(id, in: project, connection)
  }

  func values(ofBudget number: Int64) throws(DatabaseError) -> [Int64] {
    try budgetTable.values(number)
  }

  func window(_ key: BudgetWindowKey) throws(DatabaseError) -> StoredWindow? {
    try budgetTable.window(key)
  }

  func windows(ofBudget number: Int64, start: Int64) throws(DatabaseError) -> [WindowRow] {
    try budgetTable.windows(number, start: start)
  }

  func windows(
    ofBudget number: Int64, of value: Int64, from: Int64
  ) throws(DatabaseError) -> [WindowRow] {
    try budgetTable.windows(number, of: value, from: from)
  }

  func save(_ window: StoredWindow, _ key: BudgetWindowKey) throws(DatabaseError) {
    try budgetTable.save(window, key)
  }

  func saveHeld(_ counts: BudgetCounts, _ key: BudgetWindowKey) throws(DatabaseError) {
    try budgetTable.saveHeld(counts, key)
  }

  func storedOpenHolds() throws(DatabaseError) -> [HoldRecord] { try holdTable.open() }

  func storedHold(_ number: Int64) throws(DatabaseError) -> HoldRecord? {
    try holdTable.find(number)
  }

  func storedHold(_ id: ExternalID, project: Int64) throws(DatabaseError) -> HoldRecord? {
    try holdTable.find(id, project: project)
  }

  func holdNumber(ofKey key: String, project: Int64) throws(DatabaseError) -> Int64? {
    try holdTable.number(ofKey: key, project: project)
  }

  func insert(_ hold: HoldRecord) throws(DatabaseError) -> Int64 { try holdTable.insert(hold) }

  func save(_ hold: HoldRecord) throws(DatabaseError) { try holdTable.save(hold) }
}
