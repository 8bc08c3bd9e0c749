import Ledger
import Postgres
import Usage

/// What the rules of alerts need, and alerts as they are shown.
extension LedgerTables {
  func storedAlertRules() throws(PostgresError) -> [Int64: AlertRules] {
    var all: [Int64: AlertRules] = [:]
    for (key, row) in try alertRuleRows.rows(where: "true") { all[key.value] = row.rules }
    return all
  }

  func save(_ rules: AlertRules, of project: Int64) throws(PostgresError) {
    alertRuleRows.set(AlertRulesRow(rules), at: Number(project))
  }

  func add(_ alert: NewAlert) throws(PostgresError) -> Int64? {
    let row = AlertRow(alert)
    guard try !isThere(row) else { return nil }
    let number = try nextNumber(of: "alert")
    alertRows.set(row, at: Number(number))
    return number
  }

  /// A window reaches a threshold once, a session what its agent may cost, and a day has one alert
  /// of a kind.
  private func isThere(_ row: AlertRow) throws(PostgresError) -> Bool {
    let known: [(key: Number, row: AlertRow)]
    if let window = row.window {
      known = try alertRows.rows(
        where: "budget = $1 AND of = $2 AND start = $3 AND threshold = $4",
        Parameter(window.budget), Parameter(window.of), Parameter(window.start),
        Parameter(row.threshold))
    } else if let session = row.session {
      known = try alertRows.rows(
        where: "session = $1 AND type = $2 AND agent = $3 AND amount = $4", Parameter(session),
        Parameter(row.type.rawValue), Parameter(row.agent), Parameter(row.amount))
    } else {
      known = try alertRows.rows(
        where: """
          project = $1 AND day = $2 AND type = $3 AND provider = $4 AND model = $5 AND name = $6
          """, Parameter(row.project), Parameter(row.day), Parameter(row.type.rawValue),
        Parameter(row.provider), Parameter(row.model), Parameter(row.name))
    }
    return !known.isEmpty
  }

  func alerts(
    _ query: AlertQuery, in project: ProjectID
  ) throws(PostgresError) -> Result<Page<Alert>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    let found = try alertRows.rows(
      where: """
        project = $1 AND number < $2 AND ($3 IS NULL OR type = $3)
          AND ($4 IS NULL OR budget IN (
            SELECT b.number FROM budget b WHERE b.project = $1 AND b.budget_id = $4))
        ORDER BY number DESC LIMIT $5
        """, Parameter(project.number), Parameter(before), Parameter(query.type?.rawValue),
      Parameter(query.budget), Parameter(query.limit + 1))
    var page: [Alert] = []
    for (key, row) in found.prefix(query.limit) {
      if let alert = try alert(key.value, row) { page.append(alert) }
    }
    let next =
      found.count > query.limit
      ? AlertQuery.cursor(after: found[query.limit - 1].key.value) : nil
    return .success(Page(items: page, next: next))
  }

  /// An alert with what its numbers stand for; nil where there is none.
  func alert(_ number: Int64) throws(PostgresError) -> Alert? {
    guard let row = try alertRows.row(Number(number)) else { return nil }
    return try alert(number, row)
  }

  private func alert(_ number: Int64, _ row: AlertRow) throws(PostgresError) -> Alert? {
    if let hour = row.hour {
      return .anomaly(
        AnomalyAlert(
          number: number, at: row.at,
          anomaly: UsageAnomaly(
            start: hour, spent: Money(pico: row.spent), usual: Money(pico: row.amount))))
    }
    if let window = row.window { return try budgetAlert(number, row, window) }
    guard let seq = row.event, let event = try event(seq) else { return nil }
    let source = try word(event.numbers.source) ?? ""
    var user: ExternalID?
    if let numbered = event.numbers.user { user = try self.user(numbered) }
    if let session = row.session {
      return .session(
        SessionAlert(
          number: number, at: row.at, type: row.type, session: try sessionID(session) ?? "",
          user: user, agent: try word(row.agent), event: event.id, source: source,
          value: row.spent, limit: row.amount))
    }
    var session: ExternalID?
    if let numbered = event.numbers.session { session = try sessionID(numbered) }
    return .usage(
      UsageAlert(
        number: number, at: row.at, type: row.type, provider: try word(row.provider),
        model: try word(row.model), name: row.name.isEmpty ? nil : row.name, event: event.id,
        source: source, session: session, user: user))
  }

  private func budgetAlert(
    _ number: Int64, _ row: AlertRow, _ window: BudgetWindowKey
  ) throws(PostgresError) -> Alert? {
    guard let budget = try budgetRows.row(Number(window.budget))?.budget(zones: zones) else {
      return nil
    }
    var of: ExternalID?
    if let each = budget.each, window.of > 0 {
      of =
        each == .user
        ? try user(window.of) : try word(window.of).map { ExternalID($0.text) }
    }
    return .budget(
      BudgetAlert(
        number: number, at: row.at, budget: budget.id, name: budget.name, of: of,
        start: Timestamp(microseconds: window.start), threshold: row.threshold ?? "",
        unit: budget.amount.unit, spent: row.spent, amount: row.amount))
  }
}
