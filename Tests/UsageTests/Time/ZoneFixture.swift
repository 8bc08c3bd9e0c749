import Foundation
import Testing

@testable import Usage

/// Time zones as they were in 2025, whatever the machine has.
enum ZoneFixture {
  private static let files = Result {
    Dictionary(
      uniqueKeysWithValues: try Fixture.rows("zone_files.tsv").map { row in
        (row[0], [UInt8](Data(base64Encoded: row[1]) ?? Data()))
      })
  }

  static func names() throws -> [String] { try files.get().keys.sorted() }

  static func bytes(_ name: String) throws -> [UInt8] {
    try #require(files.get()[name], "no zone \(name)")
  }

  static func zone(_ name: String) throws -> Zone {
    name == "UTC" ? .utc : try #require(Zone(name: name, tzif: bytes(name)))
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static func range(_ from: Timestamp?, _ to: Timestamp?) throws -> TimeRange {
    let from = try #require(from)
    let to = try #require(to)
    return try #require(TimeRange(from: from, to: to))
  }
}
