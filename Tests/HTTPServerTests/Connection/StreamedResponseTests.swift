import Testing

@testable import HTTPServer

@Suite struct StreamedResponseTests {
  /// A connection that answers every request with the stream, and what it has sent.
  static func driver(_ stream: ResponseStream, _ limits: ServerLimits = ServerLimits())
    -> ConnectionDriver
  {
    var driver = ConnectionDriver(limits)
    driver.respond = { request in
      request.path == "/after"
        ? Response(status: 200, body: Array("after".utf8))
        : Response(status: 200, headers: [("X-A", "b")], stream: stream)
    }
    return driver
  }

  @Test func `content goes out in chunks as it is made`() {
    let stream = ResponseStream(bytesMax: 100)
    var driver = Self.driver(stream)
    driver.feed(ConnectionTests.get)
    driver.feedStream()
    driver.drainOutput()
    #expect(driver.text.hasSuffix("X-A: b\r\nTransfer-Encoding: chunked\r\n\r\n"))
    #expect(stream.write(Array("0123456789abcdef".utf8)) == .written)
    #expect(stream.write(Array("!".utf8)) == .written)
    driver.feedStream()
    driver.drainOutput()
    #expect(driver.text.hasSuffix("\r\n\r\n11\r\n0123456789abcdef!\r\n"))
    stream.finish()
    #expect(stream.write([1]) == .closed)
    driver.feedStream()
    driver.drainOutput()
    #expect(driver.text.hasSuffix("!\r\n0\r\n\r\n"))
    #expect(driver.connection.phase == .open)
  }

  @Test func `a request that was pipelined behind is answered after the content`() {
    let stream = ResponseStream(bytesMax: 100)
    var driver = Self.driver(stream)
    driver.feed(ConnectionTests.get + "GET /after HTTP/1.1\r\nHost: a\r\n\r\n")
    driver.drainOutput()
    #expect(driver.statuses == [200])
    stream.write(Array("x".utf8))
    stream.finish()
    driver.feedStream()
    driver.drainOutput()
    #expect(driver.statuses == [200, 200])
    #expect(driver.text.contains("1\r\nx\r\n0\r\n\r\nHTTP/1.1 200 OK"))
    #expect(driver.text.hasSuffix("after"))
  }

  @Test func `to an HTTP 1.0 client content ends with the connection`() {
    let stream = ResponseStream(bytesMax: 100)
    var driver = Self.driver(stream)
    driver.feed("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    stream.write(Array("plain".utf8))
    stream.finish()
    driver.feedStream()
    driver.drainOutput()
    #expect(!driver.text.contains("Transfer-Encoding"))
    #expect(driver.text.hasSuffix("Connection: close\r\n\r\nplain"))
    #expect(driver.connection.hasFinished)
  }

  @Test func `HEAD gets no content, and whoever makes it is told`() {
    let stream = ResponseStream(bytesMax: 100)
    var driver = Self.driver(stream)
    driver.feed(ConnectionTests.head)
    driver.drainOutput()
    #expect(driver.text.contains("X-A: b"))
    #expect(stream.write([1]) == .closed)
    #expect(driver.connection.stream == nil)
  }

  @Test func `no more is taken than a client has room for`() {
    var limits = ServerLimits()
    limits.writeBufferBytesMax = 10
    let stream = ResponseStream(bytesMax: 40)
    var driver = Self.driver(stream, limits)
    driver.feed(ConnectionTests.get)
    driver.drainOutput()
    let piece = [UInt8](repeating: 7, count: 20)
    #expect(stream.write(piece) == .written)
    #expect(stream.write(piece) == .written)
    #expect(stream.write([1]) == .full)
    driver.feedStream()
    // A whole piece, and then nothing before it is sent.
    driver.feedStream()
    #expect(driver.connection.outputCount == 20 + "14\r\n\r\n".utf8.count)
    #expect(stream.write(piece) == .written)
    driver.drainOutput()
    driver.feedStream()
    #expect(driver.connection.outputCount > 0)
  }

  @Test func `content that is given up closes the connection without an end`() {
    let stream = ResponseStream(bytesMax: 100)
    var driver = Self.driver(stream)
    driver.feed(ConnectionTests.get)
    stream.write(Array("half".utf8))
    driver.feedStream()
    stream.abort()
    driver.feedStream()
    driver.drainOutput()
    #expect(driver.connection.phase == .closed)
    #expect(!driver.text.contains("\r\n0\r\n"))
  }

  @Test func `a client that takes nothing loses its connection`() {
    var limits = ServerLimits()
    limits.writeStallSeconds = 3
    let stream = ResponseStream(bytesMax: 100)
    var driver = Self.driver(stream, limits)
    driver.feed(ConnectionTests.get)
    driver.drainOutput()
    driver.wait(seconds: 100)
    #expect(driver.connection.phase == .open)
    stream.write([1])
    driver.feedStream()
    driver.wait(seconds: 2)
    #expect(driver.connection.phase == .open)
    driver.wait(seconds: 2)
    #expect(driver.connection.phase == .closed)
  }

  @Test func `a producer learns when all was taken, and when the client is gone`() async {
    let stream = ResponseStream(bytesMax: 100)
    var driver = Self.driver(stream)
    driver.feed(ConnectionTests.get)
    let taken = Recorder()
    stream.write([1])
    stream.whenClosed { taken.record("closed") }
    async let isEmptied = stream.isEmptied()
    #expect(taken.all == [])
    driver.feedStream()
    #expect(await isEmptied)
    #expect(await stream.isEmptied())
    #expect(taken.all == [])
    stream.write([1])
    async let isEmptiedAgain = stream.isEmptied()
    driver.connection.abandonStreams()
    #expect(await !isEmptiedAgain)
    #expect(taken.all == ["closed"])
    #expect(stream.write([1]) == .closed)
    #expect(await !stream.isEmptied())
  }

  @Test func `a producer that waits for its client learns that the content was given up`() async {
    let stream = ResponseStream(bytesMax: 100)
    stream.write([1])
    async let isEmptied = stream.isEmptied()
    stream.abort()
    #expect(await !isEmptied)
    let piece = stream.take(room: 100)
    #expect(piece.bytes == [1])
    #expect(piece.end == .aborted)
  }
}
