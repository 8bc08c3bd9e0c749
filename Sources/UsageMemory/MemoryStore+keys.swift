public import Usage
import Ledger

extension MemoryStore {
  public func createKey(
    _ key: NewAccessKey, by actor: AuditActor
  ) async throws(StoreError) -> AccessKey {
    try withTables { .success($0.rules.create(key, by: actor, at: now())) }.get()
  }

  public func keys(in project: ProjectID?) async throws(StoreError) -> [AccessKey] {
    try withTables { .success($0.keys(in: project)) }.get()
  }

  public func revokeKey(
    _ id: Int64, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> AccessKey {
    try withTables { $0.rules.revokeKey(id, in: project, by: actor, at: now()) }.get()
  }

  public func rotateKey(
    _ id: Int64, _ rotation: KeyRotation, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> RotatedKey {
    try withTables {
      $0.rules.rotateKey(id, rotation, in: project, by: actor, at: now())
    }.get()
  }

  public func noteUse(ofKey id: Int64, at moment: Timestamp) {
    _ = withTables { tables -> Result<Void, StoreError> in
      guard var key = tables.storedKey(id) else { return .failure(.keyNotFound) }
      key.lastUsedAt = max(key.lastUsedAt ?? moment, moment)
      tables.save(key)
      return .success(())
    }
  }
}
