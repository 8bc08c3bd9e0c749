import Testing

extension EndToEnd {
  /// Spans that come in several exports, and what is read of them.
  @Suite struct AgentOpsTraceTests {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

    private static func attribute(_ name: String, _ value: Tree) -> Tree {
      switch value {
      case .int(let number): ["key": "\(name)", "value": ["intValue": "\(number)"]]
      default: ["key": "\(name)", "value": ["stringValue": value]]
      }
    }

    private static func span(
      _ id: Int, parent: Int?, start: Int = 0, _ attributes: [String: Tree]
    ) -> Tree {
      [
        "traceId": "\(trace)", "spanId": "\(hex(id))", "name": "span \(id)",
        "parentSpanId": parent.map { "\(hex($0))" } ?? nil,
        "startTimeUnixNano": "\(1_795_313_890_000_000_000 + start)",
        "endTimeUnixNano": "\(1_795_313_891_000_000_000 + start)",
        "attributes": .list(attributes.sorted { $0.key < $1.key }.map { attribute($0, $1) }),
      ]
    }

    private static func hex(_ id: Int) -> String {
      let digits = String(id, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func export(_ spans: [Tree], of project: String = "temporary") -> Tree {
      [
        "resourceSpans": [
          [
            "resource": ["attributes": [attribute("agentops.project.id", "\(project)")]],
            "scopeSpans": [["scope": ["name": "agentops"], "spans": .list(spans)]],
          ]
        ]
      ]
    }

    /// gpt-4o of 20 November 2026: 100 × 2.50 + 10 × 10 dollars a million, 0.00035.
    private static func call(_ id: Int, parent: Int?, answer: String? = nil) -> Tree {
      var attributes: [String: Tree] = [
        "agentops.span.kind": "llm", "gen_ai.response.model": "gpt-4o",
        "gen_ai.usage.prompt_tokens": 100, "gen_ai.usage.completion_tokens": 10,
      ]
      if let answer { attributes["gen_ai.response.id"] = "\(answer)" }
      return span(id, parent: parent, attributes)
    }

    private static let agent = span(
      2, parent: 1, ["agentops.span.kind": "agent", "operation.name": "planner"])
    private static let root = span(
      1, parent: nil,
      [
        "agentops.span.kind": "session", "trace.metadata.user_id": "alice",
        "agentops.session.end_state": "Success",
      ])

    private func send(_ spans: [Tree], to tally: TallyServer) throws {
      let answer = try tally.client.post("/v1/traces", Self.export(spans))
      #expect(answer.status == 200)
      #expect(answer.text == "{}")
    }

    @Test func `A trace's calls are its agents' and its user's, in whatever order spans come`()
      throws
    {
      let orders: [[[Tree]]] = [
        [[Self.call(3, parent: 2), Self.call(4, parent: 2), Self.agent, Self.root]],
        [[Self.call(3, parent: 2)], [Self.call(4, parent: 2)], [Self.agent], [Self.root]],
        [[Self.call(3, parent: 2)], [Self.agent, Self.call(4, parent: 2)], [Self.root]],
        [[Self.agent], [Self.root], [Self.call(3, parent: 2), Self.call(4, parent: 2)]],
      ]
      for (index, order) in orders.enumerated() {
        let tally = try TallyServer()
        for spans in order { try send(spans, to: tally) }
        // The whole of it again changes nothing.
        for spans in order { try send(spans, to: tally) }
        let totals = try tally.client.get("/v1/sessions/\(Self.trace)")
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
      try send(
        [
          Self.call(3, parent: 2, answer: "chatcmpl-1"),
          Self.call(4, parent: 3, answer: "chatcmpl-1"),
          Self.call(5, parent: 2), Self.call(6, parent: 2),
        ], to: tally)
      #expect(try tally.client.get("/v1/sessions/\(Self.trace)")["requests"] == 3)
      // The same id long after is that of another call.
      let later = Self.call(7, parent: 2, answer: "chatcmpl-1").with([
        "startTimeUnixNano": "1795313999000000000", "endTimeUnixNano": "1795313999500000000",
      ])
      try send([later], to: tally)
      #expect(try tally.client.get("/v1/sessions/\(Self.trace)")["requests"] == 4)
    }

    @Test func `Of calls within one another the inner one counts, and a wrapper's sum does not`()
      throws
    {
      let task = Self.span(3, parent: 2, ["agentops.span.kind": "task"])
      let inner = [Self.call(4, parent: 3), Self.call(5, parent: 3)]
      // 2 is itself a call, with the sum of what is below it, at two removes.
      let outer = Self.span(
        2, parent: 1,
        [
          "agentops.span.kind": "llm", "gen_ai.response.model": "gpt-4o",
          "gen_ai.usage.prompt_tokens": 200, "gen_ai.usage.completion_tokens": 20,
        ])
      let orders = [[inner + [task, outer, Self.root]], [inner, [task], [outer], [Self.root]]]
      for order in orders {
        let tally = try TallyServer()
        for spans in order { try send(spans, to: tally) }
        let totals = try tally.client.get("/v1/sessions/\(Self.trace)")
        #expect(totals["requests"] == 2)
        #expect(totals["cost.usd"] == "0.0007")
      }
      // Where the outer one came first, it is the one that counts.
      let tally = try TallyServer()
      for spans in [[outer], [task], inner, [Self.root]] { try send(spans, to: tally) }
      let totals = try tally.client.get("/v1/sessions/\(Self.trace)")
      #expect(totals["requests"] == 1)
      #expect(totals["cost.usd"] == "0.0007")
    }

    @Test func `A span that cannot be counted is named, and the others are taken in`() throws {
      let tally = try TallyServer()
      let bad = Self.span(
        9, parent: 1, ["agentops.span.kind": "llm", "gen_ai.usage.prompt_tokens": "many"])
      let answer = try tally.client.post(
        "/v1/traces", Self.export([Self.call(3, parent: 1), bad, ["spanId": "x"]]))
      #expect(answer.status == 200)
      #expect(answer["partialSuccess.rejectedSpans"] == "2")
      let message: String = try #require(answer["partialSuccess.errorMessage"].string)
      #expect(message.contains("0000000000000009"))
      #expect(message.contains("gen_ai.usage.prompt_tokens"))
      #expect(message.contains("no valid traceId"))
      #expect(try tally.client.get("/v1/sessions/\(Self.trace)")["requests"] == 1)
    }

    @Test func `Other clients' spans are answered, and their model calls counted`() throws {
      let tally = try TallyServer()
      let call = Self.span(
        3, parent: nil,
        [
          "gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai",
          "gen_ai.response.model": "gpt-4o", "gen_ai.conversation.id": "talk-1",
          "user.id": "dora", "gen_ai.usage.input_tokens": 100, "gen_ai.usage.output_tokens": 10,
          "gen_ai.usage.cache_read.input_tokens": 40,
        ])
      let agent = Self.span(
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
      let tool = Self.span(
        5, parent: 2, start: 2,
        ["agentops.span.kind": "tool", "gen_ai.usage.total_cost": "0.05", "gen_ai.user": "x"])
      try send(
        [Self.call(3, parent: 2), tool, Self.agent, Self.root, Self.call(4, parent: 2)], to: tally)
      let trace = try tally.client.get("/public/v1/traces/\(Self.trace)")
      #expect(trace["trace_id"] == .text(Self.trace))
      #expect(trace["spans"].items.count == 5)
      #expect(trace["spans.0.span_id"] == "0000000000000001")
      #expect(trace["spans.0.parent_span_id"] == nil)
      #expect(trace["spans.0.duration"] == 1_000_000_000)
      #expect(trace["spans.0.status_code"] == "UNSET")
      let metrics = try tally.client.get("/public/v1/traces/\(Self.trace)/metrics").json
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
