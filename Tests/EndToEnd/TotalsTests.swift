import Testing

extension EndToEnd {
  @Suite struct TotalsTests {
    @Test func `Totals are told by model and by agent`() throws {
      let tally = try TallyServer()
      let mini = Samples.call("e3").with(["model": "gpt-4o-mini", "agent": "writer"])
      let events: [Tree] = [
        Samples.call("e1").with(["agent": "planner"]),
        Samples.call("e2").with(["agent": "planner"]), mini,
      ]
      _ = try tally.client.post("/v1/events", .list(events))
      let totals = try tally.client.get("/v1/sessions/s1").json
      let models = totals["models"].items.map { [$0["model"], $0["requests"], $0["cost.usd"]] }
      #expect(models == [[Samples.model, 2, "0.00012"], ["gpt-4o-mini", 1, "0.0000027"]])
      let agents = totals["agents"].items.map { [$0["agent"], $0["requests"], $0["cost.usd"]] }
      #expect(agents == [["planner", 2, "0.00012"], ["writer", 1, "0.0000027"]])
      #expect(totals["cost.usd"] == "0.0001227")
    }

    @Test func `A reported cost stands beside the computed one`() throws {
      let tally = try TallyServer()
      let both = Samples.call("e1").with(["reported_cost_usd": "0.00007"])
      let own = Samples.call("e2").with(["model": "my-own-model", "cost": "0.5"])
      let charge: Tree = [
        "id": "e3", "session_id": "s1", "type": "charge", "label": "search", "cost": "0.01",
      ]
      #expect(try tally.client.post("/v1/events", [both, own, charge])["accepted"] == 3)
      #expect(
        try tally.client.get("/v1/sessions/s1")["cost"] == [
          "usd": "0.51006", "status": "complete", "bound": "exact", "authority": "computed",
          "computed": "0.01006", "reported": "0.50007", "variance": "0.00001",
          "evidence": [
            "provider_billed": "0", "provider_usage": "0.01006", "client_reported": "0.5",
            "estimated": "0", "unpriced_events": 1, "unread_events": 0,
          ],
        ])
    }

    @Test func `A parent's inclusive total has its children in it`() throws {
      let tally = try TallyServer()
      _ = try tally.client.post("/v1/events", Samples.call("e1", session: "parent"))
      for child in 1...3 {
        let event = Samples.call("c\(child)", session: "child-\(child)")
        _ = try tally.client.post("/v1/events", event.with(["parent_session_id": "parent"]))
      }
      let parent = try tally.client.get("/v1/sessions/parent").json
      #expect(parent["cost.usd"] == "0.00006")
      #expect(parent["children.sessions"] == 3)
      #expect(parent["children.inclusive.cost.usd"] == "0.00024")
    }

    @Test func `An event has the price of its own day`() throws {
      let tally = try TallyServer()
      // Until April 2026 a long prompt of this model cost twice as much.
      for (day, dollars) in [("2026-04-01", "1.5"), ("2026-11-20", "0.75")] {
        let event = Samples.call(day, session: day)
          .with(["time": "\(day)T12:00:00Z", "usage": ["input": 250_000, "output": 0]])
        _ = try tally.client.post("/v1/events", event)
        #expect(try tally.client.get("/v1/sessions/\(day)")["cost.usd"] == .text(dollars))
      }
    }
  }
}
