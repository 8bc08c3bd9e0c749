import TestSupport
import Testing

extension EndToEnd {
  @Suite struct RateCommandTests {
    @Test func `Rates are managed of a server and of its file alike`() throws {
      let tally = try TallyServer()
      _ = try ReportTests.run(["rates", "set", "--markup-percent", "20"], tally)
      let place = ["--user", "alice", "--tag", "team=x", "--model", "gpt-5*"]
      let terms = ["--from", "2026-01-01", "--input", "3", "--rate", "cache_read=0.5"]
      let set = try ReportTests.run(["rates", "set"] + place + terms, tally)
      #expect(set.contains("input=3 cache_read=0.5") && set.contains("team=x"))
      let shown = try ReportTests.run(["rates"], tally)
      let lines = shown.split(separator: "\n")
      #expect(lines.count == 3 && lines[1].hasPrefix("alice"))
      #expect(lines[2].hasPrefix("-") && lines[2].hasSuffix("cost + 20%"))
      try tally.stop()
      #expect(try ReportTests.run(["rates"], tally) == shown)
      let removed = try ReportTests.run(
        ["rates", "remove", "--from", "2026-01-01"] + place, tally)
      #expect(removed.contains("input=3"))
      #expect(try ReportTests.run(["rates"], tally).split(separator: "\n").count == 2)
    }
  }
}
