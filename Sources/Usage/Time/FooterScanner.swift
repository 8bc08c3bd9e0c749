/// Reads the pieces of a TZif file's footer from its front.
struct FooterScanner {
  private var rest: Substring

  init(_ text: some StringProtocol) {
    rest = Substring(text)
  }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ character: Character) -> Bool { rest.first == character }

  mutating func skip(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  /// A zone's abbreviation: letters, or anything within angle brackets.
  mutating func skipName() -> Bool {
    let quoted = skip("<")
    let name = rest.prefix { $0.isLetter || (quoted && $0 != ">") }
    rest.removeFirst(name.count)
    return !name.isEmpty && (!quoted || skip(">"))
  }

  /// `hh[:mm[:ss]]` with an optional sign, as seconds. Hours are up to 167 (RFC 9636, 3.3.1).
  mutating func offset() -> Int? {
    let sign = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard let hours = number(upTo: 167) else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where skip(":") {
      guard let count = number(upTo: 59) else { return nil }
      seconds += count * unit
    }
    return sign * seconds
  }

  /// A day and, behind a slash, the time of day, which is 02:00:00 without one.
  mutating func moment() -> YearlyMoment? {
    guard let rule = rule() else { return nil }
    guard skip("/") else { return YearlyMoment(rule: rule, seconds: 2 * 3_600) }
    return offset().map { YearlyMoment(rule: rule, seconds: $0) }
  }

  private mutating func rule() -> YearlyMoment.Rule? {
    if skip("J") {
      guard let day = number(upTo: 365), day >= 1 else { return nil }
      return .withoutLeapDay(day)
    }
    guard skip("M") else { return number(upTo: 365).map { .dayOfYear($0) } }
    guard let month = number(upTo: 12), month >= 1, skip("."),
      let week = number(upTo: 5), week >= 1, skip("."), let weekday = number(upTo: 6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func number(upTo most: Int) -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard digits.utf8.count <= 3, let number = Int(digits), number <= most else { return nil }
    rest.removeFirst(digits.count)
    return number
  }
}
