/// Hours of the week with rates of their own, such as DeepSeek's off-peak hours
/// (https://api-docs.deepseek.com/quick_start/pricing).
struct TimeWindow: Sendable, Hashable {
  /// ISO weekdays as bits: bit 1 is Monday, bit 7 Sunday.
  var weekdays: UInt8 = 0
  /// How far the clock that tells the weekday is ahead of UTC.
  var weekdayOffsetMinutes: Int64 = 0
  /// Half-open spans of minutes since midnight UTC.
  var spans: [Range<Int64>] = []

  private static let minutesPerDay: Int64 = 1_440

  func contains(_ time: Timestamp) -> Bool {
    let minutes = time.microseconds.flooringQuotient(dividingBy: Timestamp.microsecondsPerMinute)
    let day = (minutes + weekdayOffsetMinutes).flooringQuotient(dividingBy: Self.minutesPerDay)
    // 1970-01-01 was a Thursday, ISO weekday 4.
    let weekday = ((day + 3) % 7 + 7) % 7 + 1
    guard weekdays & (1 << UInt8(weekday)) != 0 else { return false }
    let midnight = minutes.flooringQuotient(dividingBy: Self.minutesPerDay) * Self.minutesPerDay
    return spans.contains { $0.contains(minutes - midnight) }
  }
}
