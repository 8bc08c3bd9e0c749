/// The tenant to which every row belongs.
public struct ProjectID: Sendable, Hashable {
  public var number: Int64

  public init(number: Int64) {
    self.number = number
  }

  /// The project that exists from the start, and that an open server uses.
  public static let standard = ProjectID(number: 1)
  public static let standardName = "default"
}

/// What a key's holder may do.
public enum Scope: String, Sendable, CaseIterable {
  /// Post events, and create and end sessions.
  case ingest
  case read
  /// Everything, key management included.
  case admin
}

/// What the store knows of an API key. The key itself is shown once and never stored.
public struct AccessKey: Sendable, Hashable {
  public var id: Int64
  public var project: ProjectID
  public var projectName: String
  public var name: String
  /// The readable beginning of the key, to recognise it by.
  public var prefix: String
  public var digest: KeyDigest
  public var scopes: Set<Scope>
  /// Binds the key to one user: it may post and read that user's usage alone.
  public var userID: String?
  public var createdAt: Timestamp
  public var revokedAt: Timestamp?

  public init(
    id: Int64, project: ProjectID, projectName: String, name: String, prefix: String,
    digest: KeyDigest, scopes: Set<Scope>, userID: String?, createdAt: Timestamp,
    revokedAt: Timestamp?
  ) {
    self.id = id
    self.project = project
    self.projectName = projectName
    self.name = name
    self.prefix = prefix
    self.digest = digest
    self.scopes = scopes
    self.userID = userID
    self.createdAt = createdAt
    self.revokedAt = revokedAt
  }
}

/// A key that is about to be made.
public struct NewAccessKey: Sendable {
  public var projectName: String
  public var name: String
  public var prefix: String
  public var digest: KeyDigest
  public var scopes: Set<Scope>
  public var userID: String?

  public init(
    projectName: String, name: String, prefix: String, digest: KeyDigest, scopes: Set<Scope>,
    userID: String?
  ) {
    self.projectName = projectName
    self.name = name
    self.prefix = prefix
    self.digest = digest
    self.scopes = scopes
    self.userID = userID
  }
}

/// The SHA-256 of a key's text: 32 bytes.
public struct KeyDigest: Sendable, Hashable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
