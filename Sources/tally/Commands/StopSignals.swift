import Dispatch
import Glibc
import Synchronization

/// Waits for SIGTERM or SIGINT. A second SIGINT ends the process at once.
final class StopSignals: @unchecked Sendable {
  // Guard: `sources` is written in `init` only; `state` is a mutex.
  private var sources: [any DispatchSourceSignal] = []
  private let state = Mutex(State())

  private struct State {
    var count = 0
    var waiter: CheckedContinuation<Void, Never>?
  }

  /// The exit status that a shell gives a process ended by SIGINT.
  private static let interrupted: Int32 = 128 + SIGINT

  init() {
    let queue = DispatchQueue(label: "tally.signals", target: .global())
    for number in [SIGTERM, SIGINT] {
      // The default action would end the process before the source is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [weak self] in self?.receive(number) }
      source.resume()
      sources.append(source)
    }
  }

  /// Returns once the first signal has come.
  func first() async {
    await withCheckedContinuation { continuation in
      let hasCome = state.withLock { state in
        if state.count == 0 { state.waiter = continuation }
        return state.count > 0
      }
      if hasCome { continuation.resume() }
    }
  }

  private func receive(_ number: Int32) {
    let (count, waiter) = state.withLock { state in
      state.count += 1
      let waiter = state.waiter
      state.waiter = nil
      return (state.count, waiter)
    }
    if count > 1 && number == SIGINT { _exit(Self.interrupted) }
    waiter?.resume()
  }
}
