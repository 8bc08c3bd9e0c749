import Testing

extension EndToEnd {
  /// Spans that come in several exports, and what is read of them.
  @Suite struct AgentOpsTraceTests {
    @Test func `A trace's calls are its agents' and its user's, in whatever order spans come`()
      throws
    {
      let orders: [[[Tree]]] = [
        [[Spans.call(3, parent: 2), Spans.call(4, parent: 2), Spans.agent, Spans.root]],
        [[Spans.call(3, parent: 2)], [Spans.call(4, parent: 2)], [Spans.agent], [Spans.root]],
        [[Spans.call(3, parent: 2)], [Spans.agent, Spans.call(4, parent: 2)], [Spans.root]],
        [[Spans.agent], [Spans.root], [Spans.call(3, parent: 2), Spans.call(4, parent: 2)]],
      ]
      for (index, order) in orders.enumerated() {
        let tally = try TallyServer()
        for spans in order { try Spans.send(spans, to: tally) }
        // The whole of it again changes nothing.
        for spans in order { try Spans.send(spans, to: tally) }
        let totals = try tally.client.get("/v1/sessions/\(Spans.trace)")
        #expect(totals["requests"] == 2, "order \(index)")
        #expect(totals["cost.usd"] == "0.0007")
        #expect(totals["agents"].items.map { $0["agent"] } == ["planner"])
        #expect(totals["agents.0.requests"] == 2)
        #expect(totals["end_state"] == "Success")
        // In the last order the root came first, and the calls were late.
        #expect(totals["late_events"] == .int(index == 3 ? 2 : 0))
        let alice = try tally.client.get("/v1/users/alice")
        #expect(alice["requests"] == 2, "order \(index)")
        #expect(alice["cost.usd"] == "0.0007")
      }
    }

    @Test func `A call that two instrumentations saw counts once, equal calls count each`() throws {
      let tally = try TallyServer()
      try Spans.send(
        [
          Spans.call(3, parent: 2, answer: "chatcmpl-1"),
          Spans.call(4, parent: 3, answer: "chatcmpl-1"),
          Spans.call(5, parent: 2), Spans.call(6, parent: 2),
        ], to: tally)
      #expect(try tally.client.get("/v1/sessions/\(Spans.trace)")["requests"] == 3)
      // The same id long after is that of another call.
      let later = Spans.call(7, parent: 2, answer: "chatcmpl-1").with([
        "startTimeUnixNano": "1795313999000000000", "endTimeUnixNano": "1795313999500000000",
      ])
      try Spans.send([later], to: tally)
      #expect(try tally.client.get("/v1/sessions/\(Spans.trace)")["requests"] == 4)
    }

    @Test func `Of calls within one another the inner one counts, and a wrapper's sum does not`()
      throws
    {
      let task = Spans.span(3, parent: 2, ["agentops.span.kind": "task"])
      let inner = [Spans.call(4, parent: 3), Spans.call(5, parent: 3)]
      // 2 is itself a call, with the sum of what is below it, at two removes.
      let outer = Spans.span(
        2, parent: 1,
        [
          "agentops.span.kind": "llm", "gen_ai.response.model": "gpt-4o",
          "gen_ai.usage.prompt_tokens": 200, "gen_ai.usage.completion_tokens": 20,
        ])
      let orders = [
        [inner + [task, outer, Spans.root]], [inner, [task], [outer], [Spans.root]],
        [[outer], [task], inner, [Spans.root]],
      ]
      for order in orders {
        let tally = try TallyServer()
        for spans in order { try Spans.send(spans, to: tally) }
        let totals = try tally.client.get("/v1/sessions/\(Spans.trace)")
        #expect(totals["requests"] == 2)
        #expect(totals["cost.usd"] == "0.0007")
      }
    }

