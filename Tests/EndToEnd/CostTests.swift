import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// `tally cost` on logs of every kind.
  @Suite struct CostTests {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
    }

    private func cost(_ arguments: [String], status: Int32 = 0) throws -> ChildProcess {
      let scratch = folder.path + "/scratch"
      try FileManager.default.createDirectory(
        atPath: scratch, withIntermediateDirectories: true)
      let process = try ChildProcess(
        TallyBinary.path, ["cost"] + arguments, outputIn: folder, environment: ["TMPDIR": scratch])
      #expect(try process.wait(seconds: 60) == status, "\(process.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch).isEmpty)
      return process
    }

    private func write(_ name: String, _ lines: String...) throws {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/logs", withIntermediateDirectories: true)
      try Data(lines.joined(separator: "\n").utf8)
        .write(to: URL(filePath: folder.path + "/logs/" + name))
    }

    @Test func `Events, answers and usage objects cost what they cost in a ledger`() throws {
      try write(
        "events.ndjson",
        #"{"id":"a","time":"2026-10-01T10:00:00Z","session_id":"s","model":"gpt-4o-mini","#
          + #""usage":{"prompt_tokens":1000000,"completion_tokens":0}}"#,
        #"{"id":"a","time":"2026-10-01T10:00:00Z","session_id":"s","model":"gpt-4o-mini","#
          + #""usage":{"prompt_tokens":1000000,"completion_tokens":0}}"#)
      try write(
        "answers.jsonl",
        #"{"id":"chatcmpl-1","object":"chat.completion","created":1790935200,"choices":[],"#
          + #""model":"gpt-4o-mini","usage":{"prompt_tokens":1000000,"completion_tokens":0}}"#,
        #"{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5","#
          + #""content":[],"usage":{"input_tokens":1000000,"output_tokens":0}}"#)
      try write("usage.jsonl", #"{"prompt_tokens":1000000,"completion_tokens":0}"#)
      let logs = folder.path + "/logs"
      let table = try cost([logs, "--by", "model", "--model", "gpt-4o-mini"])
      let rows = table.output.split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
      }
      #expect(rows.contains(["gpt-4o-mini", "3", "3", "000", "000", "$0.45"]), "\(table.output)")
      #expect(rows.contains { $0.first == "claude-sonnet-4-5" && $0.last == "$3" })
      #expect(rows.last?.last == "$3.45", "\(table.output)")
      #expect(table.errors.contains("4 accepted, 1 counted before"), "\(table.errors)")
      let sessions = try cost([logs + "/events.ndjson", "--by", "session", "--csv"])
      #expect(sessions.output.contains("s,1,1000000"), "\(sessions.output)")
      let days = try cost([logs + "/events.ndjson", "--json"])
      #expect(days.output.contains(#""start":"2026-10-01T00:00:00Z","model":"gpt-4o-mini""#))
    }

    @Test func `Transcripts and rollouts cost what an import of them does`() throws {
      let claude = try cost([ClaudeRecording.folder + "/transcripts", "--json", "--by", "model"])
      let codex = try cost([
        Repository.path("Tests/DialectsTests/Fixtures/codex/0.163.0"), "--json", "--by", "model",
      ])
      for (kind, path, shown) in [
        ("claude", ClaudeRecording.folder + "/transcripts", claude),
        ("codex", Repository.path("Tests/DialectsTests/Fixtures/codex/0.163.0"), codex),
      ] {
        let ledger = try TemporaryFolder()
        let imported = try ChildProcess(
          TallyBinary.path, ["import", kind, path, "--database", ledger.database],
          outputIn: ledger)
        #expect(try imported.wait(seconds: 60) == 0, "\(imported.errors)")
        let usage = try ChildProcess(
          TallyBinary.path,
          [
            "usage", "--json", "--from", "1970-01-01", "--by", "model", "--database",
            ledger.database,
          ], outputIn: ledger)
        #expect(try usage.wait(seconds: 60) == 0, "\(usage.errors)")
        #expect(Self.data(of: shown) == Self.data(of: usage))
        #expect(Self.data(of: shown).contains("cost"))
      }
    }

    /// The rows of an answer, without its head, which has the moment.
    private static func data(of process: ChildProcess) -> String {
      process.output.components(separatedBy: "\"data\":").dropFirst().joined()
    }

    @Test func `What cannot be read is reported, and decides the status`() throws {
      try write("broken.jsonl", #"{"usage":{"prompt_tokens":-1}}"#, "{")
      let broken = try cost([folder.path + "/logs"], status: 1)
      #expect(broken.errors.contains("broken.jsonl:1: usage.prompt_tokens"), "\(broken.errors)")
      #expect(broken.errors.contains("broken.jsonl:2: "), "\(broken.errors)")
      #expect(broken.errors.contains("2 rejected"), "\(broken.errors)")
    }

    @Test func `Each of many lines that cannot be read is reported`() throws {
      let lines = Array(repeating: #"{"usage":{"prompt_tokens":-1}}"#, count: 150)
      try write("broken.jsonl", lines.joined(separator: "\n"))
      let broken = try cost([folder.path + "/logs"], status: 1)
      #expect(broken.errors.contains("broken.jsonl:100: usage.prompt_tokens"))
      for number in [101, 150] {
        #expect(broken.errors.contains("broken.jsonl:\(number): "), "\(broken.errors)")
      }
      #expect(broken.errors.contains("150 rejected"), "\(broken.errors)")
    }
  }
}
