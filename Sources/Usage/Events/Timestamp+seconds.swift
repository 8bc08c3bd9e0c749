extension Timestamp {
  /// From the year 1973 to the end of the year 9999: a number outside is in another unit.
  private static let seconds: ClosedRange<Int64> = 100_000_000...253_402_300_799

  /// Reads decimal text, such as Python's `time.time()` gives, in seconds since 1970; nil for any
  /// other text, and for a moment before 1973 or after 9999.
  public init?(secondsSince1970 text: String) {
    var scanner = DecimalScanner()
    for byte in text.utf8 {
      guard scanner.take(byte) else { return nil }
    }
    guard scanner.isComplete, let scaled = scanner.scaled(toDigitsAfterPoint: 6),
      let microseconds = Int64(exactly: scaled),
      Self.seconds.contains(microseconds / Self.microsecondsPerSecond)
    else { return nil }
    self.init(microseconds: microseconds)
  }
}
