import HTTPServer
import JSON
import Testing
import Usage

@testable import UsageAPI

@Suite struct `The ledger's entries` {
  private func ids(_ answer: Answer) throws -> [String] {
    var parser = Parser()
    let value = try parser.parse(Array(answer.body.utf8))
    return Array(try #require(value["data"]).elements).compactMap { $0["event_id"]?.string }
  }

  @Test func `are listed with everything that is known of them`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v1/events", Sample.calls)
    let answer = try await service.send(.get, "/v1/events?session_id=s1&order=asc")
    #expect(answer.status == 200)
    #expect(answer["data.0.event_id"] == "evt_01")
    #expect(answer["data.0.source"] == "api")
    #expect(answer["data.0.kind"] == "call")
    #expect(answer["data.0.time"] == "2025-11-22T10:00:00Z")
    #expect(answer["data.0.received_at"] == "2025-11-22T12:00:00Z")
    #expect(answer["data.0.agent"] == "planner")
    #expect(answer["data.0.tokens.cache_write_1h"] == "400")
    #expect(answer["data.0.cost.usd"] == "0.00738")
    #expect(answer["data.0.counts"] == "true")
    #expect(answer["data.1.event_id"] == "evt_02")
    #expect(answer["next"] == nil)
  }

  @Test func `are in pages, each of which names the next`() async throws {
    let service = try await Service()
    for number in 0..<5 {
      _ = try await service.send(
        .post, "/v1/events", #"{"id":"e\#(number)","session_id":"s","usage":{"input":1}}"#)
    }
    var target = "/v1/events?limit=2&cursor=&session_id=s".replacing("&cursor=", with: "")
    var found: [String] = []
    while true {
      let answer = try await service.send(.get, target)
      found += try ids(answer)
      guard let next = answer["next"] else { break }
      let link = try #require(answer.header("Link"))
      target = "/v1/events?limit=2&session_id=s&cursor=\(next)"
      #expect(link == "<\(target)>; rel=\"next\"")
    }
    #expect(found == ["e4", "e3", "e2", "e1", "e0"])
  }

  @Test(arguments: [
    ("user_id=bob", ["b"]), ("tag:team=red", ["b"]), ("tag%3Ateam=red", ["b"]),
    ("model=gpt-4o-mini", ["c", "b"]), ("model=openai/gpt-4o-mini", ["c"]),
    ("source=api&kind=call", ["c", "b", "a"]), ("from=2025-11-21&to=2025-11-22", ["b"]),
    ("day=2025-11-22&tz=Asia/Kathmandu", ["c", "b"]), ("kind=charge", []),
    ("provider=openai", ["c", "b"]), ("provider=openai&provider=", ["c", "b", "a"]),
    ("user_id=bob&user_id=eve", ["b"]), ("user_id!=bob", ["c", "a"]), ("model^=gpt-", ["c", "b"]),
    ("model!=openai/gpt-4o-mini", ["b", "a"]), ("tag:team!=red", ["c", "a"]),
    ("model=mine&model=openai/gpt-4o-mini", ["c", "a"]), ("evidence=unpriced", ["a"]),
    ("tag:team=blue&tag:team=red", ["b"]), ("tier=", ["c", "b", "a"]),
  ])
  func `are found by what they have`(query: String, found: [String]) async throws {
    let service = try await Service()
    let posted = try await service.send(
      .post, "/v1/events",
      #"""
      [{"id":"a","time":"2025-11-20T10:00:00Z","model":"mine","usage":{"input":1}},
       {"id":"b","user_id":"bob","time":"2025-11-21T20:00:00Z","provider":"openai",
        "model":"gpt-4o-mini","tags":{"team":"red"},"usage":{"input":1}},
       {"id":"c","time":"2025-11-22T10:00:00Z","provider":"openai",
        "model":"openai/gpt-4o-mini","usage":{"input":1}}]
      """#)
    #expect(posted["accepted"] == "3")
    #expect(try ids(try await service.send(.get, "/v1/events?\(query)")) == found)
  }

  @Test(arguments: [
    ("kind=calls", "kind", "`call`, `charge`"), ("order=newest", "order", "`desc` or `asc`"),
    ("tag:=x", "tag:", "no parameter"), ("team=x", "team", "no parameter"),
    ("cursor=s1", "cursor", "`next`"), ("limit=0", "limit", "1 to 500"),
    ("from=then", "from", "a moment such as"), ("kind=call&kind=void", "kind", "several times"),
    ("evidence=sure", "evidence", "provider_billed"), ("tz=Mars", "tz", "Europe/Berlin"),
  ])
  func `are not listed for a parameter that cannot be used`(
    query: String, field: String, detail: String
  ) async throws {
    let answer = try await Service().send(.get, "/v1/events?\(query)")
    #expect(answer.status == 400)
    #expect(answer["field"] == field)
    #expect(answer["detail"]?.contains(detail) == true, "\(answer.body)")
  }

  @Test func `of other users are nothing to a key that is bound to one`() async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    for user in ["alice", "bob"] {
      _ = try await service.send(
        .post, "/v1/events", #"{"id":"\#(user)1","user_id":"\#(user)","usage":{"input":1}}"#,
        key: admin)
    }
    let key = try await service.makeKey(#""scopes":["read"],"user_id":"alice""#, key: admin)
    #expect(try ids(try await service.send(.get, "/v1/events", key: key)) == ["alice1"])
    let other = try await service.send(.get, "/v1/events?user_id=bob", key: key)
    #expect(try ids(other) == [])
    #expect(try await service.send(.get, "/v1/events/alice1", key: key).status == 200)
    let hidden = try await service.send(.get, "/v1/events/bob1", key: key)
    #expect(hidden.status == 404)
    #expect(hidden["code"] == "event_not_found")
  }

  @Test func `of one id from several sources are told apart by the source`() async throws {
    let service = try await Service()
    for source in ["a", "b"] {
      _ = try await service.send(
        .post, "/v1/events", #"{"id":"x/1","source":"\#(source)","usage":{"input":1}}"#)
    }
    let both = try await service.send(.get, "/v1/events/x%2F1")
    #expect(both.status == 400)
    #expect(both["field"] == "source")
    #expect(both["detail"]?.contains("one of `a`, `b`") == true, "\(both.body)")
    #expect(try await service.send(.get, "/v1/events/x%2F1?source=b")["source"] == "b")
    #expect(try await service.send(.get, "/v1/events/x%2F1?source=c").status == 404)
    #expect(try await service.send(.head, "/v1/events/x%2F1?source=b").status == 200)
  }
}
