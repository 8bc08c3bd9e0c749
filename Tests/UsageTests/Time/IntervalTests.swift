import TestSupport
import Testing

@testable import Usage

@Suite struct IntervalTests {
  private struct Calendar: Sendable {
    let zone: String
    let interval: Interval
    let from: String
    let to: String
    let hours: [Int64]

    init(_ zone: String, _ interval: Interval, _ from: String, _ to: String, _ hours: [Int64]) {
      (self.zone, self.interval, self.from, self.to) = (zone, interval, from, to)
      self.hours = hours
    }
  }

  private static let calendars = [
    Calendar("Europe/Berlin", .day, "2026-03-28", "2026-03-31", [24, 23, 24]),
    Calendar("Europe/Berlin", .day, "2026-10-24", "2026-10-27", [24, 25, 24]),
    Calendar("America/New_York", .day, "2026-03-07", "2026-03-10", [24, 23, 24]),
    Calendar("America/New_York", .day, "2100-11-06", "2100-11-09", [24, 25, 24]),
    Calendar("Asia/Kathmandu", .day, "2026-03-28", "2026-03-30", [24, 24]),
    Calendar("Europe/Berlin", .week, "2026-10-19", "2026-11-02", [169, 168]),
    Calendar("Europe/Berlin", .month, "2026-03-01", "2026-05-01", [743, 720]),
    // The Thursday, the Saturday: there was no Friday.
    Calendar("Pacific/Apia", .day, "2011-12-29", "2012-01-01", [24, 24]),
  ]

  @Test func `stretches of the calendar are as long as the clocks make them`() throws {
    for each in Self.calendars {
      let zone = try ZoneFixture.zone(each.zone)
      let from = zone.start(of: try ZoneFixture.day(each.from))
      let to = zone.start(of: try ZoneFixture.day(each.to))
      let range = try ZoneFixture.range(from, to)
      let edges = try #require(each.interval.edges(of: range, in: zone, atMost: 100))
      let hours = zip(edges, edges.dropFirst()).map { ($1.second - $0.second) / 3_600 }
      #expect(hours == each.hours, "\(each)")
    }
  }

  @Test(arguments: [
    // Half an hour is left out, and half an hour comes twice.
    ("Australia/Lord_Howe", "2026-10-03T15:00:00Z", "2026-10-03T17:00:00Z", ["15:30", "16:00"]),
    ("Australia/Lord_Howe", "2026-04-04T14:00:00Z", "2026-04-04T16:30:00Z", ["15:00", "15:30"]),
    ("Asia/Kolkata", "2026-10-01T00:00:00Z", "2026-10-01T02:00:00Z", ["00:30", "01:30"]),
    ("Asia/Kathmandu", "2026-10-01T00:00:00Z", "2026-10-01T02:00:00Z", ["00:15", "01:15"]),
    ("Europe/Berlin", "2026-10-25T00:00:00Z", "2026-10-25T03:00:00Z", ["01:00", "02:00"]),
  ])
  func `hours begin at full hours of the clock`(
    name: String, from: String, to: String, inner: [String]
  ) throws {
    let zone = try ZoneFixture.zone(name)
    let range = try ZoneFixture.range(Timestamp(from), Timestamp(to))
    let edges = try #require(Interval.hour.edges(of: range, in: zone, atMost: 100))
    let texts = edges.dropFirst().dropLast().map(\.description)
    #expect(texts.map { String($0.dropFirst(11).prefix(5)) } == inner)
  }

  @Test func `every 15 minutes, hour, day, week and month partition any range`() throws {
    var random = SplitMix64(seed: 21)
    for name in try ZoneFixture.names() + ["UTC"] {
      let zone = try ZoneFixture.zone(name)
      for interval in Interval.allCases {
        for _ in 0..<40 {
          let days = interval == .quarterHour ? 2 : interval == .hour ? 6 : 200
          let from = Int64.random(in: 0...4_133_980_800, using: &random)
          let to = from + .random(in: 1...Int64(days) * 86_400, using: &random)
          let range = try ZoneFixture.range(Timestamp(second: from), Timestamp(second: to))
          let edges = try #require(interval.edges(of: range, in: zone, atMost: 1_000))
          expectPartition(edges, of: range, interval, zone)
        }
      }
    }
  }

  private func expectPartition(
    _ edges: [Timestamp], of range: TimeRange, _ interval: Interval, _ zone: Zone
  ) {
    #expect(edges.first == range.from)
    #expect(edges.last == range.to)
    var start = interval.start(of: range.from, in: zone)
    #expect(start <= range.from)
    for (edge, next) in zip(edges, edges.dropFirst()) {
      guard edge < next else {
        Issue.record("\(interval) in \(zone.name): \(edge) is not before \(next)")
        return
      }
      // From the start of a stretch to its last second, it is one.
      let last = Timestamp(second: next.second - 1)
      guard interval.start(of: edge, in: zone) == start,
        interval.start(of: last, in: zone) == start,
        interval.next(after: edge, in: zone) == interval.next(after: last, in: zone)
      else {
        Issue.record("\(interval) in \(zone.name): \(edge) to \(next) is not one stretch")
        return
      }
      start = next
    }
  }

  @Test func `more stretches than are wanted are none`() throws {
    let range = try ZoneFixture.range(Timestamp(second: 0), Timestamp(second: 3_600 * 10))
    #expect(Interval.hour.edges(of: range, in: .utc, atMost: 10)?.count == 11)
    #expect(Interval.hour.edges(of: range, in: .utc, atMost: 9) == nil)
  }
}
