import Ledger
import SQLite
import Usage

extension LedgerTables {
  func add(_ alert: NewAlert) throws(DatabaseError) -> Int64? {
    switch alert.subject {
    case .threshold(let subject):
      return try connection.first(
        """
        INSERT INTO alert (project, at, type, budget, of, start, threshold, spent, amount)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING RETURNING id
        """, alert.project, alert.at, alert.type.rawValue, subject.window.budget,
        subject.window.of, subject.window.start, subject.threshold, StoredAmount(subject.spent),
        StoredAmount(subject.amount)
      ) { $0.int64(0) }
    case .usage(let subject):
      return try connection.first(
        """
        INSERT INTO alert (project, at, type, day, provider, model, name, event)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING RETURNING id
        """, alert.project, alert.at, alert.type.rawValue, subject.day, subject.provider,
        subject.model, subject.name, subject.event
      ) { $0.int64(0) }
    case .session(let subject):
      return try connection.first(
        """
        INSERT INTO alert (project, at, type, session, agent, event, spent, amount)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING RETURNING id
        """, alert.project, alert.at, alert.type.rawValue, subject.session, subject.agent,
        subject.event, StoredAmount(subject.value), StoredAmount(subject.limit)
      ) { $0.int64(0) }
    case .anomaly(let subject):
      return try connection.first(
        """
        INSERT INTO alert (project, at, type, day, provider, model, name, start, spent, amount)
        VALUES (?1, ?2, ?3, ?4, 0, 0, '', ?5, ?6, ?7) ON CONFLICT DO NOTHING RETURNING id
        """, alert.project, alert.at, alert.type.rawValue, subject.day,
        subject.start.microseconds, StoredAmount(subject.spent.pico),
        StoredAmount(subject.usual.pico)
      ) { $0.int64(0) }
    }
  }

  func storedAlertRules() throws(DatabaseError) -> [Int64: AlertRules] {
    var all: [Int64: AlertRules] = [:]
    try connection.forEach(
      """
      SELECT project, session_cost, session_variance, loop_calls, anomaly_percent, anomaly_floor
      FROM alert_rules
      """
    ) { row in
      var rules = AlertRules()
      rules.sessionCost = row.isNull(1) ? nil : Money.read(row, 1)
      rules.sessionVariance = row.isNull(2) ? nil : Money.read(row, 2)
      rules.loopCalls = row.optionalInt64(3).map { Int($0) }
      rules.anomaly = row.optionalInt64(4).map {
        AnomalyRule(percent: $0, floor: Money.read(row, 5))
      }
      all[row.int64(0)] = rules
    }
    return all
  }

  func save(_ rules: AlertRules, of project: Int64) throws(DatabaseError) {
    try connection.run(
      """
      INSERT OR REPLACE INTO alert_rules
        (project, session_cost, session_variance, loop_calls, anomaly_percent, anomaly_floor)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, project, rules.sessionCost.map { StoredAmount($0.pico) },
      rules.sessionVariance.map { StoredAmount($0.pico) }, rules.loopCalls.map { Int64($0) },
      rules.anomaly?.percent, rules.anomaly.map { StoredAmount($0.floor.pico) })
  }

  func costs(ofSessions numbers: [Int64]) throws(DatabaseError) -> [Int64: CostSums] {
    try storeSums()
    let queries = Queries(connection)
    var costs: [Int64: CostSums] = [:]
    for number in numbers {
      var cost = CostSums()
      for sum in try queries.sums(of: number) { cost += sum.figures.cost }
      costs[number] = cost
    }
    return costs
  }
}
