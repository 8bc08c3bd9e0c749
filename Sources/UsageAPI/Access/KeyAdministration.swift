import JSON
public import Usage

/// Makes, lists, rotates and revokes keys, and tells of them as JSON: for the routes and for the
/// command line alike.
public struct KeyAdministration: Sendable {
  private let store: any UsageStore
  private let now: @Sendable () -> Timestamp
  private let changed: @Sendable (AccessKey) -> Void

  /// `changed` is told of each key that was made, rotated or revoked, once that is stored.
  public init(
    store: any UsageStore, now: @escaping @Sendable () -> Timestamp,
    changed: @escaping @Sendable (AccessKey) -> Void = { _ in }
  ) {
    self.store = store
    self.now = now
    self.changed = changed
  }

  /// Makes a key; the answer is the one place that has its text. The first one of a ledger must
  /// have the scope `admin`: it closes the server, and without it nobody could make another.
  public func create(
    _ request: KeyRequest, by actor: AuditActor
  ) async throws(Problem) -> [UInt8] {
    let text = KeyText.make(request.form)
    let (prefix, digest) = KeyText.stored(text)
    let expiresAt = try request.expiry?.moment(from: now())
    let key = try await Problem.asking { () async throws(StoreError) in
      if !request.scopes.contains(.admin), try await store.keys(in: nil).isEmpty {
        return AccessKey?.none
      }
      return try await store.createKey(
        NewAccessKey(
          projectName: request.project ?? ProjectID.standardName, name: request.name,
          prefix: prefix, digest: digest, scopes: request.scopes, userID: request.userID,
          expiresAt: expiresAt), by: actor)
    }
    guard let key else {
      throw Problem(
        .invalidRequest,
        "the first key needs the scope `admin`: it closes the server, and without it nobody could "
          + "make another one", field: "scopes")
    }
    changed(key)
    return body { $0.accessKey(key, text: text) }
  }

  /// Makes the first key of a ledger that has none, with the scope `admin`: with this text, or with
  /// a new one. Returns its text; nil where a key was ever made.
  public func makeFirst(_ text: String = KeyText.make()) async throws(StoreError) -> String? {
    guard try await store.keys(in: nil).isEmpty else { return nil }
    let (prefix, digest) = KeyText.stored(text)
    changed(
      try await store.createKey(
        NewAccessKey(
          projectName: ProjectID.standardName, name: "first", prefix: prefix, digest: digest,
          scopes: [.admin], userID: nil), by: .server))
    return text
  }

  /// The keys of a project, or of all.
  public func list(in project: ProjectID?) async throws(StoreError) -> [UInt8] {
    let keys = try await store.keys(in: project)
    return body { writer in
      writer.object { $0.page(Page(items: keys, next: nil)) { $0.accessKey($1) } }
    }
  }

  /// Revokes a key of a project, or of any, and tells of it; throws `keyNotFound` for another
  /// project's. To do it again changes nothing.
  public func revoke(
    _ id: Int64, in project: ProjectID?, by actor: AuditActor
  ) async throws(StoreError) -> [UInt8] {
    let key = try await store.revokeKey(id, in: project, by: actor)
    changed(key)
    return body { $0.accessKey(key) }
  }

  /// Makes a key that takes the place of another of a project, or of any; the answer is the one
  /// place that has its text. Throws `key_not_found`, and `key_conflict` for a key that is not in
  /// use any more.
  public func rotate(
    _ id: Int64, _ request: KeyRotationRequest, in project: ProjectID?, by actor: AuditActor
  ) async throws(Problem) -> [UInt8] {
    let now = now()
    let expiresAt = try request.expiry?.moment(from: now)
    let old = try await Problem.asking { () async throws(StoreError) in
      try await store.keys(in: project).first { $0.id == id }
    }
    guard let old else { throw Problem(StoreError.keyNotFound) }
    let text = KeyText.make(request.form ?? KeyText.form(ofPrefix: old.prefix))
    let (prefix, digest) = KeyText.stored(text)
    let rotation = KeyRotation(
      prefix: prefix, digest: digest, expiresAt: expiresAt,
      oldUntil: now.moved(bySeconds: Int(request.overlapSeconds)))
    let rotated = try await Problem.asking { () async throws(StoreError) in
      try await store.rotateKey(id, rotation, in: project, by: actor)
    }
    changed(rotated.new)
    changed(rotated.old)
    return body { $0.accessKey(rotated.new, text: text, inPlaceOf: rotated.old) }
  }

  private func body(_ write: (inout Writer) -> Void) -> [UInt8] {
    var writer = Writer()
    write(&writer)
    writer.newline()
    return writer.bytes
  }
}
