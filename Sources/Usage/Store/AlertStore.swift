/// What a store does for alerts that projects ask for by rules.
public protocol AlertStore: Sendable {
  /// The rules of every project that has any.
  func alertRules() async throws(StoreError) -> [ProjectID: AlertRules]

  /// Puts rules in the place of a project's own; they hold for what comes from now on.
  func setAlertRules(
    _ rules: AlertRules, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError)

  /// Records an alert of an hour, unless its UTC day has one already.
  func record(_ anomaly: UsageAnomaly, in project: ProjectID) async throws(StoreError)
}
