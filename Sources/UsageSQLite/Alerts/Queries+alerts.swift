import Ledger
import SQLite
import Usage

extension Queries {
  /// A page of a project's alerts, the newest first.
  func alerts(
    _ query: AlertQuery, in project: ProjectID
  ) throws(DatabaseError) -> Result<Page<Alert>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    let found = try connection.all(
      Self.alertSelection + """
         WHERE a.project = ?1 AND a.id < ?2 AND (?3 IS NULL OR b.budget_id = ?3)
          AND (?4 IS NULL OR a.type = ?4)
        ORDER BY a.id DESC LIMIT ?5
        """, project.number, before, query.budget, query.type?.rawValue, query.limit + 1
    ) { row throws(DatabaseError) in try alert(row) }
    let page = Array(found.prefix(query.limit))
    let next =
      found.count > query.limit ? page.last.map { AlertQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: page, next: next))
  }

  /// One alert.
  func alert(_ number: Int64) throws(DatabaseError) -> Alert? {
    try connection.first(Self.alertSelection + " WHERE a.id = ?1", number) {
      row throws(DatabaseError) in try alert(row)
    }
  }

  private static let alertSelection = """
    SELECT a.id, a.at, a.type, b.budget_id, b.name, b.each, a.of, a.start, a.threshold, b.unit,
      a.spent, a.amount, a.provider, a.model, a.name, e.id, e.source, s.session_id, u.user_id,
      a.agent
    FROM alert a LEFT JOIN budget b ON b.id = a.budget LEFT JOIN event e ON e.seq = a.event
      LEFT JOIN session s ON s.id = e.session LEFT JOIN user u ON u.id = e.user
    """

  private func alert(_ row: Statement) throws(DatabaseError) -> Alert {
    let type = AlertType(rawValue: row.text(2)) ?? .unpriced
    return switch type {
    case .thresholdReached, .runsOut: .budget(try budgetAlert(row))
    case .unpriced, .unread: .usage(try usageAlert(row, type))
    case .sessionCost, .sessionVariance, .loop: .session(try sessionAlert(row, type))
    case .anomaly:
      .anomaly(
        AnomalyAlert(
          number: row.int64(0), at: Timestamp(microseconds: row.int64(1)),
          anomaly: UsageAnomaly(
            start: Timestamp(microseconds: row.int64(7)), spent: Money.read(row, 10),
            usual: Money.read(row, 11))))
    }
  }

  private func budgetAlert(_ row: Statement) throws(DatabaseError) -> BudgetAlert {
    let each = row.optionalText(5).flatMap(BudgetDimension.init)
    return BudgetAlert(
      number: row.int64(0), at: Timestamp(microseconds: row.int64(1)), budget: row.id(3),
      name: row.text(4), of: try value(row.int64(6), each),
      start: Timestamp(microseconds: row.int64(7)), threshold: row.text(8),
      unit: BudgetUnit(rawValue: row.text(9)) ?? .usd, spent: Money.read(row, 10).pico,
      amount: Money.read(row, 11).pico)
  }

  private func usageAlert(
    _ row: Statement, _ type: AlertType
  ) throws(DatabaseError) -> UsageAlert {
    let name = row.text(14)
    return UsageAlert(
      number: row.int64(0), at: Timestamp(microseconds: row.int64(1)), type: type,
      provider: try word(row.int64(12)), model: try word(row.int64(13)),
      name: name.isEmpty ? nil : name, event: row.id(15), source: try word(row.int64(16)) ?? "",
      session: row.optionalID(17), user: row.optionalID(18))
  }

  private func sessionAlert(
    _ row: Statement, _ type: AlertType
  ) throws(DatabaseError) -> SessionAlert {
    SessionAlert(
      number: row.int64(0), at: Timestamp(microseconds: row.int64(1)), type: type,
      session: row.id(17), user: row.optionalID(18), agent: try word(row.int64(19)),
      event: row.id(15), source: try word(row.int64(16)) ?? "",
      value: Money.read(row, 10).pico, limit: Money.read(row, 11).pico)
  }

  /// What the value of a window is called.
  private func value(
    _ number: Int64, _ each: BudgetDimension?
  ) throws(DatabaseError) -> ExternalID? {
    guard let each, number > 0 else { return nil }
    guard each == .user else { return try word(number).map { ExternalID($0.text) } }
    return try connection.first("SELECT user_id FROM user WHERE id = ?1", number) { $0.id(0) }
  }
}
