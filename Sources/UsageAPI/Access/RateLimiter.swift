import Synchronization
import Usage

/// Bounds how many requests a second something may make. Up to a second's worth of them may come at
/// once; what is spread out over time is never refused.
///
/// For each name it keeps the moment up to which the requests so far use up the rate (the generic
/// cell rate algorithm, ITU-T I.371).
final class RateLimiter<Name: Hashable & Sendable>: Sendable {
  private struct State {
    /// In microseconds since 1970.
    var usedUntil: [Name: Int64] = [:]
    /// How many names there are before those that are idle are let go.
    var namesMax = RateLimiter.namesMaxAtFirst
  }

  private let state = Mutex(State())
  /// Microseconds of the rate that a request uses up.
  private let share: Int64

  private static var burst: Int64 { Timestamp.microsecondsPerSecond }
  private static var namesMaxAtFirst: Int { 1_024 }

  /// Nil for a rate that no server reaches.
  init?(requestsPerSecond: Int) {
    guard requestsPerSecond < Int(Self.burst) else { return nil }
    share = Self.burst / Int64(max(1, requestsPerSecond))
  }

  /// Counts a request; nil where it may be answered. Else returns how many seconds it should wait
  /// before it is sent again, and does not count it.
  func refuse(_ name: Name, at now: Timestamp) -> Int? {
    state.withLock { state in
      let start = max(state.usedUntil[name] ?? 0, now.microseconds)
      let excess = start + share - now.microseconds - Self.burst
      guard excess <= 0 else {
        return Int((excess + Timestamp.microsecondsPerSecond - 1) / Timestamp.microsecondsPerSecond)
      }
      state.usedUntil[name] = start + share
      if state.usedUntil.count > state.namesMax {
        state.usedUntil = state.usedUntil.filter { $0.value > now.microseconds }
        state.namesMax = max(Self.namesMaxAtFirst, state.usedUntil.count * 2)
      }
      return nil
    }
  }
}

extension Problem {
  /// RFC 6585 section 4.
  init(tooManyRequestsOf what: String, retryAfterSeconds seconds: Int) {
    self.init(
      .tooManyRequests, "too many requests come from \(what); send it again in \(seconds) s",
      headers: [("Retry-After", "\(seconds)")])
  }
}
