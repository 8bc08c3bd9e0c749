import Testing

extension EndToEnd {
  /// What real AgentOps clients sent, answered as they demand. The costs were worked out by hand
  /// from the prices of gpt-4o (2.50 and 10 dollars a million tokens, 1.25 for cached ones) and of
  /// Claude 3.5 Sonnet (3 and 15).
  @Suite struct AgentOpsRecordingTests {
    @Test(arguments: [
      // 10 × 2.50 + 20 × 10; the other model has no price.
      ("old_0.2.5", "0.000225", "partial"),
      // The other model's call reports 0.0003 itself.
      ("old_0.3.26_module", "0.000525", "complete"), ("old_0.3.26_session", "0.000525", "complete"),
    ])
    func `Old clients are answered exactly 200, and told what their session cost`(
      client: String, cost: String, status: String
    ) throws {
      let tally = try TallyServer()
      let recording = try AgentOpsRecording(client)
      try #require(recording.requests.count == 5)
      // The second time everything is known already.
      for _ in 1...2 {
        let answers = try recording.replay(to: tally.client)
        for (request, answer) in answers {
          #expect(answer.status == 200, "\(request.name): \(answer.text)")
          #expect(answer.headers["content-type"] == "application/json")
        }
        #expect(answers[0].answer["jwt"].string?.isEmpty == false)
        #expect(answers[4].answer["token_cost"] == .text(cost))
      }
      let sessions = try tally.client.get("/v1/sessions")["data"].items
      let session = try #require(sessions.first)
      #expect(sessions.count == 1)
      #expect(session["user_id"] == "alice")
      #expect(session["tags"] == ["demo": "true", "late-tag": "true"])
      #expect(session["end_state"] == "Success")
      #expect(session["revision"] == 1)
      #expect(session["requests"] == 2)
      #expect(session["tokens.input"] == 15)
      #expect(session["tokens.output"] == 25)
      #expect(session["cost.usd"] == .text(cost))
      #expect(session["cost.status"] == .text(status))
    }

