import HTTPServer
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

@Suite struct `A key's life` {
  private static let day = 86_400

  private let service: Service
  private let admin: String

  init() async throws {
    service = try await Service()
    admin = try await service.makeKey(#""scopes":["admin"]"#)
  }

  private func status(_ key: String) async throws -> Int {
    try await service.send(.get, "/v1/sessions", key: key).status
  }

  @Test(arguments: [
    #""expires_in_days":30"#, #""expires_at":"2025-12-22T12:00:00Z""#,
  ])
  func `ends at the moment that was said`(member: String) async throws {
    let key = try await service.makeKey(#""scopes":["read"],"# + member, key: admin)
    let listed = try await service.send(.get, "/v1/keys", key: admin)
    #expect(listed["data.1.expires_at"] == "2025-12-22T12:00:00Z")
    service.clock.advance(bySeconds: 30 * Self.day - 1)
    #expect(try await status(key) == 200)
    service.clock.advance(bySeconds: 1)
    let refused = try await service.send(.get, "/v1/sessions", key: key)
    #expect(refused.status == 401)
    #expect(refused["code"] == "key_expired")
    #expect(refused["detail"]?.contains("2025-12-22T12:00:00Z") == true)
    #expect(refused.header("WWW-Authenticate") == "Bearer realm=\"tally\"")
    #expect(try await status(admin) == 200)
  }

  @Test(arguments: [
    (#""expires_in_days":0"#, "expires_in_days"), (#""expires_in_days":36501"#, "expires_in_days"),
    (#""expires_in_days":"1""#, "expires_in_days"), (#""expires_at":"tomorrow""#, "expires_at"),
    (#""expires_at":"2025-11-22T12:00:00Z""#, "expires_at"),
    (#""expires_in_days":1,"expires_at":"2026-01-01T00:00:00Z""#, "expires_at"),
    (#""expires":1"#, "expires"),
  ])
  func `is not begun with an end that is wrong`(member: String, field: String) async throws {
    let answer = try await service.send(
      .post, "/v1/keys", #"{"name":"k","scopes":["read"],\#(member)}"#, key: admin)
    #expect(answer.status == 400)
    #expect(answer["field"] == field)
  }

  @Test func `shows when it was used last, to the minute`() async throws {
    let key = try await service.makeKey(#""scopes":["read"]"#, key: admin)
    func lastUse() async throws -> String? {
      try await service.send(.get, "/v1/keys", key: admin)["data.1.last_used_at"]
    }
    #expect(try await lastUse() == nil)
    #expect(try await status(key) == 200)
    #expect(try await lastUse() == "2025-11-22T12:00:00Z")
    service.clock.advance(bySeconds: 59)
    #expect(try await status(key) == 200)
    #expect(try await lastUse() == "2025-11-22T12:00:00Z")
    service.clock.advance(bySeconds: 1)
    #expect(try await status(key) == 200)
    #expect(try await lastUse() == "2025-11-22T12:01:00Z")
    #expect(try await status(key + "x") == 401)
  }

  @Test func `goes on in another key, and both are taken for a while`() async throws {
    let old = try await service.makeKey(
      #""scopes":["ingest","read"],"user_id":"bob""#, key: admin)
    let id = try await service.lastKeyID()
    let made = try await service.send(
      .post, "/v1/keys/\(id)/rotate", #"{"overlap_seconds":60}"#, key: admin)
    #expect(made.status == 201)
    let new = try #require(made["key"])
    #expect(made["scopes.0"] == "ingest" && made["scopes.1"] == "read")
    #expect(made["user_id"] == "bob" && made["name"] == "test" && made["expires_at"] == nil)
    #expect(made["old_key.expires_at"] == "2025-11-22T12:01:00Z")
    #expect(made["old_key.rotated_to"] == made["id"] && made["old_key.id"] == "\(id)")
    #expect(try await status(old) == 200)
    #expect(try await status(new) == 200)
    service.clock.advance(bySeconds: 60)
    #expect(try await status(old) == 401)
    #expect(try await status(new) == 200)
    let again = try await service.send(.post, "/v1/keys/\(id)/rotate", key: admin)
    #expect(again.status == 409)
    #expect(again["code"] == "key_conflict")
  }

  @Test func `is as long after a rotation as before, and the form stays`() async throws {
    _ = try await service.makeKey(
      #""scopes":["read"],"form":"uuid","expires_in_days":10"#, key: admin)
    service.clock.advance(bySeconds: 4 * Self.day)
    let id = try await service.lastKeyID()
    let made = try await service.send(.post, "/v1/keys/\(id)/rotate", key: admin)
    #expect(made["expires_at"] == "2025-12-06T12:00:00Z")
    #expect(made["old_key.expires_at"] == "2025-11-27T12:00:00Z")
    #expect(made["key"]?.count == 36)
  }

  @Test func `is not prolonged by an overlap, nor ended by a body that is wrong`() async throws {
    let key = try await service.makeKey(#""scopes":["read"],"expires_in_days":1"#, key: admin)
    let path = "/v1/keys/\(try await service.lastKeyID())/rotate"
    for body in [#"{"overlap_seconds":-1}"#, #"{"overlap_seconds":2592001}"#, #"{"form":"x"}"#] {
      #expect(try await service.send(.post, path, body, key: admin).status == 400)
    }
    let body = #"{"overlap_seconds":604800,"expires_in_days":90}"#
    let made = try await service.send(.post, path, body, key: admin)
    #expect(made["old_key.expires_at"] == "2025-11-23T12:00:00Z")
    #expect(made["expires_at"] == "2026-02-20T12:00:00Z")
    #expect(try await status(key) == 200)
  }

  @Test func `is another project's affair`() async throws {
    let store = service.store
    let other = try await store.createKey(
      NewAccessKey(
        projectName: "other", name: "o", prefix: "tally_", digest: KeyDigest(of: "o"),
        scopes: [.admin], userID: nil), by: .server)
    let answer = try await service.send(.post, "/v1/keys/\(other.id)/rotate", key: admin)
    #expect(answer.status == 404)
    #expect(try await service.send(.post, "/v1/keys/01/rotate", key: admin).status == 404)
  }
}
