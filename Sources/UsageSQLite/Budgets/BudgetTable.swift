import Ledger
import SQLite
import Usage

/// Writes and reads budgets and their windows.
final class BudgetTable {
  private let connection: Connection
  private let zones: ZoneFiles
  private let windowSelection: Statement
  private let windowReplacement: Statement
  private let heldUpdate: Statement

  init(_ connection: Connection, zones: ZoneFiles) throws(DatabaseError) {
    self.connection = connection
    self.zones = zones
    let columns = StoredWindow.columns
    windowSelection = try connection.prepare(
      "SELECT \(columns) FROM budget_window WHERE budget = ?1 AND of = ?2 AND start = ?3")
    let parameters = (1...StoredWindow.columnCount + 3).map { "?\($0)" }.joined(separator: ", ")
    windowReplacement = try connection.prepare(
      "INSERT OR REPLACE INTO budget_window (budget, of, start, \(columns)) VALUES (\(parameters))")
    heldUpdate = try connection.prepare(
      """
      INSERT INTO budget_window (budget, of, start, drawn, refused) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT DO UPDATE SET drawn = excluded.drawn, refused = excluded.refused
      """)
  }

  // MARK: Budgets

  static let columns = """
    budget_id, name, user_id, session_id, agent, model, provider, tags, each, unit, amount, window,
    tz, hard, unpriced, thresholds, created_at
    """

  func all() throws(DatabaseError) -> [StoredBudget] {
    try connection.all(
      """
      SELECT \(Self.columns), id, project, counted_from, active FROM budget
      WHERE deleted_at IS NULL ORDER BY id
      """
    ) { row in
      StoredBudget(
        number: row.int64(17), project: row.int64(18), countedFrom: row.int64(19),
        isActive: row.int64(20) != 0, budget: budget(row))
    }
  }

  private func budget(_ row: Statement) -> Budget {
    var scope = BudgetScope()
    scope.userID = row.optionalID(2)
    scope.sessionID = row.optionalID(3)
    scope.agent = row.optionalText(4).map(ExternalName.init)
    scope.model = row.optionalText(5).map(ExternalName.init)
    scope.provider = row.optionalText(6).map(ExternalName.init)
    scope.tags = TagText.decode(row.optionalText(7))
    let unit = BudgetUnit(rawValue: row.text(9)) ?? .usd
    // The zone was there when the budget was made; without its file there is no better one.
    let zone = (try? zones.zone(row.text(12))) ?? .utc
    let thresholds = (row.optionalText(15) ?? "").split(separator: "\n")
    return Budget(
      id: row.id(0), name: row.text(1), scope: scope,
      each: row.optionalText(8).flatMap(BudgetDimension.init),
      amount: BudgetAmount(unit, Money.read(row, 10).pico),
      window: BudgetWindow(row.text(11)) ?? .total, zone: zone, isHard: row.int64(13) != 0,
      unpriced: UnpricedRule(row.text(14)) ?? .refuse,
      thresholds: thresholds.compactMap { BudgetThreshold(String($0), unit: unit) },
      createdAt: Timestamp(microseconds: row.int64(16)))
  }

  func insert(
    _ budget: Budget, project: Int64, countedFrom: Int64
  ) throws(DatabaseError) -> Int64 {
    let scope = budget.scope
    try connection.run(
      """
      INSERT INTO budget (\(Self.columns), project, counted_from)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
      """, budget.id, budget.name, scope.userID, scope.sessionID, scope.agent, scope.model,
      scope.provider, TagText.encode(scope.tags), budget.each?.text, budget.amount.unit.rawValue,
      StoredAmount(budget.amount.value), budget.window.text, budget.zone.name,
      Int64(budget.isHard ? 1 : 0), budget.unpriced.text, Self.text(budget.thresholds),
      budget.createdAt.microseconds, project, countedFrom)
    return connection.lastInsertedRow
  }

