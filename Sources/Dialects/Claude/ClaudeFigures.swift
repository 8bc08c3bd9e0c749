internal import Usage

/// What one call used, or many together.
struct ClaudeFigures: Sendable, Hashable {
  var tokens = TokenCounts()
  var webSearches: Int64 = 0

  /// Every count, in the order in which the dialect's state keeps them.
  static let fields: [any WritableKeyPath<ClaudeFigures, Int64> & Sendable] = [
    \.tokens.input, \.tokens.cacheRead, \.tokens.cacheWrite5m, \.tokens.cacheWrite1h,
    \.tokens.cacheWrite, \.tokens.output, \.tokens.reasoning, \.webSearches,
  ]

  var isZero: Bool { self == ClaudeFigures() }

  /// Written to the cache, for whatever time.
  var cacheWrites: Int64 { tokens.cacheWrite5m &+ tokens.cacheWrite1h &+ tokens.cacheWrite }

  /// What was sent, which is told when a call begins and never changes. What comes back is told
  /// piece by piece.
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

  /// The larger of each count: what is known of one call that was told several times. Cache writes
  /// are compared as a whole, since not every telling says how long they live.
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

  /// The same without what is less than nothing, and whether anything was. Writes are taken
  /// together, since two tellings may split them otherwise; reasoning is a part of the output that
  /// not all of them tell. Output stays as it is where it is not known for sure.
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

  /// Moves cache writes of unknown lifetime to where an adjustment would otherwise take away: a
  /// total without lifetimes, less calls with them.
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

/// The tokens that were sent: input, and what was read from and written to the cache.
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

  /// Count by count; what would be negative is nothing.
  func beyond(_ other: ClaudeSent) -> ClaudeSent {
    ClaudeSent(
      input: max(0, input &- other.input), cacheRead: max(0, cacheRead &- other.cacheRead),
      cacheWrite: max(0, cacheWrite &- other.cacheWrite))
  }
}
