import Ledger
import SQLite
import Usage

extension Queries {
  /// A page of a project's alerts, the newest first.
  func alerts(
    _ query: AlertQuery, in project: ProjectID
  ) throws(DatabaseError) -> Result<Page<BudgetAlert>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    let found = try connection.all(
      Self.alertSelection + """
         WHERE a.project = ?1 AND a.id < ?2 AND (?3 IS NULL OR b.budget_id = ?3)
        ORDER BY a.id DESC LIMIT ?4
        """, project.number, before, query.budget, query.limit + 1
    ) { row throws(DatabaseError) in try alert(row) }
    let page = Array(found.prefix(query.limit))
    let next =
      found.count > query.limit ? page.last.map { AlertQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: page, next: next))
  }

  /// One alert.
  func alert(_ number: Int64) throws(DatabaseError) -> BudgetAlert? {
    try connection.first(Self.alertSelection + " WHERE a.id = ?1", number) {
      row throws(DatabaseError) in try alert(row)
    }
  }

  private static let alertSelection = """
    SELECT a.id, a.at, b.budget_id, b.name, b.each, a.of, a.start, a.threshold, b.unit, a.spent,
      a.amount
    FROM alert a JOIN budget b ON b.id = a.budget
    """

  private func alert(_ row: Statement) throws(DatabaseError) -> BudgetAlert {
    let each = row.optionalText(4).flatMap(BudgetDimension.init)
    return BudgetAlert(
      number: row.int64(0), at: Timestamp(microseconds: row.int64(1)), budget: row.id(2),
      name: row.text(3), of: try value(row.int64(5), each),
      start: Timestamp(microseconds: row.int64(6)), threshold: row.text(7),
      unit: BudgetUnit(rawValue: row.text(8)) ?? .usd, spent: Money.read(row, 9).pico,
      amount: Money.read(row, 10).pico)
  }

  /// What the value of a window is called.
  private func value(
    _ number: Int64, _ each: BudgetDimension?
  ) throws(DatabaseError) -> ExternalID? {
    guard let each, number > 0 else { return nil }
    guard each == .user else { return try word(number).map { ExternalID($0.text) } }
    return try connection.first("SELECT user_id FROM user WHERE id = ?1", number) { $0.id(0) }
  }

  /// Adds up the next events that a new budget has to know of, at most so many of them.
  func add(to history: inout BudgetHistory, limit: Int64) throws(DatabaseError) {
    let events = EventRows(connection: connection)
    var sum = history
    sum.read = min(sum.read + limit, history.upTo)
    try events.forEach(after: history.read) { event throws(DatabaseError) in
      guard event.seq <= sum.read else { return false }
      guard event.project == sum.project else { return true }
      for old in try events.takenAway(by: event) where sum.mayCount(old) {
        let session = try sessionID(of: old, sum.matcher)
        sum.add(-old.figures, of: old, sessionID: session)
      }
      guard let added = try events.added(by: event), sum.mayCount(added) else { return true }
      let session = try sessionID(of: added, sum.matcher)
      sum.add(added.figures, of: added, sessionID: session)
      return true
    }
    history = sum
  }

  private func sessionID(
    of event: EventNumbers, _ matcher: BudgetMatcher
  ) throws(DatabaseError) -> ExternalID? {
    guard matcher.needsSession, let number = event.session else { return nil }
    return try connection.first("SELECT session_id FROM session WHERE id = ?1", number) { $0.id(0) }
  }
}
