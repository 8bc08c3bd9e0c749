import Dialects
import HTTPServer
import Testing
import Usage
import UsageAPI

@Suite struct `AgentOps' routes` {
  private static func session(_ id: String, _ members: String = "") -> String {
    #"{"session":{"session_id":"\#(id)"\#(members.isEmpty ? "" : ",")\#(members)}}"#
  }

  private static func call(_ id: String, tokens: Int = 10) -> String {
    """
    {"id":"\(id)","event_type":"llms","init_timestamp":"2025-11-22T10:00:00Z","model":"gpt-4o",\
    "prompt_tokens":\(tokens),"completion_tokens":20}
    """
  }

  /// Sends with a key as clients of 0.2 and 0.3 do.
  private func send(
    _ service: Service, _ path: String, _ body: String, key: String
  ) async throws -> Answer {
    try await service.send(.post, path, body, headers: [("X-Agentops-Api-Key", key)])
  }

  @Test func `find all that is theirs again, whatever the ids are made of`() async throws {
    let service = try await Service()
    // An accent joins whatever stands before it, such as the end of a prefix.
    let events = ["\u{301}abc", "ok"].map { Self.call($0) }.joined(separator: ",")
    _ = try await service.send(.post, "/v2/create_session", Self.session("s"))
    let posted = try await service.send(
      .post, "/v2/create_events", #"{"session_id":"s","events":[\#(events)]}"#)
    #expect(posted.status == 200)
    _ = try await service.send(
      .post, "/v2/update_session", Self.session("s", #""tags":["user:zoe"]"#))
    #expect(try await service.send(.get, "/v1/sessions/s")["requests"] == "2")
    #expect(try await service.send(.get, "/v1/users/zoe")["requests"] == "2")
    let export = try await service.send(.get, "/v2/sessions/s/export")
    #expect(export["llms.1.id"]?.hasSameBytes(as: "\u{301}abc") == true)
  }

  @Test func `take a key in either of its fields, and the token that it is given`() async throws {
    let service = try await Service()
    let key = try await service.makeKey(#""scopes":["ingest"],"form":"uuid""#)
    #expect(key.count == 36)
    let refused = try await service.send(.post, "/v2/create_session", Self.session("s"))
    #expect(refused.status == 401)
    for field in ["X-Agentops-Api-Key", "X-Agentops-Auth"] {
      let opened = try await service.send(
        .post, "/sessions", Self.session("s"), headers: [(field, key)])
      #expect(opened.status == 200)
    }
    let token = try #require(
      try await send(service, "/v2/create_session", Self.session("s"), key: key)["jwt"])
    let events = #"{"events":[\#(Self.call("e"))]}"#
    let posted = try await service.send(.post, "/v2/create_events", events, key: token)
    #expect(posted.status == 200)
    #expect(posted["accepted"] == "1")
    let cost = try await service.send(.post, "/v2/update_session", Self.session("s"), key: token)
    #expect(cost["token_cost"] == "0.000225")
    // A token of another key's making is worth nothing, and neither is one of a revoked key.
    let forged = token.dropLast(12) + "000000000000"
    let wrong = try await service.send(.post, "/v2/create_events", events, key: String(forged))
    #expect(wrong.status == 401)
    // The key may not read.
    let stats = try await service.send(.get, "/v2/sessions/s/stats", key: token)
    #expect(stats.status == 403)
  }

  @Test(arguments: ["", "00", "0a", String(repeating: "61", count: 257)])
  func `refuse a token that names a session as none can be named`(digits: String) async throws {
    let service = try await Service()
    let events = #"{"events":[\#(Self.call("e"))]}"#
    let answer = try await service.send(
      .post, "/v2/create_events", events, key: "ses.\(digits).none")
    #expect(answer.status == 422)
    #expect(answer["code"] == "invalid_field")
    #expect(answer["field"] == "session_id")
  }

  @Test(arguments: ["+1", "-0", "6", "6A", "g0"])
  func `take a token for one only as it is made`(digits: String) async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let events = #"{"events":[\#(Self.call("e"))]}"#
    let answer = try await service.send(
      .post, "/v2/create_events", events, key: "ses.\(digits).\(admin)")
    #expect(answer.status == 401)
  }

  @Test func `refuse the token of a revoked key at once`() async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let key = try await service.makeKey(#""scopes":["ingest"]"#, key: admin)
    let opened = try await send(service, "/v2/create_session", Self.session("s"), key: key)
    let token = try #require(opened["jwt"])
    let made = try await service.lastKeyID()
    #expect(try await service.send(.delete, "/v1/keys/\(made)", key: admin).status == 200)
    let refused = try await service.send(
      .post, "/v2/update_session", Self.session("s"), key: token)
    #expect(refused.status == 401)
  }

  @Test func `keep to the user of a bound key`() async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let bound = try await service.makeKey(
      #""scopes":["ingest","read"],"user_id":"alice""#, key: admin)
    let other = Self.session("bobs", #""tags":["user:bob"]"#)
    #expect(try await send(service, "/v2/create_session", other, key: admin).status == 200)
    // Neither another user's session nor another user's name.
    let events = #"{"session_id":"bobs","events":[\#(Self.call("e1"))]}"#
    #expect(try await send(service, "/v2/create_events", events, key: bound).status == 422)
    #expect(try await send(service, "/v2/update_session", other, key: bound).status == 422)
    let named = Self.session("new", #""tags":["user:bob"]"#)
    #expect(try await send(service, "/v2/create_session", named, key: bound).status == 422)
    for path in ["/v2/sessions/bobs/stats", "/v2/sessions/bobs/export", "/public/v1/traces/bobs"] {
      #expect(try await service.send(.get, path, key: bound).status == 404)
    }
    // What it stores is its user's, whatever the tags leave out.
    #expect(
      try await send(service, "/v2/create_session", Self.session("own"), key: bound).status == 200)
    let own = #"{"session_id":"own","events":[\#(Self.call("e2"))]}"#
    #expect(try await send(service, "/v2/create_events", own, key: bound)["accepted"] == "1")
    let alice = try await service.send(.get, "/v1/users/alice", key: bound)
    #expect(alice["requests"] == "1")
    #expect(alice["cost.usd"] == "0.000225")
    #expect(try await service.send(.get, "/v2/sessions/own/stats", key: bound)["events"] == "1")
  }

  @Test func `keep to the user of a bound key with any client's spans`() async throws {
    let service = try await Service()
    let bound = try await service.makeKey(#""scopes":["ingest","read"],"user_id":"alice""#)
    func span(_ id: Int, _ attribute: String, _ value: String) -> String {
      """
      {"traceId":"4bf92f3577b34da6a3ce929d0e0e473\(id)","spanId":"000000000000000\(id)",
        "attributes":[
        {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
        {"key":"gen_ai.usage.input_tokens","value":{"intValue":1}},
        {"key":"\(attribute)","value":{"stringValue":"\(value)"}}]}
      """
    }
    let spans = [span(1, "user.id", "bob"), span(2, "user.id", "alice"), span(3, "other", "bob")]
    let answer = try await service.send(
      .post, "/v1/traces",
      #"{"resourceSpans":[{"scopeSpans":[{"spans":[\#(spans.joined(separator: ","))]}]}]}"#,
      key: bound)
    #expect(answer["partialSuccess.rejectedSpans"] == "1")
    #expect(answer["partialSuccess.errorMessage"]?.contains("user.id the key is bound") == true)
    #expect(try await service.send(.get, "/v1/users/alice", key: bound)["requests"] == "2")
  }

  @Test func `keep the projects apart`() async throws {
    let service = try await Service()
    let elsewhere = try await service.makeKey(#""scopes":["admin"],"project":"elsewhere""#)
    #expect(
      try await send(service, "/v2/create_session", Self.session("s"), key: elsewhere).status
        == 200)
    let folder = try await service.send(.get, "/public/v1/project", key: elsewhere)
    #expect(folder["name"] == "elsewhere")
  }

  @Test func `answer 200 where some events are rejected, and name them`() async throws {
    let service = try await Service()
    let bad = #"{"id":"bad","event_type":"llms","prompt_tokens":-1}"#
    let some = try await service.send(
      .post, "/v2/create_events",
      #"{"session_id":"s","events":[\#(bad),\#(Self.call("e")),\#(Self.call("e"))]}"#)
    #expect(some.status == 200)
    #expect(some["accepted"] == "1")
    #expect(some["duplicate"] == "1")
    #expect(some["rejected"] == "1")
    #expect(some["items.0.index"] == "0")
    #expect(some["items.0.id"] == "bad")
    #expect(some["items.0.field"] == "event.prompt_tokens")
    // The same id with other content is no event of its own.
    let conflict = try await service.send(
      .post, "/v2/create_events", #"{"session_id":"s","events":[\#(Self.call("e", tokens: 11))]}"#)
    #expect(conflict.status == 422)
    #expect(conflict["code"] == "all_rejected")
    #expect(conflict["items.0.code"] == "event_conflict")
    let none = try await service.send(
      .post, "/v2/create_events", #"{"session_id":"s","events":[]}"#)
    #expect(none.status == 200)
    let nowhere = try await service.send(
      .post, "/v2/create_events", #"{"events":[\#(Self.call("e"))]}"#)
    #expect(nowhere.status == 422)
    #expect(nowhere["code"] == "missing_field")
  }

  @Test func `end a session once, and take what comes late`() async throws {
    let service = try await Service()
    let events = #"{"session_id":"s","events":[\#(Self.call("e1"))]}"#
    _ = try await service.send(.post, "/v2/create_events", events)
    let end = #""end_timestamp":"2025-11-22T10:00:09Z","end_state":"#
    let first = try await service.send(
      .post, "/v2/update_session", Self.session("s", end + #""Success""#))
    #expect(first["token_cost"] == "0.000225")
    let late = #"{"session_id":"s","events":[\#(Self.call("e2"))]}"#
    #expect(try await service.send(.post, "/v2/create_events", late)["accepted"] == "1")
    let second = try await service.send(
      .post, "/v2/update_session", Self.session("s", end + #""Fail""#))
    #expect(second.status == 200)
    #expect(second["token_cost"] == "0.00045")
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["end_state"] == "Success")
    #expect(totals["ended_at"] == "2025-11-22T10:00:09Z")
    #expect(totals["revision"] == "2")
    #expect(totals["late_events"] == "1")
  }

  @Test func `tell two zeros of a session without calls`() async throws {
    let service = try await Service()
    let action = #"{"session_id":"s","events":[{"event_type":"actions","id":"a"}]}"#
    #expect(try await service.send(.post, "/events", action)["accepted"] == "1")
    #expect(
      try await service.send(.post, "/sessions", Self.session("s"))["token_cost"] == "0.00")
  }

  @Test func `tell no cost of a session whose only events were rejected`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v2/create_session", Self.session("s"))
    let bad =
      #"{"session_id":"s","events":[{"id":"e","event_type":"llms","prompt_tokens":"many"}]}"#
    #expect(try await service.send(.post, "/v2/create_events", bad)["rejected"] == "1")
    func cost() async throws -> String? {
      try await service.send(.post, "/v2/update_session", Self.session("s"))["token_cost"]
    }
    #expect(try await cost() == "unknown")
    // What is counted is told, though it is not all.
    let good = #"{"session_id":"s","events":[\#(Self.call("e2"))]}"#
    #expect(try await service.send(.post, "/v2/create_events", good)["accepted"] == "1")
    #expect(try await cost() == "0.000225")
  }

  @Test func `follow the project's choice between two costs`() async throws {
    let service = try await Service()
    let call = Self.call("e").dropLast() + #","cost":0.5}"#
    _ = try await service.send(
      .post, "/v2/create_events", #"{"session_id":"s","events":[\#(call)]}"#)
    func cost() async throws -> [String?] {
      let answer = try await service.send(.post, "/v2/update_session", Self.session("s"))
      let export = try await service.send(.get, "/v2/sessions/s/export")
      return [answer["token_cost"], export["llms.0.cost"]]
    }
    #expect(try await cost() == ["0.000225", "0.000225"])
    _ = try await service.send(.patch, "/v1/project", #"{"cost_authority":"reported"}"#)
    #expect(try await cost() == ["0.5", "0.5"])
  }

  @Test func `name agents that are told of after their events`() async throws {
    let service = try await Service()
    let call = Self.call("e1").dropLast() + #","agent_id":"a1"}"#
    let events = #"{"session_id":"s","events":[\#(call)]}"#
    #expect(try await service.send(.post, "/v2/create_events", events)["accepted"] == "1")
    _ = try await service.send(
      .post, "/v2/create_agent", #"{"session_id":"s","id":"a1","name":"planner"}"#)
    // Sent again it is the same event, although its agent has a name now.
    #expect(try await service.send(.post, "/v2/create_events", events)["duplicate"] == "1")
    let next = Self.call("e2").dropLast() + #","agent_id":"a1"}"#
    _ = try await service.send(
      .post, "/v2/create_events", #"{"session_id":"s","events":[\#(next)]}"#)
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["agents.0.agent"] == "planner")
    #expect(totals["agents.0.requests"] == "2")
    #expect(totals["agents.1.agent"] == nil)
    #expect(totals["requests"] == "2")
    #expect(totals["cost.usd"] == "0.00045")
  }

  @Test func `name an agent in what costs something after its name`() async throws {
    let service = try await Service()
    let tool = #"{"id":"t","event_type":"tools","agent_id":"a1""#
    func post(_ event: String) async throws {
      let events = #"{"session_id":"s","events":[\#(event)]}"#
      #expect(try await service.send(.post, "/v2/create_events", events)["accepted"] == "1")
    }
    try await post(tool + "}")
    _ = try await service.send(
      .post, "/v2/create_agent", #"{"session_id":"s","id":"a1","name":"planner"}"#)
    try await post(tool + #","cost":0.05}"#)
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["agents.0.agent"] == "planner")
    #expect(totals["agents.0.cost.usd"] == "0.05")
    #expect(totals["agents.1.agent"] == nil)
  }

  @Test func `give a session's events to the user who is tagged after them`() async throws {
    let service = try await Service()
    _ = try await service.send(.post, "/v2/create_session", Self.session("s"))
    let tool = #"{"id":"t","event_type":"tools","cost":0.05}"#
    let events = #"{"session_id":"s","events":[\#(Self.call("e")),\#(tool)]}"#
    #expect(try await service.send(.post, "/v2/create_events", events)["accepted"] == "2")
    #expect(try await service.send(.get, "/v1/users/alice").status == 404)
    for _ in 1...2 {
      let tagged = Self.session("s", #""tags":["user:alice"]"#)
      let answer = try await service.send(.post, "/v2/update_session", tagged)
      #expect(answer["token_cost"] == "0.050225")
    }
    let alice = try await service.send(.get, "/v1/users/alice")
    #expect(alice["requests"] == "1")
    #expect(alice["cost.usd"] == "0.050225")
    // The same events are still the same.
    #expect(try await service.send(.post, "/v2/create_events", events)["duplicate"] == "2")
    // A session has one user.
    let other = Self.session("s", #""tags":["user:bob"]"#)
    #expect(try await service.send(.post, "/v2/update_session", other).status == 200)
    #expect(try await service.send(.get, "/v1/sessions/s")["user_id"] == "alice")
  }

  @Test func `give events to the user of a session that is told of after them`() async throws {
    let service = try await Service()
    let events = #"{"session_id":"s","events":[\#(Self.call("e"))]}"#
    _ = try await service.send(.post, "/v2/create_events", events)
    let tagged = Self.session("s", #""tags":["user:alice"]"#)
    _ = try await service.send(.post, "/v2/create_session", tagged)
    #expect(try await service.send(.get, "/v1/users/alice")["requests"] == "1")
  }

  @Test func `count an observation that costs something later once`() async throws {
    let service = try await Service()
    for cost in ["", #","cost":0.05"#, #","cost":0.05"#] {
      let tool = #"{"id":"t","event_type":"tools"\#(cost)}"#
      _ = try await service.send(
        .post, "/v2/create_events", #"{"session_id":"s","events":[\#(tool)]}"#)
    }
    let stats = try await service.send(.get, "/v2/sessions/s/stats")
    #expect(stats["events"] == "1")
    #expect(stats["cost"] == "0.05")
    #expect(try await service.send(.get, "/v2/sessions/s/export")["tools.0.cost"] == "0.05")
  }

  @Test func `keep as many tags of a session as it may have`() async throws {
    let service = try await Service()
    let words = (["x" + String(repeating: "y", count: 5_000)] + (1...100).map { "word\($0)" })
      .map { "\"\($0)\"" }.joined(separator: ",")
    _ = try await service.send(
      .post, "/v2/create_session", Self.session("s", #""tags":[\#(words)]"#))
    let export = try await service.send(.get, "/v2/sessions/s/export")
    #expect(export["session.tags.0"] == "word1")
    #expect(export["session.tags.31"] == "word32")
    #expect(export["session.tags.32"] == nil)
  }

  @Test func `remember as many rows as they may, and count all`() async throws {
    var limits = APILimits()
    limits.agentOps.rowsPerSessionMax = 1
    let service = try await Service(limits: limits)
    let events = (1...3).map { Self.call("e\($0)") }.joined(separator: ",")
    for _ in 1...2 {
      _ = try await service.send(
        .post, "/v2/create_events", #"{"session_id":"s","events":[\#(events)]}"#)
    }
    let export = try await service.send(.get, "/v2/sessions/s/export")
    #expect(export["llms.0.id"] == "e1")
    #expect(export["llms.1.id"] == nil)
    #expect(try await service.send(.get, "/v2/sessions/s/stats")["events"] == "3")
    #expect(try await service.send(.get, "/v1/sessions/s")["requests"] == "3")
  }

  @Test func `give a token for a key in a body`() async throws {
    let service = try await Service()
    let key = try await service.makeKey(#""scopes":["ingest","read"]"#)
    let body = #"{"api_key":"\#(key)"}"#
    let token = try await service.send(.post, "/v3/auth/token", body)
    #expect(token.status == 200)
    #expect(token["token"] == key)
    #expect(token["project_id"] == "1")
    #expect(try await service.send(.get, "/v3/auth/token", key: token["token"]).status == 200)
    #expect(
      try await service.send(.post, "/public/v1/auth/access_token", body)["bearer"] == key)
    #expect(
      try await service.send(.post, "/v3/auth/token", #"{"api_key":"other"}"#).status == 401)
    #expect(try await service.send(.post, "/v3/auth/token", "{}").status == 400)
    #expect(
      try await service.send(.post, "/v4/logs/upload/", #"{"body":"x"}"#).status == 401)
    let taken = try await service.send(.post, "/v4/logs/upload/", #"{"body":"x"}"#, key: key)
    #expect(taken["size"] == "12")
  }
}
