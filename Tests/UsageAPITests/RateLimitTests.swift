import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `A limit of requests a second` {
  private static let start = Service.now

  @Test func `lets a second's worth through at once, and then one after the other`() throws {
    let limiter = try #require(RateLimiter<String>(requestsPerSecond: 4))
    var now = Self.start
    func refusals(_ count: Int, _ name: String = "a") -> [Int?] {
      (0..<count).map { _ in limiter.refuse(name, at: now) }
    }
    #expect(refusals(5) == [nil, nil, nil, nil, 1])
    #expect(refusals(1, "b") == [nil])
    now.microseconds += 250_000
    #expect(refusals(2) == [nil, 1])
    now.microseconds += 10_000_000
    #expect(refusals(5) == [nil, nil, nil, nil, 1])
  }

  @Test func `never refuses what is spread out`() throws {
    let limiter = try #require(RateLimiter<Int>(requestsPerSecond: 3))
    let isRefused = (0..<1_000).contains { index in
      let now = Timestamp(microseconds: Self.start.microseconds + Int64(index) * 333_334)
      return limiter.refuse(1, at: now) != nil
    }
    #expect(!isRefused)
  }

  @Test func `holds for each of many names`() throws {
    let limiter = try #require(RateLimiter<Int>(requestsPerSecond: 1))
    for name in 0..<5_000 { #expect(limiter.refuse(name, at: Self.start) == nil) }
    for name in 0..<5_000 { #expect(limiter.refuse(name, at: Self.start) == 1) }
  }

  @Test func `is none where it is a million`() {
    #expect(RateLimiter<Int>(requestsPerSecond: 1_000_000) == nil)
  }

  @Test func `is a key's own`() async throws {
    var limits = APILimits()
    limits.keyRequestsPerSecondMax = 2
    let service = try await Service(limits: limits)
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let reader = try await service.makeKey(#""scopes":["read"]"#, key: admin)
    for _ in 0..<2 {
      #expect(try await service.send(.get, "/v1/sessions", key: reader).status == 200)
    }
    let refused = try await service.send(.get, "/v1/sessions", key: reader)
    #expect(refused.status == 429)
    #expect(refused["code"] == "too_many_requests")
    #expect(refused.header("Retry-After") == "1")
    #expect(try await service.send(.get, "/v1/sessions", key: admin).status == 200)
    service.clock.advance(bySeconds: 1)
    #expect(try await service.send(.get, "/v1/sessions", key: reader).status == 200)
  }

  @Test func `is an address's own, whatever key it shows`() async throws {
    var limits = APILimits()
    limits.addressRequestsPerSecondMax = 1
    let service = try await Service(limits: limits)
    let handler = service.handler(Workers(count: 1, waitingBytesMax: 1 << 20))
    func status(_ peer: String) async throws -> Int {
      let request = try #require(Request(method: .get, target: "/healthz", peer: peer))
      return await withCheckedContinuation { continuation in
        handler(request, Exchange { continuation.resume(returning: $0.status) })
      }
    }
    #expect(try await status("192.0.2.1") == 200)
    #expect(try await status("192.0.2.1") == 429)
    #expect(try await status("192.0.2.2") == 200)
  }
}
