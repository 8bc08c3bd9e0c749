/// A key that is about to be made.
public struct NewAccessKey: Sendable {
  /// The project to which the key will belong; it is made where there is none of the name.
  public var projectName: String
  /// What the key is for; need not be unique.
  public var name: String
  /// The readable beginning of the key, stored in the clear to recognise it by.
  public var prefix: String
  /// Stands for the whole key, which is not stored; unique in the ledger.
  public var digest: KeyDigest
  /// What may be done with the key, at least one thing; `admin` includes the others.
  public var scopes: Set<Scope>
  /// The one user to whom the key is bound; nil for every user of the project.
  public var userID: ExternalID?
  /// From when on it is refused; nil for never.
  public var expiresAt: Timestamp?

  public init(
    projectName: String, name: String, prefix: String, digest: KeyDigest, scopes: Set<Scope>,
    userID: ExternalID?, expiresAt: Timestamp? = nil
  ) {
    self.projectName = projectName
    self.name = name
    self.prefix = prefix
    self.digest = digest
    self.scopes = scopes
    self.userID = userID
    self.expiresAt = expiresAt
  }
}

/// A key that takes the place of another: with its name, project, scopes and user.
public struct KeyRotation: Sendable {
  /// The readable beginning of the new key.
  public var prefix: String
  /// Stands for the whole new key; unique in the ledger.
  public var digest: KeyDigest
  /// From when on the new key is refused; nil for a life as long as the old key was made for.
  public var expiresAt: Timestamp?
  /// From when on the old key is refused, unless it expires before.
  public var oldUntil: Timestamp

  public init(
    prefix: String, digest: KeyDigest, expiresAt: Timestamp? = nil, oldUntil: Timestamp
  ) {
    self.prefix = prefix
    self.digest = digest
    self.expiresAt = expiresAt
    self.oldUntil = oldUntil
  }
}

/// What a rotation made of a key.
public struct RotatedKey: Sendable {
  /// The key that stays in use for a while.
  public var old: AccessKey
  /// The key that takes its place.
  public var new: AccessKey

  public init(old: AccessKey, new: AccessKey) {
    self.old = old
    self.new = new
  }
}
