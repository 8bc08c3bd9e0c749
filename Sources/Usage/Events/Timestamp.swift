/// A moment, in whole microseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Since 1970-01-01T00:00:00Z, without leap seconds; negative before.
  public var microseconds: Int64

  /// Turns seconds into the unit of `microseconds`.
  public static let microsecondsPerSecond: Int64 = 1_000_000
  /// The length of every UTC minute, for the same reason as that of every day.
  public static let microsecondsPerMinute: Int64 = 60 * microsecondsPerSecond
  /// The length of every UTC day, since leap seconds are not counted.
  public static let microsecondsPerDay: Int64 = 86_400 * microsecondsPerSecond

  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// True where the left moment is the earlier one.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }

  /// The moment that is some seconds later, or earlier where they are negative.
  public func moved(bySeconds seconds: Int) -> Timestamp {
    Timestamp(microseconds: microseconds + Int64(seconds) * Self.microsecondsPerSecond)
  }

  /// The UTC calendar day that holds the moment.
  public var day: Day {
    Day(number: Int(microseconds.flooringQuotient(dividingBy: Self.microsecondsPerDay)))
  }
}

/// A calendar day in UTC, as the number of days since 1970-01-01.
public struct Day: Sendable, Hashable, Comparable {
  /// 0 is 1970-01-01; negative before.
  public var number: Int

  public init(number: Int) {
    self.number = number
  }

  /// True where the left day is the earlier one.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Midnight in UTC, the first moment of the day.
  public var start: Timestamp {
    Timestamp(microseconds: Int64(number) * Timestamp.microsecondsPerDay)
  }
}

extension Int64 {
  func flooringQuotient(dividingBy divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
