import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `Sessions` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func end(_ id: String, _ body: String = "") async throws -> Answer {
    try await service.send(.post, "/v1/sessions/\(id)/end", body)
  }

  @Test func `render their totals in the fixed shape, to the last digit`() async throws {
    let posted = try await service.send(.post, "/v1/events", Sample.calls)
    #expect(posted["accepted"] == "2", "\(posted.body)")
    let ended = try await end("s1", #"{"end_state":"Success","ended_at":"2025-11-22T10:00:09Z"}"#)
    #expect(ended.status == 200)
    #expect(ended.body == Sample.totals)
    #expect(try await service.send(.get, "/v1/sessions/s1").body == Sample.totals)
    #expect(try await end("s1").body == Sample.totals, "the end is not idempotent")
  }

  @Test func `are opened once`() async throws {
    let body = #"{"session_id":"s","user_id":"u","tags":{"k":1}}"#
    let opened = try await service.send(.post, "/v1/sessions", body)
    #expect(opened.status == 201)
    #expect(opened["tags.k"] == "1")
    #expect(opened["cost.usd"] == "0")
    #expect(try await service.send(.post, "/v1/sessions", body).status == 200)
    let other = try await service.send(
      .post, "/v1/sessions", #"{"session_id":"s","user_id":"v"}"#)
    #expect(other.status == 409)
    #expect(other["field"] == "user_id")
  }

  @Test func `are given an id where they have none`() async throws {
    let bare = try await service.send(.post, "/v1/sessions")
    #expect(bare.status == 201)
    #expect(bare["session_id"]?.hasPrefix("ses_") == true)
    let empty = try await service.send(.post, "/v1/sessions", "{}")
    #expect(empty["session_id"] != bare["session_id"])
  }

  @Test(arguments: [
    ("[]", 422, "invalid_field"), ("nope", 400, "invalid_json"),
    (#"{"session_id":""}"#, 422, "invalid_field"), (#"{"session_id":7}"#, 422, "invalid_field"),
    (#"{"started_at":"yesterday"}"#, 422, "invalid_field"),
    (#"{"started_at":1763805600}"#, 422, "invalid_field"),
    (#"{"tags":[]}"#, 422, "invalid_field"),
  ])
  func `are not opened by a bad body`(body: String, status: Int, code: String) async throws {
    let answer = try await service.send(.post, "/v1/sessions", body)
    #expect(answer.status == status)
    #expect(answer["code"] == code)
  }

  @Test func `of which nothing is known are not found`() async throws {
    for (method, path) in [(Method.get, "/v1/sessions/x"), (.post, "/v1/sessions/x/end")] {
      let answer = try await service.send(method, path)
      #expect(answer.status == 404)
      #expect(answer["code"] == "session_not_found")
    }
  }

  @Test(arguments: ["a%2Fb", "%C3%BC", "..", "%F0%9F%99%82", "a%20b", "%25", "a+b"])
  func `have any id, percent-encoded in the path`(encoded: String) async throws {
    let id = try #require(Request(method: .get, target: "/" + encoded)).path.dropFirst()
    let opened = try await service.send(.post, "/v1/sessions", "{\"session_id\":\"\(id)\"}")
    #expect(opened.status == 201)
    #expect(try await service.send(.get, "/v1/sessions/" + encoded)["session_id"] == String(id))
    #expect(try await end(encoded)["status"] == "ended")
  }

  @Test func `are listed in pages, the newest first`() async throws {
    for id in ["a", "b", "c"] {
      _ = try await service.send(.post, "/v1/sessions", "{\"session_id\":\"\(id)\"}")
    }
    _ = try await end("b")
    let first = try await service.send(.get, "/v1/sessions?limit=2")
    #expect(first["data.0.session_id"] == "c")
    #expect(first["data.1.session_id"] == "b")
    let next = try #require(first["next"])
    let last = try await service.send(.get, "/v1/sessions?limit=2&cursor=\(next)")
    #expect(last["data.0.session_id"] == "a")
    #expect(last["next"] == nil)
    let ended = try await service.send(.get, "/v1/sessions?status=ended")
    #expect(ended["data.0.session_id"] == "b")
    #expect(ended["data.1.session_id"] == nil)
    #expect(try await service.send(.get, "/v1/sessions?status=open").status == 400)
    let foreign = try await service.send(.get, "/v1/sessions?cursor=2025-11-22")
    #expect(foreign["code"] == "invalid_cursor")
    #expect(try await service.send(.get, "/v1/sessions?user_id=nobody")["data.0.status"] == nil)
  }

  @Test func `count what comes after their end as late`() async throws {
    _ = try await service.send(.post, "/v1/events", Sample.calls)
    _ = try await end("s1")
    _ = try await service.send(
      .post, "/v1/events", #"{"id":"late","session_id":"s1","usage":{"input":1}}"#)
    let totals = try await service.send(.get, "/v1/sessions/s1")
    #expect(totals["revision"] == "2")
    #expect(totals["late_events"] == "1")
    #expect(totals["cost.status"] == "partial")
    #expect(totals["unpriced.events"] == "1")
    #expect(try await end("s1", #"{"end_state":"Fail"}"#).status == 200)
    #expect(try await end("s1", #"{"end_state":"Success"}"#).status == 409)
  }
}

@Suite struct `Users` {
  @Test func `have totals by day, in pages`() async throws {
    let service = try await Service()
    for day in ["20", "21", "22"] {
      let event =
        "{\"id\":\"\(day)\",\"user_id\":\"u\",\"time\":\"2025-11-\(day)T23:59:59Z\","
        + "\"usage\":{\"input\":\(day)}}"
      _ = try await service.send(.post, "/v1/events", event)
    }
    let first = try await service.send(.get, "/v1/users/u?limit=2")
    #expect(first["tokens.input"] == "63")
    #expect(first["days.data.0.day"] == "2025-11-22")
    let next = try #require(first["days.next"])
    let last = try await service.send(.get, "/v1/users/u?limit=2&cursor=\(next)")
    #expect(last["days.data.0.day"] == "2025-11-20")
    #expect(last["days.next"] == nil)
    let range = try await service.send(.get, "/v1/users/u?from=2025-11-21&to=2025-11-21")
    #expect(range["tokens.input"] == "21")
    let none = try await service.send(.get, "/v1/users/u?from=2025-11-22&to=2025-11-21")
    #expect(none["code"] == "invalid_request")
    #expect(try await service.send(.get, "/v1/users/u?cursor=s1")["code"] == "invalid_cursor")
    #expect(try await service.send(.get, "/v1/users/v")["code"] == "user_not_found")
  }
}

@Suite struct `A path or method that is none` {
  @Test func `is answered with a problem`() async throws {
    let service = try await Service()
    let path = try await service.send(.get, "/v1/session")
    #expect(path.status == 404)
    #expect(path["code"] == "not_found")
    let method = try await service.send(.put, "/v1/sessions")
    #expect(method.status == 405)
    #expect(method.header("Allow") == "GET, HEAD, OPTIONS, POST")
    #expect(try await service.send(Method(rawValue: "BREW"), "/v1/sessions").status == 501)
    #expect(try await service.send(.get, "/v1/sessions/").status == 404)
    #expect(try await service.send(.post, "/v1/sessions//end").status == 404)
  }

  @Test func `are told apart by the bytes of their ids, however alike they look`() async throws {
    let service = try await Service()
    let (one, other) = ("caf\u{e9}", "cafe\u{301}")
    _ = try await service.send(
      .post, "/v1/events",
      #"{"id":"\#(one)","session_id":"\#(one)","parent_session_id":"\#(other)","usage":null}"#)
    let child = try await service.send(.get, "/v1/sessions/caf%C3%A9")
    #expect(child["parent_session_id"].map { Array($0.utf8) } == Array(other.utf8))
    let corrected = try await service.send(
      .post, "/v1/events",
      #"{"id":"\#(other)","type":"correction","corrects":"\#(one)","usage":null}"#)
    #expect(corrected["accepted"] == "1")
    _ = try await service.send(
      .post, "/v1/sessions/caf%C3%A9/end", #"{"end_state":"\#(one)"}"#)
    let conflict = try await service.send(
      .post, "/v1/sessions/caf%C3%A9/end", #"{"end_state":"\#(other)"}"#)
    #expect(conflict.status == 409)
  }
}
