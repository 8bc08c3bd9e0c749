/// Counts durations in buckets whose width is a thirty-second of their value.
struct Histogram {
  private var counts = Array(repeating: 0, count: 60 * bucketsPerDoubling)
  private(set) var total = 0
  private(set) var maxMicroseconds = 0

  private static let bucketBits = 5
  private static let bucketsPerDoubling = 1 << bucketBits

  mutating func record(microseconds: Int) {
    let value = max(0, microseconds)
    counts[Self.index(value)] += 1
    total += 1
    maxMicroseconds = max(maxMicroseconds, value)
  }

  /// The least duration that a share of all did not exceed.
  func microseconds(atShare share: Double) -> Int {
    let wanted = max(1, Int((Double(total) * share).rounded(.up)))
    var seen = 0
    for (index, count) in counts.enumerated() {
      seen += count
      if seen >= wanted { return Self.value(index) }
    }
    return maxMicroseconds
  }

  private static func index(_ value: Int) -> Int {
    let doubling = Int.bitWidth - 1 - max(value, 1).leadingZeroBitCount
    let shift = max(0, doubling - bucketBits)
    return shift * bucketsPerDoubling + value >> shift
  }

  private static func value(_ index: Int) -> Int {
    guard index >= 2 * bucketsPerDoubling else { return index }
    let shift = index / bucketsPerDoubling - 1
    return (index - shift * bucketsPerDoubling) << shift
  }
}
