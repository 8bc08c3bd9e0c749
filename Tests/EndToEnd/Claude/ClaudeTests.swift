import Testing

extension EndToEnd {
  /// Recorded runs of the Claude Agent SDK against the real program.
  @Suite struct ClaudeTests {
    @Test(arguments: ClaudeCase.all)
    func `A recorded run comes to what was billed, in both forms`(run: ClaudeCase) throws {
      for form in run.forms {
        let tally = try TallyServer()
        for name in run.files {
          let query = "?user_id=alice" + parentQuery(run, name)
          // As a client posts them that sees one after the other.
          for line in try ClaudeRecording.lines(name + form) {
            let answer = try tally.client.post(claude: line, query, isLines: false)
            #expect(answer.status == 200, "\(answer.json)")
          }
        }
        for session in run.sessions { try expect(session, at: tally.client, form) }
        let user = try tally.client.get("/v1/users/alice").json
        #expect(user["sessions"] == .int(run.sessions.count))
        #expect(user["tokens.output"] == .int(run.sessions.reduce(0) { $0 + $1.output }))
        try expectNothingNew(run, form, tally.client)
      }
    }

    private func parentQuery(_ run: ClaudeCase, _ file: String) -> String {
      guard let parent = run.parent, file == run.files.last else { return "" }
      return "&parent_session_id=\(parent)"
    }

    private func expect(_ session: ClaudeCase.Session, at client: HTTPClient, _ form: String) throws
    {
      let totals = try client.get("/v1/sessions/\(session.id)").json
      let tokens: Tree = [
        "input": .int(session.input), "cache_read": .int(session.cacheRead),
        "cache_write_5m": .int(session.cacheWrite5m), "cache_write_1h": .int(session.cacheWrite1h),
        "cache_write": 0, "output": .int(session.output), "reasoning": 0,
        "total": .int(
          session.input + session.cacheRead + session.cacheWrite5m + session.cacheWrite1h
            + session.output),
      ]
      let cost: Tree = [
        "usd": .text(session.reported), "status": "complete", "authority": "reported",
        "computed": .text(session.computed), "reported": .text(session.reported), "variance": "0",
      ]
      let expected: [String: Tree] = [
        "user_id": "alice", "requests": .int(session.requests),
        "web_searches": .int(session.searches), "tokens": tokens, "cost": cost, "warnings": [],
      ]
      for (name, value) in expected { #expect(totals[name] == value, "\(name) \(form)") }
      #expect(totals["models"].items.count == 1)
      #expect(totals["models.0.model"] == .text(ClaudeCase.model))
      #expect(totals["models.0.tokens"] == tokens)
      #expect(totals["models.0.cost"] == cost)
      #expect(adjustments(totals) == Set(session.adjustments), "\(form)")
      let agents = totals["agents"].items.map { ($0["agent"].string, $0["cost.computed"].string) }
      #expect(agents.count == session.agents.count)
      for (agent, computed) in agents {
        #expect(computed == session.agents[agent ?? ""], "\(form)")
      }
    }

    /// Those that stand for something.
    private func adjustments(_ totals: Tree) -> Set<ClaudeCase.Adjustment> {
      Set(
        totals["adjustments"].items.compactMap { item in
          let adjustment = ClaudeCase.Adjustment(
            label: item["label"].string ?? "", input: item["tokens.input"].integer ?? 0,
            cacheRead: item["tokens.cache_read"].integer ?? 0,
            output: item["tokens.output"].integer ?? 0,
            searches: item["web_searches"].integer ?? 0,
            computed: item["cost.computed"].string ?? "")
          return item["tokens.total"] == 0 && adjustment.searches == 0 ? nil : adjustment
        })
    }

    /// All of it once more, in one request, changes nothing.
    private func expectNothingNew(
      _ run: ClaudeCase, _ form: String, _ client: HTTPClient
    ) throws {
      let before = try run.sessions.map { try client.get("/v1/sessions/\($0.id)").json }
      for name in run.files {
        let answer = try client.post(
          claude: try ClaudeRecording.bytes(name + form), "?user_id=alice" + parentQuery(run, name))
        #expect(answer["accepted"] == 0, "\(name) \(form)")
        #expect(answer["rejected"] == 0)
      }
      #expect(try run.sessions.map { try client.get("/v1/sessions/\($0.id)").json } == before)
    }
  }
}
