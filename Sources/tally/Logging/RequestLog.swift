import Dispatch
import HTTPServer
import Logging
import Synchronization

/// Writes what the server tells of: errors, slow answers and refusals, a JSON line each.
///
/// The event loops tell of them, and a log that is read slowly must hold up none: lines are written
/// by a thread of their own, and where too many wait, they are counted and not written.
final class RequestLog: Sendable {
  private struct State {
    var waiting = 0
    var dropped = 0
  }

  private let log: Logger
  private let queue = DispatchQueue(label: "request.log", qos: .utility)
  private let state = Mutex(State())

  private static let waitingMax = 1_000
  private static let targetCharactersMax = 256

  init(_ log: Logger) {
    self.log = log
  }

  /// Takes note of an event, from any thread, and never blocks.
  func take(_ event: ServerEvent) {
    guard !isExpected(event) else { return }
    let mayWait = state.withLock { state in
      guard state.waiting < Self.waitingMax else {
        state.dropped += 1
        return false
      }
      state.waiting += 1
      return true
    }
    guard mayWait else { return }
    queue.async { [self] in
      write(event)
      let dropped = state.withLock { state in
        state.waiting -= 1
        defer { if state.waiting == 0 { state.dropped = 0 } }
        return state.waiting == 0 ? state.dropped : 0
      }
      if dropped > 0 { log.warning("\(dropped) requests are not in this log: too many came") }
    }
  }

  /// A read that was asked to wait for a change is not slow.
  private func isExpected(_ event: ServerEvent) -> Bool {
    guard case .answered(let request) = event, request.status < 400 else { return false }
    return request.target.contains("wait=")
  }

  private func write(_ event: ServerEvent) {
    switch event {
    case .answered(let request):
      let level: Logger.Level = request.status >= 500 ? .warning : .info
      log.log(
        level: level, request.status >= 400 ? "request failed" : "request was slow",
        metadata: [
          "request_id": "\(request.id)", "method": "\(request.method.rawValue)",
          "target": "\(request.target.prefix(Self.targetCharactersMax))",
          "status": "\(request.status)", "milliseconds": "\(request.milliseconds)",
          "peer": "\(request.peer)",
        ])
    case .refused(let error, let peer):
      log.info(
        "request refused",
        metadata: ["status": "\(error.status)", "detail": "\(error.detail)", "peer": "\(peer)"])
    case .connectionRefused(let peer):
      log.warning("connection refused: too many are open", metadata: ["peer": "\(peer)"])
    case .descriptorsExhausted:
      log.warning("no connection can be accepted: descriptors or memory are used up")
    }
  }
}
