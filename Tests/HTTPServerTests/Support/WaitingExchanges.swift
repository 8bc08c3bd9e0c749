import HTTPServer
import Synchronization

import func Glibc.usleep

/// Exchanges that a handler has put aside, to be answered by the test.
final class WaitingExchanges: Sendable {
  private let exchanges = Mutex<[Exchange]>([])
  /// Asked over and over in place of the mutex: that one thread waited for another within the
  /// standard library is hidden from ThreadSanitizer.
  private let hasReceived = Atomic(false)

  func append(_ exchange: Exchange) {
    exchanges.withLock { $0.append(exchange) }
    hasReceived.store(true, ordering: .releasing)
  }

  /// Waits for an exchange to be put aside.
  func waitForFirst() {
    while !hasReceived.load(ordering: .acquiring) { usleep(1_000) }
  }

  func removeFirst() -> Exchange {
    exchanges.withLock { $0.removeFirst() }
  }

  func removeAll() {
    exchanges.withLock { $0.removeAll() }
  }
}
