import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct StreamTests {
    /// Follows a scope; returns with the head of the answer read.
    static func follow(
      _ scope: String, of tally: TallyServer, key: String? = nil, after marker: String? = nil
    ) throws -> HTTPConnection {
      let connection = try HTTPConnection(port: tally.client.port, timeoutSeconds: 10)
      let headers = marker.map { ["Last-Event-ID": $0] } ?? [:]
      try connection.send(
        tally.client.with(key: key).request("GET", "/v1/stream?scope=\(scope)", headers: headers))
      let head = try connection.receive(until: "\r\n\r\n")
      #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(head.contains("Content-Type: text/event-stream\r\n"))
      return connection
    }

    /// The next totals: their marker and their data.
    static func totals(_ connection: HTTPConnection) throws -> (marker: String, data: String) {
      let before = try connection.receive(until: "event: totals\ndata: ")
      let data = try connection.receive(until: "\n\n")
      let marker = before.split(separator: "\n").last { $0.hasPrefix("id: ") }?.dropFirst(4)
      return (String(marker ?? ""), data)
    }

    @Test func `Totals come at once, and again when they change`() throws {
      let tally = try TallyServer()
      let project = try Self.follow("project", of: tally)
      #expect(try Self.totals(project).data.contains("\"requests\":0,"))
      _ = try tally.client.post("/v1/events", Samples.call("e1"))
      let session = try Self.follow("session_id:s1", of: tally)
      let first = try Self.totals(session)
      #expect(first.data.contains("{\"session_id\":\"s1\","))
      let changed = try Self.totals(project).data
      #expect(changed.contains("\"requests\":1,"))
      #expect(changed.contains("\"changed\":{\"sessions\":[\"s1\"],\"more\":0}"))
      _ = try tally.client.post("/v1/sessions/s1/end")
      let ended = try Self.totals(session)
      #expect(ended.data.contains("\"status\":\"ended\""))
      #expect(ended.marker != first.marker)
    }

    @Test func `Whoever connects again learns what is new, and no more`() throws {
      let tally = try TallyServer()
      _ = try tally.client.post("/v1/events", Samples.call("e1"))
      let marker = try Self.totals(try Self.follow("session_id:s1", of: tally)).marker
      let again = try Self.follow("session_id:s1", of: tally, after: marker)
      _ = try tally.client.post("/v1/events", Samples.call("e2"))
      #expect(try Self.totals(again).data.contains("\"requests\":2,"))
      // A marker of an earlier server, or of none.
      for marker in ["1-1", "what?"] {
        let other = try Self.follow("session_id:s1", of: tally, after: marker)
        let reset = try other.receive(until: "event: reset\ndata: {}\n\n")
        #expect(reset.contains("id: "))
        #expect(try Self.totals(other).data.contains("\"requests\":2,"))
      }
    }

    @Test func `A session that includes others follows them`() throws {
      let tally = try TallyServer()
      _ = try tally.client.post("/v1/events", Samples.call("e1", session: "above"))
      let above = try Self.follow("session_id:above", of: tally)
      #expect(try Self.totals(above).data.contains("\"children\":{\"sessions\":0,"))
      let child: Tree = ["session_id": "below", "parent_session_id": "above"]
      _ = try tally.client.post("/v1/sessions", child)
      #expect(try Self.totals(above).data.contains("\"children\":{\"sessions\":1,"))
      _ = try tally.client.post("/v1/events", Samples.call("e2", session: "below"))
      let inclusive = try Self.totals(above).data
      #expect(inclusive.contains("\"inclusive\":{\"requests\":2,"))
    }

    @Test func `Signs of life come while nothing changes, and the server ends what it began`()
      throws
    {
      let tally = try TallyServer(["--heartbeat-seconds", "1"])
      let project = try Self.follow("project", of: tally)
      _ = try project.receive(until: ": hb\n\n")
      _ = try project.receive(until: ": hb\n\n")
      tally.process.kill(SIGTERM)
      _ = try project.receive(until: "\r\n0\r\n\r\n")
      #expect(try tally.process.wait(seconds: 5) == 0)
    }

    @Test func `A stream shows what its key may see, and ends with it`() throws {
      let keys = try AccessKeys(["--heartbeat-seconds", "1"])
      let admin = keys.client("admin")
      for (id, session, user) in [("e1", "s1", "alice"), ("e2", "s2", "bob")] {
        let event = Samples.call(id, session: session).with(["user_id": "\(user)"])
        #expect(try admin.post("/v1/events", event).status == 200)
      }
      for (scope, status) in [
        ("project", 403), ("user_id:bob", 404), ("session_id:s2", 404), ("session_id:none", 404),
        ("session_id", 400), ("team:x", 400), ("user_id:", 400),
      ] {
        let answer = try keys.client("bound").get("/v1/stream?scope=\(scope)")
        #expect(answer.status == status, "\(scope)")
      }
      for (holder, status) in [("nobody", 401), ("revoked", 401), ("ingest", 403)] {
        #expect(try keys.client(holder).get("/v1/stream").status == status)
      }
      let own = try Self.follow("user_id:alice", of: keys.server, key: keys["bound"])
      #expect(try Self.totals(own).data.contains("\"user_id\":\"alice\""))
      let list = try admin.get("/v1/keys").json["data"].items
      let bound = try #require(list.first { $0["name"] == "bound" })
      #expect(try admin.delete("/v1/keys/\(bound["id"])").status == 200)
      _ = try own.receive(until: "\r\n0\r\n\r\n")
    }

    @Test func `There are no more streams than may be`() throws {
      let tally = try TallyServer(["--streams-max", "2"])
      let first = try Self.follow("project", of: tally)
      do {
        let second = try Self.follow("project", of: tally)
        _ = try Self.totals(second)
        let third = try tally.client.get("/v1/stream")
        #expect(third.status == 503)
        #expect(third.headers["retry-after"] != nil)
      }
      // The second one's place is free once the server has seen that its client is gone.
      for number in 0..<50 {
        _ = try tally.client.post("/v1/events", Samples.call("e\(number)"))
        _ = try Self.totals(first)
        let connection = try HTTPConnection(port: tally.client.port, timeoutSeconds: 10)
        try connection.send(tally.client.request("GET", "/v1/stream"))
        if try connection.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200") { return }
      }
      Issue.record("the place of a client that left is not free")
    }
  }
}