  func save(_ budget: Budget, number: Int64, isActive: Bool) throws(DatabaseError) {
    try connection.run(
      """
      UPDATE budget SET name = ?2, amount = ?3, hard = ?4, unpriced = ?5, thresholds = ?6,
        active = ?7
      WHERE id = ?1
      """, number, budget.name, StoredAmount(budget.amount.value), Int64(budget.isHard ? 1 : 0),
      budget.unpriced.text, Self.text(budget.thresholds), Int64(isActive ? 1 : 0))
  }

  private static func text(_ thresholds: [BudgetThreshold]) -> String? {
    thresholds.isEmpty ? nil : thresholds.map(\.text).joined(separator: "\n")
  }

  func delete(_ number: Int64, at time: Int64) throws(DatabaseError) {
    try connection.run("UPDATE budget SET deleted_at = ?2 WHERE id = ?1", number, time)
    try connection.run("DELETE FROM budget_window WHERE budget = ?1", number)
  }

  // MARK: Windows

  func values(_ budget: Int64) throws(DatabaseError) -> [Int64] {
    try connection.all("SELECT DISTINCT of FROM budget_window WHERE budget = ?1", budget) {
      $0.int64(0)
    }
  }

  func window(_ key: BudgetWindowKey) throws(DatabaseError) -> StoredWindow? {
    windowSelection.reset()
    defer { windowSelection.reset() }
    bind(key, to: windowSelection)
    return try windowSelection.step() ? StoredWindow(windowSelection, from: 0) : nil
  }

  func windows(_ budget: Int64, start: Int64) throws(DatabaseError) -> [WindowRow] {
    try connection.all(
      """
      SELECT of, \(StoredWindow.columns) FROM budget_window WHERE budget = ?1 AND start = ?2
      """, budget, start
    ) { row in
      let key = BudgetWindowKey(budget: budget, of: row.int64(0), start: start)
      return (key: key, window: StoredWindow(row, from: 1))
    }
  }

  func windows(
    _ budget: Int64, of value: Int64, from: Int64
  ) throws(DatabaseError) -> [WindowRow] {
    try connection.all(
      """
      SELECT start, \(StoredWindow.columns) FROM budget_window
      WHERE budget = ?1 AND of = ?2 AND start >= ?3 ORDER BY start
      """, budget, value, from
    ) { row in
      let key = BudgetWindowKey(budget: budget, of: value, start: row.int64(0))
      return (key: key, window: StoredWindow(row, from: 1))
    }
  }

  func save(_ window: StoredWindow, _ key: BudgetWindowKey) throws(DatabaseError) {
    bind(key, to: windowReplacement)
    window.bind(to: windowReplacement, from: 4)
    try windowReplacement.run()
  }

  func saveHeld(_ counts: BudgetCounts, _ key: BudgetWindowKey) throws(DatabaseError) {
    bind(key, to: heldUpdate)
    var binder = StatementBinder(statement: heldUpdate, next: 4)
    var drawn = counts.drawn
    var refused = counts.refused
    binder.visit("drawn", &drawn)
    binder.visit("refused", &refused)
    try heldUpdate.run()
  }

  private func bind(_ key: BudgetWindowKey, to statement: Statement) {
    statement.bind(1, key.budget)
    statement.bind(2, key.of)
    statement.bind(3, key.start)
  }

  // MARK: Alerts

  func add(_ alert: NewAlert) throws(DatabaseError) -> Int64? {
    try connection.first(
      """
      INSERT INTO alert (project, at, budget, of, start, threshold, spent, amount)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING RETURNING id
      """, alert.project, alert.at, alert.window.budget, alert.window.of, alert.window.start,
      alert.threshold, StoredAmount(alert.spent), StoredAmount(alert.amount)
    ) { $0.int64(0) }
  }
}

/// An amount of any unit: an integer while it fits 64 bits, and decimal text beyond.
struct StoredAmount: Bindable {
  private let value: Int128

  init(_ value: Int128) { self.value = value }

  func bind(to statement: Statement, at index: Int) {
    if let small = Int64(exactly: value) {
      statement.bind(index, small)
    } else {
      statement.bind(index, String(value))
    }
  }
}
