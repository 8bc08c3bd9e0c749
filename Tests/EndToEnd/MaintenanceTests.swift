import Foundation
import SQLite
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct MaintenanceTests {
    static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> ChildProcess {
      try TallyBinary.run(arguments, in: folder)
    }

    @Test func `A copy is made while events come in, and is a ledger that is right`() throws {
      let tally = try TallyServer()
      let folder = tally.folder
      _ = try tally.client.post(lines: Samples.calls(0..<500))
      let void: Tree = ["id": "v1", "type": "void", "voids": "e7"]
      #expect(try tally.client.post("/v1/events", void).status == 200)
      let copy = folder.file("copy.db")
      let made = try Self.run(["backup", copy, "--database", folder.database], in: folder)
      #expect(made.exitStatus() == 0, "\(made.errors)")
      let before = try tally.client.get("/v1/sessions/s1").json
      _ = try tally.client.post(lines: Samples.calls(500..<600))
      // A file is not written over.
      #expect(
        try Self.run(["backup", copy, "--database", folder.database], in: folder).exitStatus() != 0)
      let checked = try Self.run(["check", "--database", copy], in: folder)
      #expect(checked.exitStatus() == 0, "\(checked.output)")
      #expect(checked.output.contains("501 events"))
      // The ledger that a server has is not for others to write.
      #expect(
        try Self.run(["check", "--database", folder.database], in: folder).exitStatus() != 0)
      let other = try TemporaryFolder()
      let restored = try Self.run(["restore", copy, "--database", other.database], in: other)
      #expect(restored.exitStatus() == 0, "\(restored.errors)")
      #expect(
        try Self.run(["restore", copy, "--database", other.database], in: other).exitStatus() != 0)
      let second = try TallyServer(in: other)
      #expect(try second.client.get("/v1/sessions/s1").json == before)
      #expect(try second.client.post(lines: Samples.calls(0..<500))["duplicate"] == 500)
    }

    @Test func `A user is erased through the server, and the file is written anew without it`()
      throws
    {
      let tally = try TallyServer()
      let folder = tally.folder
      let calls = Samples.calls(0..<20).map { $0.with(["user_id": "alice@example.com"]) }
      _ = try tally.client.post(lines: calls)
      let command = ["users", "erase", "alice@example.com", "--database", folder.database]
      let erased = try Self.run(command, in: folder)
      #expect(erased.exitStatus() == 0, "\(erased.errors)")
      let pseudonym = try #require(erased.output.firstMatch(of: /erased-[0-9a-f]{32}/)).output
      #expect(try tally.client.get("/v1/users/\(pseudonym)").json["requests"] == 20)
      #expect(try Self.run(command, in: folder).exitStatus() != 0)
      let compact = ["compact", "--database", folder.database]
      #expect(try Self.run(compact, in: folder).exitStatus() != 0)
      try tally.stop()
      let compacted = try Self.run(compact, in: folder)
      #expect(compacted.exitStatus() == 0, "\(compacted.errors)")
      let bytes = try Data(contentsOf: URL(filePath: folder.database))
      #expect(bytes.range(of: Data("alice@example.com".utf8)) == nil)
      let checked = try Self.run(["check", "--database", folder.database], in: folder)
      #expect(checked.exitStatus() == 0, "\(checked.output)")
    }

    @Test func `A project is exported through its server, and imported where there is none`() throws
    {
      let tally = try TallyServer()
      let folder = tally.folder
      let calls = Samples.calls(0..<2_100).map { $0.with(["user_id": "alice"]) }
      _ = try tally.client.post(lines: calls)
      let price: Tree = ["from": "2020-01-01", "input_per_million_usd": "2"]
      let set = try tally.client.send(
        "PUT", "/v1/prices/p/m", type: "application/json", body: Array(price.text.utf8))
      #expect(set.status == 201)
      let budget: Tree = ["name": "b", "amount_usd": "10", "scope": ["user_id": "alice"]]
      #expect(try tally.client.post("/v1/budgets", budget).status == 201)
      #expect(try tally.client.post("/v1/sessions/s1/end", ["end_state": "Success"]).status == 200)
      let file = folder.file("all.jsonl")
      let export = ["export", file, "--database", folder.database]
      let exported = try Self.run(export, in: folder)
      #expect(exported.exitStatus() == 0, "\(exported.errors)")
      #expect(try Self.run(export, in: folder).exitStatus() != 0)
      let other = try TemporaryFolder()
      let command = ["import", "ledger", file, "--database", other.database]
      #expect(try Self.run(command, in: other).exitStatus() != 0)
      for created in [["--create"], []] {
        let imported = try Self.run(command + created, in: other)
        #expect(imported.exitStatus() == 0, "\(imported.errors)")
        #expect(imported.output.contains("0 rejected"))
      }
      let second = try TallyServer(in: other)
      for path in ["/v1/sessions/s1", "/v1/users/alice", "/v1/project", "/v1/prices/p/m"] {
        let (before, after) = (try tally.client.get(path).json, try second.client.get(path).json)
        #expect(path.contains("prices") || before == after, "\(path)")
      }
      let budgets = try second.client.get("/v1/budgets").json
      #expect(budgets["data"].items.map { $0["name"] } == ["b"])
      // A file that was cut off is not taken for the whole.
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      let part = lines.dropLast().joined(separator: "\n")
      try part.write(toFile: file, atomically: false, encoding: .utf8)
      let cut = try Self.run(["import", "ledger", file, "--database", other.database], in: other)
      #expect(cut.exitStatus() != 0)
      #expect(cut.errors.contains("is not whole"), "\(cut.errors)")
    }

    @Test func `The doctor looks at a ledger, with a server and without one`() throws {
      let folder = try TemporaryFolder()
      let command = ["doctor", "--database", folder.database]
      let none = try Self.run(command, in: folder)
      #expect(none.exitStatus() == 0, "\(none.output)")
      #expect(none.output.contains("ledger: there is none"))
      #expect(none.output.contains("sync: a sync takes "))
      let tally = try TallyServer(in: folder)
      let served = try Self.run(command, in: folder)
      #expect(served.output.contains("ok       server: http://127.0.0.1:"), "\(served.output)")
      try tally.stop()
      let alone = try Self.run(command, in: folder)
      #expect(alone.output.contains("keys: none"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!files.contains { $0.contains("doctor") })
      let nowhere = try Self.run(["doctor", "--database", "/proc/none/tally.db"], in: folder)
      #expect(nowhere.exitStatus() == 1)
      #expect(nowhere.output.contains("error    disk: /proc/none"))
    }

    @Test func `A check finds a sum that is not what its events come to`() throws {
      let tally = try TallyServer()
      let folder = tally.folder
      let tagged = Samples.calls(0..<20).map { $0.with(["user_id": "alice", "run_id": "r"]) }
      _ = try tally.client.post(lines: tagged)
      try tally.stop()
      #expect(
        try Self.run(["check", "--database", folder.database], in: folder).exitStatus() == 0)
      for table in ["session_rollup", "user_rollup", "run_rollup", "project_rollup"] {
        let change = "UPDATE \(table) SET output = output"
        do {
          let connection = try Connection(path: folder.database, access: .readWrite)
          try connection.execute(change + " + 1")
        }
        let checked = try Self.run(["check", "--database", folder.database], in: folder)
        #expect(checked.exitStatus() == 1, "\(table)")
        #expect(checked.output.contains("is not what its events come to"))
        let connection = try Connection(path: folder.database, access: .readWrite)
        try connection.execute(change + " - 1")
      }
    }

    @Test(arguments: ["backup", "restore", "check"])
    func `What is no ledger is left alone`(command: String) throws {
      let folder = try TemporaryFolder()
      let text = folder.file("text.db")
      try Data("hello".utf8).write(to: URL(fileURLWithPath: text))
      for path in [text, folder.file("none.db")] {
        let arguments =
          switch command {
          case "backup": ["backup", folder.file("a.db"), "--database", path]
          case "restore": ["restore", path, "--database", folder.file("b.db")]
          default: ["check", "--database", path]
          }
        #expect(try Self.run(arguments, in: folder).exitStatus() != 0, "\(arguments)")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == Data("hello".utf8))
      #expect(!FileManager.default.fileExists(atPath: folder.file("none.db")))
    }
  }
}
