public import Usage
import Ledger

extension MemoryStore {
  public func alertRules() async throws(StoreError) -> [ProjectID: AlertRules] {
    try withTables { .success($0.rules.alertRules()) }.get()
  }

  public func setAlertRules(
    _ rules: AlertRules, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try withTables {
      .success($0.rules.setAlertRules(rules, of: project, by: actor, at: now))
    }.get()
  }

  public func record(
    _ anomaly: UsageAnomaly, in project: ProjectID
  ) async throws(StoreError) {
    let now = now()
    try withTables { .success($0.rules.record(anomaly, in: project, at: now)) }.get()
  }
}