    @Test func `A span that cannot be counted is named, and the others are taken in`() throws {
      let tally = try TallyServer()
      let bad = Spans.span(
        9, parent: 1, ["agentops.span.kind": "llm", "gen_ai.usage.prompt_tokens": "many"])
      let answer = try tally.client.post(
        "/v1/traces", Spans.export([Spans.call(3, parent: 1), bad, ["spanId": "x"]]))
      #expect(answer.status == 200)
      #expect(answer["partialSuccess.rejectedSpans"] == "2")
      let message: String = try #require(answer["partialSuccess.errorMessage"].string)
      #expect(message.contains("0000000000000009"))
      #expect(message.contains("gen_ai.usage.prompt_tokens"))
      #expect(message.contains("no valid traceId"))
      #expect(try tally.client.get("/v1/sessions/\(Spans.trace)")["requests"] == 1)
    }

    @Test func `Numbers may be texts in JSON, and what is no number is refused`() throws {
      let tally = try TallyServer()
      func tool(_ id: Int, _ cost: Tree) -> Tree {
        Spans.span(id, parent: 1, [:]).with([
          "attributes": [["key": "gen_ai.usage.total_cost", "value": ["doubleValue": cost]]]
        ])
      }
      let export = Spans.export([tool(3, "0.05"), tool(4, 2), tool(5, "NaN")])
      let answer = try tally.client.post("/v1/traces", export)
      #expect(answer["partialSuccess.rejectedSpans"] == "1")
      #expect(try tally.client.get("/v1/sessions/\(Spans.trace)")["cost.usd"] == "2.05")
    }

    @Test func `What is too long or has control characters is no tag and no end state`() throws {
      let tally = try TallyServer()
      let words: [Tree] =
        ["a\u{7F}", .text(String(repeating: "x", count: 5_000)), "user:alice"]
        + (1...100).map { "word\($0)" }
      let root = Spans.root.with([
        "attributes": [
          ["key": "agentops.span.kind", "value": ["stringValue": "session"]],
          ["key": "agentops.session.end_state", "value": ["stringValue": "\u{7F}"]],
          [
            "key": "agentops.tags",
            "value": ["arrayValue": ["values": .list(words.map { ["stringValue": $0] })]],
          ],
        ]
      ])
      try Spans.send([root], to: tally)
      let totals = try tally.client.get("/v1/sessions/\(Spans.trace)")
      #expect(totals["status"] == "ended")
      #expect(totals["end_state"] == nil)
      #expect(totals["user_id"] == "alice")
      let tags = try tally.client.get("/public/v1/traces/\(Spans.trace)")["tags"].items
      #expect(tags.count == 32)
      #expect(tags.prefix(2) == ["user:alice", "word1"])
    }

    @Test func `A span's id leads to the first trace that had it`() throws {
      let tally = try TallyServer()
      try Spans.send([Spans.call(3, parent: nil)], to: tally)
      let other = Spans.span(3, parent: nil, [:]).with([
        "traceId": "4bf92f3577b34da6a3ce929d0e0e4737"
      ])
      try Spans.send([other], to: tally)
      let metrics = try tally.client.get("/public/v1/spans/0000000000000003/metrics")
      #expect(metrics["total_tokens"] == 110)
    }

