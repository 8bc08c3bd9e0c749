import StoreSupport
import Testing
import Usage

@Suite struct `Keys in a store` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private static func key(
    _ secret: String = "secret", project: String = "p", expiresAt: Timestamp? = nil
  ) -> NewAccessKey {
    NewAccessKey(
      projectName: project, name: "ci", prefix: "tally_", digest: KeyDigest(of: secret[...]),
      scopes: [.ingest, .read], userID: "alice", expiresAt: expiresAt)
  }

  @Test(arguments: StoreKind.allCases)
  func `are revoked at once`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let key = try await store.createKey(Self.key())
    #expect(try await store.keys(in: nil) == [key])
    #expect(key.digest == KeyDigest(of: "secret") && key.revokedAt == nil)
    await #expect(throws: StoreError.keyNotFound) {
      try await store.revokeKey(key.id, in: Sample.project, by: .server)
    }
    let revoked = try await store.revokeKey(key.id, in: key.project, by: .server)
    #expect(revoked.revokedAt == Sample.now)
    #expect(try await store.keys(in: key.project) == [revoked])
    #expect(try await store.revokeKey(key.id, in: nil, by: .server) == revoked)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `have numbers that tell nothing of other keys, and stay in order`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    var made: [AccessKey] = []
    for number in 0..<20 { made.append(try await store.createKey(Self.key("secret \(number)"))) }
    #expect(try await store.keys(in: nil) == made)
    #expect(Set(made.map(\.id)).count == 20)
    #expect(made.map(\.id) != made.map(\.id).sorted())
    #expect(made.allSatisfy { $0.id >= 100_000 })
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `keep when they expire and were used last`(kind: StoreKind) async throws {
    let end = Sample.now.moved(bySeconds: 60)
    let store = try kind.open(folder)
    let key = try await store.createKey(Self.key(expiresAt: end))
    #expect(key.expiresAt == end && key.isInUse(at: Sample.now) && !key.isInUse(at: end))
    store.noteUse(ofKey: key.id, at: Sample.now)
    store.noteUse(ofKey: key.id, at: Sample.now.moved(bySeconds: -1))
    var used = key
    used.lastUsedAt = Sample.now
    #expect(try await store.keys(in: key.project) == [used])
    await store.close()
    let again = try kind.open(folder)
    #expect(try await again.keys(in: nil) == [used])
    await again.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are rotated once, and what takes their place is like them`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let key = try await store.createKey(Self.key())
    let until = Sample.now.moved(bySeconds: 60)
    let rotation = KeyRotation(prefix: "tally_n", digest: KeyDigest(of: "new"), oldUntil: until)
    await #expect(throws: StoreError.keyNotFound) {
      try await store.rotateKey(key.id, rotation, in: Sample.project, by: .server)
    }
    let rotated = try await store.rotateKey(key.id, rotation, in: key.project, by: .server)
    #expect(rotated.old.expiresAt == until && rotated.old.rotatedTo == rotated.new.id)
    #expect(rotated.new.digest == KeyDigest(of: "new") && rotated.new.prefix == "tally_n")
    #expect(rotated.new.scopes == key.scopes && rotated.new.userID == key.userID)
    #expect(rotated.new.project == key.project && rotated.new.expiresAt == nil)
    #expect(try await store.keys(in: nil) == [rotated.old, rotated.new])
    await #expect(throws: StoreError.keyNotInUse) {
      try await store.rotateKey(key.id, rotation, in: nil, by: .server)
    }
    _ = try await store.revokeKey(rotated.new.id, in: nil, by: .server)
    let other = KeyRotation(prefix: "t", digest: KeyDigest(of: "other"), oldUntil: until)
    await #expect(throws: StoreError.keyNotInUse) {
      try await store.rotateKey(rotated.new.id, other, in: nil, by: .server)
    }
    await store.close()
  }
}
