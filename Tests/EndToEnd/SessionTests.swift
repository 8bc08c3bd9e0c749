import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct SessionTests {
    @Test func `A late event is counted and raises the revision`() throws {
      let tally = try TallyServer()
      _ = try tally.client.post("/v1/events", Samples.call("e1"))
      let ended = try tally.client.post("/v1/sessions/s1/end").json
      #expect(ended["revision"] == 1)
      #expect(ended["late_events"] == 0)
      _ = try tally.client.post("/v1/events", Samples.call("e2"))
      let late = try tally.client.post("/v1/sessions/s1/end").json
      #expect(late["revision"] == 2)
      #expect(late["late_events"] == 1)
      #expect(late["requests"] == 2)
      #expect(late["ended_at"] == ended["ended_at"])
    }

    @Test func `Pages list every session once, the newest first`() throws {
      let tally = try TallyServer()
      for number in 1...25 {
        let session: Tree = [
          "session_id": "s\(number)", "user_id": number % 2 == 0 ? "eve" : "odd",
        ]
        #expect(try tally.client.post("/v1/sessions", session).status == 201)
      }
      _ = try tally.client.post("/v1/sessions/s7/end")
      let all = (1...25).reversed().map { "s\($0)" }
      #expect(try list(tally, "limit=10") == all)
      #expect(try list(tally, "limit=1") == all)
      #expect(try list(tally, "limit=25") == all)
      let even = (1...12).reversed().map { "s\($0 * 2)" }
      #expect(try list(tally, "limit=5&user_id=eve") == even)
      #expect(try list(tally, "limit=5&status=ended") == ["s7"])
      #expect(try list(tally, "limit=24&status=active") == all.filter { $0 != "s7" })
    }

    /// Follows `next` to the last page.
    private func list(_ tally: TallyServer, _ query: String) throws -> [String] {
      var found: [String] = []
      var cursor = ""
      for _ in 0..<100 {
        let answer = try tally.client.get("/v1/sessions?\(query)\(cursor)")
        #expect(answer.status == 200)
        found += answer["data"].items.compactMap { $0["session_id"].string }
        guard let next = answer["next"].string else { return found }
        cursor = "&cursor=\(next)"
      }
      return found
    }

    @Test func `A wrong parameter is refused by its name`() throws {
      let tally = try TallyServer()
      for query in ["limit=0", "limit=501", "limit=x", "status=open", "cursor=nonsense"] {
        let answer = try tally.client.get("/v1/sessions?\(query)")
        #expect(answer.status == 400, "\(query)")
        #expect(answer["field"].string == query.split(separator: "=").first.map(String.init))
      }
    }

    @Test func `A user's total is told by day`() throws {
      let tally = try TallyServer()
      let days = ["2026-11-18", "2026-11-19", "2026-11-20"]
      for (index, day) in days.enumerated() {
        let event = Samples.call("e\(index)", session: "s\(index)")
          .with(["user_id": "alice", "time": "\(day)T23:59:59.5Z"])
        _ = try tally.client.post("/v1/events", event)
      }
      let user = try tally.client.get("/v1/users/alice").json
      #expect(user["cost.usd"] == "0.00018")
      #expect(user["sessions"] == 3)
      #expect(user["days.data"].items.map { $0["day"].string } == days.reversed())
      #expect(user["days.data.0.cost.usd"] == "0.00006")
      let some = try tally.client.get("/v1/users/alice?from=2026-11-19&to=2026-11-19").json
      #expect(some["days.data"].items.count == 1)
      #expect(some["requests"] == 1)
      #expect(some["sessions"] == 1)
      #expect(try tally.client.get("/v1/users/bob")["code"] == "user_not_found")
    }

    @Test func `An idle session is ended by the timer, and how is still for a client to say`()
      throws
    {
      let tally = try TallyServer(in: nil, ["--end-idle-sessions-after", "1s"])
      let call = Samples.call("e1").with(["time": "2026-11-22T10:00:00Z"])
      _ = try tally.client.post("/v1/events", call)
      var session = try tally.client.get("/v1/sessions/s1").json
      while session["status"] == "active" {
        usleep(20_000)
        session = try tally.client.get("/v1/sessions/s1").json
      }
      #expect(session["end_state"] == "Indeterminate")
      #expect(session["ended_at"] == "2026-11-22T10:00:00Z")
      let end = try tally.client.post("/v1/sessions/s1/end", ["end_state": "Success"]).json
      #expect(end["end_state"] == "Success")
      #expect(end["revision"] == 1)
      let folder = try TemporaryFolder()
      let wrong = try TallyBinary.run(["serve", "--end-idle-sessions-after", "1"], in: folder)
      #expect(wrong.exitStatus() == 64)
    }

    @Test func `A model without a price leaves the total partial or unknown, never zero`() throws {
      let tally = try TallyServer()
      let unpriced = Samples.call("u1").with(["model": "my-own-model"])
      _ = try tally.client.post("/v1/events", unpriced)
      let unknown = try tally.client.get("/v1/sessions/s1").json
      #expect(unknown["cost.status"] == "unknown")
      #expect(unknown["cost.usd"] == .null)
      _ = try tally.client.post("/v1/events", Samples.call("e1"))
      let partial = try tally.client.get("/v1/sessions/s1").json
      #expect(partial["cost.status"] == "partial")
      #expect(partial["cost.usd"] == "0.00006")
      #expect(partial["unpriced"] == ["events": 1, "models": ["my-own-model"]])
    }
  }
}
