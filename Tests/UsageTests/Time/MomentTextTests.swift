import Testing

@testable import Usage

@Suite struct MomentTextTests {
  /// Two days after the clocks of Berlin were set back: noon, with a half second.
  private let now = Timestamp("2026-10-27T11:00:00.5Z") ?? Timestamp(microseconds: 0)

  @Test(arguments: [
    ("now", "2026-10-27T12:00:00.500+01:00"),
    ("today", "2026-10-27T00:00:00+01:00"),
    ("yesterday", "2026-10-26T00:00:00+01:00"),
    ("2026-10-01", "2026-10-01T00:00:00+02:00"),
    ("2026-10-01T00:00:00Z", "2026-10-01T02:00:00+02:00"),
    ("-30m", "2026-10-27T11:30:00.500+01:00"),
    // Hours are real ones; days are the same time by the clock.
    ("-72h", "2026-10-24T13:00:00.500+02:00"),
    ("-3d", "2026-10-24T12:00:00.500+02:00"),
    ("-0d", "2026-10-27T12:00:00.500+01:00"),
    ("-4w", "2026-09-29T12:00:00.500+02:00"),
  ])
  func `a moment is written in many ways`(text: String, moment: String) throws {
    let zone = try ZoneFixture.zone("Europe/Berlin")
    #expect(zone.moment(text, now: now).map(zone.text(of:)) == moment)
  }

  @Test(arguments: [
    "", "Now", "-", "-d", "-7", "7d", "+7d", "-7y", "--7d", "-7.5d", "-1000000000d", "-99999d",
    "2026-02-29", "2026-10", "2026-10-01T00:00:00", "-\u{0667}d", "tomorrow", "1790000000",
  ])
  func `what is no moment is not read`(text: String) throws {
    #expect(try ZoneFixture.zone("Europe/Berlin").moment(text, now: now) == nil)
  }

  @Test func `days and months are ranges`() throws {
    let zone = try ZoneFixture.zone("Europe/Berlin")
    let month = try #require(zone.month("2026-10"))
    #expect(zone.text(of: month.from) == "2026-10-01T00:00:00+02:00")
    #expect(zone.text(of: month.to) == "2026-11-01T00:00:00+01:00")
    #expect(zone.month("2026-12")?.to == Timestamp("2026-12-31T23:00:00Z"))
    #expect(zone.day("2026-10-25", now: now)?.to == Timestamp("2026-10-25T23:00:00Z"))
    #expect(zone.day("yesterday", now: now)?.from == Timestamp("2026-10-25T23:00:00Z"))
    for text in ["2026-13", "2026-1", "2026", "", "2026-10-", "1969-12"] {
      #expect(zone.month(text) == nil, "\(text)")
    }
  }

  @Test func `a range that is not bounded ends now and begins 30 days before its end`() throws {
    let zone = try ZoneFixture.zone("Europe/Berlin")
    let range = try #require(TimeBounds(zone: zone).range(now: now))
    #expect(range.to == now)
    #expect(zone.text(of: range.from) == "2026-09-27T00:00:00+02:00")
    #expect(range.contains(range.from))
    #expect(!range.contains(range.to))
    #expect(TimeBounds(from: now, zone: zone).range(now: now) == nil)
  }
}
