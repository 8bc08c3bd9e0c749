import JSON
import Usage

extension Writer {
  /// An alert; what it has beside its type depends on what it is of.
  mutating func alert(_ alert: Alert) {
    object {
      $0.member("alert_id", alert.number)
      $0.member("type", alert.type.rawValue)
      $0.member("at", alert.at.description)
      switch alert {
      case .budget(let alert): $0.members(of: alert)
      case .usage(let alert): $0.members(of: alert)
      case .session(let alert): $0.members(of: alert)
      case .anomaly(let alert): $0.members(of: alert.anomaly)
      }
    }
  }

  private mutating func members(of alert: BudgetAlert) {
    member("budget_id", alert.budget)
    member("name", alert.name)
    member("of", alert.of)
    member("start", alert.start.description)
    member("threshold", alert.threshold)
    member("spent", alert.spent, alert.unit)
    member("amount", alert.amount, alert.unit)
  }

  private mutating func members(of alert: UsageAlert) {
    member("model", alert.model)
    member("provider", alert.provider)
    member("unread", alert.name)
    member("event_id", alert.event)
    member("source", alert.source)
    member("session_id", alert.session)
    member("user_id", alert.user)
  }

  private mutating func members(of alert: SessionAlert) {
    member("session_id", alert.session)
    member("user_id", alert.user)
    member("agent", alert.agent)
    member("event_id", alert.event)
    member("source", alert.source)
    member(alert.type == .sessionVariance ? "variance" : "spent", alert.value, alert.unit)
    member("amount", alert.limit, alert.unit)
  }

  private mutating func members(of anomaly: UsageAnomaly) {
    member("start", anomaly.start.description)
    member("spent", anomaly.spent.pico, .usd)
    member("usual", anomaly.usual.pico, .usd)
  }
}
