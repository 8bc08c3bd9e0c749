import Foundation
import SQLite
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct RetentionTests {
    private static let dropped = 300

    /// Makes all events of a ledger that nobody has open as old as that.
    private static func age(_ database: String, days: Int64) throws {
      let connection = try Connection(path: database, access: .readWrite)
      try connection.run(
        "UPDATE event SET time = coalesce(time, received_at), received_at = received_at - ?1",
        days * 86_400_000_000)
    }

    private static func waitUntilDropped(_ tally: TallyServer) throws {
      while true {
        let metrics = try tally.client.get("/metrics").text
        if metrics.contains("tally_store_dropped_events \(dropped)\n") { return }
        usleep(20_000)
      }
    }

    @Test func `Old events are dropped, and their totals and ids stay`() throws {
      let folder = try TemporaryFolder()
      let calls = Samples.calls(0..<Self.dropped)
      var tally = try TallyServer(in: folder)
      _ = try tally.client.post(lines: calls)
      let before = try tally.client.get("/v1/sessions/s1").json
      try tally.stop()
      try Self.age(folder.database, days: 30)
      tally = try TallyServer(in: folder, ["--retain-events", "7d"])
      try Self.waitUntilDropped(tally)
      #expect(try tally.client.get("/v1/sessions/s1").json == before)
      #expect(try tally.client.post(lines: calls)["duplicate"] == .int(Self.dropped))
      let gone = try tally.client.get("/v1/events/e7")
      #expect(gone.status == 410)
      #expect(gone["code"] == "events_dropped")
      func run(_ arguments: String...) throws -> ChildProcess {
        try TallyBinary.run(arguments + ["--database", folder.database], in: folder)
      }
      let exported = try run("export", folder.file("all.jsonl"))
      #expect(exported.exitStatus() != 0)
      #expect(exported.errors.contains("were dropped"), "\(exported.errors)")
      #expect(try run("doctor").output.contains("events: 300 that came in before"))
      let copy = folder.file("copy.db")
      #expect(try run("backup", copy).exitStatus() == 0)
      try tally.stop()
      for database in [folder.database, copy] {
        let compacted = try TallyBinary.run(["compact", "--database", database], in: folder)
        #expect(compacted.exitStatus() == 0, "\(compacted.errors)")
        let checked = try TallyBinary.run(["check", "--database", database], in: folder)
        #expect(checked.exitStatus() == 0, "\(checked.output)")
      }
      let wrong = try TallyBinary.run(["serve", "--retain-events", "12h"], in: folder)
      #expect(wrong.exitStatus() == 64)
      #expect(wrong.errors.contains("whole number of days"), "\(wrong.errors)")
    }
  }
}
