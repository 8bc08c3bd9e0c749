import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `What there is to choose from` {
  private func service() async throws -> Service {
    let service = try await Service()
    let posted = try await service.send(
      .post, "/v1/events",
      #"""
      [{"id":"a","session_id":"s1","user_id":"alice","agent":"planner","model":"gpt-4o-mini",
        "time":"2025-11-22T11:00:00Z","tags":{"team":"red"},"usage":{"input":9}},
       {"id":"b","session_id":"s2","user_id":"bob","agent":"coder","model":"mine",
        "time":"2025-11-22T11:55:00Z","tags":{"team":"blue"},"source":"sdk","usage":{"input":5}},
       {"id":"c","type":"charge","cost":"0.1"}]
      """#)
    #expect(posted["accepted"] == "3", "\(posted.body)")
    return service
  }

  @Test func `are models, with their price and what they cost`() async throws {
    let answer = try await service().send(.get, "/v1/models")
    #expect(answer["data.0.model"] == "gpt-4o-mini")
    #expect(answer["data.0.priced"] == "true")
    #expect(answer["data.0.price"]?.contains("gpt-4o-mini") == true)
    #expect(answer["data.0.cost.usd"] == "0.00000135")
    #expect(answer["data.1.model"] == "mine")
    #expect(answer["data.1.priced"] == "false")
    #expect(answer["data.1.price"] == nil)
    #expect(answer["data.2.model"] == nil)
    #expect(answer.body.hasSuffix("\"next\":null}\n"))
  }

  @Test func `are users, with what was counted for them`() async throws {
    let service = try await service()
    let answer = try await service.send(.get, "/v1/users?limit=1")
    #expect(answer["data.0.user_id"] == "alice")
    #expect(answer["data.0.last_day"] == "2025-11-22")
    #expect(answer["data.0.requests"] == "1")
    #expect(answer["data.0.sessions"] == "1")
    let next = try #require(answer["next"])
    #expect(answer.header("Link") == "</v1/users?limit=1&cursor=\(next)>; rel=\"next\"")
    let rest = try await service.send(.get, "/v1/users?limit=1&cursor=\(next)")
    #expect(rest["data.0.user_id"] == "bob")
    #expect(rest["next"] == nil)
    #expect(try await service.send(.get, "/v1/users?q=b")["data.0.user_id"] == "bob")
    #expect(try await service.send(.get, "/v1/users?q=x")["data.0.user_id"] == nil)
  }

  @Test func `are agents, sources and tags`() async throws {
    let service = try await service()
    #expect(
      try await service.send(.get, "/v1/agents").body
        == #"{"data":[{"agent":"coder"},{"agent":"planner"}],"next":null,"more":false}"# + "\n")
    #expect(
      try await service.send(.get, "/v1/sources").body
        == #"{"data":[{"source":"api"},{"source":"sdk"}],"next":null,"more":false}"# + "\n")
    let tags = try await service.send(.get, "/v1/tags")
    #expect(
      tags.body == #"{"data":[{"tag":"team","values":["blue","red"],"more":false}],"#
        + #""next":null,"more":false}"# + "\n")
  }

  @Test func `is little for a key that is bound to a user`() async throws {
    let service = try await service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let key = try await service.makeKey(#""scopes":["read"],"user_id":"alice""#, key: admin)
    let models = try await service.send(.get, "/v1/models", key: key)
    #expect(models["data.0.model"] == "gpt-4o-mini")
    #expect(models["data.1.model"] == nil)
    let users = try await service.send(.get, "/v1/users", key: key)
    #expect(users["data.0.user_id"] == "alice")
    #expect(users["data.1.user_id"] == nil)
    #expect(try await service.send(.get, "/v1/users?q=b", key: key)["data.0.user_id"] == nil)
    for path in ["/v1/agents", "/v1/sources", "/v1/tags"] {
      #expect(try await service.send(.get, path, key: key).status == 403)
    }
    let nobody = try await service.makeKey(#""scopes":["read"],"user_id":"nobody""#, key: admin)
    #expect(try await service.send(.get, "/v1/models", key: nobody)["data.0.model"] == nil)
  }

  // It is 12:00 on 2025-11-22.
  @Test(arguments: [
    ("", ["s2", "s1"]), ("idle=true", ["s1"]), ("idle=false", ["s2"]), ("from=-30m", ["s2"]),
    ("to=2025-11-22T11:30:00Z", ["s1"]), ("day=today", ["s2", "s1"]), ("day=yesterday", []),
    ("model=mine", ["s2"]), ("agent=planner", ["s1"]), ("cost_over=0", ["s1"]),
    ("cost_over=0.5", []), ("q=s", ["s1", "s2"]), ("q=s2", ["s2"]),
    ("order=activity", ["s2", "s1"]), ("order=cost", ["s1", "s2"]), ("order=-cost", ["s2", "s1"]),
    ("status=active&user_id=alice", ["s1"]), ("tag:team=red", []),
  ])
  func `are sessions, by what they have`(query: String, found: [String]) async throws {
    let answer = try await service().send(.get, "/v1/sessions?\(query)")
    #expect(answer.status == 200, "\(answer.body)")
    let ids = (0..<3).compactMap { answer["data.\($0).session_id"] }
    #expect(ids == found)
  }

  @Test(arguments: [
    ("idle=yes", "idle"), ("cost_over=much", "cost_over"), ("order=price", "order"),
    ("from=2025-11-22&to=2025-11-21", "from"), ("status=idle", "status"), ("tz=x", "tz"),
  ])
  func `are no sessions for a parameter that cannot be used`(
    query: String, field: String
  ) async throws {
    let answer = try await Service().send(.get, "/v1/sessions?\(query)")
    #expect(answer.status == 400)
    #expect(answer["field"] == field)
  }

  @Test func `says from when on a session is idle`() async throws {
    let service = try await service()
    let totals = try await service.send(.get, "/v1/sessions/s1")
    #expect(totals["idle_at"] == "2025-11-22T11:30:00Z")
    #expect(totals["status"] == "active")
    let ended = try await service.send(.post, "/v1/sessions/s1/end")
    #expect(ended["idle_at"] == nil)
  }
}
