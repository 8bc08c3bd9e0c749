import Ledger
import Postgres
import Usage

/// A budget, behind its number.
struct BudgetRow: TableRow {
  static let blank = BudgetRow()

  var project: Int64 = 0
  var id: ExternalID = ""
  var name = ""
  var scope = BudgetScope()
  private var each: String?
  private var unit = BudgetUnit.usd.rawValue
  private var amount: Int128 = 0
  private var window = ""
  private var zone = ""
  private var isHard = true
  private var unpriced = ""
  private var thresholds: String?
  private var createdAt = Timestamp(microseconds: 0)
  var countedFrom: Int64 = 0
  var isActive = false
  var deletedAt: Int64?

  private init() {}

  init(_ budget: Budget, project: Int64, countedFrom: Int64) {
    self.project = project
    self.countedFrom = countedFrom
    id = budget.id
    scope = budget.scope
    each = budget.each?.text
    unit = budget.amount.unit.rawValue
    window = budget.window.text
    zone = budget.zone.name
    createdAt = budget.createdAt
    take(budget)
  }

  /// Takes over what may be changed of it.
  mutating func take(_ budget: Budget) {
    name = budget.name
    amount = budget.amount.value
    isHard = budget.isHard
    unpriced = budget.unpriced.text
    thresholds =
      budget.thresholds.isEmpty ? nil : budget.thresholds.map(\.text).joined(separator: "\n")
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &project)
    visitor.visit("budget_id", &id)
    visitor.visit("name", &name)
    visitor.visit("user_id", &scope.userID)
    visitor.visit("session_id", &scope.sessionID)
    visitor.visit("agent", &scope.agent)
    visitor.visit("model", &scope.model)
    visitor.visit("provider", &scope.provider)
    var tags = TagText.encode(scope.tags)
    visitor.visit("tags", &tags)
    scope.tags = TagText.decode(tags)
    visitor.visit("each", &each)
    visitor.visit("unit", &unit)
    visitor.visit("amount", &amount)
    visitor.visit("window", &window)
    visitor.visit("tz", &zone)
    visitor.visit("hard", &isHard)
    visitor.visit("unpriced", &unpriced)
    visitor.visit("thresholds", &thresholds)
    visitor.visit("created_at", &createdAt)
    visitor.visit("counted_from", &countedFrom)
    visitor.visit("active", &isActive)
    visitor.visit("deleted_at", &deletedAt)
  }

  func budget(zones: ZoneFiles) -> Budget {
    let unit = BudgetUnit(rawValue: unit) ?? .usd
    return Budget(
      id: id, name: name, scope: scope, each: each.flatMap(BudgetDimension.init),
      amount: BudgetAmount(unit, amount), window: BudgetWindow(window) ?? .total,
      // The zone was there when the budget was made; without its file there is no better one.
      zone: (try? zones.zone(zone)) ?? .utc, isHard: isHard,
      unpriced: UnpricedRule(unpriced) ?? .refuse,
      thresholds: (thresholds ?? "").split(separator: "\n").compactMap {
        BudgetThreshold(String($0), unit: unit)
      }, createdAt: createdAt)
  }
}

/// A window of a budget.
extension StoredWindow: TableRow {
  static var blank: StoredWindow { StoredWindow() }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    counts.withoutHold.visit(&visitor, prefix: "")
    counts.throughHolds.visit(&visitor, prefix: "held_")
    visitor.visit("first_at", &firstAt)
    visitor.visit("drawn", &counts.drawn)
    visitor.visit("refused", &counts.refused)
  }
}

extension BudgetSums {
  fileprivate mutating func visit(_ visitor: inout some ColumnVisitor, prefix: String) {
    cost.visit(&visitor, prefix: prefix)
    visitor.visit(prefix + "count", &count)
  }
}

/// A hold, behind its number.
struct HoldRow: TableRow {
  static let blank = HoldRow(
    HoldRecord(
      project: 0, id: "", estimate: BudgetAmounts(), createdAt: 0, expiresAt: 0, grants: []))

  var hold: HoldRecord

  init(_ hold: HoldRecord) { self.hold = hold }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &hold.project)
    visitor.visit("hold_id", &hold.id)
    visitor.visit("idempotency_key", &hold.idempotencyKey)
    visitor.visit("user", &hold.user)
    hold.estimate.visit(&visitor, prefix: "")
    hold.drawn.visit(&visitor, prefix: "drawn_")
    hold.cost.visit(&visitor)
    visitor.visit("used_tokens", &hold.tokens)
    visitor.visit("used_requests", &hold.requests)
    visitor.visit("created_at", &hold.createdAt)
    visitor.visit("expires_at", &hold.expiresAt)
    visitor.visit("closed_at", &hold.closedAt)
    var closing = hold.closing?.rawValue
    visitor.visit("closing", &closing)
    hold.closing = closing.map { HoldClosing(rawValue: $0) ?? .expired }
    var grants = hold.grants.map { "\($0.budget) \($0.of) \($0.start)" }.joined(separator: "\n")
    visitor.visit("grants", &grants)
    hold.grants = grants.split(separator: "\n").compactMap { line in
      let numbers = line.split(separator: " ").compactMap { Int64($0) }
      guard numbers.count == 3 else { return nil }
      return BudgetWindowKey(budget: numbers[0], of: numbers[1], start: numbers[2])
    }
  }
}

extension BudgetAmounts {
  fileprivate mutating func visit(_ visitor: inout some ColumnVisitor, prefix: String) {
    visitor.visit(prefix + "usd", &usd)
    visitor.visit(prefix + "tokens", &tokens)
    visitor.visit(prefix + "requests", &requests)
  }
}
