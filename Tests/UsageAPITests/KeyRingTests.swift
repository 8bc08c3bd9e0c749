import HTTPServer
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

@Suite struct `Keys` {
  @Test func `are not needed until the first one is made, and then always`() async throws {
    let service = try await Service()
    #expect(try await service.send(.get, "/v1/sessions").status == 200)
    #expect(try await service.send(.get, "/v1/sessions", key: "by habit").status == 200)
    let key = try await service.makeKey(#""scopes":["read"]"#)
    let refused = try await service.send(.get, "/v1/sessions")
    #expect(refused.status == 401)
    #expect(refused.header("WWW-Authenticate") == "Bearer realm=\"tally\"")
    #expect(try await service.send(.get, "/v1/sessions", key: key).status == 200)
    #expect(try await service.send(.get, "/healthz").status == 200)
    #expect(try await service.send(.get, "/readyz").status == 200)
    #expect(try await service.send(.get, "/openapi.yaml").status == 200)
  }

  @Test func `that are revoked are refused at once, and the server stays closed`() async throws {
    let service = try await Service()
    let key = try await service.makeKey(#""scopes":["admin"]"#)
    let made = try await service.lastKeyID()
    #expect(try await service.send(.delete, "/v1/keys/\(made)", key: key).status == 200)
    #expect(try await service.send(.get, "/v1/keys", key: key).status == 401)
    #expect(try await service.send(.get, "/v1/sessions").status == 401)
  }

  @Test func `that are revoked are not brought back by what is told of them later`() async throws {
    let service = try await Service()
    let ring = try await KeyRing(store: service.store, now: { Service.now })
    var key = try await service.store.createKey(
      NewAccessKey(
        projectName: "p", name: "n", prefix: "tally_", digest: KeyDigest(of: "secret"),
        scopes: [.read], userID: nil), by: .server)
    let request = try #require(
      Request(
        method: .get, target: "/", headers: Headers([("X-Api-Key", "secret")]), body: []))
    let shown = try Credential.inHeader(request).key
    ring.update(key)
    #expect(try ring.identify(request, by: shown, for: .read).project == key.project)
    key.revokedAt = Service.now
    ring.update(key)
    key.revokedAt = nil
    ring.update(key)
    #expect(throws: Problem.self) { try ring.identify(request, by: shown, for: .read) }
  }

  @Test(arguments: [
    ("ingest", [200, 403, 403]), ("read", [403, 200, 403]), ("admin", [200, 200, 200]),
  ])
  func `do what their scopes allow`(scope: String, statuses: [Int]) async throws {
    let service = try await Service()
    let key = try await service.makeKey("\"scopes\":[\"\(scope)\"]")
    let post = try await service.send(
      .post, "/v1/events", #"{"id":"e","usage":{"input":1}}"#, key: key)
    let read = try await service.send(.get, "/v1/sessions", key: key)
    let keys = try await service.send(.get, "/v1/keys", key: key)
    #expect([post.status, read.status, keys.status] == statuses)
  }

  @Test func `may stand in X-Api-Key`() async throws {
    let service = try await Service()
    let key = try await service.makeKey(#""scopes":["read"]"#)
    let answer = try await service.send(.get, "/v1/sessions", headers: [("x-api-key", key)])
    #expect(answer.status == 200)
    let wrong = try await service.send(.get, "/v1/sessions", headers: [("X-Api-Key", key + "x")])
    #expect(wrong.status == 401)
  }

  @Test(arguments: ["", "Bearer", "Basic dGFsbHk6", "Bearerkey", "Bearer ", "Bearer  x"])
  func `in a malformed Authorization field are refused`(field: String) async throws {
    let service = try await Service()
    _ = try await service.makeKey(#""scopes":["read"]"#)
    let answer = try await service.send(
      .get, "/v1/sessions", headers: [("Authorization", field)])
    #expect(answer.status == 401)
    #expect(answer["code"] == "unauthorized")
  }

  @Test func `may be the password of the scheme Basic, as Langfuse's SDK sends it`() async throws {
    let service = try await Service()
    let open = try await service.send(
      .get, "/v1/sessions", headers: [("Authorization", "Basic cGs6c2s=")])
    #expect(open.status == 200)
    let key = try await service.makeKey(#""scopes":["read"]"#)
    for (pair, status) in [("pk:\(key)", 200), ("\(key):pk", 401), (key, 401)] {
      let field = "Basic " + Base64.encoded(Array(pair.utf8))
      let answer = try await service.send(
        .get, "/v1/sessions", headers: [("Authorization", field)])
      #expect(answer.status == status)
    }
  }

  @Test func `take the scheme in any case`() async throws {
    let service = try await Service()
    let key = try await service.makeKey(#""scopes":["read"]"#)
    let answer = try await service.send(
      .get, "/v1/sessions", headers: [("Authorization", "bEARER \(key)")])
    #expect(answer.status == 200)
  }

  @Test func `administer their own project alone`() async throws {
    let service = try await Service()
    let own = try await service.makeKey(#""scopes":["admin"],"project":"one""#)
    let other = try await service.send(
      .post, "/v1/keys", #"{"name":"n","scopes":["read"],"project":"two"}"#, key: own)
    #expect(other.status == 403)
    #expect(other["field"] == "project")
    let made = try await service.send(
      .post, "/v1/keys", #"{"name":"n","scopes":["read","ingest"]}"#, key: own)
    #expect(made.status == 201)
    #expect(made["project"] == "one")
    #expect(made["scopes.0"] == "ingest")
    #expect(made["created_at"] == "2025-11-22T12:00:00Z")
    let listed = try await service.send(.get, "/v1/keys", key: own)
    #expect(listed["data.1.name"] == "n")
    #expect(listed["data.1.key"] == nil)
    #expect(try await service.send(.delete, "/v1/keys/99", key: own).status == 404)
    for id in ["one", "%2B1", "01", "1.0", "%201"] {
      #expect(try await service.send(.delete, "/v1/keys/" + id, key: own).status == 404)
    }
  }

  @Test(arguments: [
    ("{}", "name"), (#"{"name":""}"#, "name"), (#"{"name":"a\u0000"}"#, "name"),
    (#"{"name":1,"scopes":["read"]}"#, "name"), (#"{"name":"a"}"#, "scopes"),
    (#"{"name":"a","scopes":"read"}"#, "scopes"), (#"{"name":"a","scopes":["write"]}"#, "scopes"),
    (#"{"name":"a","scopes":["read"],"user_id":7}"#, "user_id"),
  ])
  func `are not made of a body that is wrong`(body: String, field: String) async throws {
    let service = try await Service()
    let answer = try await service.send(.post, "/v1/keys", body)
    #expect(answer.status == 400)
    #expect(answer["field"] == field)
    #expect(try await service.send(.get, "/v1/sessions").status == 200, "the server is closed")
  }

  @Test func `are not made by a web page, which cannot send JSON unasked`() async throws {
    let service = try await Service()
    let body = #"{"name":"a","scopes":["read"]}"#
    #expect(try await service.send(.post, "/v1/keys", body, type: "text/plain").status == 415)
    #expect(try await service.send(.post, "/v1/keys", body, type: nil).status == 415)
    #expect(try await service.send(.get, "/v1/sessions").status == 200)
  }
}

@Suite struct `The text of a key` {
  @Test func `has a prefix and 256 random bits in base 62`() {
    let texts = (0..<200).map { _ in KeyText.make() }
    #expect(Set(texts).count == texts.count)
    for text in texts {
      #expect(text.hasPrefix("tally_"))
      #expect(text.utf8.count == 6 + 43)
      #expect(text.dropFirst(6).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
    // 8 600 characters of 62: one that never came would be no accident.
    #expect(Set(texts.joined().dropFirst(6)).count >= 62)
  }

  @Test func `may be a UUID of version 4 with 122 random bits`() {
    let texts = (0..<200).map { _ in KeyText.make(.uuid) }
    #expect(Set(texts).count == texts.count)
    for text in texts {
      #expect(
        text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
          != nil, "\(text)")
    }
    #expect(KeyText.stored(texts[0]).prefix == String(texts[0].prefix(8)))
  }

  @Test func `is stored as its beginning and its digest`() {
    let (prefix, digest) = KeyText.stored("tally_abcdefghij")
    #expect(prefix == "tally_abcdef")
    #expect(digest.bytes.count == 32)
  }
}
