import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct BatchTests {
    @Test func `A batch with a bad event keeps the good ones and names the bad one`() throws {
      let tally = try TallyServer()
      let bad = Samples.call("e2").with(["usage": ["input": -1]])
      let answer = try tally.client.post(
        "/v1/events", [Samples.call("e1"), bad, Samples.call("e3")])
      #expect(answer.status == 207)
      #expect(answer["accepted"] == 2)
      #expect(answer["rejected"] == 1)
      #expect(answer["items.0.index"] == 1)
      #expect(answer["items.0.id"] == "e2")
      #expect(answer["items.0.status"] == 422)
      #expect(try tally.client.get("/v1/sessions/s1")["requests"] == 2)
    }

    @Test(arguments: [
      Samples.call("bad").with(["usage": ["input": -1]]),
      Samples.call("old").with(["usage": ["input": 11]]),
    ])
    func `An atomic batch with one bad event leaves nothing`(bad: Tree) throws {
      let tally = try TallyServer()
      _ = try tally.client.post("/v1/events", Samples.call("old"))
      let answer = try tally.client.post("/v1/events?atomic=true", [Samples.call("e1"), bad])
      #expect(answer.status == 422)
      #expect(answer["accepted"] == 0)
      #expect(answer["rejected"] == 2)
      #expect(answer["items.0.code"] == "not_attempted")
      #expect(try tally.client.get("/v1/sessions/s1")["requests"] == 1)
    }

    @Test func `A void takes an event back, and a correction replaces one`() throws {
      let tally = try TallyServer()
      _ = try tally.client.post("/v1/events", .list(["e1", "e2"].map { Samples.call($0) }))
      let void: Tree = ["type": "void", "id": "v1", "session_id": "s1", "voids": "e1"]
      let correction = Samples.call("c1").with([
        "type": "correction", "corrects": "e2", "usage": ["input": 100, "output": 20],
      ])
      #expect(try tally.client.post("/v1/events", [void, correction])["accepted"] == 2)
      let totals = try tally.client.get("/v1/sessions/s1").json
      #expect(totals["tokens.input"] == 100)
      #expect(totals["tokens.output"] == 20)
      #expect(totals["cost.usd"] == "0.0006")
      let twice = try tally.client.post("/v1/events", void.with(["id": "v2"]))
      #expect(twice["items.0.code"] == "already_replaced")
      let unknown = try tally.client.post("/v1/events", void.with(["id": "v3", "voids": "nope"]))
      #expect(unknown["items.0.code"] == "unknown_event")
    }

    @Test func `A body may be compressed with gzip`() throws {
      let tally = try TallyServer()
      let lines = Samples.calls(0..<1000).map { $0.text + "\n" }.joined()
      let path = tally.folder.path + "/events.ndjson"
      try lines.write(toFile: path, atomically: true, encoding: .utf8)
      let gzip = try ChildProcess("/bin/gzip", ["--keep", path], outputIn: tally.folder)
      #expect(try gzip.wait(seconds: 20) == 0)
      let body = try Data(contentsOf: URL(fileURLWithPath: path + ".gz"))
      #expect(body.count < lines.utf8.count / 5)
      let answer = try tally.client.send(
        "POST", "/v1/events", type: "application/x-ndjson",
        headers: ["Content-Encoding": "gzip"], body: Array(body))
      #expect(answer["accepted"] == 1000)
      let cut = try tally.client.send(
        "POST", "/v1/events", type: "application/x-ndjson",
        headers: ["Content-Encoding": "gzip"], body: Array(body.dropLast(9)))
      #expect(cut.status == 400)
    }

    @Test func `A body is not decompressed for a client without a key`() throws {
      let tally = try TallyServer()
      let key = try tally.client.post("/v1/keys", ["name": "k", "scopes": ["admin"]])["key"].string
      let paths = [
        "/v1/events", "/v1/ingest/claude", "/v1/traces", "/v1/sessions", "/v2/create_session",
      ]
      for path in paths {
        for (client, status) in [(tally.client, 401), (tally.client.with(key: key), 400)] {
          let answer = try client.send(
            "POST", path, type: "application/json", headers: ["Content-Encoding": "gzip"],
            body: Array("no gzip".utf8))
          #expect(answer.status == status, "\(path)")
        }
      }
      let token = try tally.client.send(
        "POST", "/v3/auth/token", type: "application/json",
        headers: ["Content-Encoding": "gzip"], body: Array("no gzip".utf8))
      #expect(token.status == 413)
    }

    private static let unusable: [(type: String, body: String, status: Int, code: String)] = [
      ("text/plain", "{}", 415, "unsupported_media_type"),
      ("application/json", "{\"id\":", 400, "invalid_json"),
      ("application/json", "[]", 400, "invalid_request"),
      ("application/json", "\"text\"", 400, "invalid_request"),
      ("application/json", "{\"id\":\"e1\"}", 422, "all_rejected"),
      ("application/json", "{\"usage\":{\"tokens\":\"many\"}}", 422, "all_rejected"),
    ]

    @Test func `A body that cannot be used is a problem with a stable code`() throws {
      let tally = try TallyServer()
      for row in Self.unusable {
        let answer = try tally.client.send(
          "POST", "/v1/events", type: row.type, body: Array(row.body.utf8))
        #expect(answer.status == row.status, "\(row.body)")
        #expect(answer["code"] == .text(row.code), "\(row.body)")
        #expect(answer.headers["content-type"] == "application/problem+json")
      }
    }
  }
}
