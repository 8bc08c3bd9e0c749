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
        "usd": .text(session.reported), "status": "complete", "bound": "exact",
        "authority": "reported",
        "computed": .text(session.computed), "reported": .text(session.reported), "variance": "0",
      ]
      let expected: [String: Tree] = [
        "user_id": "alice", "requests": .int(session.requests),
        "web_searches": .int(session.searches), "tokens": tokens, "warnings": [],
      ]
      for (name, value) in expected { #expect(totals[name] == value, "\(name) \(form)") }
      #expect(totals["cost"].without("evidence") == cost, "\(form)")
      #expect(totals["cost.evidence.client_reported"] == .text(session.reported), "\(form)")
      #expect(totals["models"].items.count == 1)
      #expect(totals["models.0.model"] == .text(ClaudeCase.model))
      #expect(totals["models.0.tokens"] == tokens)
      #expect(totals["models.0.cost"].without("evidence") == cost)
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

    @Test func `Sessions of the SDK can be runs of one session`() throws {
      let tally = try TallyServer()
      for name in ["A", "W-websearch"] {
        let body = try ClaudeRecording.bytes(name + "-raw-stream.jsonl")
        let answer = try tally.client.post(claude: body, "?session_id=mine&user_id=alice")
        #expect(answer.status == 200)
      }
      let totals = try tally.client.get("/v1/sessions/mine").json
      #expect(totals["cost.usd"] == "0.041643")
      #expect(totals["cost.reported"] == "0.041643")
      #expect(totals["requests"] == 3)
      let runs = totals["runs"].items.map { [$0["run_id"].string, $0["cost.usd"].string] }
      #expect(
        runs == [
          ["9650adfa-4198-4f72-bb36-bc8113c9e5c4", "0.03105"],
          ["3ba997ce-9fb7-4aff-8eac-5aa764b6019c", "0.010593"],
        ])
      #expect(try tally.client.get("/v1/sessions").json["data"].items.count == 1)
      let again = try tally.client.post(
        claude: try ClaudeRecording.bytes("A-typed.jsonl"), "?session_id=mine")
      #expect(again["accepted"] == 0)
    }

    @Test func `A message that cannot be used does no harm to the others`() throws {
      let tally = try TallyServer()
      var lines = try ClaudeRecording.lines("A-raw-stream.jsonl")
      lines.insert(Array("{\"type\":\"assistant\",".utf8), at: 1)
      lines.append(Array("[1]".utf8))
      lines.append(Array("{\"type\":\"novelty\",\"usage\":{\"input_tokens\":1}}".utf8))
      let answer = try tally.client.post(claude: Array(lines.joined(separator: [0x0A])))
      #expect(answer.status == 207)
      #expect(answer["accepted"] == 3)
      #expect(answer["duplicate"] == 2)
      #expect(answer["rejected"] == 2)
      #expect(answer["items.0.index"] == 1)
      #expect(answer["items.0.code"] == "invalid_json")
      #expect(answer["items.1.index"] == 9)
      #expect(answer["items.1.code"] == "invalid_field")
      let session = "/v1/sessions/3ba997ce-9fb7-4aff-8eac-5aa764b6019c"
      #expect(try tally.client.get(session).json["cost.usd"] == "0.010593")
      for body in ["[7]", "{\"usage\":{},\"model\":\"m\",\"content\":[]}"] {
        let all = try tally.client.post(claude: Array(body.utf8), isLines: false)
        #expect(all.status == 422)
        #expect(all["code"] == "all_rejected")
      }
      for body in ["", "7", "{"] {
        #expect(try tally.client.post(claude: Array(body.utf8), isLines: false).status == 400)
      }
    }

    @Test func `A key that is bound to a user leaves others' sessions alone`() throws {
      let keys = try AccessKeys()
      let body = try ClaudeRecording.bytes("A-raw-stream.jsonl")
      let admin = keys.client("admin")
      let alice = keys.client("bound")
      #expect(try admin.post(claude: body, "?user_id=bob").status == 200)
      let refused = try alice.post(claude: body)
      #expect(refused.status == 207)
      #expect(refused["accepted"] == 0)
      #expect(refused["rejected"] == 6)
      #expect(!refused.json.text.contains("bob"))
      #expect(try alice.post(claude: body, "?user_id=bob").status == 403)
      let session = "/v1/sessions/3ba997ce-9fb7-4aff-8eac-5aa764b6019c"
      #expect(try admin.get(session).json["cost.usd"] == "0.010593")
      #expect(try alice.get(session).status == 404)
      // A fork's costs, which are without its parent's, would tell of those.
      let fork = try ClaudeRecording.lines("C3-fork-typed.jsonl").last ?? []
      let parent = "?parent_session_id=3ba997ce-9fb7-4aff-8eac-5aa764b6019c"
      let told = try alice.post(claude: fork, parent, isLines: false)
      #expect(told.status == 422)
      #expect(told["items.0.field"] == "parent_session_id")
      let own = try ClaudeRecording.bytes("W-websearch-raw-stream.jsonl")
      #expect(try alice.post(claude: own).status == 200)
      let totals = try alice.get("/v1/sessions/9650adfa-4198-4f72-bb36-bc8113c9e5c4").json
      #expect(totals["user_id"] == "alice")
      #expect(totals["cost.usd"] == "0.03105")
    }

    @Test func `A user who goes on with another's session is charged for the own part`() throws {
      let tally = try TallyServer()
      let first = try ClaudeRecording.bytes("C1-fresh-raw-stream.jsonl")
      let second = try ClaudeRecording.bytes("C2-resume-raw-stream.jsonl")
      #expect(try tally.client.post(claude: first, "?user_id=alice").status == 200)
      #expect(try tally.client.post(claude: second, "?user_id=bob").status == 200)
      let session = "/v1/sessions/2ad42225-383c-4ccf-aaff-9ba323bf4330"
      let totals = try tally.client.get(session).json
      #expect(totals["user_id"] == "alice")
      #expect(totals["cost.usd"] == "0.00141")
      #expect(try tally.client.get("/v1/users/bob").json["tokens.input"] == 10)
    }
  }
}
