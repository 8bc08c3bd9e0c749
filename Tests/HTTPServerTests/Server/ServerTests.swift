import Dispatch
import Glibc
import Synchronization
import Testing

@testable import HTTPServer

@Suite(.serialized) struct ServerTests {
  static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
  static let closing = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

  static func start(
    limits: ServerLimits = ServerLimits(), loops: Int = 2, _ handler: @escaping Handler
  ) throws -> (Server, Int) {
    let server = Server(
      host: "localhost", port: 0, limits: limits, loops: loops, handler: handler)
    return (server, try server.start().port)
  }

  static func stop(_ server: Server, deadlineSeconds: Int = 0) async {
    await withCheckedContinuation { continuation in
      server.drain(deadlineSeconds: deadlineSeconds) { continuation.resume() }
    }
  }

  static let ok: Handler = { request, exchange in
    exchange.respond(Response(status: 200, body: request.body))
  }

  @Test func `requests are answered on many connections`() async throws {
    let (server, port) = try Self.start(Self.ok)
    let clients = (0..<20).compactMap { _ in TestClient(port: port) }
    for client in clients { client.send(Self.get) }
    for client in clients { #expect(client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200 OK")) }
    #expect(server.metrics.connectionsOpen == 20)
    #expect(server.metrics.requests == 20)
    await Self.stop(server)
    #expect(server.metrics.connectionsOpen == 0)
  }

  @Test func `responses may come later, from any thread`() async throws {
    let (server, port) = try Self.start { _, exchange in
      DispatchQueue.global().async {
        exchange.respond(Response(status: 200, body: Array("late".utf8)))
      }
    }
    let client = try #require(TestClient(port: port))
    client.send(Self.get + Self.get + Self.closing)
    #expect(client.read().components("late").count == 4)
    #expect(server.metrics.requestsInFlight == 0)
    await Self.stop(server)
  }

  @Test func `errors and slow answers are told of under the id that the client gets`()
    async throws
  {
    let told = Mutex<[AnsweredRequest]>([])
    var limits = ServerLimits()
    limits.slowRequestMilliseconds = 50
    let server = Server(
      host: "localhost", port: 0, limits: limits,
      log: { event in
        if case .answered(let request) = event { told.withLock { $0.append(request) } }
      },
      handler: { request, exchange in
        let status = request.path == "/missing" ? 404 : 200
        guard request.path == "/slow" else { return exchange.respond(Response(status: status)) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(80)) {
          exchange.respond(Response(status: status))
        }
      })
    let client = try #require(TestClient(port: try server.start().port))
    for path in ["/quick", "/missing?q=1", "/slow"] {
      client.send("GET \(path) HTTP/1.1\r\nHost: a\r\nAuthorization: secret\r\n\r\n")
    }
    var answers = ""
    for _ in 0..<3 { answers += client.read(until: "\r\n\r\n") }
    let requests = told.withLock { $0 }
    #expect(requests.map(\.target) == ["/missing?q=1", "/slow"])
    #expect(requests.map(\.status) == [404, 200])
    #expect(requests.map { $0.milliseconds >= 50 } == [false, true])
    for request in requests { #expect(answers.contains("X-Request-Id: \(request.id)\r\n")) }
    #expect(answers.components("X-Request-Id").count == 3)
    await Self.stop(server)
  }

  @Test func `content that is made on other threads comes whole, however slowly it is read`()
    async throws
  {
    let (server, port) = try Self.start { _, exchange in
      let stream = ResponseStream(bytesMax: 100_000)
      exchange.respond(Response(status: 200, stream: stream))
      @Sendable func produce(_ number: Int) {
        guard number < 200 else { return stream.finish() }
        let isWritten =
          stream.write([UInt8](repeating: UInt8(ascii: "x"), count: 50_000)) == .written
        // Tried again where more than the limit waits; no task, since tests block their threads.
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(isWritten ? 0 : 1)) {
          produce(isWritten ? number + 1 : number)
        }
      }
      produce(0)
    }
    let client = try #require(TestClient(port: port))
    client.send(Self.closing)
    let answer = client.read()
    #expect(answer.utf8.count { $0 == UInt8(ascii: "x") } == 200 * 50_000)
    #expect(answer.hasSuffix("\r\n0\r\n\r\n"))
    #expect(server.metrics.answersHeldBytes == 0)
    await Self.stop(server)
  }

  @Test func `a client that leaves ends what was made for it`() async throws {
    let gone = DispatchSemaphore(value: 0)
    let (server, port) = try Self.start { _, exchange in
      let stream = ResponseStream(bytesMax: 1_000)
      stream.whenClosed { gone.signal() }
      exchange.respond(Response(status: 200, stream: stream))
      @Sendable func produce() {
        guard stream.write([1]) != .closed else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5)) { produce() }
      }
      produce()
    }
    do {
      let client = try #require(TestClient(port: port))
      client.send(Self.get)
      _ = client.read(until: "chunked")
    }
    #expect(gone.wait(timeout: .now() + 5) == .success)
    await Self.stop(server)
  }

  @Test func `a response can be made where it is written, once`() async throws {
    let made = Mutex<[String]>([])
    let (server, port) = try Self.start { request, exchange in
      let name = request.path
      let answer: @Sendable () -> Void = {
        exchange.respond(making: {
          made.withLock { $0.append(name) }
          return Response(status: 200, body: Array("[\(name)]".utf8))
        })
        exchange.respond(Response(status: 204))
      }
      if name == "/now" { answer() } else { DispatchQueue.global().async(execute: answer) }
    }
    let client = try #require(TestClient(port: port))
    for name in ["/now", "/later", "/now"] {
      client.send("GET \(name) HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(client.read(until: "[\(name)]").hasPrefix("HTTP/1.1 200 "))
    }
    #expect(made.withLock { $0 } == ["/now", "/later", "/now"])
    await Self.stop(server)
  }

  @Test func `a dropped exchange is answered 500`() async throws {
    let (server, port) = try Self.start { _, _ in }
    let client = try #require(TestClient(port: port))
    client.send(Self.closing)
    #expect(client.read().hasPrefix("HTTP/1.1 500 "))
    await Self.stop(server)
  }

  @Test func `a refusal reaches a client that is still sending`() async throws {
    let (server, port) = try Self.start(Self.ok)
    let client = try #require(TestClient(port: port))
    client.send("GET /" + String(repeating: "a", count: 2_000_000))
    #expect(client.read().hasPrefix("HTTP/1.1 414 "))
    #expect(server.metrics.requestsRefused == 1)
    await Self.stop(server)
  }

  @Test func `connections over the limit are answered 503`() async throws {
    var limits = ServerLimits()
    limits.connectionsMax = 2
    let (server, port) = try Self.start(limits: limits, Self.ok)
    let held = (0..<2).compactMap { _ in TestClient(port: port) }
    for client in held {
      client.send(Self.get)
      _ = client.read(until: "\r\n\r\n")
    }
    let third = try #require(TestClient(port: port))
    let refusal = third.read()
    #expect(refusal.hasPrefix("HTTP/1.1 503 "))
    #expect(refusal.contains("Retry-After: 1\r\n"))
    #expect(server.metrics.connectionsRefused == 1)
    await Self.stop(server)
  }

  @Test func `a connection takes the place of one that keeps its request back`()
    async throws
  {
    var limits = ServerLimits()
    limits.connectionsMax = 3
    let (server, port) = try Self.start(limits: limits, loops: 1, Self.ok)
    let served = try #require(TestClient(port: port))
    served.send(Self.get)
    _ = served.read(until: "\r\n\r\n")
    let silent = try #require(TestClient(port: port))
    let slow = try #require(TestClient(port: port))
    slow.send("GET / HTTP/1.1\r\nHost: ")
    // Each has a second for its head.
    var answer = ""
    for _ in 1...50 where !answer.hasPrefix("HTTP/1.1 200 ") {
      try await Task.sleep(for: .milliseconds(200))
      let other = try #require(TestClient(port: port))
      other.send(Self.closing)
      answer = other.read()
    }
    #expect(answer.hasPrefix("HTTP/1.1 200 "))
    #expect(silent.read().isEmpty)
    #expect(slow.read().isEmpty)
    #expect(server.metrics.connectionsDisplaced == 2)
    // Who was served before keeps the connection.
    served.send(Self.get)
    #expect(served.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
    await Self.stop(server)
  }

  @Test func `connections of one address over its limit are answered 503`() async throws {
    var limits = ServerLimits()
    limits.connectionsPerAddressMax = 1
    let (server, port) = try Self.start(limits: limits, Self.ok)
    let held = try #require(TestClient(port: port))
    held.send(Self.get)
    _ = held.read(until: "\r\n\r\n")
    #expect(try #require(TestClient(port: port)).read().hasPrefix("HTTP/1.1 503 "))
    await Self.stop(server)
  }

  @Test func `requests in flight over the limit are answered 503`() async throws {
    var limits = ServerLimits()
    limits.requestsInFlightMax = 1
    let waiting = WaitingExchanges()
    let (server, port) = try Self.start(limits: limits) { _, exchange in
      waiting.append(exchange)
    }
    let first = try #require(TestClient(port: port))
    first.send(Self.get)
    while server.metrics.requestsInFlight == 0 { usleep(1_000) }
    let second = try #require(TestClient(port: port))
    second.send(Self.get)
    #expect(second.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 503 "))
    waiting.removeAll()
    #expect(first.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 500 "))
    #expect(server.metrics.requestsShed == 1)
    await Self.stop(server)
  }

  @Test func `content on its way is bounded over all connections`() async throws {
    var limits = ServerLimits()
    limits.contentHeldBytesMax = 100_000
    let (server, port) = try Self.start(limits: limits, Self.ok)
    let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 80000\r\n\r\n"
    let first = try #require(TestClient(port: port))
    first.send(post + String(repeating: "a", count: 79_999))
    while server.metrics.contentHeldBytes < 79_999 { usleep(1_000) }
    let second = try #require(TestClient(port: port))
    second.send(post + String(repeating: "b", count: 40_000))
    #expect(second.read().hasPrefix("HTTP/1.1 503 "))
    first.send("a")
    #expect(first.read(until: "aaaa").hasPrefix("HTTP/1.1 200 "))
    while server.metrics.contentHeldBytes > 0 { usleep(1_000) }
    await Self.stop(server)
  }

  @Test func `answers that wait for their clients are bounded over all connections`() async throws {
    var limits = ServerLimits()
    limits.answersHeldBytesMax = 1
    let waiting = WaitingExchanges()
    let (server, port) = try Self.start(limits: limits) { _, exchange in
      waiting.append(exchange)
    }
    let large = Response(status: 200, body: Array(repeating: 0x61, count: 16 << 20))
    let slow = try #require(TestClient(port: port))
    slow.send(Self.get)
    waiting.waitForFirst()
    waiting.removeFirst().respond(large)
    while server.metrics.answersHeldBytes == 0 { usleep(1_000) }
    let second = try #require(TestClient(port: port))
    let expected = [
      (large, "HTTP/1.1 503 ", "try again."), (Response(status: 204), "HTTP/1.1 204 ", "\r\n\r\n"),
    ]
    for (response, beginning, end) in expected {
      second.send(Self.get)
      while server.metrics.requestsInFlight == 0 { usleep(1_000) }
      waiting.removeFirst().respond(response)
      #expect(second.read(until: end).hasPrefix(beginning))
    }
    #expect(slow.read(until: String(repeating: "a", count: 100)).hasPrefix("HTTP/1.1 200 "))
    server.drain(deadlineSeconds: 0) {}
    while server.metrics.answersHeldBytes > 0 { usleep(1_000) }
    await Self.stop(server)
  }

  @Test func `draining waits for the requests in flight`() async throws {
    let waiting = WaitingExchanges()
    let (server, port) = try Self.start(loops: 1) { _, exchange in
      waiting.append(exchange)
    }
    var client = TestClient(port: port)
    client?.send(Self.get)
    waiting.waitForFirst()
    let idle = try #require(TestClient(port: port))
    // One that was not accepted yet is closed before the drain reaches the loop.
    while server.metrics.connectionsOpen < 2 { usleep(1_000) }
    // Not through a task: the threads that run tasks may all be busy with other tests.
    let isStopped = Atomic(false)
    server.drain(deadlineSeconds: 60) { isStopped.store(true, ordering: .releasing) }
    #expect(idle.read().isEmpty)
    #expect(TestClient(port: port) == nil)
    let exchange = waiting.removeFirst()
    exchange.respond(Response(status: 200))
    #expect(client?.read().contains("Connection: close\r\n") == true)
    client = nil
    while !isStopped.load(ordering: .acquiring) { usleep(1_000) }
  }

  @Test func `the deadline ends a drain`() async throws {
    let waiting = WaitingExchanges()
    let (server, port) = try Self.start { _, exchange in
      waiting.append(exchange)
    }
    let client = try #require(TestClient(port: port))
    client.send(Self.get)
    waiting.waitForFirst()
    await Self.stop(server, deadlineSeconds: 0)
    #expect(client.read().isEmpty)
  }

  @Test func `an address in use is named`() async throws {
    let (server, port) = try Self.start(Self.ok)
    let second = Server(host: "127.0.0.1", port: port, handler: Self.ok)
    #expect(throws: ServerError.addressInUse(host: "127.0.0.1", port: port)) {
      try second.start()
    }
    #expect(throws: ServerError.alreadyStarted) { try server.start() }
    #expect(throws: ServerError.badAddress(host: "nowhere", port: 0)) {
      try Server(host: "nowhere", port: 0, handler: Self.ok).start()
    }
    await Self.stop(server)
  }
}
