import Glibc

/// The present moment as RFC 3339 text with milliseconds: always 24 characters.
struct TimeText {
  private(set) var bytes = Array("2026-01-01T00:00:00.000Z".utf8)
  private var second = -1

  mutating func update(milliseconds: Int) {
    if milliseconds / 1_000 != second {
      second = milliseconds / 1_000
      var seconds = time_t(second)
      var parts = tm()
      gmtime_r(&seconds, &parts)
      put(Int(parts.tm_year) + 1900, at: 0, digits: 4)
      put(Int(parts.tm_mon) + 1, at: 5, digits: 2)
      put(Int(parts.tm_mday), at: 8, digits: 2)
      put(Int(parts.tm_hour), at: 11, digits: 2)
      put(Int(parts.tm_min), at: 14, digits: 2)
      put(Int(parts.tm_sec), at: 17, digits: 2)
    }
    put(milliseconds % 1_000, at: 20, digits: 3)
  }

  private mutating func put(_ number: Int, at start: Int, digits: Int) {
    var rest = number
    for index in stride(from: start + digits - 1, through: start, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}
