/// How far the clocks of a time zone are ahead of UTC, at every moment.
struct ZoneRules: Sendable {
  /// The moments at which the clocks were set, in seconds since 1970, ascending.
  let transitions: [Int64]
  /// Seconds east of UTC from the transition of the same place on.
  let offsets: [Int]
  /// Seconds east of UTC before the first transition.
  let firstOffset: Int
  /// What holds after the last transition; nil where that one's offset stays.
  let footer: ZoneFooter?

  /// Clocks that are never set.
  init(offset: Int) {
    transitions = []
    offsets = []
    firstOffset = offset
    footer = nil
  }

  init(transitions: [Int64], offsets: [Int], firstOffset: Int, footer: ZoneFooter?) {
    self.transitions = transitions
    self.offsets = offsets
    self.firstOffset = firstOffset
    self.footer = footer
  }

  /// The stretch of time around a moment, in seconds since 1970, in which no clock is set.
  func period(at second: Int64) -> ZonePeriod {
    let next = transitions.partitioningIndex { $0 > second }
    let begins = next > 0 ? transitions[next - 1] : Int64.min
    if next == transitions.count, let footer {
      var period = footer.period(at: second)
      period.begins = max(period.begins, begins)
      return period
    }
    return ZonePeriod(
      offset: next > 0 ? offsets[next - 1] : firstOffset, begins: begins,
      ends: next < transitions.count ? transitions[next] : Int64.max)
  }

  /// The first second at which the clocks show a local second or, where they were set past it, a
  /// later one. Local seconds are counted from 1970-01-01T00:00:00 of the clock.
  func first(showing local: Int64) -> Int64 {
    var period = period(at: local - ZonePeriod.offsetSecondsMax)
    while true {
      let second = max(period.begins, local - Int64(period.offset))
      if second < period.ends { return second }
      period = self.period(at: period.ends)
    }
  }
}

/// A stretch of time in which the clocks of a zone are not set.
struct ZonePeriod: Sendable, Hashable {
  /// Seconds east of UTC.
  var offset: Int
  /// The first second, since 1970, and the first one behind it.
  var begins: Int64
  var ends: Int64

  /// No clock is further from UTC (RFC 9636 section 3.2: less than 26 hours ahead).
  static let offsetSecondsMax: Int64 = 26 * 3_600
}

extension Array {
  /// The first place from which on a condition holds that no earlier element fulfils.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
