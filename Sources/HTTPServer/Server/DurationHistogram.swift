internal import Synchronization

/// How long requests took, as Prometheus counts it: by upper bounds, each with everything below it.
public struct DurationHistogram: Sendable, Hashable {
  /// The upper bounds in milliseconds; what took longer is in `count` alone.
  public static let bounds = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000]

  /// How many took no longer than each of the bounds.
  public var counts = [Int](repeating: 0, count: bounds.count)
  /// How many there were.
  public var count = 0
  /// How long all of them took together.
  public var milliseconds = 0

  /// None yet.
  public init() {}
}

/// The counters behind a `DurationHistogram`; any thread may add.
final class DurationCounters: Sendable {
  /// One for each bound, and one for what took longer.
  private let counts: [Slot]
  private let milliseconds = Counter()

  private final class Slot: Sendable {
    let counter = Counter()
  }

  init() {
    counts = (0...DurationHistogram.bounds.count).map { _ in Slot() }
  }

  func add(milliseconds duration: Int64) {
    let duration = Int(clamping: max(0, duration))
    let slot = DurationHistogram.bounds.firstIndex { duration <= $0 }
    counts[slot ?? DurationHistogram.bounds.count].counter.add(1)
    milliseconds.add(duration)
  }

  var histogram: DurationHistogram {
    var histogram = DurationHistogram()
    for (index, slot) in counts.enumerated() {
      histogram.count += slot.counter.value
      if index < histogram.counts.count { histogram.counts[index] = histogram.count }
    }
    histogram.milliseconds = milliseconds.value
    return histogram
  }
}
