import Foundation
import Testing

extension EndToEnd {
  /// The nine recorded usage objects of eight providers, through HTTP to a session's totals.
  @Suite struct ProviderSampleTests {
    /// A sample's file, shared with the tests of the reader.
    private struct Sample {
      var name: String
      var usage: Tree
      var buckets: Tree
    }

    private static func samples() throws -> [Sample] {
      let path = Repository.path("Tests/DialectsTests/Fixtures/usage_samples.json")
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try JSONDecoder().decode(Tree.self, from: data).items.map {
        Sample(name: $0["name"].string ?? "", usage: $0["raw"], buckets: $0["buckets"])
      }
    }

    @Test func `Every provider's usage object ends in the buckets that are listed for it`() throws {
      let samples = try Self.samples()
      #expect(samples.count == 9)
      let tally = try TallyServer()
      for (index, sample) in samples.enumerated() {
        let event: Tree = [
          "id": "e\(index)", "session_id": "sample-\(index)", "usage": sample.usage,
        ]
        #expect(try tally.client.post("/v1/events", event)["accepted"] == 1, "\(sample.name)")
        let totals = try tally.client.get("/v1/sessions/sample-\(index)").json
        expect(totals, has: sample)
      }
    }

    /// A sample splits output where Tally tells reasoning as a part of it.
    private func expect(_ totals: Tree, has sample: Sample) {
      let wanted = sample.buckets
      let reasoning = wanted["reasoning"].integer ?? 0
      let others = wanted["output_nonreasoning"].integer ?? 0
      let output = wanted["output"].integer ?? others + reasoning
      let names = ["cache_read", "cache_write", "cache_write_5m", "cache_write_1h"]
      var expected = Dictionary(uniqueKeysWithValues: names.map { ($0, wanted[$0].integer ?? 0) })
      expected["input"] = wanted["uncached_input"].integer ?? wanted["input"].integer
      expected["output"] = output
      expected["reasoning"] = reasoning
      for (name, count) in expected {
        #expect(totals["tokens.\(name)"] == .int(count), "\(sample.name): \(name)")
      }
      let searches = wanted["web_searches"].integer ?? 0
      #expect(totals["web_searches"] == .int(searches), "\(sample.name)")
    }
  }
}
