import Testing

extension EndToEnd {
  /// Whole lists over a socket.
  @Suite struct DownloadTests {
    /// Of so many bytes together that no socket holds them for a client that does not read.
    private static let count = 4_000
    private static let text = String(repeating: "x", count: 256)
    private static let path = "/v1/events.csv?order=asc"

    private static func server() throws -> TallyServer {
      let tally = try TallyServer(["--downloads-max", "2", "--readers", "1"])
      let connection = try HTTPConnection(port: tally.client.port)
      for start in stride(from: 0, to: count, by: 500) {
        let lines = (start..<(start + 500)).map(line).joined()
        try connection.send(
          tally.client.request(
            "POST", "/v1/events", type: "application/x-ndjson", body: Array(lines.utf8)))
        #expect(try connection.receive()["accepted"] == .int(500))
      }
      return tally
    }

    private static func line(_ number: Int) -> String {
      let tags = (0..<16).map { "\"k\($0)\":\"\(text)\"" }.joined(separator: ",")
      return "{\"id\":\"e\(number)\",\"session_id\":\"s1\",\"time\":\"2026-11-20T10:00:00Z\","
        + "\"usage\":{\"input\":1},\"tags\":{\(tags)}}\n"
    }

    /// A client that has asked, and has read no more than the beginning of the answer.
    private static func stalled(_ tally: TallyServer) throws -> HTTPConnection {
      let connection = try HTTPConnection(port: tally.client.port)
      try connection.send(tally.client.request("GET", path))
      let head = try connection.receive(until: "\r\n\r\n")
      #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(head.contains("Transfer-Encoding: chunked\r\n"))
      #expect(head.contains("Content-Disposition: attachment; filename=\"events.csv\"\r\n"))
      return connection
    }

    @Test func `A file is whole, however many pages it has and whoever else reads`() throws {
      let tally = try Self.server()
      let idle = try Self.stalled(tally)
      let reader = try Self.stalled(tally)
      // The one reader of the store is free, and there is no room for a third file.
      #expect(try tally.client.get("/v1/sessions/s1").json["requests"] == .int(Self.count))
      #expect(try tally.client.get("/v1/sessions.csv").status == 503)
      var next = 0
      var line = ""
      // Between the rows are the sizes of chunks.
      while line != "0\r\n" {
        line = try reader.receive(until: "\r\n")
        if line.hasPrefix("e\(next),api,call,2026-11-20T") { next += 1 }
      }
      #expect(next == Self.count)
      _ = idle
    }

    @Test func `A client that leaves makes room, and stopping waits for none`() throws {
      let tally = try Self.server()
      for _ in 0..<5 {
        _ = try Self.stalled(tally)
        var isFree = false
        while !isFree {
          isFree = try tally.client.get("/metrics").text.contains("\ntally_downloads 0\n")
        }
      }
      let idle = try Self.stalled(tally)
      #expect(try tally.stop() == 0)
      #expect(throws: HTTPConnection.Failure.self) { _ = try idle.receive(until: "\r\n0\r\n\r\n") }
    }
  }
}
