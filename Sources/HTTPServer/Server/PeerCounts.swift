internal import Synchronization

/// How many connections each client address has open.
final class PeerCounts: Sendable {
  private let counts = Mutex<[String: Int]>([:])
  /// Whether the limit can matter at all; if not, nothing is counted.
  private let isNeeded: Bool

  init(limits: ServerLimits) {
    isNeeded = limits.connectionsPerAddressMax < limits.connectionsMax
  }

  /// Counts one more. Returns how many there are.
  func add(_ peer: String) -> Int {
    guard isNeeded else { return 0 }
    return counts.withLock { counts in
      let count = (counts[peer] ?? 0) + 1
      counts[peer] = count
      return count
    }
  }

  func remove(_ peer: String) {
    guard isNeeded else { return }
    counts.withLock { counts in
      guard let count = counts[peer] else { return }
      counts[peer] = count > 1 ? count - 1 : nil
    }
  }
}
