public import Usage

/// Keys are made, revoked and rotated.
extension LedgerRules {
  /// The numbers among which the one of a new key is drawn: many enough to tell nothing, few enough
  /// to be typed.
  private static var drawnIDs: ClosedRange<Int64> { 100_000...999_999 }

  /// Makes a key, and its project when that is new.
  public func create(
    _ new: NewAccessKey, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> AccessKey {
    let key = try insert(new, at: now)
    try record(
      AuditAct(
        .keyCreated, of: "\(key.id)",
        [
          "name": key.name, "scopes": key.scopes.map(\.rawValue).sorted().joined(separator: " "),
          "is_bound": key.userID == nil ? nil : "true", "expires_at": key.expiresAt?.description,
        ]), by: actor, in: key.project, at: now)
    return key
  }

  private func insert(
    _ new: NewAccessKey, at now: Timestamp
  ) throws(Port.Failure) -> AccessKey {
    let project = try port.number(ofProject: new.projectName, at: now)
    var key = AccessKey(
      id: try freeID(), project: ProjectID(number: project), projectName: new.projectName,
      name: new.name, prefix: new.prefix, digest: new.digest, scopes: new.scopes,
      userID: new.userID, createdAt: now, revokedAt: nil)
    key.expiresAt = new.expiresAt
    try port.insert(key)
    return key
  }

  private func freeID() throws(Port.Failure) -> Int64 {
    var id = Int64.random(in: Self.drawnIDs)
    while try port.storedKey(id) != nil { id += 1 }
    return id
  }

  /// Revokes a key; doing so again changes nothing.
  public func revokeKey(
    _ id: Int64, in project: ProjectID?, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> Result<AccessKey, StoreError> {
    guard var key = try key(id, in: project) else { return .failure(.keyNotFound) }
    guard key.revokedAt == nil else { return .success(key) }
    key.revokedAt = now
    try port.save(key)
    try record(
      AuditAct(.keyRevoked, of: "\(id)", ["name": key.name]), by: actor, in: key.project, at: now)
    return .success(key)
  }

  /// Makes a key that takes the place of another. One that is rotated twice would leave a key
  /// behind that nobody has in mind.
  public func rotateKey(
    _ id: Int64, _ rotation: KeyRotation, in project: ProjectID?, by actor: AuditActor,
    at now: Timestamp
  ) throws(Port.Failure) -> Result<RotatedKey, StoreError> {
    guard var old = try key(id, in: project) else { return .failure(.keyNotFound) }
    guard old.isInUse(at: now), old.rotatedTo == nil else { return .failure(.keyNotInUse) }
    let life = old.expiresAt.map { $0.microseconds - old.createdAt.microseconds }
    let new = try insert(
      NewAccessKey(
        projectName: old.projectName, name: old.name, prefix: rotation.prefix,
        digest: rotation.digest, scopes: old.scopes, userID: old.userID,
        expiresAt: rotation.expiresAt
          ?? life.map { Timestamp(microseconds: now.microseconds + $0) }), at: now)
    old.rotatedTo = new.id
    old.expiresAt = min(old.expiresAt ?? rotation.oldUntil, rotation.oldUntil)
    try port.save(old)
    let details: KeyValuePairs = [
      "name": old.name, "rotated_to": "\(new.id)", "old_expires_at": old.expiresAt?.description,
      "expires_at": new.expiresAt?.description,
    ]
    try record(
      AuditAct(.keyRotated, of: "\(id)", details), by: actor, in: old.project, at: now)
    return .success(RotatedKey(old: old, new: new))
  }

  private func key(
    _ id: Int64, in project: ProjectID?
  ) throws(Port.Failure) -> AccessKey? {
    try port.storedKey(id).flatMap { project == nil || $0.project == project ? $0 : nil }
  }
}
