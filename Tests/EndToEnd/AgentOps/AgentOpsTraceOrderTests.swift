import Testing

extension EndToEnd {
  /// Spans that come in no good order: whatever comes when, of calls within one another one counts.
  @Suite struct AgentOpsTraceOrderTests {
    private func totals(_ tally: TallyServer) throws -> Answer {
      try tally.client.get("/v1/sessions/\(Spans.trace)")
    }

    @Test func `Of two calls that begin and end at once one counts, whichever stands first`() throws
    {
      for ids in [(2, 3), (3, 2)] {
        let tally = try TallyServer()
        try Spans.send(
          [Spans.call(ids.0, parent: 1), Spans.call(ids.1, parent: ids.0)], to: tally)
        #expect(try totals(tally)["requests"] == 1)
      }
    }

    @Test func `Of a stream that ends after the call around it one of the two counts`() throws {
      let tally = try TallyServer()
      let stream = Spans.call(3, parent: 2).with(["endTimeUnixNano": "1795313899000000000"])
      try Spans.send([Spans.call(2, parent: 1), stream], to: tally)
      #expect(try totals(tally)["requests"] == 1)
      #expect(try totals(tally)["cost.usd"] == "0.00035")
    }

    /// 2 is a call, 4 and 5 are calls within it, at two removes and at one.
    @Test(arguments: [
      [2, 3, 4, 5], [2, 4, 3, 5], [2, 5, 4, 3], [4, 2, 3, 5], [4, 2, 5, 3], [3, 2, 4, 5],
      [4, 5, 2, 3], [3, 4, 2, 5], [4, 3, 2, 5], [5, 4, 2, 3],
    ])
    func `The calls within a call count in its place, whatever comes last`(order: [Int]) throws {
      let tally = try TallyServer()
      let spans = [
        2: Spans.call(2, parent: 1), 3: Spans.span(3, parent: 2, ["agentops.span.kind": "task"]),
        4: Spans.call(4, parent: 3), 5: Spans.call(5, parent: 2),
      ]
      // The second time all of it is known.
      for id in order + order { try Spans.send([try #require(spans[id])], to: tally) }
      let counted = try totals(tally)
      let tokens = try [2, 4, 5].map { id in
        try tally.client.get("/public/v1/spans/000000000000000\(id)/metrics")["total_tokens"]
      }
      #expect(tokens == [0, 110, 110])
      #expect(counted["requests"] == 2)
      #expect(counted["cost.usd"] == "0.0007")
    }

    @Test func `An agent that is told of after the root has its calls, too`() throws {
      let tally = try TallyServer()
      for spans in [[Spans.root], [Spans.call(3, parent: 2)], [Spans.agent]] {
        try Spans.send(spans, to: tally)
      }
      #expect(try totals(tally)["agents.0.agent"] == "planner")
      #expect(try totals(tally)["agents.0.requests"] == 1)
      #expect(try tally.client.get("/v1/users/alice")["requests"] == 1)
    }

    @Test func `What leads to an agent may come last, and gives it calls and charges`() throws {
      let tally = try TallyServer()
      let charge = Spans.span(
        5, parent: 4, ["agentops.span.kind": "tool", "gen_ai.usage.total_cost": "0.05"])
      let between = [3, 4].map {
        Spans.span($0, parent: 2, ["agentops.span.kind": "task"])
      }
      for spans in [[Spans.root], [Spans.agent], [Spans.call(6, parent: 3), charge], between] {
        try Spans.send(spans, to: tally)
      }
      #expect(try totals(tally)["agents.0.agent"] == "planner")
      #expect(try totals(tally)["agents.0.cost.usd"] == "0.05035")
      #expect(try totals(tally)["agents.1"] == nil)
    }

    @Test func `Of two roots in one export either may name the user`() throws {
      for isFirst in [true, false] {
        let tally = try TallyServer()
        let other = Spans.span(9, parent: nil, ["agentops.span.kind": "session"])
        try Spans.send([Spans.call(3, parent: 1)], to: tally)
        try Spans.send(isFirst ? [Spans.root, other] : [other, Spans.root], to: tally)
        #expect(try totals(tally)["user_id"] == "alice")
        #expect(try tally.client.get("/v1/users/alice")["requests"] == 1)
      }
    }

    @Test func `A session that an older client tells of keeps no span from its user and agent`()
      throws
    {
      let tally = try TallyServer()
      try Spans.send([Spans.call(3, parent: 2)], to: tally)
      try Spans.send([Spans.agent], to: tally)
      let session: Tree = ["session": ["session_id": "\(Spans.trace)", "tags": ["user:alice"]]]
      #expect(try tally.client.post("/v2/create_session", session).status == 200)
      try Spans.send([Spans.root], to: tally)
      #expect(try tally.client.get("/v1/users/alice")["requests"] == 1)
      #expect(try totals(tally)["agents.0.agent"] == "planner")
    }

    @Test func `Another root changes neither the user nor the agents`() throws {
      let tally = try TallyServer()
      let other = Spans.span(
        9, parent: nil, ["agentops.span.kind": "session", "trace.metadata.user_id": "bob"])
      for spans in [[Spans.call(3, parent: 2)], [Spans.agent, Spans.root], [other]] {
        try Spans.send(spans, to: tally)
      }
      #expect(try totals(tally)["user_id"] == "alice")
      #expect(try totals(tally)["agents.0.agent"] == "planner")
      #expect(try tally.client.get("/v1/users/alice")["requests"] == 1)
      #expect(try tally.client.get("/v1/users/bob").status == 404)
    }

    @Test func `A call that comes again with the root is its user's`() throws {
      let tally = try TallyServer()
      try Spans.send([Spans.call(3, parent: 1)], to: tally)
      try Spans.send([Spans.call(3, parent: 1), Spans.root], to: tally)
      #expect(try tally.client.get("/v1/users/alice")["requests"] == 1)
      #expect(try tally.client.get("/v1/users/alice")["cost.usd"] == "0.00035")
    }

    @Test func `Calls count once beyond the rows that are remembered`() throws {
      let tally = try TallyServer(["--rows-per-session-max", "1"])
      try Spans.send([Spans.agent], to: tally)
      let nested = [Spans.call(4, parent: 3), Spans.call(3, parent: 2)]
      let twins = [5, 6].map { Spans.call($0, parent: 2, answer: "chatcmpl-1") }
      for _ in 1...2 { try Spans.send(nested + twins, to: tally) }
      #expect(try totals(tally)["requests"] == 2)
    }
  }
}
