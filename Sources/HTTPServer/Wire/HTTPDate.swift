/// The `Date` field of a second, ready to be sent (RFC 9110 section 6.6.1).
struct HTTPDate: Sendable {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Date: Sun, 06 Nov 1994 08:49:37 GMT` and CR LF.
  let line: [UInt8]

  /// The date of a second since 1970, as IMF-fixdate (RFC 9110 section 5.6.7).
  init(secondsSince1970 seconds: Int) {
    let inDay = ((seconds % 86_400) + 86_400) % 86_400
    let number = (seconds - inDay) / 86_400
    let (year, month, day) = Self.civil(number)
    let weekday = Self.days[((number % 7) + 7) % 7]
    let time = [inDay / 3_600, inDay / 60 % 60, inDay % 60].map { Self.padded($0, 2) }
    let text =
      "Date: \(weekday), \(Self.padded(day, 2)) \(Self.months[month - 1]) "
      + "\(Self.padded(year, 4)) \(time.joined(separator: ":")) GMT\r\n"
    line = Array(text.utf8)
  }

  /// The civil date of a day number: years are counted from March, so that the leap day is last.
  private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
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

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
