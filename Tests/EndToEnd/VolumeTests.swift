import Foundation
import Testing

extension EndToEnd {
  /// Many events: exact, of few bytes each, and as quick to read as few. A million of them with
  /// `TEST_MILLION=1`, else fifty thousand.
  @Suite struct VolumeTests {
    private static let count =
      ProcessInfo.processInfo.environment["TEST_MILLION"] == "1" ? 1_000_000 : 50_000
    private static let batch = 1_000

    @Test func `The total of very many events is exact to the last digit`() throws {
      let tally = try TallyServer()
      _ = try tally.client.post(lines: Samples.calls(0..<10, session: "small"))
      let quick = try readMicroseconds(tally, "small")
      let began = ContinuousClock.now
      try post(tally)
      let took = ContinuousClock.now - began
      let totals = try tally.client.get("/v1/sessions/s1").json
      #expect(totals["requests"] == .int(Self.count))
      let exact = Samples.dollars(picoDollars: Samples.picoDollars(ofCalls: 10..<(10 + Self.count)))
      #expect(totals["cost.usd"] == .text(exact))
      let slow = try readMicroseconds(tally, "s1")
      let memory = tally.peakMemoryKibibytes
      #expect(try tally.stop() == 0)
      let bytes = Double(tally.folder.size(of: tally.folder.database)) / Double(Self.count)
      #expect(bytes <= 400)
      print(
        """
        \(Self.count) events in \(took): \(exact) dollars; a read of the session takes \(slow) us, \
        with ten events \(quick) us; peak memory \(memory / 1024) MiB; \(Int(bytes)) bytes an event
        """)
    }

    private func post(_ tally: TallyServer) throws {
      let connection = try HTTPConnection(port: tally.client.port)
      for start in stride(from: 10, to: 10 + Self.count, by: Self.batch) {
        let lines = Samples.lines(ofCalls: start..<(start + Self.batch))
        try connection.send(
          tally.client.request("POST", "/v1/events", type: "application/x-ndjson", body: lines))
        #expect(try connection.receive()["accepted"] == .int(Self.batch))
      }
    }

    /// The median of reads on one connection.
    private func readMicroseconds(_ tally: TallyServer, _ session: String) throws -> Int {
      let connection = try HTTPConnection(port: tally.client.port)
      let request = tally.client.request("GET", "/v1/sessions/\(session)")
      let times = try (0..<101).map { _ in
        let start = ContinuousClock.now
        try connection.send(request)
        #expect(try connection.receive().status == 200)
        return (ContinuousClock.now - start) / .microseconds(1)
      }
      return Int(times.sorted()[50])
    }
  }
}
