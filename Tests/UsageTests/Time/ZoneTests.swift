import TestSupport
import Testing

@testable import Usage

@Suite struct ZoneTests {
  @Test func `clocks are as far from UTC as Python's zoneinfo says`() throws {
    let rows = try Fixture.rows("zone_times.tsv").filter { $0[0] == "offset" }
    #expect(rows.count > 700)
    for row in rows {
      let second = try #require(Int64(row[2]))
      let offset = try ZoneFixture.zone(row[1]).offsetSeconds(at: Timestamp(second: second))
      #expect(offset == Int(row[3]), "\(row)")
    }
  }

  @Test func `a local time is its first moment, or the one at which the clock is set past it`()
    throws
  {
    let rows = try Fixture.rows("zone_times.tsv").filter { $0[0] == "first" }
    #expect(rows.count > 600)
    for row in rows {
      let local = try #require(Timestamp(row[2] + "Z"))
      let moment = try ZoneFixture.zone(row[1]).moment(showing: local.microseconds)
      #expect(moment.second == Int64(row[3]), "\(row)")
    }
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-10-01", "2026-10-01T00:00:00+02:00"),
    ("Europe/Berlin", "2100-07-01", "2100-07-01T00:00:00+02:00"),
    ("America/New_York", "2026-12-24", "2026-12-24T00:00:00-05:00"),
    ("Asia/Kathmandu", "2026-12-24", "2026-12-24T00:00:00+05:45"),
    ("America/St_Johns", "2026-12-24", "2026-12-24T00:00:00-03:30"),
    // The clock is set forward at midnight: the day begins at one.
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"),
    // It is set back from one: there are two midnights.
    ("America/Havana", "2026-11-01", "2026-11-01T00:00:00-04:00"),
    // The day was left out.
    ("Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"),
    ("UTC", "2026-10-01", "2026-10-01T00:00:00Z"),
  ])
  func `a day begins with its first moment`(name: String, day: String, start: String) throws {
    let zone = try ZoneFixture.zone(name)
    let first = zone.start(of: try ZoneFixture.day(day))
    #expect(zone.text(of: first) == start)
  }

  @Test func `a moment is written with the offset of the zone, and is read as the same`() throws {
    let berlin = try ZoneFixture.zone("Europe/Berlin")
    let time = try #require(Timestamp("2026-10-25T00:30:00.5Z"))
    #expect(berlin.text(of: time) == "2026-10-25T02:30:00.500+02:00")
    var random = SplitMix64(seed: 5)
    for name in try ZoneFixture.names() {
      let zone = try ZoneFixture.zone(name)
      for _ in 0..<200 {
        let time = Timestamp(microseconds: .random(in: 1...4_133_980_800_000_000, using: &random))
        #expect(Timestamp(zone.text(of: time)) == time, "\(name)")
      }
    }
  }

  @Test func `a file that is cut off or not of this kind is refused`() throws {
    let bytes = try ZoneFixture.bytes("Europe/Berlin")
    for length in 0..<bytes.count {
      #expect(ZoneRules(tzif: Array(bytes[..<length])) == nil, "\(length) bytes")
    }
    var first = bytes
    first[4] = 0
    #expect(ZoneRules(tzif: first) == nil, "of version 1")
  }

  @Test func `a file with wrong bytes is refused or read, and gives offsets of a clock`() throws {
    var random = SplitMix64(seed: 8)
    for name in ["America/Nuuk", "Own/Julian", "Asia/Kathmandu"] {
      let bytes = try ZoneFixture.bytes(name)
      for _ in 0..<3_000 {
        var wrong = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          wrong[Int.random(in: bytes.indices, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        guard let zone = Zone(name: name, tzif: wrong) else { continue }
        for year in [1970, 2026, 2100] {
          let start = zone.start(of: Day(year: year, month: 3, dayOfMonth: 29))
          #expect(abs(zone.offsetSeconds(at: start)) <= 168 * 3_600)
        }
      }
    }
  }

  @Test(arguments: [
    "", "CET", "1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.1.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J300", "CET-1CEST,366,1",
    "CET-168", "CET-1:60", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0/", "CET-1CEST,M3.5.0,M10.5.0x",
  ])
  func `a yearly rule that is none is refused`(text: String) {
    #expect(ZoneFooter(text) == nil)
  }
}
