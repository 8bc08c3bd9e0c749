import Testing

extension EndToEnd {
  @Suite struct DedupeTests {
    @Test func `The same file posted twice counts once`() throws {
      let tally = try TallyServer()
      let events = Samples.calls(0..<500)
      #expect(try tally.client.post(lines: events)["accepted"] == 500)
      let once = try tally.client.get("/v1/sessions/s1").json
      let again = try tally.client.post(lines: events)
      #expect(again.status == 200)
      #expect(again["accepted"] == 0)
      #expect(again["duplicate"] == 500)
      #expect(again["items.0.code"] == "duplicate")
      #expect(try tally.client.get("/v1/sessions/s1").json == once)
    }

    @Test func `The same file from ten clients at once counts once`() throws {
      let tally = try TallyServer()
      let events = Samples.calls(0..<500)
      let client = tally.client
      let answers = try together(10) { _ in try client.post(lines: events) }
      #expect(answers.allSatisfy { $0.status == 200 })
      #expect(answers.compactMap { $0["accepted"].integer }.reduce(0, +) == 500)
      #expect(answers.compactMap { $0["duplicate"].integer }.reduce(0, +) == 4500)
      let totals = try client.get("/v1/sessions/s1").json
      #expect(totals["requests"] == 500)
      let dollars = Samples.dollars(picoDollars: Samples.picoDollars(ofCalls: 0..<500))
      #expect(totals["cost.usd"] == .text(dollars))
    }

    private static let changes: [(change: [String: Tree], field: String)] = [
      (["usage": ["input": 11, "output": 2]], "usage.input"),
      (["usage": ["input": 10, "output": 3]], "usage.output"),
      (["model": "gpt-4o"], "model"),
      (["session_id": "another"], "session_id"),
      (["time": "2026-11-20T10:00:01Z"], "time"),
      (["tags": ["feature": "search"]], "tags"),
    ]

    @Test func `An id with other content is a conflict that names the field`() throws {
      let tally = try TallyServer()
      _ = try tally.client.post("/v1/events", Samples.call("e1"))
      let before = try tally.client.get("/v1/sessions/s1").json
      for row in Self.changes {
        let answer = try tally.client.post("/v1/events", Samples.call("e1").with(row.change))
        #expect(answer.status == 422)
        #expect(answer.headers["content-type"] == "application/problem+json")
        #expect(answer["code"] == "all_rejected")
        #expect(answer["items.0.status"] == 409)
        #expect(answer["items.0.code"] == "event_conflict")
        #expect(answer["items.0.field"] == .text(row.field))
      }
      #expect(try tally.client.get("/v1/sessions/s1").json == before)
    }

    @Test func `Two sources may use the same id`() throws {
      let tally = try TallyServer()
      let event = Samples.call("e1")
      let answer = try tally.client.post(
        "/v1/events", [event, event.with(["source": "batch-job"])])
      #expect(answer["accepted"] == 2)
    }

    @Test func `A retry with the same Idempotency-Key counts once`() throws {
      let tally = try TallyServer()
      let event: Tree = [
        "session_id": "s1", "model": "gpt-4o", "usage": ["input": 1, "output": 1],
      ]
      let headers = ["Idempotency-Key": "request-1"]
      let first = try tally.client.post("/v1/events", [event, event], headers: headers)
      #expect(first.json == ["accepted": 2, "duplicate": 0, "rejected": 0, "items": []])
      let second = try tally.client.post("/v1/events", [event, event], headers: headers)
      #expect(second["duplicate"] == 2)
      #expect(try tally.client.get("/v1/sessions/s1")["requests"] == 2)
    }

    @Test func `An event without an id is counted and warned about`() throws {
      let tally = try TallyServer()
      let event: Tree = ["session_id": "s1", "usage": ["input": 1, "output": 1]]
      for count in 1...2 {
        let answer = try tally.client.post("/v1/events", event)
        #expect(answer["accepted"] == 1)
        #expect(answer["items.0.code"] == "missing_id")
        #expect(try tally.client.get("/v1/sessions/s1")["requests"] == .int(count))
      }
    }
  }
}
