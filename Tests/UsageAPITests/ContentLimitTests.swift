import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `Large content` {
  private static let routes = [
    ("/v1/ingest/litellm", 128 << 20), ("/v1/traces", 64 << 20), ("/v1/ingest/claude", 64 << 20),
    ("/v1/ingest/codex", 64 << 20),
    ("/v1/ingest/openai-agents", 64 << 20), ("/v1/traces/ingest", 64 << 20),
  ]

  @Test(arguments: routes)
  func `is taken where programs send all their prompts, of whoever has a key`(
    path: String, bytes: Int
  ) async throws {
    let service = try await Service()
    #expect(try service.contentLimits(.post, path) == ContentLimits(bytes))
    let ingest = try await service.makeKey(#""scopes":["ingest"]"#)
    #expect(try service.contentLimits(.post, path) == nil)
    for (name, value) in [("Authorization", "Bearer \(ingest)"), ("X-Api-Key", ingest)] {
      let limits = try service.contentLimits(.post, path, headers: [(name, value)])
      #expect(limits?.bodyBytesMax == bytes)
    }
    #expect(try service.contentLimits(.post, path, headers: [("X-Api-Key", ingest + "x")]) == nil)
    #expect(try service.contentLimits(.get, path, headers: [("X-Api-Key", ingest)]) == nil)
  }

  @Test(arguments: ["/v1/events", "/v1/sessions", "/v2/create_events", "/nothing"])
  func `is not taken elsewhere`(path: String) async throws {
    #expect(try await Service().contentLimits(.post, path) == nil)
  }

  @Test func `has its limit in the options`() async throws {
    var limits = APILimits()
    limits.claudeBodyBytesMax = 5
    let service = try await Service(limits: limits)
    #expect(try service.contentLimits(.post, "/v1/ingest/claude")?.decodedBodyBytesMax == 5)
  }
}
