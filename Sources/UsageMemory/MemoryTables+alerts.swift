import Ledger
import Usage

extension MemoryTables {
  func add(_ alert: NewAlert) -> Int64? {
    guard !alerts.values.contains(where: { Self.isSame($0, alert) }) else { return nil }
    let number = Int64(alerts.count + 1)
    change(\.alerts, number) { $0 = alert }
    return number
  }

  func storedAlertRules() -> [Int64: AlertRules] { alertRules }

  func save(_ rules: AlertRules, of project: Int64) {
    change(\.alertRules, project) { $0 = rules }
  }

  func costs(ofSessions numbers: [Int64]) -> [Int64: CostSums] {
    var costs: [Int64: CostSums] = [:]
    for number in numbers {
      for figures in (sessionSums[number] ?? [:]).values {
        costs[number, default: CostSums()] += figures.cost
      }
    }
    return costs
  }

  private static func isSame(_ known: NewAlert, _ new: NewAlert) -> Bool {
    switch (known.subject, new.subject) {
    case (.threshold(let old), .threshold(let young)):
      old.window == young.window && old.threshold.hasSameBytes(as: young.threshold)
    case (.usage(let old), .usage(let young)):
      known.project == new.project && old.day == young.day && old.type == young.type
        && old.provider == young.provider && old.model == young.model
        && old.name.hasSameBytes(as: young.name)
    case (.session(let old), .session(let young)):
      old.session == young.session && old.type == young.type && old.agent == young.agent
        && old.limit == young.limit
    case (.anomaly(let old), .anomaly(let young)):
      known.project == new.project && old.day == young.day
    default: false
    }
  }

  func alerts(
    _ query: AlertQuery, in project: ProjectID
  ) -> Result<Page<Alert>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    let found = alerts.keys.sorted(by: >).compactMap { alert($0) }.filter { alert in
      alerts[alert.number]?.project == project.number && alert.number < before
        && (query.budget == nil || query.budget == alert.budget?.budget)
        && (query.type == nil || query.type == alert.type)
    }
    let page = Array(found.prefix(query.limit))
    let next =
      found.count > query.limit ? page.last.map { AlertQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: page, next: next))
  }

  /// An alert with what its numbers stand for.
  func alert(_ number: Int64) -> Alert? {
    guard let alert = alerts[number] else { return nil }
    let at = Timestamp(microseconds: alert.at)
    switch alert.subject {
    case .usage(let subject):
      guard let event = events[subject.event] else { return nil }
      return .usage(
        UsageAlert(
          number: number, at: at, type: subject.type, provider: words[subject.provider],
          model: words[subject.model], name: subject.name.isEmpty ? nil : subject.name,
          event: event.id, source: words[event.numbers.source] ?? "",
          session: event.numbers.session.flatMap { records[$0]?.id },
          user: event.numbers.user.flatMap { user($0) }))
    case .session(let subject):
      guard let event = events[subject.event], let session = records[subject.session] else {
        return nil
      }
      return .session(
        SessionAlert(
          number: number, at: at, type: subject.type, session: session.id,
          user: event.numbers.user.flatMap { user($0) }, agent: words[subject.agent],
          event: event.id, source: words[event.numbers.source] ?? "", value: subject.value,
          limit: subject.limit))
    case .anomaly(let anomaly):
      return .anomaly(AnomalyAlert(number: number, at: at, anomaly: anomaly))
    case .threshold(let subject):
      let row = subject.window.budget
      guard let budget = (storedBudgetRows[row] ?? deletedBudgets[row])?.budget else {
        return nil
      }
      let value = subject.window.of
      let word = value > 0 ? word(value).map { ExternalID($0.text) } : nil
      return .budget(
        BudgetAlert(
          number: number, at: at, budget: budget.id, name: budget.name,
          of: budget.each == nil ? nil : budget.each == .user ? user(value) : word,
          start: Timestamp(microseconds: subject.window.start), threshold: subject.threshold,
          unit: budget.amount.unit, spent: subject.spent, amount: subject.amount))
    }
  }
}
