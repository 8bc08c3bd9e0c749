public import Usage

/// What the audit log needs of a store: it only ever grows.
public protocol AuditPort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// The number of the last entry of a project; 0 before the first.
  func lastAuditEntry(of project: Int64) throws(Failure) -> Int64
  /// Inserts an entry of a project.
  func insert(_ entry: AuditEntry, project: Int64) throws(Failure)
}
