/// A moment, in whole microseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Sendable, Hashable, Comparable {
  public var microseconds: Int64

  public static let microsecondsPerSecond: Int64 = 1_000_000
  public static let microsecondsPerDay: Int64 = 86_400 * microsecondsPerSecond

  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }

  /// The UTC calendar day that holds the moment.
  public var day: Day {
    Day(number: Int(microseconds.flooringQuotient(dividingBy: Self.microsecondsPerDay)))
  }
}

/// A calendar day in UTC, as the number of days since 1970-01-01.
public struct Day: Sendable, Hashable, Comparable {
  public var number: Int

  public init(number: Int) {
    self.number = number
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

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
