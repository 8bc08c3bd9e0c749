/// Where a store's audit log is read. What administrators do is recorded by the calls that do it,
/// in the same transaction.
public protocol AuditStore: Sendable {
  /// A page of a project's log, the newest entries first.
  func audit(
    _ query: AuditQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<AuditEntry>
}
