extension Zone {
  /// How a moment may be written, as messages say it.
  public static let momentForms =
    "a moment such as 2026-10-01T08:00:00Z, a date, `now`, `today`, `yesterday`, or a time ago such "
    + "as -7d (units are m, h, d and w)"

  /// Reads a moment as it is written in queries: RFC 3339; a date, which is its first moment in the
  /// zone; `now`; `today` and `yesterday`, the first moments of those days; or a time ago such as
  /// `-30m`, `-24h`, `-7d` and `-4w`. Days and weeks ago are the same time of day by the zone's
  /// clocks. Nil for any other text, and for a time before 1970.
  public func moment(_ text: String, now: Timestamp) -> Timestamp? {
    if text == "now" { return now }
    if let day = calendarDay(text, now: now) { return start(of: day) }
    return Timestamp(text) ?? timeAgo(text, now: now)
  }

  /// A calendar day: a date such as `2026-10-01`, `today` or `yesterday`. Nil for any other text.
  public func day(_ text: String, now: Timestamp) -> TimeRange? {
    guard let day = calendarDay(text, now: now) else { return nil }
    return TimeRange(from: start(of: day), to: start(of: Day(number: day.number + 1)))
  }

  /// A calendar month such as `2026-10`. Nil for any other text.
  public func month(_ text: String) -> TimeRange? {
    guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
    let civil = first.civil
    let length = Day.count(ofMonth: civil.month, year: civil.year)
    return TimeRange(from: start(of: first), to: start(of: Day(number: first.number + length)))
  }

  private func calendarDay(_ text: String, now: Timestamp) -> Day? {
    switch text {
    case "today": day(of: now)
    case "yesterday": Day(number: day(of: now).number - 1)
    default: Day(text)
    }
  }

  private func timeAgo(_ text: String, now: Timestamp) -> Timestamp? {
    let digits = text.utf8.dropFirst().dropLast()
    guard text.utf8.first == UInt8(ascii: "-"), (1...9).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(String(Substring(digits)))
    else { return nil }
    let time: Timestamp
    switch text.utf8.last {
    case UInt8(ascii: "m"): time = now.moved(bySeconds: -count * 60)
    case UInt8(ascii: "h"): time = now.moved(bySeconds: -count * 3_600)
    case UInt8(ascii: "d"): time = moment(now, movedByDays: -count)
    case UInt8(ascii: "w"): time = moment(now, movedByDays: -count * 7)
    default: return nil
    }
    return time.microseconds >= 0 ? time : nil
  }
}
