extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
  /// The years that can be written and read.
  static let yearRange = 1970...9999

  /// Reads RFC 3339 text, as `init(rfc3339:)` does; nil when it is none.
  public init?(_ description: String) {
    self.init(rfc3339: description.utf8)
  }

  /// Reads the bytes of a text, as `init(rfc3339:)` of a sequence does.
  public init?(rfc3339 text: Span<UInt8>) {
    guard let time = text.withUnsafeBufferPointer({ Timestamp(rfc3339: $0) }) else { return nil }
    self = time
  }

  /// Reads `2026-11-22T10:00:00.123456Z`, with any UTC offset and any number of decimals
  /// (RFC 3339 section 5.6; digits after microseconds are dropped). Nil when it is none.
  public init?(rfc3339 text: some Sequence<UInt8>) {
    var fields = DigitFields(text)
    guard
      let year = fields.number(digits: 4), fields.skip("-"), Self.yearRange.contains(year),
      let month = fields.number(digits: 2), fields.skip("-"), (1...12).contains(month),
      let dayOfMonth = fields.number(digits: 2),
      (1...Day.count(ofMonth: month, year: year)).contains(dayOfMonth),
      fields.skip("T") || fields.skip("t") || fields.skip(" "),
      let hour = fields.number(digits: 2), fields.skip(":"), hour < 24,
      let minute = fields.number(digits: 2), fields.skip(":"), minute < 60,
      let second = fields.number(digits: 2), second <= 60,
      let fraction = fields.microseconds(),
      let offsetMinutes = fields.offsetMinutes(), fields.isAtEnd
    else { return nil }
    let day = Day(year: year, month: month, dayOfMonth: dayOfMonth)
    let seconds = Int64(day.number * 86_400 + hour * 3_600 + (minute - offsetMinutes) * 60)
    // A leap second (RFC 3339 section 5.7) counts as the last moment of its minute.
    let micros =
      second == 60
      ? 60 * Self.microsecondsPerSecond - 1
      : Int64(second) * Self.microsecondsPerSecond + fraction
    self.init(microseconds: seconds * Self.microsecondsPerSecond + micros)
    // An offset may lead out of the years that can be written.
    guard Self.yearRange.contains(self.day.civil.year) else { return nil }
  }

  /// `2026-11-22T10:00:00Z`; with three or six decimals where the moment has them.
  public var description: String {
    let inDay = microseconds - day.start.microseconds
    let (seconds, micros) = inDay.quotientAndRemainder(dividingBy: Self.microsecondsPerSecond)
    var text = day.description + "T"
    text += padded(seconds / 3_600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":"
    text += padded(seconds % 60, 2)
    if micros % 1_000 != 0 {
      text += "." + padded(micros, 6)
    } else if micros != 0 {
      text += "." + padded(micros / 1_000, 3)
    }
    return text + "Z"
  }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// `2026-11-22`.
  public init?(_ description: String) {
    var fields = DigitFields(description.utf8)
    guard
      let year = fields.number(digits: 4), fields.skip("-"), Timestamp.yearRange.contains(year),
      let month = fields.number(digits: 2), fields.skip("-"), (1...12).contains(month),
      let dayOfMonth = fields.number(digits: 2), fields.isAtEnd,
      (1...Day.count(ofMonth: month, year: year)).contains(dayOfMonth)
    else { return nil }
    self.init(year: year, month: month, dayOfMonth: dayOfMonth)
  }

  public var description: String {
    let (year, month, dayOfMonth) = civil
    return padded(Int64(year), 4) + "-" + padded(Int64(month), 2) + "-"
      + padded(Int64(dayOfMonth), 2)
  }

  /// Days from civil, in the proleptic Gregorian calendar: years are counted from March, so that
  /// the leap day is a year's last.
  init(year: Int, month: Int, dayOfMonth: Int) {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  var civil: (year: Int, month: Int, dayOfMonth: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

private func padded(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Reads fixed-width digit fields from the front of a text.
private struct DigitFields<Text: Sequence<UInt8>> {
  private var iterator: Text.Iterator
  private var next: UInt8?

  init(_ text: Text) {
    iterator = text.makeIterator()
    next = iterator.next()
  }

  var isAtEnd: Bool { next == nil }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next, next == UInt8(ascii: character) else { return false }
    self.next = iterator.next()
    return true
  }

  mutating func digit() -> Int? {
    guard let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { return nil }
    self.next = iterator.next()
    return Int(next - UInt8(ascii: "0"))
  }

  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The decimals after the seconds, as microseconds; 0 when there are none.
  mutating func microseconds() -> Int64? {
    guard skip(".") else { return 0 }
    var value: Int64 = 0
    var scale: Int64 = 100_000
    guard let first = digit() else { return nil }
    value += Int64(first) * scale
    while let digit = digit() {
      scale /= 10
      value += Int64(digit) * scale
    }
    return value
  }

  /// Minutes east of UTC: `Z`, `+02:00`, `-0530`.
  mutating func offsetMinutes() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(digits: 2), hours < 24 else { return nil }
    _ = skip(":")
    guard let minutes = number(digits: 2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
