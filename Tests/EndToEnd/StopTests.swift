import Glibc
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct StopTests {
    @Test(arguments: [SIGTERM, SIGINT])
    func `A signal lets a request under way finish, and the exit status is 0`(
      signal: Int32
    ) throws {
      let tally = try TallyServer()
      let body = Array(Samples.call("e1").text.utf8)
      let request = tally.client.request(
        "POST", "/v1/events", type: "application/json", body: body)
      let connection = try HTTPConnection(port: tally.client.port)
      try connection.send(Array(request.dropLast(20)))
      usleep(100_000)
      tally.process.kill(signal)
      usleep(100_000)
      try connection.send(Array(request.suffix(20)))
      #expect(try connection.receive()["accepted"] == 1)
      #expect(try tally.process.wait(seconds: 5) == 0)
    }

    @Test func `Idle connections do not hold up the end`() throws {
      let tally = try TallyServer()
      let idle = try (0..<5).map { _ in try HTTPConnection(port: tally.client.port) }
      for connection in idle {
        try connection.send(tally.client.request("GET", "/healthz"))
        #expect(try connection.receive().status == 200)
      }
      let start = ContinuousClock.now
      #expect(try tally.stop() == 0)
      #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test func `A second SIGINT ends the program at once`() throws {
      let tally = try TallyServer()
      let connection = try HTTPConnection(port: tally.client.port)
      let request = tally.client.request(
        "POST", "/v1/events", type: "application/json", body: Array("{}".utf8))
      try connection.send(Array(request.dropLast(1)))
      usleep(100_000)
      tally.process.kill(SIGINT)
      usleep(200_000)
      #expect(tally.process.exitStatus() == nil)
      tally.process.kill(SIGINT)
      #expect(try tally.process.wait(seconds: 2) == 128 + SIGINT)
    }

    @Test func `Totals are the same after a restart`() throws {
      let folder = try TemporaryFolder()
      let first = try TallyServer(in: folder)
      _ = try first.client.post(lines: Samples.calls(0..<1000))
      let before = try first.client.post("/v1/sessions/s1/end").json
      #expect(try first.stop() == 0)
      let second = try TallyServer(in: folder)
      #expect(try second.client.get("/v1/sessions/s1").json == before)
      #expect(try second.client.post(lines: Samples.calls(0..<1000))["duplicate"] == 1000)
    }
  }
}
