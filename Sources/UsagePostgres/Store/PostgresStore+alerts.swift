public import Usage
import Ledger
import Postgres

extension PostgresStore {
  public func alertRules() async throws(StoreError) -> [ProjectID: AlertRules] {
    try await writer.perform { ledger throws(PostgresError) in
      .success(ledger.rules.alertRules())
    }
  }

  public func setAlertRules(
    _ rules: AlertRules, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try await writer.perform { ledger throws(PostgresError) in
      .success(try ledger.rules.setAlertRules(rules, of: project, by: actor, at: now))
    }
  }

  public func record(
    _ anomaly: UsageAnomaly, in project: ProjectID
  ) async throws(StoreError) {
    let now = now()
    try await writer.perform { ledger throws(PostgresError) in
      .success(try ledger.rules.record(anomaly, in: project, at: now))
    }
  }
}
