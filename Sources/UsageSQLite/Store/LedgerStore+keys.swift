public import Usage
import Ledger
import SQLite

extension LedgerStore {
  public func createKey(
    _ key: NewAccessKey, by actor: AuditActor
  ) async throws(StoreError) -> AccessKey {
    let now = now()
    return try await writer.perform { ledger throws(DatabaseError) in
      .success(try ledger.rules.create(key, by: actor, at: now))
    }
  }

  public func keys(in project: ProjectID?) async throws(StoreError) -> [AccessKey] {
    keyUses.applied(
      to: try await readers.read { queries throws(DatabaseError) in
        .success(try queries.keys(in: project))
      })
  }

  public func revokeKey(
    _ id: Int64, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> AccessKey {
    let now = now()
    return try await writer.perform { ledger throws(DatabaseError) in
      try ledger.rules.revokeKey(id, in: project, by: actor, at: now)
    }
  }

  public func rotateKey(
    _ id: Int64, _ rotation: KeyRotation, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> RotatedKey {
    let now = now()
    return try await writer.perform { ledger throws(DatabaseError) in
      try ledger.rules.rotateKey(id, rotation, in: project, by: actor, at: now)
    }
  }

  public func noteUse(ofKey id: Int64, at moment: Timestamp) {
    keyUses.note(id, at: moment)
  }
}

extension Writer {
  /// Has a transaction store when keys were used last, where that is not stored yet.
  func store(_ keyUses: KeyUses) {
    let uses = keyUses.unstored
    guard !uses.isEmpty else { return }
    submit(
      WriteTask(
        { ledger throws(DatabaseError) in
          try ledger.store(uses)
          return .success(())
        },
        completion: { result in
          if case .success = result { keyUses.didStore(uses) }
        }))
  }
}
