import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `Another origin's page` {
  static func answer(
    _ list: String, _ method: Method = .get, headers: [(name: String, value: String)]
  ) async throws -> Answer {
    let handler = try CrossOrigin(list).handler { _, exchange in
      exchange.respond(Response(status: 200, headers: [("ETag", "\"1\"")], body: [0x61]))
    }
    let request = try #require(
      Request(method: method, target: "/v1/sessions", headers: Headers(headers)))
    return await withCheckedContinuation { continuation in
      handler(request, Exchange { continuation.resume(returning: Answer($0)) })
    }
  }

  @Test func `may read answers where it is named`() async throws {
    let list = "https://a.example, http://127.0.0.1:3000"
    for origin in ["https://a.example", "http://127.0.0.1:3000"] {
      let answer = try await Self.answer(list, headers: [("Origin", origin)])
      #expect(answer.body == "a")
      #expect(answer.header("Access-Control-Allow-Origin") == origin)
      #expect(answer.header("Vary") == "Origin")
      #expect(answer.header("Access-Control-Expose-Headers")?.contains("ETag") == true)
      #expect(answer.header("Access-Control-Allow-Credentials") == nil)
    }
  }

  @Test(arguments: [
    "https://a.example.evil", "http://a.example", "https://A.example", "null", "https://a.example/",
  ])
  func `may not where it is another`(origin: String) async throws {
    let answer = try await Self.answer("https://a.example", headers: [("Origin", origin)])
    #expect(answer.header("Access-Control-Allow-Origin") == nil)
    #expect(answer.header("Vary") == "Origin")
  }

  @Test func `is told before it asks what it may send`() async throws {
    let answer = try await Self.answer(
      "https://a.example", .options,
      headers: [("Origin", "https://a.example"), ("Access-Control-Request-Method", "GET")])
    #expect(answer.status == 204)
    #expect(answer.header("Access-Control-Allow-Headers")?.contains("Authorization") == true)
    #expect(answer.header("Access-Control-Allow-Methods")?.contains("PATCH") == true)
    let plain = try await Self.answer("", headers: [("Origin", "https://a.example")])
    #expect(plain.header("Vary") == nil)
  }

  @Test(arguments: ["*", "a.example", "https://a.example/path", "ftp://a", "https://"])
  func `is named by its origin`(text: String) {
    #expect(throws: CrossOrigin.Malformed.self) { try CrossOrigin(text) }
  }
}
