import Synchronization
public import Usage

/// When keys were used last, ahead of what a store has of it: a request costs no write.
public final class KeyUses: Sendable {
  private struct State {
    var latest: [Int64: Timestamp] = [:]
    var unstored: Set<Int64> = []
  }

  private let state = Mutex(State())

  /// Knows of no use yet.
  public init() {}

  /// Notes when a key was used, from any thread.
  public func note(_ key: Int64, at moment: Timestamp) {
    state.withLock { state in
      guard state.latest[key].map({ $0 < moment }) ?? true else { return }
      state.latest[key] = moment
      state.unstored.insert(key)
    }
  }

  /// What is to be stored, by the keys' numbers.
  public var unstored: [Int64: Timestamp] {
    state.withLock { state in state.latest.filter { state.unstored.contains($0.key) } }
  }

  /// Notes what is stored now; a later use of the same key still is not.
  public func didStore(_ uses: [Int64: Timestamp]) {
    state.withLock { state in
      for (key, moment) in uses where state.latest[key] == moment { state.unstored.remove(key) }
    }
  }

  /// Keys as a store has them, with the last use that is known.
  public func applied(to keys: [AccessKey]) -> [AccessKey] {
    let latest = state.withLock { $0.latest }
    return keys.map { key in
      var key = key
      key.lastUsedAt = latest[key.id] ?? key.lastUsedAt
      return key
    }
  }
}
