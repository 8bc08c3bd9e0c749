import TestSupport
import Testing

extension EndToEnd {
  @Suite struct ReportTests {
    /// A server with two sessions of two users; one of their models has no price.
    static func filled() throws -> TallyServer {
      let tally = try TallyServer()
      let events: [Tree] = [
        Samples.call("e1").with(["user_id": "alice", "tags": ["team": "blue"]]),
        Samples.call("e2").with(["user_id": "alice"]),
        Samples.call("e3", session: "s2").with(["user_id": "b\u{202E}ob", "model": "own-model"]),
      ]
      #expect(try tally.client.post(lines: events)["accepted"] == 3)
      return tally
    }

    static func run(_ arguments: [String], _ tally: TallyServer) throws -> String {
      let process = try TallyBinary.run(
        arguments + ["--database", tally.folder.database], in: tally.folder)
      #expect(process.exitStatus() == 0, "\(process.errors)")
      return process.output
    }

    @Test func `Usage is shown by any cut, of a server and of its file alike`() throws {
      let tally = try Self.filled()
      let arguments = ["usage", "--by", "model", "--from", "2026-11-01", "--to", "2026-12-01"]
      let shown = try Self.run(arguments, tally)
      let rows = shown.split(separator: "\n").map { $0.split(separator: " ") }
      #expect(
        rows == [
          ["model", "requests", "tokens", "cost"],
          ["claude-sonnet-4-5-20250929", "2", "24", "$0.00012"],
          ["own-model", "1", "12", "no", "price"],
          ["total", "3", "36", "≥$0.00012"],
        ])
      let json = try Self.run(arguments + ["--json"], tally)
      let csv = try Self.run(arguments + ["--csv", "--filter", "user_id=alice"], tally)
      #expect(csv.split(separator: "\r\n").count == 2)
      #expect(json.contains("\"group_by\":[\"model\"]"))
      try tally.stop()
      #expect(try Self.run(arguments, tally) == shown)
      #expect(try Self.run(arguments + ["--csv", "--filter", "user_id=alice"], tally) == csv)
    }

    @Test func `Sessions are listed, and one is shown with its models`() throws {
      let tally = try Self.filled()
      let list = try Self.run(["sessions"], tally)
      #expect(list.split(separator: "\n").count == 3)
      // What would turn the line around is not sent to a terminal.
      #expect(list.contains("b?ob"))
      #expect(!list.contains("\u{202E}"))
      let one = try Self.run(["session", "s1"], tally)
      #expect(one.hasPrefix("s1  $0.00012\n"))
      #expect(one.contains("claude-sonnet-4-5-20250929"))
      // An event without a time counts when it came.
      let now: Tree = ["id": "now", "session_id": "s3", "model": "newest", "usage": ["input": 1]]
      _ = try tally.client.post("/v1/events", now)
      let top = try Self.run(["top", "--since", "1h", "--count", "1"], tally)
      #expect(top.contains("newest"))
      #expect(!top.contains("own-model"))
    }

    @Test func `A session that is not there, or a wrong option, is said so`() throws {
      let tally = try Self.filled()
      for arguments in [
        ["session", "none"], ["usage", "--by", "modle"], ["usage", "--filter", "user"],
        ["usage", "--since", "1d", "--from", "-1d"], ["usage", "--json", "--csv"],
      ] {
        let process = try TallyBinary.run(
          arguments + ["--database", tally.folder.database], in: tally.folder)
        #expect(process.exitStatus() != 0)
        #expect(!process.errors.isEmpty)
      }
    }
  }
}
