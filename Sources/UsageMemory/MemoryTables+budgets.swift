import Ledger
import Usage

/// What the rules of budgets need, in dictionaries.
extension MemoryTables {
  func storedBudgets() -> [StoredBudget] {
    storedBudgetRows.values.sorted { $0.number < $1.number }
  }

  func saveAuthority(_ authority: CostAuthority, of project: Int64) {
    change(\.projects, project) { $0?.authority = authority }
  }

  func authority(of project: Int64) -> CostAuthority { projects[project]?.authority ?? .automatic }

  func insert(_ budget: Budget, project: Int64, countedFrom: Int64) -> Int64 {
    let number = Int64(storedBudgetRows.count + deletedBudgets.count + 1)
    change(\.storedBudgetRows, number) {
      $0 = StoredBudget(
        number: number, project: project, countedFrom: countedFrom, isActive: false,
        budget: budget)
    }
    return number
  }

  func save(_ budget: Budget, number: Int64, isActive: Bool) {
    change(\.storedBudgetRows, number) {
      $0?.budget = budget
      $0?.isActive = isActive
    }
  }

  func deleteBudget(_ number: Int64, at time: Int64) {
    let stored = storedBudgetRows[number]
    change(\.deletedBudgets, number) { $0 = stored }
    change(\.storedBudgetRows, number) { $0 = nil }
    for key in storedWindows.keys where key.budget == number {
      change(\.storedWindows, key) { $0 = nil }
    }
  }

  func knownNumber(ofWord word: ExternalName) -> Int64? { wordNumbers[word] }

  func knownNumber(ofUser id: ExternalID, in project: ProjectID) -> Int64? {
    userNumbers[OwnID(owner: project.number, id: id)]
  }

  func values(ofBudget number: Int64) -> [Int64] {
    storedWindows.keys.filter { $0.budget == number }.map(\.of)
  }

  func window(_ key: BudgetWindowKey) -> StoredWindow? { storedWindows[key] }

  func windows(ofBudget number: Int64, start: Int64) -> [WindowRow] {
    storedWindows.filter { $0.key.budget == number && $0.key.start == start }
      .map { (key: $0.key, window: $0.value) }
  }

  func windows(ofBudget number: Int64, of value: Int64, from: Int64) -> [WindowRow] {
    storedWindows
      .filter { $0.key.budget == number && $0.key.of == value && $0.key.start >= from }
      .map { (key: $0.key, window: $0.value) }
  }

  func save(_ window: StoredWindow, _ key: BudgetWindowKey) {
    change(\.storedWindows, key) { $0 = window }
  }

  func saveHeld(_ counts: BudgetCounts, _ key: BudgetWindowKey) {
    change(\.storedWindows, key) { stored in
      var window = stored ?? StoredWindow()
      window.counts.drawn = counts.drawn
      window.counts.refused = counts.refused
      stored = window
    }
  }

  func storedOpenHolds() -> [HoldRecord] {
    holdRecords.values.filter { $0.closedAt == nil }.sorted { $0.number < $1.number }
  }

  func storedHold(_ number: Int64) -> HoldRecord? { holdRecords[number] }

  func storedHold(_ id: ExternalID, project: Int64) -> HoldRecord? {
    holdNumbers[OwnID(owner: project, id: id)].flatMap { holdRecords[$0] }
  }

  func holdNumber(ofKey key: String, project: Int64) -> Int64? {
    holdKeys[OwnID(owner: project, id: ExternalID(key))]
  }

  func insert(_ hold: HoldRecord) -> Int64 {
    var hold = hold
    hold.number = Int64(holdRecords.count + 1)
    let number = hold.number
    save(hold)
    change(\.holdNumbers, OwnID(owner: hold.project, id: hold.id)) { $0 = number }
    if let key = hold.idempotencyKey {
      change(\.holdKeys, OwnID(owner: hold.project, id: ExternalID(key))) { $0 = number }
    }
    return number
  }

  func save(_ hold: HoldRecord) {
    change(\.holdRecords, hold.number) { $0 = hold }
  }

  /// Adds up the past of a budget.
  func count(_ past: BudgetHistory) -> BudgetHistory {
    var history = past
    let events = self.history
    for event in events.all where event.seq <= past.upTo {
      for old in events.takenAway(by: event) {
        history.add(-old.figures, of: old, sessionID: sessionID(of: old))
      }
      guard let added = events.added(by: event) else { continue }
      history.add(added.figures, of: added, sessionID: sessionID(of: added))
    }
    return history
  }

  private func sessionID(of event: EventNumbers) -> ExternalID? {
    event.session.flatMap { records[$0]?.id }
  }
}
