import TestSupport
import Testing

extension EndToEnd {
  @Suite struct AccessTests {
    @Test func `A server without keys is open, and closes with the first one`() throws {
      let tally = try TallyServer()
      #expect(try tally.client.get("/v1/sessions").status == 200)
      let made = try tally.client.post("/v1/keys", ["name": "first", "scopes": ["admin"]])
      #expect(made.status == 201)
      let key = try #require(made["key"].string)
      let closed = try tally.client.get("/v1/sessions")
      #expect(closed.status == 401)
      #expect(closed["code"] == "unauthorized")
      #expect(closed.headers["www-authenticate"] == "Bearer realm=\"tally\"")
      #expect(try tally.client.with(key: key).get("/v1/sessions").status == 200)
      let byHeader = try tally.client.send("GET", "/v1/sessions", headers: ["X-Api-Key": key])
      #expect(byHeader.status == 200)
    }

    @Test func `It stays closed after a restart and when every key is revoked`() throws {
      let folder = try TemporaryFolder()
      let first = try TallyServer(in: folder)
      let key = try first.client.post("/v1/keys", ["name": "only", "scopes": ["admin"]])
      #expect(try first.stop() == 0)
      let second = try TallyServer(in: folder)
      #expect(try second.client.get("/v1/sessions").status == 401)
      let admin = second.client.with(key: key["key"].string)
      #expect(try admin.delete("/v1/keys/\(key["id"])").status == 200)
      #expect(try admin.get("/v1/sessions").status == 401)
      #expect(try second.client.get("/v1/sessions").status == 401)
    }

    @Test func `Every endpoint answers every kind of key as the table says`() throws {
      let keys = try AccessKeys()
      for row in AccessRow.all {
        for (holder, expected) in zip(AccessKeys.holders, row.statuses) {
          let client = keys.client(holder)
          let answer =
            row.method == "GET"
            ? try client.get(row.path)
            : try client.send(
              row.method, row.path, type: row.body == nil ? nil : "application/json",
              body: Array((row.body?.text ?? "").utf8))
          #expect(answer.status == expected, "\(row.method) \(row.path) for \(holder)")
          if answer.status >= 400 {
            #expect(answer.headers["content-type"] == "application/problem+json")
          }
        }
      }
    }

    @Test func `Projects do not see each other's sessions, users, ids and keys`() throws {
      let keys = try AccessKeys()
      let mine = keys.client("admin")
      let other = keys.client("foreign")
      let event = Samples.call("e1").with(["user_id": "alice"])
      _ = try mine.post("/v1/events", event)
      let elsewhere = try other.post(
        "/v1/events", event.with(["usage": ["input": 1, "output": 0]]))
      #expect(elsewhere["accepted"] == 1)
      #expect(try mine.get("/v1/sessions/s1")["tokens.input"] == 10)
      #expect(try other.get("/v1/sessions/s1")["tokens.input"] == 1)
      #expect(try mine.get("/v1/users/alice")["tokens.input"] == 10)
      #expect(try other.get("/v1/users/alice")["tokens.input"] == 1)
      #expect(try other.get("/v1/sessions")["data"].items.count == 1)
      let names = try other.get("/v1/keys")["data"].items.map { $0["name"] }
      #expect(names == ["foreign"])
      let admin = try mine.get("/v1/keys")["data"].items.first { $0["name"] == "admin" }
      #expect(try other.delete("/v1/keys/\(admin?["id"] ?? 0)").status == 404)
      let void: Tree = ["type": "void", "id": "v", "session_id": "s1", "voids": "e1"]
      _ = try other.post("/v1/events", void)
      #expect(try mine.get("/v1/sessions/s1")["tokens.input"] == 10)
    }

    @Test func `A key that is bound to a user has that user's usage only`() throws {
      let keys = try AccessKeys()
      let bound = keys.client("bound")
      let admin = keys.client("admin")
      #expect(try bound.post("/v1/events", Samples.call("e1", session: "hers"))["accepted"] == 1)
      #expect(try admin.get("/v1/sessions/hers")["user_id"] == "alice")
      let foreign = Samples.call("e2").with(["user_id": "bob"])
      #expect(try bound.post("/v1/events", foreign)["items.0.field"] == "user_id")
      _ = try admin.post("/v1/events", foreign.with(["session_id": "his"]))
      #expect(try bound.get("/v1/sessions/his")["code"] == "session_not_found")
      #expect(try bound.post("/v1/sessions/his/end")["code"] == "session_not_found")
      #expect(try bound.get("/v1/users/bob")["code"] == "user_not_found")
      #expect(try bound.get("/v1/sessions")["data"].items.map { $0["session_id"] } == ["hers"])
      #expect(try bound.get("/v1/sessions?user_id=bob")["data"] == [])
    }

