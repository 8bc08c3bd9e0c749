/// The stretches of time that a budget counts apart.
public enum BudgetWindow: Sendable, Hashable {
  /// All of time.
  case total
  /// An hour, a day, a week or a month of the zone's clocks and calendar.
  case calendar(Interval)
  /// The last so many seconds, counted in buckets: what is in a bucket counts until all of the
  /// bucket is past the window, so a little longer than it is in the window.
  case rolling(seconds: Int64)

  /// Seconds of the longest rolling window: ten years.
  public static let rollingSecondsMax: Int64 = 315_360_000
  /// A rolling window has at most so many buckets, and one more for that which it cuts.
  public static let bucketsMax: Int64 = 3_600

  private static let rollingPrefix = "rolling:"

  /// The length of a bucket in microseconds; nil where windows follow one another.
  public var bucketMicroseconds: Int64? {
    guard case .rolling(let seconds) = self else { return nil }
    let bucket = (seconds + Self.bucketsMax - 1) / Self.bucketsMax
    return bucket * Timestamp.microsecondsPerSecond
  }

  /// The length of a rolling window in microseconds; nil of others.
  public var rollingMicroseconds: Int64? {
    guard case .rolling(let seconds) = self else { return nil }
    return seconds * Timestamp.microsecondsPerSecond
  }

  /// The stretch, or the bucket, that holds a moment: its start, and the moment after its end; no
  /// end for all of time.
  public func stretch(of time: Timestamp, in zone: Zone) -> (start: Timestamp, end: Timestamp?) {
    switch self {
    case .total: return (Timestamp(microseconds: 0), nil)
    case .calendar(let interval):
      return (interval.start(of: time, in: zone), interval.next(after: time, in: zone))
    case .rolling:
      let length = bucketMicroseconds ?? 1
      let start = time.microseconds.flooringQuotient(dividingBy: length) * length
      return (Timestamp(microseconds: start), Timestamp(microseconds: start + length))
    }
  }

  /// One word, to be stored.
  public var text: String {
    switch self {
    case .total: "total"
    case .calendar(let interval): interval.rawValue
    case .rolling(let seconds): "\(Self.rollingPrefix)\(seconds)"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(_ text: String) {
    if text == "total" {
      self = .total
    } else if let interval = Interval(rawValue: text), interval != .quarterHour {
      self = .calendar(interval)
    } else if let digits = text.withoutPrefixBytes(Self.rollingPrefix), let seconds = Int64(digits),
      (1...Self.rollingSecondsMax).contains(seconds)
    {
      self = .rolling(seconds: seconds)
    } else {
      return nil
    }
  }
}
