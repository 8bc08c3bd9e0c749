import Testing

@testable import HTTPServer

@Suite struct TimeoutTests {
  static let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"

  @Test func `a silent connection is closed without a word`() {
    var driver = ConnectionDriver()
    driver.wait(seconds: 9.9)
    #expect(driver.connection.phase == .open)
    driver.wait(seconds: 0.1)
    #expect(driver.connection.phase == .closed)
    #expect(driver.outcomes.isEmpty)
  }

  @Test func `a head that drips is answered 408`() {
    var driver = ConnectionDriver()
    driver.feed("GET / HTTP/1.1\r\n")
    for _ in 0..<9 {
      driver.wait(seconds: 1)
      driver.feed("X: y\r\n")
    }
    #expect(driver.outcomes.isEmpty)
    driver.wait(seconds: 1)
    driver.drainOutput()
    #expect(driver.outcomes == [.refused(408)])
    #expect(driver.connection.hasFinished)
  }

  @Test func `each head has its own time`() {
    var driver = ConnectionDriver()
    for _ in 0..<5 {
      driver.feed("GET / HTTP/1.1\r\n")
      driver.wait(seconds: 6)
      driver.feed("Host: a\r\n\r\nG")
      driver.wait(seconds: 6)
      driver.feed("ET / HTTP/1.1\r\nHost: a\r\n\r\n")
      driver.drainOutput()
      driver.wait(seconds: 6)
    }
    #expect(driver.requests.count == 10)
    #expect(driver.errors.isEmpty)
  }

  @Test func `content that stalls is answered 408 after the grace`() {
    var driver = ConnectionDriver()
    driver.feed(Self.post + "{")
    driver.wait(seconds: 4.9)
    #expect(driver.outcomes.isEmpty)
    driver.wait(seconds: 0.1)
    #expect(driver.outcomes == [.refused(408)])
  }

  @Test func `content that keeps the rate has the whole time, and no more`() {
    var driver = ConnectionDriver()
    driver.feed(Self.post)
    for _ in 0..<29 {
      driver.feed([UInt8](repeating: 32, count: 300))
      driver.wait(seconds: 1)
    }
    #expect(driver.outcomes.isEmpty)
    driver.wait(seconds: 1)
    #expect(driver.outcomes == [.refused(408)])
  }

  @Test func `an idle connection is closed without a word`() {
    var driver = ConnectionDriver()
    driver.feed(ConnectionTests.get)
    driver.drainOutput()
    driver.wait(seconds: 29.9)
    #expect(driver.connection.phase == .open)
    driver.wait(seconds: 0.1)
    #expect(driver.connection.phase == .closed)
    #expect(driver.errors.isEmpty)
  }

  @Test func `a request that waits for its handler is never late`() {
    var driver = ConnectionDriver()
    driver.respond = { _ in nil }
    driver.feed(ConnectionTests.get)
    driver.wait(seconds: 1_000)
    #expect(driver.connection.phase == .open)
    driver.respond(driver.tickets[0], Response(status: 200))
    driver.drainOutput()
    driver.wait(seconds: 1)
    #expect(driver.connection.phase == .open)
  }

  @Test func `a client that takes nothing is closed`() {
    var driver = ConnectionDriver()
    driver.feed(ConnectionTests.get)
    driver.wait(seconds: 29)
    driver.connection.sent(1, now: driver.now)
    driver.wait(seconds: 29)
    #expect(driver.connection.phase == .open)
    driver.wait(seconds: 1)
    #expect(driver.connection.phase == .closed)
  }

  @Test func `lingering has an end`() {
    var driver = ConnectionDriver()
    driver.feed("BAD\r\n\r\n")
    driver.drainOutput()
    driver.connection.linger(now: driver.now)
    driver.wait(seconds: 4.9)
    #expect(driver.connection.phase == .lingering)
    driver.wait(seconds: 0.1)
    #expect(driver.connection.phase == .closed)
  }
}
