import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `Large content` {
  private static let routes = [
    ("/v1/ingest/litellm", 128 << 20), ("/v1/traces", 64 << 20), ("/v1/ingest/claude", 64 << 20),
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

  @Test(arguments: ["/v1/events", "/v1/traces", "/v1/keys", "/nothing"])
  func `is refused before it comes, of whoever shows no key in use`(path: String) async throws {
    let service = try await Service()
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let expiring = try await service.makeKey(
      #""scopes":["ingest"],"expires_in_days":1"#, key: admin)
    func status(_ key: String?) throws -> Int? {
      let headers = key.map { [(name: "X-Api-Key", value: $0)] } ?? []
      let verdict = try service.verdict(.post, path, headers: headers)
      return if case .refused(let response) = verdict { response.status } else { nil }
    }
    #expect(try status(nil) == 401)
    #expect(try status("stranger") == 401)
    #expect(try status(admin) == nil && status(expiring) == nil)
    service.clock.advance(bySeconds: 86_400)
    #expect(try status(expiring) == 401)
  }

  @Test(arguments: ["/v3/auth/token", "/public/v1/auth/access_token"])
  func `has to be small where the key is in it`(path: String) async throws {
    let service = try await Service()
    _ = try await service.makeKey(#""scopes":["admin"]"#)
    guard case .lowered(let limits) = try service.verdict(.post, path) else {
      Issue.record("the content is not bounded")
      return
    }
    #expect(limits == ContentLimits(65_536))
  }

  @Test func `is received on an open server that a proxy does not lead to`() async throws {
    let service = try await Service()
    guard case .received = try service.verdict(.post, "/v1/events") else {
      Issue.record("it is not received")
      return
    }
    guard
      case .refused(let response) = try service.verdict(
        .post, "/v1/events", headers: [("X-Forwarded-For", "192.0.2.1")])
    else {
      Issue.record("it is received")
      return
    }
    #expect(response.status == 403)
  }
}
