import Ledger
import SQLite
public import Usage

extension LedgerStore {
  public func alertRules() async throws(StoreError) -> [ProjectID: AlertRules] {
    try await writer.perform { ledger throws(DatabaseError) in
      .success(ledger.rules.alertRules())
    }
  }

  public func setAlertRules(
    _ rules: AlertRules, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try await writer.perform { ledger throws(DatabaseError) in
      .success(try ledger.rules.setAlertRules(rules, of: project, by: actor, at: now))
    }
  }

  public func record(
    _ anomaly: UsageAnomaly, in project: ProjectID
  ) async throws(StoreError) {
    let now = now()
    try await writer.perform { ledger throws(DatabaseError) in
      .success(try ledger.rules.record(anomaly, in: project, at: now))
    }
  }
}
