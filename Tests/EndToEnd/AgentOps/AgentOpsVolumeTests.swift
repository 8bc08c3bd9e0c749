import Synchronization
import TestSupport
import Testing

extension EndToEnd {
  /// One session of many clients at once.
  @Suite struct AgentOpsVolumeTests {
    private static let clients = 10
    private static let requestsPerClient = 50
    private static let eventsPerRequest = 20
    private static var events: Int { clients * requestsPerClient * eventsPerRequest }
    /// gpt-4o: 1 × 2.50 + 1 × 10 dollars a million.
    private static let picoDollarsPerEvent = 12_500_000

    private static let session: Tree = [
      "session_id": "many", "init_timestamp": "2026-11-22T10:00:00Z", "tags": ["user:alice"],
    ]

    private static func body(_ client: Int, _ request: Int) -> Tree {
      let events = (0..<eventsPerRequest).map { index -> Tree in
        [
          "id": "\(client)-\(request)-\(index)", "event_type": "llms", "model": "gpt-4o",
          "init_timestamp": "2026-11-22T10:00:01Z", "prompt_tokens": 1, "completion_tokens": 1,
        ]
      }
      return ["session_id": "many", "events": .list(events)]
    }

    @Test func `An end amid ten clients tells exactly what was counted, and late events rise`()
      throws
    {
      let tally = try TallyServer()
      let started = try tally.client.post("/v2/create_session", ["session": Self.session])
      let token = try #require(started["jwt"].string)
      let client = tally.client.with(key: token)
      let acknowledged = Atomic<Int>(0)
      let sent = Atomic<Int>(0)
      // The last worker ends the session when half of the events are acknowledged.
      let ends = try together(Self.clients + 1) {
        worker -> (cost: String, least: Int, most: Int)? in
        guard worker < Self.clients else {
          while acknowledged.load(ordering: .sequentiallyConsistent) < Self.events / 2 {}
          let least = acknowledged.load(ordering: .sequentiallyConsistent)
          let ending = Self.session.with([
            "end_timestamp": "2026-11-22T10:00:02Z", "end_state": "Success",
          ])
          let answer = try client.post("/v2/update_session", ["session": ending])
          let most = sent.load(ordering: .sequentiallyConsistent)
          return (answer["token_cost"].string ?? answer.text, least, most)
        }
        for request in 0..<Self.requestsPerClient {
          sent.add(Self.eventsPerRequest, ordering: .sequentiallyConsistent)
          let answer = try client.post("/v2/create_events", Self.body(worker, request))
          #expect(answer["accepted"] == .int(Self.eventsPerRequest), "\(answer.text)")
          acknowledged.add(Self.eventsPerRequest, ordering: .sequentiallyConsistent)
        }
        return nil
      }
      let end = try #require(ends.compactMap(\.self).first)
      let totals = try client.get("/v1/sessions/many")
      let late = try #require(totals["late_events"].integer)
      let counted = Self.events - late
      // What was told at the end is what was counted until then, to the last event: all that had
      // been acknowledged, and nothing that had not been sent.
      #expect(end.cost == Samples.dollars(picoDollars: counted * Self.picoDollarsPerEvent))
      #expect(end.least <= counted && counted <= end.most)
      #expect(late > 0)
      #expect(totals["revision"] == .int(1 + late))
      #expect(totals["requests"] == .int(Self.events))
      #expect(
        totals["cost.usd"]
          == .text(Samples.dollars(picoDollars: Self.events * Self.picoDollarsPerEvent)))
      #expect(try client.get("/v2/sessions/many/stats")["events"] == .int(Self.events))
      let export = try client.get("/v2/sessions/many/export")
      #expect(export["llms"].items.count == Self.events)
    }

    @Test func `A token outlives the server, and a session of it goes on`() throws {
      let folder = try TemporaryFolder()
      let first = try TallyServer(in: folder)
      let started = try first.client.post("/v2/create_session", ["session": Self.session])
      let token = try #require(started["jwt"].string)
      _ = try first.client.with(key: token).post("/v2/create_events", Self.body(0, 0))
      try first.stop()
      let second = try TallyServer(in: folder)
      let client = second.client.with(key: token)
      #expect(try client.post("/v2/create_events", Self.body(0, 0))["duplicate"] == 20)
      #expect(try client.post("/v2/create_events", Self.body(0, 1))["accepted"] == 20)
      // An event that names its session nowhere but in the token.
      let bare: Tree = ["events": [["id": "bare", "event_type": "llms", "model": "gpt-4o"]]]
      #expect(try client.post("/v2/create_events", bare)["accepted"] == 1)
      let answer = try client.post("/v2/update_session", ["session": Self.session])
      #expect(answer["token_cost"] == "0.0005")
      #expect(try client.get("/v1/sessions/many")["calls_without_usage"] == 1)
    }

    @Test func `Clients that join get a token for the session that is there`() throws {
      let tally = try TallyServer()
      for _ in 1...2 {
        let started = try tally.client.post("/v2/create_session", ["session": Self.session])
        #expect(started.status == 200)
      }
      let joined = try tally.client.post("/v2/reauthorize_jwt", ["session_id": "many"])
      let token = try #require(joined["jwt"].string)
      let bare: Tree = [
        "events": [
          [
            "id": "bare", "event_type": "llms", "model": "no-such-model",
            "prompt_tokens": 1,
          ]
        ]
      ]
      #expect(try tally.client.with(key: token).post("/v2/create_events", bare).status == 200)
      let cost = try tally.client.post("/v2/update_session", ["session": Self.session])
      #expect(cost["token_cost"] == "unknown")
    }
  }
}
