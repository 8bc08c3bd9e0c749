/// The tenant to which every row belongs.
public struct ProjectID: Sendable, Hashable {
  /// The ledger's own number, from 1; clients know a project by its name.
  public var number: Int64

  public init(number: Int64) {
    self.number = number
  }

  /// The project that exists from the start, and that an open server uses.
  public static let standard = ProjectID(number: 1)
  /// The name of `standard`, to which a key belongs that was made for no named project.
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
  /// The ledger's own number, by which the key is revoked. It is drawn by chance, so that it tells
  /// nothing of the keys of other projects.
  public var id: Int64
  /// The tenant: nothing outside it can be reached with the key.
  public var project: ProjectID
  /// What clients know the project by.
  public var projectName: String
  /// What the key is for, in the words of whoever made it; two keys may have the same.
  public var name: String
  /// The readable beginning of the key, to recognise it by.
  public var prefix: String
  /// What the key of a request is compared by.
  public var digest: KeyDigest
  /// What may be done with the key; `admin` includes the others.
  public var scopes: Set<Scope>
  /// Binds the key to one user: it may post and read that user's usage alone.
  public var userID: ExternalID?
  /// When it was made, by the server's clock.
  public var createdAt: Timestamp
  /// When it was first revoked; nil where it never was.
  public var revokedAt: Timestamp?
  /// From when on it is refused; nil for never.
  public var expiresAt: Timestamp?
  /// When a request showed it last, to about a minute; nil where none did yet.
  public var lastUsedAt: Timestamp?
  /// The key that took its place; nil where none did.
  public var rotatedTo: Int64?

  public init(
    id: Int64, project: ProjectID, projectName: String, name: String, prefix: String,
    digest: KeyDigest, scopes: Set<Scope>, userID: ExternalID?, createdAt: Timestamp,
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

  /// Whether requests may use it at a moment.
  public func isInUse(at now: Timestamp) -> Bool {
    revokedAt == nil && expiresAt.map { now < $0 } ?? true
  }
}

/// The SHA-256 of a key's text.
public struct KeyDigest: Sendable, Hashable {
  private let words: InlineArray<4, UInt64>

  /// The digest of a key as it was shown to its holder.
  public init(of key: Substring) {
    let digest = SHA256.digest(of: key.utf8.span)
    words = InlineArray { UInt64(digest[2 * $0]) << 32 | UInt64(digest[2 * $0 + 1]) }
  }

  /// A digest that was stored, as 32 bytes. Fewer make one that no key has.
  public init(bytes: [UInt8]) {
    words = InlineArray { word in
      bytes.dropFirst(word * 8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// Its 32 bytes.
  public var bytes: [UInt8] {
    words.indices.flatMap { index in
      withUnsafeBytes(of: words[index].bigEndian) { Array($0) }
    }
  }

  /// True when all of the bytes are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.words.indices.allSatisfy { left.words[$0] == right.words[$0] }
  }

  /// Eight of the bytes are hash enough: they are a digest's.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words[0])
  }
}
