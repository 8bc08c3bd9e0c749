import Dispatch
import HTTPServer
import Synchronization
import Testing

@testable import UsageAPI

/// Large bodies are read beside the event loops.
@Suite struct `While the workers are busy` {
  private static let large = "[" + String(repeating: " ", count: 9_000) + "{}]"

  /// A server's handler, whose only worker waits until it is told to go on.
  private func busy(
    waitingBytesMax: Int = 1 << 20
  ) async throws -> (service: Service, handler: Handler, held: DispatchSemaphore) {
    let service = try await Service()
    let workers = Workers(count: 1, waitingBytesMax: waitingBytesMax)
    let (begun, held) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    _ = workers.run(byteCount: 0) {
      begun.signal()
      held.wait()
    }
    begun.wait()
    return (service, service.handler(workers), held)
  }

  private func send(
    _ handler: Handler, _ body: String, _ receive: @escaping @Sendable (Response) -> Void
  ) throws {
    let request = try #require(
      Request(
        method: .post, target: "/v1/events",
        headers: Headers([(name: "Content-Type", value: "application/json")]),
        body: Array(body.utf8)))
    handler(request, Exchange(receive))
  }

  @Test func `a small request is answered, and a large one waits`() async throws {
    let (service, handler, held) = try await busy()
    let answered = Mutex<[String]>([])
    let (isSmall, isLarge) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    try send(handler, Self.large) { _ in
      answered.withLock { $0.append("large") }
      isLarge.signal()
    }
    try send(handler, #"{"id":"e","usage":null}"#) { response in
      answered.withLock { $0.append("small \(response.status)") }
      isSmall.signal()
    }
    #expect(isSmall.wait(timeout: .now() + .seconds(20)) == .success)
    #expect(answered.withLock { $0 } == ["small 200"])
    held.signal()
    #expect(isLarge.wait(timeout: .now() + .seconds(20)) == .success)
    await service.close()
  }

  @Test func `a large one without a key is refused at once`() async throws {
    let (service, handler, held) = try await busy()
    _ = try await service.makeKey(#""scopes":["ingest"]"#)
    let refused = Mutex<Response?>(nil)
    try send(handler, Self.large) { response in refused.withLock { $0 = response } }
    #expect(refused.withLock { $0?.status } == 401)
    held.signal()
    await service.close()
  }

  @Test func `a large one that has no room is told to come again`() async throws {
    let (service, handler, held) = try await busy(waitingBytesMax: 10_000)
    let refused = Mutex<Response?>(nil)
    try send(handler, Self.large) { _ in }
    try send(handler, Self.large) { response in refused.withLock { $0 = response } }
    let answer = try #require(refused.withLock { $0 }.map(Answer.init))
    #expect(answer.status == 503)
    #expect(answer["code"] == "overloaded")
    #expect(answer.header("Retry-After") == "1")
    held.signal()
    await service.close()
  }
}
