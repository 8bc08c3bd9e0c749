import Foundation
import Testing

extension EndToEnd {
  @Suite struct ServiceTests {
    @Test func `Every path and method is answered as HTTP asks for`() throws {
      let tally = try TallyServer()
      let client = tally.client
      #expect(try client.get("/nothing")["code"] == "not_found")
      let wrong = try client.send("PATCH", "/v1/events")
      #expect(wrong.status == 405)
      #expect(wrong["code"] == "method_not_allowed")
      #expect(wrong.headers["allow"]?.contains("POST") == true)
      let head = try client.send("HEAD", "/v1/sessions")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(Int(head.headers["content-length"] ?? "") ?? 0 > 0)
      let options = try client.send("OPTIONS", "/v1/sessions")
      #expect(options.headers["allow"]?.contains("GET") == true)
    }

    @Test func `The API's description is served as it lies in the repository`() throws {
      let tally = try TallyServer()
      let answer = try tally.client.get("/openapi.yaml")
      #expect(answer.headers["content-type"] == "application/yaml")
      let file = try String(contentsOfFile: Repository.path("openapi.yaml"), encoding: .utf8)
      #expect(answer.text == file)
    }

    @Test func `Pipelined requests are answered in their order`() throws {
      let tally = try TallyServer()
      let client = tally.client
      let events = (0..<20).map { Samples.call("e\($0)", session: "s\($0)") }
      _ = try client.post(lines: events)
      let connection = try HTTPConnection(port: client.port)
      let requests = events.enumerated().map { index, event in
        client.request(
          "POST", "/v1/events", type: "application/json", body: Array(event.text.utf8))
          + client.request("GET", "/v1/sessions/s\(index)")
      }
      try connection.send(requests.flatMap { $0 })
      for index in 0..<20 {
        #expect(try connection.receive()["items.0.id"] == "e\(index)")
        #expect(try connection.receive()["session_id"] == "s\(index)")
      }
    }

    @Test func `The health check command tells whether a server is ready`() throws {
      let tally = try TallyServer()
      let address = "http://127.0.0.1:\(tally.client.port)"
      let arguments = ["healthcheck", "--server", address]
      #expect(try TallyBinary.run(arguments, in: tally.folder).exitStatus() == 0)
      #expect(try tally.stop() == 0)
      let gone = try TallyBinary.run(arguments, in: tally.folder)
      #expect(gone.exitStatus() != 0)
      #expect(gone.errors.contains("nothing answers"))
    }
  }
}
