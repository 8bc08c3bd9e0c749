import Ledger
import SQLite
import Usage

/// Writes and reads holds.
final class HoldTable {
  private let connection: Connection
  private let insertion: Statement
  private let update: Statement

  init(_ connection: Connection) throws(DatabaseError) {
    self.connection = connection
    insertion = try connection.prepare(
      """
      INSERT INTO hold (project, hold_id, idempotency_key, user, created_at, expires_at, grants,
        usd, tokens, requests)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """)
    var record = HoldRecord(project: 0, id: "", estimate: BudgetAmounts(), grants: [])
    var names = ColumnNames()
    record.visitChanging(&names)
    let assignments = names.names.enumerated().map { "\($1) = ?\($0 + 2)" }
    update = try connection.prepare(
      "UPDATE hold SET \(assignments.joined(separator: ", ")) WHERE id = ?1")
  }

  private static let fixedColumns = """
    id, project, hold_id, idempotency_key, user, created_at, expires_at, grants
    """

  private static let selection: String = {
    var record = HoldRecord(project: 0, id: "", estimate: BudgetAmounts(), grants: [])
    var names = ColumnNames()
    record.visitChanging(&names)
    return "SELECT \(fixedColumns), \(names.names.joined(separator: ", ")) FROM hold"
  }()

  private static func record(_ row: Statement) -> HoldRecord {
    var record = HoldRecord(
      project: row.int64(1), id: row.id(2), estimate: BudgetAmounts(), createdAt: row.int64(5),
      expiresAt: row.int64(6), grants: grants(row.text(7)))
    record.number = row.int64(0)
    record.idempotencyKey = row.optionalText(3)
    record.user = row.optionalInt64(4)
    var reader = ColumnReader(row, from: 8)
    record.visitChanging(&reader)
    return record
  }

  private static func text(_ grants: [BudgetWindowKey]) -> String {
    grants.map { "\($0.budget) \($0.of) \($0.start)" }.joined(separator: "\n")
  }

  private static func grants(_ text: String) -> [BudgetWindowKey] {
    text.split(separator: "\n").compactMap { line in
      let numbers = line.split(separator: " ").compactMap { Int64($0) }
      guard numbers.count == 3 else { return nil }
      return BudgetWindowKey(budget: numbers[0], of: numbers[1], start: numbers[2])
    }
  }

  func open() throws(DatabaseError) -> [HoldRecord] {
    try connection.all(Self.selection + " WHERE closed_at IS NULL ORDER BY id") { Self.record($0) }
  }

  func find(_ number: Int64) throws(DatabaseError) -> HoldRecord? {
    try connection.first(Self.selection + " WHERE id = ?1", number) { Self.record($0) }
  }

  func find(_ id: ExternalID, project: Int64) throws(DatabaseError) -> HoldRecord? {
    try connection.first(Self.selection + " WHERE project = ?1 AND hold_id = ?2", project, id) {
      Self.record($0)
    }
  }

  func number(ofKey key: String, project: Int64) throws(DatabaseError) -> Int64? {
    try connection.first(
      "SELECT id FROM hold WHERE project = ?1 AND idempotency_key = ?2", project, key
    ) { $0.int64(0) }
  }

  func insert(_ hold: HoldRecord) throws(DatabaseError) -> Int64 {
    insertion.bind(1, hold.project)
    insertion.bind(2, hold.id.text)
    insertion.bind(3, hold.idempotencyKey)
    insertion.bind(4, hold.user)
    insertion.bind(5, hold.createdAt)
    insertion.bind(6, hold.expiresAt)
    insertion.bind(7, Self.text(hold.grants))
    StoredAmount(hold.estimate.usd).bind(to: insertion, at: 8)
    insertion.bind(9, hold.estimate.storedTokens)
    insertion.bind(10, hold.estimate.storedRequests)
    try insertion.run()
    return connection.lastInsertedRow
  }

  func save(_ hold: HoldRecord) throws(DatabaseError) {
    var hold = hold
    update.bind(1, hold.number)
    var binder = StatementBinder(statement: update, next: 2)
    hold.visitChanging(&binder)
    try update.run()
  }
}

extension HoldRecord {
  fileprivate init(
    project: Int64, id: ExternalID, estimate: BudgetAmounts, grants: [BudgetWindowKey]
  ) {
    self.init(
      project: project, id: id, estimate: estimate, createdAt: 0, expiresAt: 0, grants: grants)
  }

  /// The columns that change while the hold is used.
  fileprivate mutating func visitChanging(_ visitor: inout some ColumnVisitor) {
    visitor.visit("usd", &estimate.money)
    visitor.visit("tokens", &estimate.storedTokens)
    visitor.visit("requests", &estimate.storedRequests)
    visitor.visit("drawn_usd", &drawn.money)
    visitor.visit("drawn_tokens", &drawn.storedTokens)
    visitor.visit("drawn_requests", &drawn.storedRequests)
    cost.visit(&visitor)
    visitor.visit("used_tokens", &tokens)
    visitor.visit("used_requests", &requests)
    visitor.visit("closed_at", &closedAt)
    visitor.visit("closing", &closing)
  }
}

extension HoldClosing: ColumnValue {
  static func read(_ row: Statement, _ column: Int) -> HoldClosing {
    HoldClosing(rawValue: row.text(column)) ?? .expired
  }

  func bind(to binder: inout some ColumnBinder) { binder.bind(rawValue) }
}
