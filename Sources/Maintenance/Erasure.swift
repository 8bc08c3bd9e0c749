public import Usage

/// Erases users: a random pseudonym takes the place of a user's id, in one transaction, in all that
/// the ledger has and in all that dialects remember. No sum changes.
public struct Erasure: Sendable {
  private let store: any UsageStore
  private let erasers: [any UserEraser]

  /// `erasers` know what dialects remember.
  public init(store: any UsageStore, erasers: [any UserEraser]) {
    self.store = store
    self.erasers = erasers
  }

  /// Erases a user of the origin's project, and records who did it, under the pseudonym; throws
  /// `userNotFound` where nothing names that user.
  public func erase(
    _ id: ExternalID, as pseudonym: ExternalID = .pseudonym(), _ origin: UpdateOrigin,
    by actor: AuditActor
  ) async throws(StoreError) -> ErasedUser {
    let erased = try await store.update(origin) { [erasers] ledger throws(LedgerFailure) in
      var erased = try ledger.eraseUser(id, as: pseudonym)
      for eraser in erasers { try eraser.erase(id, in: ledger, &erased) }
      guard !erased.isEmpty else { return erased }
      try ledger.record(AuditAct(.userErased, of: pseudonym.text), by: actor)
      return erased
    }
    guard !erased.isEmpty else { throw .userNotFound }
    return erased
  }
}
