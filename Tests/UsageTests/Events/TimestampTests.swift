import TestSupport
import Testing
import Usage

struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
    ("2026-11-22T10:00:00Z", 1_795_341_600_000_000, "2026-11-22T10:00:00Z"),
    ("2026-11-22t10:00:00z", 1_795_341_600_000_000, "2026-11-22T10:00:00Z"),
    ("2026-11-22 10:00:00Z", 1_795_341_600_000_000, "2026-11-22T10:00:00Z"),
    ("2026-11-22T12:30:00+02:30", 1_795_341_600_000_000, "2026-11-22T10:00:00Z"),
    ("2026-11-22T04:30:00-0530", 1_795_341_600_000_000, "2026-11-22T10:00:00Z"),
    ("2026-11-22T00:30:00+01:00", 1_795_303_800_000_000, "2026-11-21T23:30:00Z"),
    ("2026-11-22T10:00:00.5Z", 1_795_341_600_500_000, "2026-11-22T10:00:00.500Z"),
    ("2026-11-22T10:00:00.123456789Z", 1_795_341_600_123_456, "2026-11-22T10:00:00.123456Z"),
    ("2024-02-29T23:59:59.000001Z", 1_709_251_199_000_001, "2024-02-29T23:59:59.000001Z"),
    ("2016-12-31T23:59:60Z", 1_483_228_799_999_999, "2016-12-31T23:59:59.999999Z"),
    ("9999-12-31T23:59:59Z", 253_402_300_799_000_000, "9999-12-31T23:59:59Z"),
  ])
  func `a moment is read and written as RFC 3339 says`(
    text: String, microseconds: Int64, written: String
  ) throws {
    let time = try #require(Timestamp(text))
    #expect(time.microseconds == microseconds)
    #expect(time.description == written)
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-11-22T10:00:00", "2026-11-22T10:00Z", "2026-02-29T00:00:00Z",
    "2100-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T10:00:61Z", "2026-11-22T10:00:00.Z",
    "2026-11-22T10:00:00+24:00", "2026-11-22T10:00:00+1:00", "2026-11-22T10:00:00Zx",
    "26-11-22T10:00:00Z", "1969-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "２026-11-22T10:00:00Z",
    "1970-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "2026-11-22T10:00:00,5Z",
  ])
  func `what is no moment is not read`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `every day from 1970 to 2100 is the one after the day before it`() throws {
    var number = 0
    for year in 1970...2100 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for dayOfMonth in 1...length {
          let text = "\(year)-\(two(month + 1))-\(two(dayOfMonth))"
          let day = try #require(Day(text))
          guard day.number == number, day.description == text, day.start.day == day else {
            Issue.record("\(text) is \(day), number \(day.number), not \(number)")
            return
          }
          number += 1
        }
        #expect(Day("\(year)-\(two(month + 1))-\(two(length + 1))") == nil)
      }
    }
    #expect(number == 47_847)
  }

  @Test func `random moments are written and read back`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let micros = Int64.random(in: 0..<4_133_980_800_000_000, using: &random)
      let unit = [1, 1_000, 1_000_000][Int.random(in: 0...2, using: &random)]
      let time = Timestamp(microseconds: micros / Int64(unit) * Int64(unit))
      #expect(Timestamp(time.description) == time)
      #expect(time.day.start <= time)
      #expect(time.microseconds < Day(number: time.day.number + 1).start.microseconds)
    }
  }

  @Test func `a moment before 1970 belongs to the day that it is in`() {
    #expect(Timestamp(microseconds: -1).day == Day(number: -1))
    #expect(Timestamp(microseconds: -Timestamp.microsecondsPerDay).day == Day(number: -1))
    #expect(Timestamp(microseconds: -Timestamp.microsecondsPerDay - 1).day == Day(number: -2))
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
