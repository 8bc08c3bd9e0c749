import Dialects
import Foundation
import JSON
import Testing
import Usage

@Suite struct `Provider usage samples` {
  struct Sample: Sendable, CustomTestStringConvertible {
    let value: Value
    var testDescription: String { value["name"]?.string ?? "?" }
  }

  static func samples() throws -> [Sample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/usage_samples.json")
    var parser = Parser()
    return try parser.parse(Array(Data(contentsOf: file))).elements.map { Sample(value: $0) }
  }

  @Test func `are nine`() throws {
    #expect(try Self.samples().count == 9)
  }

  @Test(arguments: try samples())
  func `give exactly the buckets listed`(sample: Sample) throws {
    let raw = try #require(sample.value["raw"])
    let usage = try ProviderUsage(reading: raw)
    var expected = TokenCounts()
    var webSearches: Int64 = 0
    for member in try #require(sample.value["buckets"]).members {
      let count = try #require(member.value.int64)
      switch member.key {
      case "input", "uncached_input": expected.input = count
      case "cache_read": expected.cacheRead = count
      case "cache_write": expected.cacheWrite = count
      case "cache_write_5m": expected.cacheWrite5m = count
      case "cache_write_1h": expected.cacheWrite1h = count
      case "output", "output_nonreasoning": expected.output += count
      case "reasoning":
        expected.reasoning = count
        expected.output += count
      case "web_searches": webSearches = count
      default: Issue.record("An unknown bucket: \(member.key)")
      }
    }
    #expect(usage.tokens == expected)
    #expect(usage.webSearches == webSearches)
    #expect(usage.modifiers == PriceModifiers())
  }
}
