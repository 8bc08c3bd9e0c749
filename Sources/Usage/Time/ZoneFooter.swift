/// The rule by which clocks are set in every year: the text at the end of a TZif file, such as
/// `CET-1CEST,M3.5.0,M10.5.0/3` (RFC 9636 section 3.3.1; POSIX.1-2024 section 8.3, `TZ`).
struct ZoneFooter: Sendable {
  /// Seconds east of UTC.
  let standardOffset: Int
  /// Nil where the clocks are never set.
  let summer: Summer?

  /// When clocks are ahead, and by how much.
  struct Summer: Sendable {
    let offset: Int
    let begins: YearlyMoment
    let ends: YearlyMoment
  }

  /// Nil where the text is no such rule.
  init?(_ text: some StringProtocol) {
    var scanner = FooterScanner(text)
    guard scanner.skipName(), let west = scanner.offset() else { return nil }
    standardOffset = -west
    guard !scanner.isAtEnd else {
      summer = nil
      return
    }
    guard scanner.skipName() else { return nil }
    // Without an offset of its own summer is one hour ahead.
    var offset = standardOffset + 3_600
    if !scanner.isAt(",") {
      guard let west = scanner.offset() else { return nil }
      offset = -west
    }
    guard scanner.skip(","), let begins = scanner.moment(), scanner.skip(","),
      let ends = scanner.moment(), scanner.isAtEnd
    else { return nil }
    summer = Summer(offset: offset, begins: begins, ends: ends)
  }

  /// The stretch of time around a moment in which no clock is set.
  func period(at second: Int64) -> ZonePeriod {
    guard let summer else {
      return ZonePeriod(offset: standardOffset, begins: .min, ends: .max)
    }
    let day = Int((second + Int64(standardOffset)).flooringQuotient(dividingBy: 86_400))
    let year = Day(number: day).civil.year
    var changes: [(at: Int64, offset: Int)] = []
    for year in (year - 1)...(year + 1) {
      changes.append((summer.ends.second(of: year) - Int64(summer.offset), standardOffset))
      changes.append((summer.begins.second(of: year) - Int64(standardOffset), summer.offset))
    }
    // Where summer ends at the moment at which the next begins, it is always summer.
    changes.sort {
      $0.at != $1.at ? $0.at < $1.at : $0.offset == standardOffset && $1.offset != standardOffset
    }
    let next = changes.partitioningIndex { $0.at > second }
    return ZonePeriod(
      offset: next > 0 ? changes[next - 1].offset : standardOffset,
      begins: next > 0 ? changes[next - 1].at : .min,
      ends: next < changes.count ? changes[next].at : .max)
  }
}

/// A moment of every year, by a local clock.
struct YearlyMoment: Sendable {
  enum Rule: Sendable {
    /// `Jn`: from 1 to 365; February 29 is never counted.
    case withoutLeapDay(Int)
    /// `n`: from 0 to 365, with February 29.
    case dayOfYear(Int)
    /// `Mm.w.d`: a weekday, 0 being Sunday, of a week of a month; 5 is the last one.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  let rule: Rule
  /// Seconds after midnight; may be negative, or more than a day.
  let seconds: Int

  /// Local seconds since 1970-01-01T00:00:00.
  func second(of year: Int) -> Int64 {
    Int64(day(of: year)) * 86_400 + Int64(seconds)
  }

  private func day(of year: Int) -> Int {
    let newYear = Day(year: year, month: 1, dayOfMonth: 1).number
    switch rule {
    case .withoutLeapDay(let count):
      let isLeap = Day.count(ofMonth: 2, year: year) == 29
      return newYear + count - 1 + (isLeap && count > 59 ? 1 : 0)
    case .dayOfYear(let count):
      return newYear + count
    case .weekday(let month, let week, let weekday):
      let first = Day(year: year, month: month, dayOfMonth: 1)
      let until = (weekday - first.weekday + 7) % 7
      let last = Day.count(ofMonth: month, year: year) - 1
      let day = until + (week - 1) * 7
      return first.number + (day > last ? day - 7 : day)
    }
  }
}

extension Day {
  /// 0 is Sunday: 1970-01-01 was a Thursday.
  var weekday: Int { (number % 7 + 11) % 7 }
}
