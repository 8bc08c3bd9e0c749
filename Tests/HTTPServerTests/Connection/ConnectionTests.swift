import Testing

@testable import HTTPServer

@Suite struct ConnectionTests {
  static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
  static let head = "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"

  @Test func `a response given at once is written with length and date`() {
    var driver = ConnectionDriver()
    driver.respond = { _ in
      Response(
        status: 200, headers: [("X-A", "b"), ("Date", "no"), ("content-length", "9")],
        body: Array("hi".utf8))
    }
    driver.feed(Self.get)
    driver.drainOutput()
    #expect(
      driver.text == """
        HTTP/1.1 200 OK\r
        Date: Sun, 06 Nov 1994 08:49:37 GMT\r
        X-A: b\r
        Content-Length: 2\r
        \r
        hi
        """)
  }

  @Test func `HEAD has the length of GET and no content`() {
    var driver = ConnectionDriver()
    driver.respond = { _ in Response(status: 200, body: Array("hi".utf8)) }
    driver.feed(Self.head + Self.get)
    driver.drainOutput()
    #expect(driver.text.components("Content-Length: 2\r\n\r\n").count == 3)
    #expect(driver.text.components("hi").count == 2)
  }

  @Test(arguments: [204, 304])
  func `a response that has no content gets no length`(status: Int) {
    var driver = ConnectionDriver()
    driver.respond = { _ in Response(status: status, body: [1]) }
    driver.feed(Self.get)
    driver.drainOutput()
    #expect(!driver.text.contains("Content-Length"))
    #expect(driver.text.hasSuffix("GMT\r\n\r\n"))
  }

  @Test(arguments: ["a\r\nX-B: c", "a\nb", "a\0b", "a\rb"])
  func `a field value that would split the response is never sent`(value: String) {
    var driver = ConnectionDriver()
    driver.respond = { _ in Response(status: 200, headers: [("X-A", value)]) }
    driver.feed(Self.get)
    driver.drainOutput()
    #expect(driver.statuses == [500])
    #expect(!driver.text.contains("X-"))
  }

  @Test func `late responses go out in the order of their requests`() {
    var driver = ConnectionDriver()
    driver.respond = { _ in nil }
    driver.feed(Self.get + Self.head + Self.get)
    driver.respond(driver.tickets[2], Response(status: 203))
    driver.respond(driver.tickets[1], Response(status: 202, body: [65]))
    driver.drainOutput()
    #expect(driver.output.isEmpty)
    driver.respond(driver.tickets[0], Response(status: 201))
    driver.drainOutput()
    #expect(driver.statuses == [201, 202, 203])
    driver.respond(driver.tickets[0], Response(status: 200))
    #expect(driver.connection.outputCount == 0)
  }

  @Test func `a response given at once waits for an earlier one`() {
    var driver = ConnectionDriver()
    driver.respond = { $0.path == "/late" ? nil : Response(status: 200) }
    driver.feed("GET /late HTTP/1.1\r\nHost: a\r\n\r\n" + Self.get)
    driver.drainOutput()
    #expect(driver.output.isEmpty)
    driver.respond(driver.tickets[0], Response(status: 201))
    driver.drainOutput()
    #expect(driver.statuses == [201, 200])
  }

  @Test func `a refusal waits for the responses before it`() {
    var driver = ConnectionDriver()
    driver.respond = { _ in nil }
    driver.feed(Self.get + "GET  /\r\n\r\n")
    #expect(!driver.connection.hasFinished)
    driver.respond(driver.tickets[0], Response(status: 201))
    driver.drainOutput()
    #expect(driver.statuses == [201, 400])
    #expect(driver.connection.hasFinished)
  }

  @Test func `a full pipeline is not read on until there is room`() {
    var limits = ServerLimits()
    limits.pipelineDepthMax = 2
    var driver = ConnectionDriver(limits)
    driver.respond = { _ in nil }
    driver.feed(String(repeating: Self.get, count: 5))
    #expect(driver.requests.count == 2)
    #expect(!driver.connection.wantsToRead)
    driver.respond(driver.tickets[0], Response(status: 200))
    #expect(driver.requests.count == 3)
    for index in 1..<5 { driver.respond(driver.tickets[index], Response(status: 200)) }
    driver.drainOutput()
    #expect(driver.statuses.count == 5)
    #expect(driver.connection.wantsToRead)
  }

  @Test func `a request that may change something is worked on alone`() {
    // RFC 9112 section 9.3.2: side by side only if all the methods are safe.
    let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"
    var driver = ConnectionDriver()
    driver.respond = { _ in nil }
    driver.feed(Self.get + Self.get + post + Self.get + Self.get + post)
    var seen = [driver.requests.count]
    var answered = 0
    while answered < driver.tickets.count {
      driver.respond(driver.tickets[answered], Response(status: 200))
      answered += 1
      seen.append(driver.requests.count)
    }
    // Two GETs, then the POST, then two GETs, then the POST.
    #expect(seen == [2, 2, 3, 5, 5, 6, 6])
    driver.drainOutput()
    #expect(driver.statuses.count == 6)
    #expect(driver.connection.wantsToRead)
  }

  @Test func `a request that waits for another is answered although the server drains`() {
    let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"
    var driver = ConnectionDriver()
    driver.respond = { _ in nil }
    driver.feed(post + Self.get)
    driver.connection.drain()
    driver.respond(driver.tickets[0], Response(status: 200))
    driver.respond(driver.tickets[1], Response(status: 200))
    driver.drainOutput()
    #expect(driver.statuses.count == 2)
    #expect(driver.connection.hasFinished)
  }

  @Test func `a client that does not read is not read from`() {
    var limits = ServerLimits()
    limits.writeBufferBytesMax = 100
    var driver = ConnectionDriver(limits)
    driver.feed(String(repeating: Self.get, count: 5))
    #expect(driver.requests.count == 2)
    #expect(!driver.connection.wantsToRead)
    for _ in 0..<3 { driver.drainOutput() }
    #expect(driver.statuses.count == 5)
    #expect(driver.connection.wantsToRead)
  }

  @Test func `nothing is processed after a request with close`() {
    var driver = ConnectionDriver()
    driver.feed("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + Self.get)
    driver.drainOutput()
    #expect(driver.requests.count == 1)
    #expect(driver.text.contains("Connection: close\r\n"))
    #expect(driver.connection.hasFinished)
  }

  @Test func `a handler can close the connection`() {
    var driver = ConnectionDriver()
    driver.respond = { _ in Response(status: 200, headers: [("connection", "close")]) }
    driver.feed(Self.get + Self.get)
    driver.drainOutput()
    #expect(driver.statuses == [200])
    #expect(driver.connection.hasFinished)
  }

  @Test func `persistence is told to an old client`() {
    var driver = ConnectionDriver()
    driver.feed("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    driver.drainOutput()
    #expect(driver.text.contains("Connection: keep-alive\r\n"))
  }

  @Test func `100 is sent while content is missing, and after what is due before`() {
    let expecting =
      "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n"
    var driver = ConnectionDriver()
    driver.feed(expecting)
    driver.drainOutput()
    #expect(driver.statuses == [100])
    driver.feed("hi")
    driver.drainOutput()
    #expect(driver.statuses == [100, 200])
    driver.feed(expecting + "hi")
    driver.drainOutput()
    #expect(driver.statuses == [100, 200, 200])
    driver.respond = { _ in nil }
    driver.feed(Self.get + expecting)
    driver.drainOutput()
    #expect(driver.statuses == [100, 200, 200])
    driver.respond(driver.tickets[2], Response(status: 201))
    driver.drainOutput()
    #expect(driver.statuses == [100, 200, 200, 201, 100])
  }

  @Test func `an old client never gets 100`() {
    var driver = ConnectionDriver()
    driver.feed("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    #expect(driver.connection.outputCount == 0)
  }

  @Test func `what is too large gets its refusal instead of 100`() {
    var driver = ConnectionDriver()
    driver.feed(
      "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99999999999\r\n\r\n")
    driver.drainOutput()
    #expect(driver.statuses == [413])
  }

  @Test func `a message cut short is refused, a whole one is answered`() {
    var driver = ConnectionDriver()
    driver.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell")
    driver.endInput()
    #expect(driver.outcomes == [.refused(400)])
    driver = ConnectionDriver()
    driver.respond = { _ in nil }
    driver.feed(Self.get)
    driver.endInput()
    #expect(!driver.connection.hasFinished)
    driver.respond(driver.tickets[0], Response(status: 200))
    driver.drainOutput()
    #expect(driver.statuses == [200])
    #expect(driver.connection.hasFinished)
  }

  @Test func `what comes after the end is thrown away, up to a limit`() {
    var limits = ServerLimits()
    limits.lingerBytesMax = 10
    var driver = ConnectionDriver(limits)
    driver.feed("BAD\r\n\r\n")
    driver.drainOutput()
    driver.connection.linger(now: driver.now)
    driver.feed("0123456789")
    #expect(driver.connection.phase == .lingering)
    driver.feed("0")
    #expect(driver.connection.phase == .closed)
  }

  @Test func `draining closes what is idle and finishes what is not`() {
    var driver = ConnectionDriver()
    driver.feed(Self.get)
    driver.drainOutput()
    driver.connection.drain()
    #expect(driver.connection.phase == .closed)
    driver = ConnectionDriver()
    driver.respond = { _ in nil }
    driver.feed(Self.get)
    driver.connection.drain()
    driver.feed(Self.get)
    driver.respond(driver.tickets[0], Response(status: 200))
    driver.drainOutput()
    #expect(driver.requests.count == 1)
    #expect(driver.text.contains("Connection: close\r\n"))
    #expect(driver.connection.hasFinished)
    driver = ConnectionDriver()
    driver.feed(Self.get.dropLast(1).description)
    driver.connection.drain()
    driver.feed("\n")
    driver.drainOutput()
    #expect(driver.text.contains("Connection: close\r\n"))
    #expect(driver.connection.hasFinished)
  }
}
