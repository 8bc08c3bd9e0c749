import Glibc
import Synchronization
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct CrashTests {
    private static let clients = 4
    private static let batchEvents = 10

    @Test func `What was acknowledged before a kill -9 is there once`() throws {
      let folder = try TemporaryFolder()
      var sent = 0
      for round in 1...3 {
        let tally = try TallyServer(in: folder)
        let load = try Self.load(tally, round: round, killAfterMilliseconds: 300)
        #expect(load.acknowledged.count > Self.batchEvents)
        let restarted = try TallyServer(in: folder)
        try Self.check(restarted, load, sentBefore: sent)
        sent += load.sent.count
        // The next round begins with another crash, of a server that has just repaired itself.
        restarted.process.kill(SIGKILL)
        #expect(try restarted.process.wait(seconds: 5) == 128 + SIGKILL)
      }
    }

    private struct Load: Sendable {
      var sent: [Tree] = []
      var acknowledged: [Tree] = []
    }

    /// Posts batches from a few clients until the server is gone.
    private static func load(
      _ tally: TallyServer, round: Int, killAfterMilliseconds: UInt32
    ) throws -> Load {
      let client = tally.client
      let process = tally.process
      let loads = try together(clients + 1) { index -> Load in
        guard index < clients else {
          usleep(killAfterMilliseconds * 1_000)
          process.kill(SIGKILL)
          try process.wait(seconds: 5)
          return Load()
        }
        return try postUntilGone(client, "r\(round)c\(index)")
      }
      return loads.reduce(into: Load()) {
        $0.sent += $1.sent
        $0.acknowledged += $1.acknowledged
      }
    }

    private static func postUntilGone(_ client: HTTPClient, _ name: String) throws -> Load {
      var load = Load()
      let connection = try HTTPConnection(port: client.port)
      for batch in 0..<100_000 {
        let events = (0..<batchEvents).map { Samples.call("\(name)b\(batch)e\($0)") }
        let body = Array(Tree.list(events).text.utf8)
        load.sent += events
        do {
          try connection.send(
            client.request("POST", "/v1/events", type: "application/json", body: body))
          guard try connection.receive()["accepted"] == .int(batchEvents) else { return load }
        } catch is HTTPConnection.Failure {
          return load
        }
        load.acknowledged += events
      }
      return load
    }

    private static func check(_ tally: TallyServer, _ load: Load, sentBefore: Int) throws {
      let requests = try tally.client.get("/v1/sessions/s1")["requests"].integer ?? 0
      #expect(requests >= sentBefore + load.acknowledged.count)
      #expect(requests <= sentBefore + load.sent.count)
      // Each acknowledged event is known, and sending it again changes nothing.
      for start in stride(from: 0, to: load.acknowledged.count, by: 5_000) {
        let part = Array(load.acknowledged.dropFirst(start).prefix(5_000))
        #expect(try tally.client.post(lines: part)["duplicate"] == .int(part.count))
      }
      #expect(try tally.client.get("/v1/sessions/s1")["requests"] == .int(requests))
      // Whatever the crash left out is accepted now, and then the total is whole.
      for start in stride(from: 0, to: load.sent.count, by: 5_000) {
        let part = Array(load.sent.dropFirst(start).prefix(5_000))
        #expect(try tally.client.post(lines: part)["rejected"] == 0)
      }
      let totals = try tally.client.get("/v1/sessions/s1").json
      let count = sentBefore + load.sent.count
      #expect(totals["requests"] == .int(count))
      let dollars = Samples.dollars(picoDollars: count * 60_000_000)
      #expect(totals["cost.usd"] == .text(dollars))
    }
  }
}
