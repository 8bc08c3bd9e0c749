/// What a store does for API keys. Where a project may be nil, that is for any project.
public protocol KeyStore: Sendable {
  /// Makes the key, and its project when that is new.
  func createKey(_ key: NewAccessKey, by actor: AuditActor) async throws(StoreError) -> AccessKey

  /// The keys of a project, the oldest first, revoked and expired ones included.
  func keys(in project: ProjectID?) async throws(StoreError) -> [AccessKey]

  /// Revokes a key at once. Throws `keyNotFound`, also for a key of another project.
  func revokeKey(
    _ id: Int64, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> AccessKey

  /// Makes a key that takes the place of another, which stays in use until a moment. Throws
  /// `keyNotFound`, and `keyNotInUse` where the key is refused already or was rotated before.
  func rotateKey(
    _ id: Int64, _ rotation: KeyRotation, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> RotatedKey

  /// Notes when a key was used. It is kept in memory and stored some time after, since requests
  /// must not wait for it.
  func noteUse(ofKey id: Int64, at moment: Timestamp)
}
