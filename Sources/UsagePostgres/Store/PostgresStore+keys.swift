public import Usage
import Ledger
import Postgres

extension PostgresStore {
  public func createKey(
    _ key: NewAccessKey, by actor: AuditActor
  ) async throws(StoreError) -> AccessKey {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      .success(try ledger.rules.create(key, by: actor, at: now))
    }
  }

  public func keys(in project: ProjectID?) async throws(StoreError) -> [AccessKey] {
    keyUses.applied(
      to: try await read { ledger throws(PostgresError) in try ledger.keys(in: project) })
  }

  public func revokeKey(
    _ id: Int64, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> AccessKey {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.revokeKey(id, in: project, by: actor, at: now)
    }
  }

  public func rotateKey(
    _ id: Int64, _ rotation: KeyRotation, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> RotatedKey {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.rotateKey(id, rotation, in: project, by: actor, at: now)
    }
  }

  public func noteUse(ofKey id: Int64, at moment: Timestamp) {
    keyUses.note(id, at: moment)
  }
}
