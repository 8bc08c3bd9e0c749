import Testing

@testable import HTTPServer

/// Content that a rule lets be larger than others.
@Suite struct ContentRuleTests {
  private static func driver(_ change: (inout ServerLimits) -> Void = { _ in }) -> ConnectionDriver
  {
    var limits = ServerLimits()
    limits.bodyBytesMax = 10
    limits.decodedBodyBytesMax = 10
    limits.compressionRatioMax = 1_000
    change(&limits)
    return ConnectionDriver(limits) { request in
      switch (request.path, request.headers["x-key"]) {
      case ("/large", "k"):
        return .raised(ContentLimits(bodyBytesMax: 100, decodedBodyBytesMax: 50))
      case ("/token", _): return .lowered(ContentLimits(5))
      case (_, "none"):
        return .refused(Response(status: 401, body: Array("who?".utf8)))
      default: return .received
      }
    }
  }

  private static func head(
    _ path: String, key: String = "k", _ fields: String
  ) -> String {
    "POST \(path) HTTP/1.1\r\nHost: a\r\nX-Key: \(key)\r\n\(fields)\r\n\r\n"
  }

  private static func text(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test func `is taken up to its own limit`() {
    var driver = Self.driver()
    driver.feed(Self.head("/large", "Content-Length: 100") + Self.text(100))
    #expect(driver.outcomes == [.request("POST", "/large", Self.text(100))])
    driver.drainOutput()
    driver.feed(Self.head("/large", "Content-Length: 101"))
    #expect(driver.outcomes.last == .refused(413))
    #expect(driver.errors.first?.detail.contains("100 octets") == true)
  }

  @Test func `is that of the requests alone for which the rule says so`() {
    for head in [
      Self.head("/small", "Content-Length: 11"), Self.head("/large", key: "", "Content-Length: 11"),
    ] {
      var driver = Self.driver()
      driver.feed(head)
      #expect(driver.outcomes == [.refused(413)])
    }
  }

  @Test func `may come in chunks, whose sum is not known before`() {
    let chunk = "28\r\n" + Self.text(40) + "\r\n"
    var driver = Self.driver()
    driver.feed(Self.head("/large", "Transfer-Encoding: chunked") + chunk + chunk + "0\r\n\r\n")
    #expect(driver.outcomes == [.request("POST", "/large", Self.text(80))])
    driver.drainOutput()
    driver.feed(Self.head("/large", "Transfer-Encoding: chunked") + chunk + chunk + chunk)
    #expect(driver.outcomes.last == .refused(413))
  }

  @Test func `has a limit of its own when it is decoded`() {
    // "hello" as often as there are members.
    func post(_ path: String, _ count: Int) -> [UInt8] {
      let body = (0..<count).flatMap { _ in ContentCodingTests.gzip }
      return Array(
        Self.head(path, "Content-Encoding: gzip\r\nContent-Length: \(body.count)").utf8) + body
    }
    var driver = Self.driver { $0.bodyBytesMax = 1_000 }
    driver.feed(post("/large", 10))
    driver.drainOutput()
    driver.feed(post("/large", 11))
    driver.drainOutput()
    driver.feed(post("/small", 3))
    #expect(
      driver.outcomes == [
        .request("POST", "/large", String(repeating: "hello", count: 10)), .refused(413),
        .refused(413),
      ])
  }

  @Test func `has as many times more time as it may be larger`() {
    var driver = Self.driver { $0.bodyBytesPerSecondMin = 1 }
    driver.feed(Self.head("/large", "Content-Length: 100") + Self.text(99))
    // At one octet a second it would be late after 99 s, were there no limit at ten times 30.
    driver.wait(seconds: 90)
    #expect(driver.outcomes.isEmpty)
    driver.wait(seconds: 210)
    #expect(driver.outcomes == [.refused(408)])
  }

  @Test(arguments: ["Content-Length: 8", "Transfer-Encoding: chunked"])
  func `is not received where the rule refuses it`(framing: String) {
    var driver = Self.driver { $0.unaskedBodyBytesMax = 5 }
    driver.feed(Self.head("/large", key: "none", framing + "\r\nExpect: 100-continue"))
    #expect(driver.outcomes == [.refused(401)])
    #expect(driver.errors.first?.answer?.body == Array("who?".utf8))
    driver.feed("8\r\nabcdefgh\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(driver.outcomes == [.refused(401)])
  }

  @Test func `is received without a question where it is small`() {
    var driver = Self.driver { $0.unaskedBodyBytesMax = 5 }
    driver.feed(Self.head("/", key: "none", "Content-Length: 5") + Self.text(5))
    #expect(driver.outcomes == [.request("POST", "/", Self.text(5))])
  }

  @Test func `is bounded more tightly where the rule says so`() {
    var driver = Self.driver { $0.unaskedBodyBytesMax = 5 }
    driver.feed(Self.head("/token", "Content-Length: 6"))
    #expect(driver.outcomes == [.refused(413)])
    driver = Self.driver { $0.unaskedBodyBytesMax = 5 }
    driver.feed(Self.head("/token", "Transfer-Encoding: chunked") + "6\r\n")
    #expect(driver.outcomes == [.refused(413)])
  }

  @Test func `is refused for its framing before it is for the rule`() {
    var driver = Self.driver { $0.unaskedBodyBytesMax = 5 }
    driver.feed(
      Self.head("/", key: "none", "Content-Length: 8\r\nTransfer-Encoding: chunked"))
    #expect(driver.outcomes == [.refused(400)])
  }
}