    @Test func `A key that is bound to a user changes nothing of another's`() throws {
      let keys = try AccessKeys()
      let admin = keys.client("admin")
      let bound = keys.client("bound")
      _ = try admin.post("/v1/events", Samples.call("e1", session: "his").with(["user_id": "bob"]))
      let before = try admin.get("/v1/sessions/his").json
      let void: Tree = ["id": "v1", "type": "void", "voids": "e1"]
      let voided = try bound.post("/v1/events", void)
      let added = try bound.post("/v1/events", Samples.call("e2", session: "his"))
      let after = try admin.get("/v1/sessions/his").json
      #expect(voided["rejected"] == 1)
      #expect(added["rejected"] == 1)
      #expect(after == before)
    }

    @Test func `Whoever shows no key is refused before a large body has come`() throws {
      let keys = try AccessKeys()
      let connection = try HTTPConnection(port: keys.server.client.port)
      let head =
        "POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + "Content-Length: 4000000\r\n\r\n"
      try connection.send(Array(head.utf8))
      let refused = try connection.receive()
      #expect(refused.status == 401)
      #expect(refused.headers["www-authenticate"] == "Bearer realm=\"tally\"")
    }

    @Test func `A server without keys takes nothing that came through a proxy`() throws {
      let tally = try TallyServer()
      let forwarded = try tally.client.send(
        "GET", "/v1/keys", headers: ["X-Forwarded-For": "192.0.2.1"])
      #expect(forwarded.status == 403)
      #expect(forwarded["field"] == "X-Forwarded-For")
      #expect(try tally.client.get("/v1/keys").status == 200)
    }

    @Test func `The command line manages keys while a server runs`() throws {
      let tally = try TallyServer()
      let folder = tally.folder
      let place = ["--database", folder.database]
      let made = try TallyBinary.run(
        ["keys", "create", "--name", "cli", "--scope", "admin"] + place, in: folder)
      #expect(made.exitStatus() == 0, "\(made.errors)")
      let key = made.output.trimmingSuffix("\n")
      #expect(try tally.client.with(key: key).get("/v1/sessions").status == 200)
      let without = try TallyBinary.run(["keys", "list"] + place, in: folder)
      #expect(without.exitStatus() != 0)
      let environment = ["TALLY_KEY": key]
      let list = try TallyBinary.run(
        ["keys", "list"] + place, in: folder, environment: environment)
      let row = list.output.split(separator: "\n").last?.split(separator: " ").map(String.init)
      #expect(row?.first == "cli" && row?.last == "active", "\(list.output)")
      #expect(!list.output.contains(key))
      let number = row?.dropFirst().first ?? ""
      let rotated = try TallyBinary.run(
        ["keys", "rotate", number, "--expires-in-days", "30"] + place, in: folder,
        environment: environment)
      let next = rotated.output.trimmingSuffix("\n")
      #expect(try tally.client.with(key: next).get("/v1/sessions").status == 200)
      #expect(try tally.client.with(key: key).get("/v1/sessions").status == 200)
      let revoked = try TallyBinary.run(
        ["keys", "revoke", number] + place, in: folder, environment: environment)
      #expect(revoked.exitStatus() == 0)
      #expect(try tally.client.with(key: key).get("/v1/sessions").status == 401)
    }

    @Test func `A lost admin key is made anew on the file of a server that is stopped`() throws {
      let folder = try TemporaryFolder()
      let first = try TallyServer(in: folder)
      let lost = try first.client.post("/v1/keys", ["name": "lost", "scopes": ["admin"]])
      #expect(lost.status == 201)
      #expect(try first.stop() == 0)
      let made = try TallyBinary.run(
        ["keys", "create", "--name", "new", "--scope", "admin", "--database", folder.database],
        in: folder)
      let key = made.output.trimmingSuffix("\n")
      let again = try TallyServer(in: folder)
      let keys = try again.client.with(key: key).get("/v1/keys")["data"].items
      #expect(keys.map { $0["name"] } == ["lost", "new"])
      #expect(keys.last?["last_used_at"].string != nil)
    }

    @Test func `A key's text is nowhere in the database and in the log`() throws {
      let keys = try AccessKeys(["--log-level", "debug"])
      let tally = keys.server
      let key = try #require(keys["ingest"])
      _ = try tally.client.with(key: key).post("/v1/events", Samples.call("e1"))
      #expect(try tally.stop() == 0)
      let files = try ChildProcess(
        "/bin/grep", ["-rlaF", "--exclude=.output-*", key, tally.folder.path],
        outputIn: tally.folder)
      #expect(try files.wait(seconds: 20) == 1, "\(files.output)")
      #expect(!tally.process.errors.contains(key))
    }
  }
}

extension String {
  /// The text without one ending.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