    @Test func `Other clients' spans are answered, and their model calls counted`() throws {
      let tally = try TallyServer()
      let call = Spans.span(
        3, parent: 4,
        [
          "gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai",
          "gen_ai.response.model": "gpt-4o", "gen_ai.conversation.id": "talk-1",
          "user.id": "dora", "gen_ai.usage.input_tokens": 100, "gen_ai.usage.output_tokens": 10,
          "gen_ai.usage.cache_read.input_tokens": 40,
        ])
      let agent = Spans.span(
        4, parent: nil,
        ["gen_ai.operation.name": "invoke_agent", "gen_ai.usage.input_tokens": 100])
      let body: Tree = ["resourceSpans": [["scopeSpans": [["spans": [call, agent]]]]]]
      for _ in 1...2 { #expect(try tally.client.post("/v1/traces", body).text == "{}") }
      let totals = try tally.client.get("/v1/sessions/talk-1")
      #expect(totals["user_id"] == "dora")
      #expect(totals["requests"] == 1)
      #expect(totals["tokens.input"] == 60)
      #expect(totals["tokens.cache_read"] == 40)
      // 60 × 2.50 + 40 × 1.25 + 10 × 10 dollars a million.
      #expect(totals["cost.usd"] == "0.0003")
      #expect(try tally.client.get("/v1/sessions")["data"].items.count == 1)
    }

    @Test func `A trace is read with the costs of its totals`() throws {
      let tally = try TallyServer()
      let tool = Spans.span(
        5, parent: 2, start: 2,
        ["agentops.span.kind": "tool", "gen_ai.usage.total_cost": "0.05", "gen_ai.user": "x"])
      try Spans.send(
        [Spans.call(3, parent: 2), tool, Spans.agent, Spans.root, Spans.call(4, parent: 2)],
        to: tally)
      let trace = try tally.client.get("/public/v1/traces/\(Spans.trace)")
      #expect(trace["trace_id"] == .text(Spans.trace))
      #expect(trace["spans"].items.count == 5)
      #expect(trace["spans.0.span_id"] == "0000000000000001")
      #expect(trace["spans.0.parent_span_id"] == nil)
      #expect(trace["spans.0.duration"] == 1_000_000_000)
      #expect(trace["spans.0.status_code"] == "UNSET")
      let metrics = try tally.client.get("/public/v1/traces/\(Spans.trace)/metrics").json
      #expect(
        metrics == [
          "span_count": 5, "trace_count": 1, "success_count": 0, "fail_count": 0,
          "indeterminate_count": 5, "prompt_tokens": 200, "completion_tokens": 20,
          "cache_read_input_tokens": 0, "reasoning_tokens": 0, "total_tokens": 220,
          "prompt_cost": "0.0005", "completion_cost": "0.0002",
          "average_cost_per_trace": "0.0507", "total_cost": "0.0507",
        ])
      let span = try tally.client.get("/public/v1/spans/0000000000000003")
      #expect(span["span_attributes.gen_ai.usage.prompt_tokens"] == 100)
      #expect(span["span_attributes.agentops.span.kind"] == "llm")
      #expect(span["resource_attributes.agentops.project.id"] == "temporary")
      let spanMetrics = try tally.client.get("/public/v1/spans/0000000000000003/metrics")
      #expect(spanMetrics["total_cost"] == "0.00035")
      #expect(spanMetrics["prompt_cost"] == "0.00025")
      #expect(spanMetrics["completion_cost"] == "0.0001")
      let paid = try tally.client.get("/public/v1/spans/0000000000000005/metrics")
      #expect(paid["total_cost"] == "0.05")
      #expect(try tally.client.get("/public/v1/spans/00000000000000ff").status == 404)
      #expect(try tally.client.get("/public/v1/traces/none").status == 404)
      let bearer = try tally.client.post("/public/v1/auth/access_token", ["api_key": "any"])
      #expect(bearer["bearer"] == "any")
      #expect(try tally.client.get("/public/v1/project")["name"] == "default")
    }

    @Test func `An empty, a malformed and a foreign body are answered as OTLP has it`() throws {
      let tally = try TallyServer()
      let type = "application/x-protobuf"
      let empty = try tally.client.send("POST", "/v1/traces", type: type)
      #expect(empty.status == 200)
      #expect(empty.body == [])
      let malformed = try tally.client.send("POST", "/v1/traces", type: type, body: [0x0A, 0xFF])
      #expect(malformed.status == 400)
      #expect(malformed.headers["content-type"] == .some(type))
      // google.rpc.Status: field 2 is the message.
      #expect(malformed.body.first == 0x12)
      let json = try tally.client.send(
        "POST", "/v1/traces", type: "application/json", body: Array("{".utf8))
      #expect(json.status == 400)
      #expect(json["message"].string?.contains("not JSON") == true)
      let other = try tally.client.send("POST", "/v1/traces", type: "text/plain", body: [1])
      #expect(other.status == 415)
    }
  }
}
