public import Usage

/// What the rules of budgets and holds need of a store: rows that are found, inserted and changed.
public protocol BudgetPort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// What is at hand of budgets and holds.
  var budgets: BudgetBook { get }

  // MARK: Budgets

  /// Every budget that was not deleted, oldest first.
  func storedBudgets() throws(Failure) -> [StoredBudget]
  /// Which figure is the cost in a project.
  func authority(of project: Int64) throws(Failure) -> CostAuthority
  /// Saves them.
  func saveAuthority(_ authority: CostAuthority, of project: Int64) throws(Failure)
  /// Inserts a budget that is not active yet; returns its number.
  func insert(
    _ budget: Budget, project: Int64, countedFrom: Int64
  ) throws(Failure) -> Int64
  /// Saves what may be changed of a budget.
  func save(_ budget: Budget, number: Int64, isActive: Bool) throws(Failure)
  /// Notes that a budget is deleted, and deletes its windows.
  func deleteBudget(_ number: Int64, at time: Int64) throws(Failure)
  /// The number of a word that has one; nothing is inserted.
  func knownNumber(ofWord word: ExternalName) throws(Failure) -> Int64?
  /// The number of a user who has one; nothing is inserted.
  func knownNumber(ofUser id: ExternalID, in project: ProjectID) throws(Failure) -> Int64?

  // MARK: Windows

  /// The values of which a budget has windows.
  func values(ofBudget number: Int64) throws(Failure) -> [Int64]
  /// One window.
  func window(_ key: BudgetWindowKey) throws(Failure) -> StoredWindow?
  /// The windows of a budget that began at a moment.
  func windows(ofBudget number: Int64, start: Int64) throws(Failure) -> [WindowRow]
  /// The windows of one value of a budget that began at a moment or after it.
  func windows(ofBudget number: Int64, of value: Int64, from: Int64) throws(Failure) -> [WindowRow]
  /// Saves all of a window. It may be saved together with the sums, at any time after.
  func save(_ window: StoredWindow, _ key: BudgetWindowKey) throws(Failure)
  /// Saves `drawn` and `refused` of a window, which no recount finds again.
  func saveHeld(_ counts: BudgetCounts, _ key: BudgetWindowKey) throws(Failure)

  // MARK: Holds

  /// Every hold that is not closed.
  func storedOpenHolds() throws(Failure) -> [HoldRecord]
  /// A hold by its number.
  func storedHold(_ number: Int64) throws(Failure) -> HoldRecord?
  /// A hold by its id.
  func storedHold(_ id: ExternalID, project: Int64) throws(Failure) -> HoldRecord?
  /// The number of the hold of a client's own key.
  func holdNumber(ofKey key: String, project: Int64) throws(Failure) -> Int64?
  /// Inserts a hold; returns its number.
  func insert(_ hold: HoldRecord) throws(Failure) -> Int64
  /// Saves what may change of a hold.
  func save(_ hold: HoldRecord) throws(Failure)
}

/// A stored window with what tells it from others.
public typealias WindowRow = (key: BudgetWindowKey, window: StoredWindow)
