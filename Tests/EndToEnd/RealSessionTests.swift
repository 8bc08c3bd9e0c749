import Testing

extension EndToEnd {
  @Suite struct RealSessionTests {
    @Test func `The two calls of a real session cost exactly 0.010593 dollars`() throws {
      let tally = try TallyServer()
      for event in Samples.realSession {
        let answer = try tally.client.post("/v1/events", event)
        #expect(answer.status == 200)
        #expect(answer.json == ["accepted": 1, "duplicate": 0, "rejected": 0, "items": []])
      }
      let end: Tree = ["end_state": "Success", "ended_at": "2026-11-20T10:00:07Z"]
      let totals = try tally.client.post("/v1/sessions/real/end", end).json
      expectRealTotals(totals)
      #expect(try tally.client.get("/v1/sessions/real").json == totals)
      #expect(try tally.client.post("/v1/sessions/real/end").json == totals)
    }

    private func expectRealTotals(_ totals: Tree) {
      let tokens: Tree = [
        "input": 56, "cache_read": 5000, "cache_write_5m": 800, "cache_write_1h": 400,
        "cache_write": 0, "output": 235, "reasoning": 0, "total": 6491,
      ]
      let cost: Tree = [
        "usd": "0.010593", "status": "complete", "bound": "exact", "authority": "computed",
        "computed": "0.010593", "reported": nil, "variance": nil,
        "evidence": [
          "provider_billed": "0", "provider_usage": "0.010593", "client_reported": "0",
          "estimated": "0", "unpriced_events": 0, "unread_events": 0,
        ],
      ]
      let expected: [String: Tree] = [
        "session_id": "real", "user_id": "alice", "status": "ended", "end_state": "Success",
        "started_at": "2026-11-20T10:00:00Z", "ended_at": "2026-11-20T10:00:07Z",
        "duration_ms": 7000, "revision": 1, "late_events": 0, "requests": 2,
        "calls_without_usage": 0, "tokens": tokens, "cost": cost, "agents": [], "runs": [],
        "fees": [],
        "warnings": [],
        "unpriced": ["events": 0, "models": []], "adjustments": [],
        "children": ["sessions": 0, "inclusive": nil],
        "models": [
          [
            "model": Samples.model, "provider": "anthropic", "requests": 2,
            "calls_without_usage": 0, "tokens": tokens, "cost": cost,
          ]
        ],
      ]
      for (name, value) in expected { #expect(totals[name] == value, "\(name)") }
    }

    @Test(arguments: [
      "application/json", "application/x-ndjson", "application/json; charset=utf-8",
    ])
    func `The same session comes out however it is posted`(type: String) throws {
      let tally = try TallyServer()
      let events = Samples.realSession
      let isLines = type.contains("ndjson")
      let body =
        isLines ? events.map { $0.text + "\n" }.joined() : Tree.list(events).text
      let answer = try tally.client.send("POST", "/v1/events", type: type, body: Array(body.utf8))
      #expect(answer["accepted"] == 2)
      let totals = try tally.client.get("/v1/sessions/real").json
      #expect(totals["cost.usd"] == "0.010593")
      #expect(totals["status"] == "active")
    }
  }
}