    @Test func `The export of a session has its events, each once`() throws {
      let tally = try TallyServer()
      let recording = try AgentOpsRecording("old_0.2.5")
      for _ in 1...2 { _ = try recording.replay(to: tally.client) }
      let id = "615ae1a4-adb0-4b32-8f25-a057e00aecbb"
      let export = try tally.client.get("/v2/sessions/\(id)/export")
      #expect(export["session.tags"] == ["demo", "user:alice", "late-tag"])
      #expect(export["llms"].items.count == 2)
      #expect(
        export["llms.0"] == [
          "id": "2999b522-71ab-4ce5-a47c-7226f1aff28d", "session_id": "\(id)", "agent_id": nil,
          "init_timestamp": "2026-11-22T02:15:43.145Z",
          "end_timestamp": "2026-11-22T02:15:43.151Z", "model": "gpt-4o", "prompt_tokens": 10,
          "completion_tokens": 20, "cost": "0.000225",
        ])
      #expect(export["llms.1.cost"] == nil)
      #expect(export["tools"].items.map { $0["name"] } == ["search", "bad"])
      #expect(export["actions"].items.map { $0["action_type"] } == ["plan"])
      #expect(export["errors"].items.map { $0["error_type"] } == ["ValueError"])
      #expect(
        export["errors.0.trigger_event_id"] == "d109f143-a9da-49d0-be5a-1dcc10d8e62b")
      #expect(!export.text.contains("hello"), "what was said is not kept")
      let stats = try tally.client.get("/v2/sessions/\(id)/stats").json
      #expect(
        stats == [
          "session_id": "\(id)", "events": 6, "cost": "0.000225", "prompt_tokens": 15,
          "completion_tokens": 25, "errors": 1,
        ])
    }

    @Test func `The current client's spans become sessions`() throws {
      let tally = try TallyServer()
      let recording = try AgentOpsRecording("cur_0.4.21")
      try #require(recording.requests.count == 4)
      for _ in 1...2 {
        for (request, answer) in try recording.replay(to: tally.client) {
          #expect(answer.status == 200, "\(request.name): \(answer.text)")
          if request.path == "/v1/traces" {
            #expect(answer.headers["content-type"] == "application/x-protobuf")
            #expect(answer.body == [])
          } else {
            #expect(answer.headers["content-type"] == "application/json")
          }
        }
      }
      let trace = try tally.client.get("/v1/sessions/0b0a8cad090abf91cac980bff84bb144")
      // A tool's 0.05; 86 × 2.50 + 1920 × 1.25 + 300 × 10; 2006 × 2.50 + 300 × 10;
      // 10 × 3 + 20 × 15.
      #expect(trace["cost.usd"] == "0.06396")
      #expect(trace["cost.status"] == "complete")
      #expect(trace["requests"] == 3)
      #expect(trace["tokens.input"] == .int(86 + 2006 + 10))
      #expect(trace["tokens.cache_read"] == 1920)
      #expect(trace["tokens.output"] == .int(300 + 300 + 20))
      #expect(trace["user_id"] == "alice")
      #expect(trace["end_state"] == "Success")
      #expect(trace["revision"] == 1)
      #expect(trace["late_events"] == 0)
      #expect(
        trace["tags"] == ["budget": "1.5", "demo": "true", "session_id": "sess-42"])
      #expect(trace["agents"].items.map { $0["agent"] } == ["planner"])
      #expect(trace["agents.0.cost.usd"] == "0.05")
      let stats = try tally.client.get("/v2/sessions/0b0a8cad090abf91cac980bff84bb144/stats")
      #expect(stats["events"] == 7, "every span once")
      let other = try tally.client.get("/v1/sessions/ab5a157393ee541601bab038b9d56424")
      #expect(other["user_id"] == "bob")
      #expect(other["tags"] == ["env": "prod"])
      #expect(other["cost.usd"] == "0")
    }

    @Test(arguments: ["cur_0.4.21_503retry", "cur_0.4.21_auth401"])
    func `What is sent again, or without a token to an open server, counts once`(
      client: String
    ) throws {
      let tally = try TallyServer()
      for (request, answer) in try AgentOpsRecording(client).replay(to: tally.client) {
        #expect(answer.status == 200, "\(request.name): \(answer.text)")
      }
      let sessions = try tally.client.get("/v1/sessions")["data"].items
      #expect(sessions.count == 1)
      #expect(sessions.first?["user_id"] == "carol")
      #expect(sessions.first?["status"] == "ended")
    }

    @Test func `With keys, every client is let in by its key and the token for it`() throws {
      let keys = try AccessKeys()
      let made = try keys.client("admin").post(
        "/v1/keys", ["name": "sdk", "scopes": ["ingest"], "form": "uuid"])
      let key = try #require(made["key"].string)
      for client in ["old_0.2.5", "old_0.3.26_session", "cur_0.4.21"] {
        let answers = try AgentOpsRecording(client).replay(to: keys.client("nobody"), key: key)
        for (request, answer) in answers {
          #expect(answer.status == 200, "\(request.name): \(answer.text)")
        }
      }
      let refused = try AgentOpsRecording("old_0.2.5").replay(
        to: keys.client("nobody"), key: "11111111-2222-4333-8444-555555555555")
      #expect(refused.allSatisfy { $0.answer.status == 401 })
    }

    @Test func `With keys, an export without a token is to be sent again`() throws {
      let keys = try AccessKeys()
      let export = try #require(try AgentOpsRecording("cur_0.4.21_auth401").requests.last)
      try #require(export.path == "/v1/traces")
      let answer = try keys.client("nobody").send(
        "POST", export.path, headers: export.headers, body: export.body)
      #expect(answer.status == 503)
      #expect(answer.headers["retry-after"] == "1")
      #expect(answer.headers["content-type"] == "application/x-protobuf")
      #expect(answer.text.contains("/v3/auth/token"))
      // A wrong token is refused for good, and so is a client that knows of no tokens.
      let wrong = try keys.client("stranger").send(
        "POST", export.path, headers: export.headers, body: export.body)
      #expect(wrong.status == 401)
      let other = try keys.client("nobody").post("/v1/traces", ["resourceSpans": []])
      #expect(other.status == 401)
    }
  }
}
