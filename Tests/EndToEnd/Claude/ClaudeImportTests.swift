import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// `tally import claude` on transcripts and on very long files.
  @Suite struct ClaudeImportTests {
    private static let transcripts = ClaudeRecording.folder + "/transcripts"

    /// Sessions of the recorded transcripts: calls, input and output tokens, computed and reported
    /// dollars, and the cost where it is neither.
    private static let sessions: [(id: String, calls: Int, tokens: [Int], cost: [String?])] = [
      ("24406655-661f-4a5a-8597-8722489d5a05", 2, [56, 235], ["0.010593", "0.010593"]),
      // The CLI was cut off, and counted two tokens that no line tells.
      ("052f2891-0856-474c-a04c-dd685db14edf", 2, [55, 43], ["0.00081", "0.00081"]),
      // A fork repeats the lines of its parent, whose own transcript is not among them.
      ("2ad42225-383c-4ccf-aaff-9ba323bf4330", 2, [110, 70], ["0.00141", nil]),
      ("1fb96df2-0cc3-4bfc-8fa9-be1d3ed2641f", 1, [1, 2], ["0.000066", nil]),
      // The subagent's calls are in a file of their own, which is not among them.
      ("52d21d9f-496d-4d08-a061-beea0288fddb", 2, [2_156, 1_335], ["0.026508", "0.026508"]),
      // The CLI has no price of Claude 3 Haiku and took another one's, which decides nothing.
      (
        "8943160c-c43b-47b4-9370-a662bc910726", 14, [255_000, 5_000],
        ["0.09038", "1.1606", "0.09038"]
      ),
      // The CLI charges for fast mode what the API no longer does, and leaves out a compaction.
      (
        "b9ddb522-c112-4a2e-a540-ac627c0f3c49", 18, [704_106, 6_121],
        ["15.50204775", "15.98542275", "15.99292275"]
      ),
    ]

    @Test func `Transcripts are counted once, however often they are imported`() throws {
      let folder = try TemporaryFolder()
      let first = try importClaude([Self.transcripts, "--user", "bob"], folder)
      #expect(first.output.contains("156 accepted"), "\(first.output) \(first.errors)")
      try expectSessions(folder)
      let second = try importClaude([Self.transcripts, "--user", "bob"], folder)
      #expect(second.output.contains(" 0 accepted"), "\(second.output)")
      try expectSessions(folder)
    }

    @Test func `A running server takes transcripts from the importer`() throws {
      let tally = try TallyServer()
      let address = "http://127.0.0.1:\(tally.client.port)"
      let options = [Self.transcripts, "--user", "bob smith"]
      let first = try importClaude(options + ["--to", address], tally.folder)
      #expect(first.output.contains("156 accepted"), "\(first.output) \(first.errors)")
      try expectSessions(tally.client, user: "bob smith")
      // The server is found by the database that it has.
      let second = try importClaude(options, tally.folder)
      #expect(second.output.contains(" 0 accepted"), "\(second.output) \(second.errors)")
      try expectSessions(tally.client, user: "bob smith")
    }

    /// Older versions of the CLI copy the lines of a conversation that goes on elsewhere.
    @Test(arguments: [["a", "b", "c"], ["c", "b", "a"], ["b", "a", "c"]])
    func `A copied conversation counts for the one that it was copied from`(
      names: [String]
    ) throws {
      func line(_ id: String, _ session: String, minute: Int, tokens: Int) -> String {
        """
        {"type":"assistant","sessionId":"\(session)","uuid":"\(session)\(id)","version":"2.1.245",\
        "timestamp":"2026-08-25T10:\(minute):00.000Z","message":{"id":"\(id)","role":"assistant",\
        "model":"claude-opus-4-8","content":[],"usage":{"input_tokens":\(tokens),\
        "output_tokens":10}}}
        """
      }
      let folder = try TemporaryFolder()
      let original = [line("m1", "original", minute: 10, tokens: 700)]
      let first = [
        line("m1", "first", minute: 10, tokens: 700), line("m2", "first", minute: 20, tokens: 50),
      ]
      let second = [
        line("m1", "second", minute: 10, tokens: 700),
        line("m2", "second", minute: 20, tokens: 50),
        line("m3", "second", minute: 30, tokens: 3),
      ]
      for (name, lines) in zip(names, [original, first, second]) {
        let bytes = Data(lines.joined(separator: "\n").utf8)
        try bytes.write(to: URL(filePath: "\(folder.path)/\(name).jsonl"))
      }
      _ = try importClaude([folder.path], folder)
      let tally = try TallyServer(in: folder)
      for (session, input) in [("original", 700), ("first", 50), ("second", 3)] {
        let totals = try tally.client.get("/v1/sessions/\(session)").json
        #expect(totals["tokens.input"] == .int(input), "\(session)")
      }
      try tally.stop()
    }

    @Test func `A subagent is named by what stands beside its transcript`() throws {
      let folder = try TemporaryFolder()
      let line = """
        {"type":"assistant","sessionId":"s","agentId":"a9","isSidechain":true,"uuid":"u",\
        "message":{"id":"m1","model":"claude-opus-4-8","usage":{"input_tokens":30,\
        "output_tokens":1}}}
        """
      let path = folder.path + "/agent-a9"
      try Data(line.utf8).write(to: URL(filePath: path + ".jsonl"))
      try Data("{\"agentType\":\"scout\",\"toolUseId\":\"t\"}".utf8)
        .write(to: URL(filePath: path + ".meta.json"))
      _ = try importClaude([folder.path], folder)
      let tally = try TallyServer(in: folder)
      let totals = try tally.client.get("/v1/sessions/s").json
      #expect(totals["agents.0.agent"] == "scout")
      #expect(totals["agents.0.tokens.input"] == 30)
      try tally.stop()
    }

    @Test func `What cannot be read is told, and keeps nothing else out`() throws {
      let folder = try TemporaryFolder()
      let file = folder.path + "/broken.jsonl"
      let lines = try ClaudeRecording.lines("A-raw-stream.jsonl")
      let broken = Array("{\"type\":\"assistant\",\"mess".utf8)
      let bytes = (lines + [broken]).joined(separator: [0x0A])
      try Data(bytes).write(to: URL(filePath: file))
      let imported = try importClaude([file], folder, status: 1)
      #expect(imported.output.contains("3 accepted, 2 counted before, 3 without usage, 1 rejected"))
      #expect(imported.errors.contains("broken.jsonl:9: line 9, byte 26"), "\(imported.errors)")
      let missing = try ChildProcess(
        TallyBinary.path, ["import", "claude", folder.path + "/none"], outputIn: folder)
      #expect(try missing.wait(seconds: 20) != 0)
      #expect(missing.errors.contains("there is no "))
    }

    /// Four thousand messages, or a hundred thousand of a thousand sessions with
    /// `TEST_MILLION=1`.
    @Test func `A long file takes no more memory than a short one, and is gone on with`() throws {
      let isWhole = ProcessInfo.processInfo.environment["TEST_MILLION"] == "1"
      let sessions = isWhole ? 1_000 : 40
      let folder = try TemporaryFolder()
      let short = try LongTranscript(sessions: sessions / 4, in: folder, "short.jsonl")
      let long = try LongTranscript(sessions: sessions, in: folder, "long.jsonl")
      let shortPeak = try importMeasured(short, folder).peakKibibytes
      let other = try TemporaryFolder()
      // An import that is killed, and begun again.
      let killed = try ChildProcess(
        TallyBinary.path,
        ["import", "claude", long.path, "--user", "u", "--database", other.database],
        outputIn: other)
      usleep(200_000)
      killed.kill(SIGKILL)
      try killed.wait(seconds: 20)
      let measured = try importMeasured(long, other)
      #expect(measured.peakKibibytes < shortPeak * 3 / 2 + 20_000)
      let tally = try TallyServer(in: other)
      let user = try tally.client.get("/v1/users/u").json
      #expect(user["sessions"] == .int(sessions))
      #expect(user["requests"] == .int(long.calls))
      #expect(user["tokens.input"] == .int(long.calls * 100))
      #expect(user["tokens.output"] == .int(long.calls * 50))
      #expect(user["cost.usd"] == .text(Samples.dollars(picoDollars: long.calls * 1_050_000_000)))
      print(
        """
        \(long.messages) messages of \(sessions) sessions, imported in \(measured.seconds) s: \
        \(Int(Double(long.messages) / measured.seconds)) a second; peak memory \
        \(measured.peakKibibytes / 1024) MiB, of a file of a quarter \(shortPeak / 1024) MiB
        """)
    }

    // MARK: -

    private func importMeasured(
      _ file: LongTranscript, _ folder: TemporaryFolder
    ) throws -> (seconds: Double, peakKibibytes: Int) {
      let began = ContinuousClock.now
      let process = try ChildProcess(
        TallyBinary.path,
        ["import", "claude", file.path, "--user", "u", "--database", folder.database],
        outputIn: folder)
      var peak = 0
      while process.exitStatus() == nil {
        peak = max(peak, process.peakMemoryKibibytes)
        usleep(5_000)
      }
      let seconds = (ContinuousClock.now - began) / .seconds(1)
      #expect(process.exitStatus() == 0, "\(process.errors)")
      return (seconds, peak)
    }

    private func importClaude(
      _ options: [String], _ folder: TemporaryFolder, status: Int32 = 0
    ) throws -> ChildProcess {
      let process = try ChildProcess(
        TallyBinary.path, ["import", "claude"] + options + ["--database", folder.database],
        outputIn: folder)
      #expect(try process.wait(seconds: 60) == status, "\(process.errors)")
      return process
    }

    private func expectSessions(_ folder: TemporaryFolder) throws {
      let tally = try TallyServer(in: folder)
      try expectSessions(tally.client, user: "bob")
      try tally.stop()
    }

    private func expectSessions(_ client: HTTPClient, user: String) throws {
      for (id, calls, tokens, cost) in Self.sessions {
        let totals = try client.get("/v1/sessions/\(id)").json
        #expect(totals["user_id"] == .text(user))
        #expect(totals["requests"] == .int(calls), "\(id)")
        #expect(totals["tokens.input"] == .int(tokens[0]), "\(id)")
        #expect(totals["tokens.output"] == .int(tokens[1]), "\(id)")
        #expect(totals["cost.computed"].string == cost[0], "\(id)")
        #expect(totals["cost.reported"].string == cost[1], "\(id)")
        #expect(totals["cost.usd"].string == cost.last.flatMap { $0 } ?? cost[0], "\(id)")
        let warnings = totals["warnings"].items.compactMap { $0["code"].string }
        let isUnknown = id.hasPrefix("8943")
        let differs = cost[1] != nil && cost[0] != cost[1]
        #expect(
          warnings == (isUnknown ? ["cost_basis_unknown"] : []) + (differs ? ["cost_variance"] : [])
        )
      }
      let fork = try client.get("/v1/sessions/1fb96df2-0cc3-4bfc-8fa9-be1d3ed2641f").json
      #expect(fork["parent_session_id"] == "2ad42225-383c-4ccf-aaff-9ba323bf4330")
    }
  }
}
