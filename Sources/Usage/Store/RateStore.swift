/// What a store does for what projects charge.
public protocol RateStore: Sendable {
  /// Sets a rate of a project, or takes it away where it has no terms; one that is current already
  /// stays. Nil where there was none to take away.
  func setRate(
    _ rate: NewRate, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> RateChange?

  /// The rates that projects have set and not taken away.
  func rates() async throws(StoreError) -> [Rate]
}
