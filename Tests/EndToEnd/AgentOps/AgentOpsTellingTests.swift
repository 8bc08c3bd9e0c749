import Testing

extension EndToEnd {
  /// One call that a framework tells of, whose provider and model have no price, and the provider's
  /// own instrumentation.
  @Suite struct AgentOpsTellingTests {
    private func totals(_ tally: TallyServer) throws -> Answer {
      try tally.client.get("/v1/sessions/\(Spans.trace)")
    }

    /// As a framework sees it, with a model of its own name.
    private func unpriced(_ id: Int, parent: Int?, prompt: Int = 100, answer: String? = nil) -> Tree
    {
      var attributes: [String: Tree] = [
        "agentops.span.kind": "llm", "gen_ai.request.model": "house-blend",
        "gen_ai.usage.prompt_tokens": .int(prompt), "gen_ai.usage.completion_tokens": 10,
      ]
      if let answer { attributes["gen_ai.response.id"] = "\(answer)" }
      return Spans.span(id, parent: parent, attributes)
    }

    private func link(_ id: Int, parent: Int) -> Tree {
      Spans.span(id, parent: parent, ["agentops.span.kind": "task"])
    }

    /// Sends each list as an export, then all of them again.
    private func send(_ exports: [[Tree]], to tally: TallyServer) throws {
      for spans in exports + exports { try Spans.send(spans, to: tally) }
    }

    @Test func `Of two tellings the one with a price counts, whichever comes first`() throws {
      let outer = unpriced(3, parent: 1)
      let inner = Spans.call(5, parent: 4)
      let between = link(4, parent: 3)
      let orders = [
        [[outer], [between], [inner]], [[outer], [inner], [between]],
        [[inner], [between], [outer]],
        [[between], [outer], [inner]], [[outer, between, inner]], [[inner, outer], [between]],
      ]
      for (index, order) in orders.enumerated() {
        let tally = try TallyServer()
        try send(order, to: tally)
        let totals = try totals(tally)
        #expect(totals["requests"] == 1, "order \(index)")
        #expect(totals["tokens.total"] == 110, "order \(index)")
        #expect(totals["cost.usd"] == "0.00035", "order \(index)")
        #expect(totals["cost.status"] == "complete", "order \(index)")
      }
    }

    @Test func `The calls within a wrapper count though it alone has a price`() throws {
      let outer = Spans.call(3, parent: 1)
      let inner = [unpriced(4, parent: 3, prompt: 60), unpriced(5, parent: 3, prompt: 40)]
      for order in [[inner, [outer]], [[outer], inner], [inner + [outer]], [[inner[0], outer]]] {
        let tally = try TallyServer()
        try send(order + [inner], to: tally)
        #expect(try totals(tally)["requests"] == 2)
        #expect(try totals(tally)["cost.usd"] == nil)
        #expect(try totals(tally)["cost.status"] == "unknown")
      }
    }

    @Test func `A wrapper without a price gives way to all calls within it`() throws {
      let inner = [unpriced(5, parent: 3), Spans.call(4, parent: 3), Spans.call(6, parent: 3)]
      let outer = unpriced(3, parent: 1, prompt: 300)
      for order in [[[outer], inner], [inner, [outer]], [[outer]] + inner.map { [$0] }] {
        let tally = try TallyServer()
        try send(order, to: tally)
        #expect(try totals(tally)["requests"] == 3)
        #expect(try totals(tally)["cost.usd"] == "0.0007")
        #expect(try totals(tally)["cost.status"] == "partial")
      }
    }

    @Test func `One counts where neither has a price, too`() throws {
      for order in [[3, 4], [4, 3]] {
        let tally = try TallyServer()
        let spans = [3: unpriced(3, parent: 1), 4: unpriced(4, parent: 3)]
        try send(order.map { [try #require(spans[$0])] }, to: tally)
        #expect(try totals(tally)["requests"] == 1)
        #expect(try totals(tally)["cost.status"] == "unknown")
      }
    }

    @Test func `The same holds of two that tell the provider's id of the answer`() throws {
      for isPricedFirst in [true, false] {
        let tally = try TallyServer()
        let tellings = [
          Spans.call(3, parent: 1, answer: "chatcmpl-7"),
          unpriced(4, parent: 1, answer: "chatcmpl-7"),
        ]
        try send((isPricedFirst ? tellings : tellings.reversed()).map { [$0] }, to: tally)
        #expect(try totals(tally)["requests"] == 1)
        #expect(try totals(tally)["cost.usd"] == "0.00035")
      }
    }

    @Test func `A request of Google's ADK is a call, and one without a model is none`() throws {
      let tally = try TallyServer()
      let request: [String: Tree] = [
        "agentops.span.kind": "request", "gen_ai.request.model": "gemini-2.5-flash",
        "gen_ai.usage.prompt_tokens": 2000, "gen_ai.usage.completion_tokens": 100,
        "gen_ai.usage.total_tokens": 2400,
      ]
      try Spans.send(
        [
          Spans.span(3, parent: 2, request),
          Spans.span(4, parent: 2, ["agentops.span.kind": "request"]),
        ], to: tally)
      #expect(try totals(tally)["requests"] == 1)
      // The thoughts are in the total alone: 2000 × 0.30 + 400 × 2.50 dollars a million.
      #expect(try totals(tally)["cost.usd"] == "0.0016")
    }
  }
}
