internal import Usage

/// The usage of one call, or of many together.
struct ClaudeFigures: Sendable, Hashable {
  var tokens = TokenCounts()
  var webSearches: Int64 = 0

  /// Every count, in the order in which the dialect's state stores them.
  static let fields: [any WritableKeyPath<ClaudeFigures, Int64> & Sendable] = [
    \.tokens.input, \.tokens.cacheRead, \.tokens.cacheWrite5m, \.tokens.cacheWrite1h,
    \.tokens.cacheWrite, \.tokens.output, \.tokens.reasoning, \.webSearches,
  ]

  var isZero: Bool { self == ClaudeFigures() }

  /// Tokens written to the cache, for any lifetime.
  var cacheWrites: Int64 { tokens.cacheWrite5m &+ tokens.cacheWrite1h &+ tokens.cacheWrite }

  /// The tokens that were sent, which the first message of a call reports and which never change.
  /// Output is reported bit by bit.
  var sent: ClaudeSent {
    ClaudeSent(input: tokens.input, cacheRead: tokens.cacheRead, cacheWrite: cacheWrites)
  }

  static func += (left: inout ClaudeFigures, right: ClaudeFigures) {
    left.tokens += right.tokens
    left.webSearches &+= right.webSearches
  }

  static func -= (left: inout ClaudeFigures, right: ClaudeFigures) {
    left.tokens -= right.tokens
    left.webSearches &-= right.webSearches
  }

  static func - (left: ClaudeFigures, right: ClaudeFigures) -> ClaudeFigures {
    var difference = left
    difference -= right
    return difference
  }

  /// The larger of each count, for two reports of one call. Cache writes are compared as a sum,
  /// since not every report says how long they live.
  func merged(with other: ClaudeFigures) -> ClaudeFigures {
    var merged = self
    for field in Self.fields {
      merged[keyPath: field] = max(self[keyPath: field], other[keyPath: field])
    }
    let written = max(cacheWrites, other.cacheWrites)
    let known = merged.tokens.cacheWrite5m &+ merged.tokens.cacheWrite1h
    merged.tokens.cacheWrite = max(0, written &- known)
    return merged
  }

  /// The smaller of each count.
  func least(with other: ClaudeFigures) -> ClaudeFigures {
    var least = self
    for field in Self.fields {
      least[keyPath: field] = min(self[keyPath: field], other[keyPath: field])
    }
    return least
  }

  /// The figures with negative counts set to 0, and whether there were any. Cache writes are taken
  /// together, as two reports may split them differently; reasoning is ignored, as not every report
  /// has it. Output is kept as it is where it is not known for certain.
  func withoutLess(isOutputKnown: Bool) -> (figures: ClaudeFigures, hadLess: Bool) {
    var kept = self
    let written = cacheWrites
    if tokens.cacheWrite5m < 0 || tokens.cacheWrite1h < 0 || tokens.cacheWrite < 0 {
      (kept.tokens.cacheWrite5m, kept.tokens.cacheWrite1h) = (0, 0)
      kept.tokens.cacheWrite = max(0, written)
    }
    kept.tokens.input = max(0, tokens.input)
    kept.tokens.cacheRead = max(0, tokens.cacheRead)
    kept.webSearches = max(0, webSearches)
    if isOutputKnown { kept.tokens.output = max(0, tokens.output) }
    if kept.tokens.output >= 0 { kept.tokens.reasoning = max(0, tokens.reasoning) }
    let hadLess =
      written < 0 || tokens.input < 0 || tokens.cacheRead < 0 || webSearches < 0
      || isOutputKnown && tokens.output < 0
    return (kept, hadLess)
  }

  /// Moves cache writes of unknown lifetime to lifetimes that are negative. These result from a
  /// total without lifetimes, less calls that have them.
  func settlingCacheWrites() -> ClaudeFigures {
    var settled = self
    for field in [\TokenCounts.cacheWrite5m, \TokenCounts.cacheWrite1h] {
      let moved = min(
        max(settled.tokens.cacheWrite, 0), max(0 &- settled.tokens[keyPath: field], 0))
      settled.tokens[keyPath: field] &+= moved
      settled.tokens.cacheWrite &-= moved
    }
    return settled
  }
}

/// The tokens that were sent: input, cache reads and cache writes.
struct ClaudeSent: Sendable, Hashable {
  var input: Int64 = 0
  var cacheRead: Int64 = 0
  var cacheWrite: Int64 = 0

  static let zero = ClaudeSent()

  var isZero: Bool { self == .zero }

  /// True where no count is larger than the other's.
  func fits(in other: ClaudeSent) -> Bool {
    input <= other.input && cacheRead <= other.cacheRead && cacheWrite <= other.cacheWrite
  }

  /// Both together.
  func with(_ other: ClaudeSent) -> ClaudeSent {
    ClaudeSent(
      input: input &+ other.input, cacheRead: cacheRead &+ other.cacheRead,
      cacheWrite: cacheWrite &+ other.cacheWrite)
  }

  /// The difference of each count, which is at least 0.
  func beyond(_ other: ClaudeSent) -> ClaudeSent {
    ClaudeSent(
      input: max(0, input &- other.input), cacheRead: max(0, cacheRead &- other.cacheRead),
      cacheWrite: max(0, cacheWrite &- other.cacheWrite))
  }
}
