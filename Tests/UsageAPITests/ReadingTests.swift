import HTTPServer
import JSON
import Testing
import Usage

@testable import UsageAPI

@Suite struct `A read` {
  static let event = #"{"id":"e1","session_id":"s","user_id":"u","usage":{"input":1}}"#
  static let later = #"{"id":"e2","session_id":"s","user_id":"u","usage":{"input":1}}"#

  @Test(arguments: ["/v1/sessions", "/v1/sessions/s", "/v1/users/u", "/v1/project"])
  func `costs no answer while nothing has changed`(path: String) async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    let first = try await service.send(.get, path)
    let tag = try #require(first.header("ETag"))
    #expect(tag.hasPrefix("W/\""))
    for sent in [tag, "\"x\", \(tag)", String(tag.dropFirst(2))] {
      let again = try await service.send(.get, path, headers: [("If-None-Match", sent)])
      #expect(again.status == 304, "\(sent)")
      #expect(again.body.isEmpty)
      #expect(again.header("ETag") == tag)
    }
    _ = try await service.send(.post, "/v1/events", Self.later)
    let changed = try await service.send(.get, path, headers: [("If-None-Match", tag)])
    #expect(changed.status == 200)
    #expect(changed.header("ETag") != tag)
    // The same event once more changes nothing.
    _ = try await service.send(.post, "/v1/events", Self.later)
    let present = try #require(changed.header("ETag"))
    #expect(
      try await service.send(.get, path, headers: [("If-None-Match", present)]).status == 304)
  }

  @Test func `has a tag of its own for each query, key and form`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let bound = try await service.makeKey(#""scopes":["read"],"user_id":"u""#, key: admin)
    var tags: Set<String> = []
    for (path, key) in [
      ("/v1/sessions", admin), ("/v1/sessions?limit=1", admin), ("/v1/sessions?limit=2", admin),
      ("/v1/sessions/s", admin), ("/v1/sessions", bound),
    ] {
      let answer = try await service.send(.get, path, key: key)
      #expect(answer.status == 200)
      tags.insert(try #require(answer.header("ETag")))
    }
    #expect(tags.count == 5)
  }

  @Test func `is not unchanged where there is nothing, nor without a key`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    let tag = try #require(try await service.send(.get, "/v1/sessions/s").header("ETag"))
    for sent in ["*", tag] {
      let none = try await service.send(
        .get, "/v1/sessions/none", headers: [("If-None-Match", sent)])
      #expect(none.status == 404)
    }
    _ = try await service.makeKey(#""scopes":["admin"]"#)
    let refused = try await service.send(.get, "/v1/sessions/s", headers: [("If-None-Match", tag)])
    #expect(refused.status == 401)
  }

  @Test func `that waits is answered when something changes`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    let tag = try #require(try await service.send(.get, "/v1/sessions/s").header("ETag"))
    async let waiting = service.send(
      .get, "/v1/sessions/s?wait=30s", headers: [("If-None-Match", tag)])
    async let plain = service.send(.get, "/v1/sessions/s?wait=30")
    try await Task.sleep(for: .milliseconds(200))
    _ = try await service.send(.post, "/v1/events", Self.later)
    for answer in try await [waiting, plain] {
      #expect(answer.status == 200)
      #expect(answer["requests"] == "2")
    }
  }

  @Test func `that waits in vain is told so`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Self.event)
    let tag = try #require(try await service.send(.get, "/v1/sessions/s").header("ETag"))
    let same = try await service.send(
      .get, "/v1/sessions/s?wait=1s", headers: [("If-None-Match", tag)])
    #expect(same.status == 304)
    let plain = try await service.send(.get, "/v1/sessions/s?wait=1")
    #expect(plain.status == 200)
    #expect(plain.header("ETag") == tag)
    // Whoever has an older answer need not wait.
    let older = try await service.send(
      .get, "/v1/sessions/s?wait=60", headers: [("If-None-Match", "W/\"0\"")])
    #expect(older.status == 200)
  }

  @Test(arguments: ["", "0", "61", "1m", "s", "-1", "+5", "1.5", "٣"])
  func `waits no other time than it may`(text: String) async throws {
    let answer = try await Service().send(.get, "/v1/sessions?wait=\(text)")
    #expect(answer.status == 400)
    #expect(answer["field"] == "wait")
  }

  @Test func `comes in gzip where the client takes it and it is long`() async throws {
    let service = try await Service()
    let lines = (0..<40).map { #"{"id":"e\#($0)","session_id":"s\#($0)","usage":{"input":1}}"# }
    _ = try await service.send(
      .post, "/v1/events", lines.joined(separator: "\n"), type: "application/x-ndjson")
    let plain = try await service.send(.get, "/v1/sessions")
    #expect(plain.header("Content-Encoding") == nil)
    #expect(plain.header("Vary") == "Accept-Encoding")
    for (accepted, isCoded) in [
      ("gzip", true), ("deflate, gzip;q=0.5", true), ("*", true), ("GZIP", true),
      ("gzip;q=0", false), ("br", false), ("*, gzip; q=0.000", false), ("", false),
    ] {
      let answer = try await service.send(
        .get, "/v1/sessions", headers: [("Accept-Encoding", accepted)])
      #expect((answer.header("Content-Encoding") == "gzip") == isCoded, "\(accepted)")
    }
    let short = try await service.send(
      .get, "/v1/sessions?limit=1", headers: [("Accept-Encoding", "gzip")])
    #expect(short.header("Content-Encoding") == nil)
  }
}
