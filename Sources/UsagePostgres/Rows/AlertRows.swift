import Ledger
import Postgres
import Usage

/// An alert, behind its number. Each kind has columns of its own.
struct AlertRow: TableRow {
  static let blank = AlertRow()

  var project: Int64 = 0
  var at = Timestamp(microseconds: 0)
  var type = AlertType.unpriced
  var window: BudgetWindowKey?
  var threshold: String?
  /// When the hour began that is unusual.
  var hour: Timestamp?
  var spent: Int128 = 0
  var amount: Int128 = 0
  var day: Int64?
  var provider: Int64 = 0
  var model: Int64 = 0
  var name = ""
  var event: Int64?
  var session: Int64?
  var agent: Int64 = 0

  private init() {}

  init(_ alert: NewAlert) {
    project = alert.project
    at = Timestamp(microseconds: alert.at)
    type = alert.type
    event = alert.event
    switch alert.subject {
    case .threshold(let subject):
      window = subject.window
      threshold = subject.threshold
      (spent, amount) = (subject.spent, subject.amount)
    case .usage(let subject):
      day = subject.day
      (provider, model, name) = (subject.provider, subject.model, subject.name)
    case .session(let subject):
      session = subject.session
      agent = subject.agent
      (spent, amount) = (subject.value, subject.limit)
    case .anomaly(let subject):
      day = subject.day
      hour = subject.start
      (spent, amount) = (subject.spent.pico, subject.usual.pico)
    }
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &project)
    visitor.visit("at", &at)
    visitor.visit("type", word: &type)
    var (budget, of, start) = (window?.budget, window?.of, window?.start)
    visitor.visit("budget", &budget)
    visitor.visit("of", &of)
    visitor.visit("start", &start)
    window = budget.map { BudgetWindowKey(budget: $0, of: of ?? 0, start: start ?? 0) }
    visitor.visit("threshold", &threshold)
    visitor.visit("hour", &hour)
    visitor.visit("spent", &spent)
    visitor.visit("amount", &amount)
    visitor.visit("day", &day)
    visitor.visit("provider", &provider)
    visitor.visit("model", &model)
    visitor.visit("name", &name)
    visitor.visit("event", &event)
    visitor.visit("session", &session)
    visitor.visit("agent", &agent)
  }
}

/// Of what a project wants to be alerted beside its budgets.
struct AlertRulesRow: TableRow {
  static let blank = AlertRulesRow(AlertRules())

  var rules: AlertRules

  init(_ rules: AlertRules) { self.rules = rules }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("session_cost", &rules.sessionCost)
    visitor.visit("session_variance", &rules.sessionVariance)
    visitor.visit("loop_calls", &rules.loopCalls)
    var (percent, floor) = (rules.anomaly?.percent, rules.anomaly?.floor)
    visitor.visit("anomaly_percent", &percent)
    visitor.visit("anomaly_floor", &floor)
    rules.anomaly = percent.map { AnomalyRule(percent: $0, floor: floor ?? .zero) }
  }
}
