import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `A range of time in a query` {
  private let zones = ZoneFiles()

  private func range(_ query: String) throws -> (range: TimeRange, zone: Zone) {
    let request = try #require(Request(method: .get, target: "/x?" + query))
    return try request.timeRange(zones: zones, now: Service.now)
  }

  // It is 2025-11-22T12:00:00Z.
  @Test(arguments: [
    ("", "2025-10-23T00:00:00Z", "2025-11-22T12:00:00Z"),
    ("from=2025-11-01&to=2025-11-03", "2025-11-01T00:00:00Z", "2025-11-03T00:00:00Z"),
    ("from=-24h", "2025-11-21T12:00:00Z", "2025-11-22T12:00:00Z"),
    ("to=2025-11-01", "2025-10-02T00:00:00Z", "2025-11-01T00:00:00Z"),
    ("month=2025-10&tz=Europe/Berlin", "2025-09-30T22:00:00Z", "2025-10-31T23:00:00Z"),
    ("month=2025-10&tz=Europe%2FBerlin", "2025-09-30T22:00:00Z", "2025-10-31T23:00:00Z"),
    ("day=2025-11-20&tz=Asia/Kathmandu", "2025-11-19T18:15:00Z", "2025-11-20T18:15:00Z"),
    ("day=today", "2025-11-22T00:00:00Z", "2025-11-23T00:00:00Z"),
    ("from=2025-11-01T00:00:00%2B02:00", "2025-10-31T22:00:00Z", "2025-11-22T12:00:00Z"),
    // A plus sign that the client did not encode.
    ("from=2025-11-01T00:00:00+02:00", "2025-10-31T22:00:00Z", "2025-11-22T12:00:00Z"),
    ("from=2025-11-01+00:00:00Z", "2025-11-01T00:00:00Z", "2025-11-22T12:00:00Z"),
  ])
  func `has a beginning and an end`(query: String, from: String, to: String) throws {
    let range = try range(query).range
    #expect(range.from.description == from)
    #expect(range.to.description == to)
  }

  @Test(arguments: [
    ("from=soon", "from", "`from` is a moment such as 2026-10-01T08:00:00Z"),
    ("to=2025-02-30", "to", "`to` is a moment"),
    ("from=2025-11-03&to=2025-11-03", "from", "which is not included"),
    ("from=2025-11-23", "from", "not before now"),
    ("month=10", "month", "a month such as 2026-10"),
    ("day=2025-10", "day", "a date such as"),
    ("month=2025-10&to=today", "to", "leave out `to`"),
    ("month=2025-10&day=today", "day", "leave out `day`"),
    ("tz=Berlin", "tz", "such as Europe/Berlin"),
    ("tz=../../etc/passwd", "tz", "such as Europe/Berlin"),
    ("tz=", "tz", "such as Europe/Berlin"),
  ])
  func `that is none is refused by the name of the parameter`(
    query: String, field: String, detail: String
  ) throws {
    let problem = #expect(throws: Problem.self) { try range(query) }
    #expect(problem?.code == .invalidRequest)
    #expect(problem?.field == field)
    #expect(problem?.detail.contains(detail) == true, "\(problem?.detail ?? "")")
  }

  @Test func `keeps its zone`() throws {
    #expect(try range("tz=America/New_York").zone.name == "America/New_York")
    #expect(try range("").zone.name == "UTC")
  }
}
