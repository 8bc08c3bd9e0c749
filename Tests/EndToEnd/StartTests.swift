import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// What keeps the program from serving is told in one clear line, and by the exit status.
  @Suite struct StartTests {
    @Test func `A ready server prints one line, and logs JSON lines`() throws {
      let tally = try TallyServer()
      #expect(try tally.client.get("/healthz")["status"] == "ok")
      #expect(try tally.client.get("/readyz").status == 200)
      #expect(try tally.stop() == 0)
      #expect(tally.process.output == "listening on http://127.0.0.1:\(tally.client.port)\n")
      let lines = tally.process.errors.split(separator: "\n")
      #expect(!lines.isEmpty)
      var warnings: [String] = []
      for line in lines {
        let record = try JSONDecoder().decode(Tree.self, from: Data(line.utf8))
        if record["level"] == "warning" {
          warnings.append(record["message"].string ?? "")
        } else {
          #expect(record["level"] == "info")
        }
        #expect(record["time"].string?.hasSuffix("Z") == true)
      }
      // A server that whoever reaches it may use says so.
      #expect(warnings.count == 1 && warnings.first?.contains("there are no keys") == true)
    }

    @Test(
      arguments: [
        (["--port", "65536"], "port"), (["--port", "http"], "port"), (["--colour"], "--colour"),
        (["--log-level", "loud"], "--log-level"), (["--loops", "0"], "--loops"),
        (["--idle-seconds", "0"], "idle"), (["--host", "256.0.0.1"], "256.0.0.1"),
        (["--host", "example.com"], "example.com"), (["--port", "-1"], "-1"),
        (["--database", "/proc/none/tally.db"], "no folder /proc/none"),
        (["--database", "/tmp"], "folder"),
      ] as [([String], String)])
    func `A bad option ends with its name and a status that is not zero`(
      options: [String], word: String
    ) throws {
      let folder = try TemporaryFolder()
      try expectRefusal(options, in: folder, naming: word)
    }

    @Test func `An option of the environment counts, and a wrong one is refused`() throws {
      let tally = try TallyServer(environment: ["TALLY_EVENTS_PER_BATCH_MAX": "2"])
      let answer = try tally.client.post(lines: Samples.calls(0..<3))
      #expect(answer["code"] == "too_many_events")
      // Those of the clients, and empty ones, are none of the server's.
      try TallyServer(environment: ["TALLY_URL": "http://127.0.0.1:1", "TALLY_LOOPS": ""]).stop()
    }

    @Test(
      arguments: [
        ("TALLY_PORT", "many", "TALLY_PORT: The value 'many'"),
        ("TALLY_PRT", "1", "TALLY_PRT names no option of `tally serve`; did you mean TALLY_PORT?"),
        ("TALLY_INSECURE", "maybe", "TALLY_INSECURE must be 1 or 0"),
        ("TALLY_LOOPS", "0", "TALLY_LOOPS: --loops"),
      ])
    func `A wrong variable is named as what it is`(
      name: String, value: String, sentence: String
    ) throws {
      let refused = try TallyBinary.run(
        ["serve", "--port", "0"], in: try TemporaryFolder(), environment: [name: value])
      #expect(refused.exitStatus() != 0)
      #expect(refused.errors.contains(sentence), "\(refused.errors)")
    }

    @Test func `A request that fails has a line in the log, without its key`() throws {
      let tally = try TallyServer()
      let answer = try tally.client.send(
        "GET", "/v1/sessions/none?x=1", headers: ["X-Api-Key": "a secret"])
      let id = try #require(answer.headers["x-request-id"])
      #expect(try tally.client.get("/v1/sessions").headers["x-request-id"] == nil)
      #expect(try tally.stop() == 0)
      let line = tally.process.errors.split(separator: "\n").first { $0.contains(id) }
      let record = try JSONDecoder().decode(Tree.self, from: Data((line ?? "").utf8))
      #expect(record["target"] == "/v1/sessions/none?x=1")
      #expect(record["status"] == "400")
      #expect(record["method"] == "GET")
      #expect(!tally.process.errors.contains("a secret"))
    }

    @Test func `A command that is not there names the one that was meant`() throws {
      let refused = try TallyBinary.run(["serv"], in: try TemporaryFolder())
      #expect(refused.exitStatus() != 0)
      #expect(refused.errors.contains("no command `serv`; did you mean `serve`?"))
    }

    @Test func `Only serving makes a ledger, and only its owner can read it`() throws {
      let folder = try TemporaryFolder()
      let place = ["--database", folder.database]
      let listed = try TallyBinary.run(["keys", "list"] + place, in: folder)
      #expect(listed.exitStatus() != 0)
      #expect(listed.errors.contains("there is no ledger at"), "\(listed.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.database))
      try TallyServer(in: folder).stop()
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.database)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test func `The first key has the scope admin, so that another can be made`() throws {
      let folder = try TemporaryFolder()
      let make = ["keys", "create", "--name", "k", "--create", "--database", folder.database]
      let refused = try TallyBinary.run(make, in: folder)
      #expect(refused.exitStatus() != 0)
      #expect(refused.errors.contains("the first key needs the scope `admin`"))
      let made = try TallyBinary.run(make + ["--scope", "ingest,admin"], in: folder)
      #expect(made.exitStatus() == 0, "\(made.errors)")
      #expect(try TallyBinary.run(make, in: folder).exitStatus() == 0)
    }

    @Test func `A busy port is refused`() throws {
      let tally = try TallyServer()
      try expectRefusal(
        ["--port", "\(tally.client.port)"], in: try TemporaryFolder(),
        naming: "\(tally.client.port)")
    }

    @Test func `A database that another process has is refused`() throws {
      let tally = try TallyServer()
      try expectRefusal(["--port", "0"], in: tally.folder, naming: "in use")
      #expect(try tally.client.get("/readyz").status == 200)
    }

    @Test func `A database of a newer schema is refused`() throws {
      let folder = try TemporaryFolder()
      try TallyServer(in: folder).stop()
      // SQLite's file format, section 1.3: the user version is the big-endian word at byte 60.
      let file = try #require(FileHandle(forUpdatingAtPath: folder.database))
      try file.seek(toOffset: 60)
      try file.write(contentsOf: Data([0, 0, 3, 231]))
      try file.close()
      try expectRefusal(["--port", "0"], in: folder, naming: "schema 999")
    }

    @Test func `A file that is no database is refused and left as it is`() throws {
      let folder = try TemporaryFolder()
      let text = String(repeating: "a letter, not a ledger\n", count: 400)
      try text.write(toFile: folder.database, atomically: true, encoding: .utf8)
      try expectRefusal(["--port", "0"], in: folder, naming: "tally.db")
      #expect(try String(contentsOfFile: folder.database, encoding: .utf8) == text)
    }

    @Test func `Beyond this machine it makes a key and shows it once, unless told not to`() throws {
      let folder = try TemporaryFolder()
      let insecure = try TallyServer(in: folder, ["--host", "0.0.0.0", "--insecure"])
      #expect(try insecure.client.get("/v1/sessions").status == 200)
      #expect(try insecure.stop() == 0)
      let secure = try TallyServer(in: folder, ["--host", "0.0.0.0"])
      #expect(try secure.client.get("/v1/sessions").status == 401)
      #expect(try secure.stop() == 0)
      let key = secure.process.output.split(whereSeparator: \.isWhitespace).last.map(String.init)
      let again = try TallyServer(in: folder, ["--host", "0.0.0.0"])
      #expect(try again.client.with(key: key).get("/v1/keys").status == 200)
      #expect(try again.stop() == 0)
      #expect(again.process.output.split(separator: "\n").count == 1)
    }

    @Test func `The first key can come from a file`() throws {
      let folder = try TemporaryFolder()
      let key = String(repeating: "k3y_", count: 8)
      let file = folder.path + "/key"
      try Data("\(key)\n".utf8).write(to: URL(filePath: file))
      let tally = try TallyServer(in: folder, environment: ["TALLY_ADMIN_KEY_FILE": file])
      #expect(try tally.client.get("/v1/keys").status == 401)
      #expect(try tally.client.with(key: key).get("/v1/keys").status == 200)
      #expect(try tally.stop() == 0)
      #expect(!tally.process.output.contains(key))
      try Data("short".utf8).write(to: URL(filePath: file))
      try expectRefusal(["--admin-key-file", file], in: folder, naming: "32 to 256")
    }

    @Test(arguments: [["--help"], ["serve", "--help"], ["keys", "--help"], ["--version"]])
    func `Help and version go to standard output`(arguments: [String]) throws {
      let process = try TallyBinary.run(arguments, in: try TemporaryFolder())
      #expect(process.exitStatus() == 0)
      #expect(!process.output.isEmpty)
      #expect(process.errors.isEmpty)
    }

    private func expectRefusal(
      _ options: [String], in folder: TemporaryFolder, naming word: String
    ) throws {
      let process = try TallyBinary.run(
        ["serve", "--port", "0", "--database", folder.database] + options, in: folder)
      #expect(process.exitStatus() != 0)
      #expect(process.output.isEmpty)
      let lines = process.errors.split(separator: "\n").filter { !$0.hasPrefix("{") }
      #expect(lines.first?.hasPrefix("Error: ") == true, "\(process.errors)")
      #expect(lines.first?.contains(word) == true, "\(process.errors)")
      // Behind a wrong option stand its usage and where to read on.
      let expected = ["Usage: ", "Help:  ", "  See "]
      let others = lines.dropFirst().filter { line in !expected.contains { line.hasPrefix($0) } }
      #expect(others.isEmpty, "\(process.errors)")
    }
  }
}
