import Foundation
import Testing

extension EndToEnd {
  @Suite struct LargeContentTests {
    private static let options = [
      "--body-bytes-max", "1000", "--decoded-body-bytes-max", "1000",
      "--litellm-body-bytes-max", "20000",
    ]

    private static func payloads(prompt count: Int) -> [UInt8] {
      Array(
        """
        [{"litellm_call_id":"c","trace_id":"s","model":"gpt-4o","custom_llm_provider":"openai",\
        "prompt_tokens":10,"completion_tokens":5,"messages":"\(String(repeating: "x", count: count))"}]
        """.utf8)
    }

    @Test func `A route's own limit is that of its bodies, for who has a key`() throws {
      let keys = try AccessKeys(Self.options)
      func post(_ holder: String, _ path: String, _ bytes: Int) throws -> Int {
        try keys.client(holder).send(
          "POST", path, type: "application/json", body: Self.payloads(prompt: bytes)
        ).status
      }
      #expect(try post("ingest", "/v1/ingest/litellm", 15_000) == 200)
      #expect(try post("ingest", "/v1/ingest/litellm", 20_000) == 413)
      #expect(try post("ingest", "/v1/events", 15_000) == 413)
      for holder in ["nobody", "stranger", "revoked", "read"] {
        #expect(try post(holder, "/v1/ingest/litellm", 15_000) == 413)
      }
    }

    @Test func `All bodies that are on their way are bounded together`() throws {
      let tally = try TallyServer(Self.options + ["--content-held-bytes-max", "20000"])
      let body = Self.payloads(prompt: 15_000)
      let request = tally.client.request(
        "POST", "/v1/ingest/litellm", type: "application/json", body: body)
      let first = try HTTPConnection(port: tally.client.port)
      try first.send(Array(request.dropLast()))
      // Nothing tells when it is held; a loop takes far less.
      usleep(300_000)
      let second = try HTTPConnection(port: tally.client.port)
      try second.send(Array(request.dropLast()))
      // Whichever brings too much is told to come again.
      let refused = try second.receive()
      #expect(refused.status == 503)
      #expect(refused.headers["retry-after"] == "1")
      try first.send([request[request.count - 1]])
      #expect(try first.receive()["accepted"] == 1)
    }
  }
}
