import Testing
import Usage

/// Costs of LiteLLM's algorithm in exact decimals, for 730 models of 15 providers.
struct CostVectorTests {
  /// The models that are priced otherwise on purpose.
  static let disagreeing: [String: String] = [
    "mistral/mistral-large-4":
      "LiteLLM lists the promotional rates of the launch; the vendor's page lists others since"
  ]

  @Test func `every model of the vectors costs what it should, but for the table`() throws {
    let book = try PriceBook.standard()
    var wrong: [String: [String]] = [:]
    var count = 0
    for row in try Fixture.rows("cost_vectors.tsv") {
      count += 1
      let quote = book.quote(for: try Self.event(row))
      let expected = try Money(decimal: row[9].utf8)
      if quote?.cost != expected {
        wrong[row[1], default: []].append("\(row): \(quote.map { "\($0)" } ?? "unpriced")")
      }
    }
    #expect(count == 4_590)
    for (model, lines) in wrong where Self.disagreeing[model] == nil {
      Issue.record("\(model): \(lines[0])")
    }
    for model in Self.disagreeing.keys {
      #expect(wrong[model] != nil, "\(model) agrees and is in the table")
    }
  }

  static func event(_ row: [String]) throws -> Event {
    // A Tuesday at a peak hour.
    let time = try #require(Timestamp("2026-11-17T08:00:00Z"))
    var event = Event(source: "test", id: "1", time: time)
    event.provider = row[0]
    event.model = row[1]
    event.modifiers.serviceTier = row[2] == "-" ? nil : row[2]
    var tokens = TokenCounts()
    tokens.input = try #require(Int64(row[3]))
    tokens.cacheRead = try #require(Int64(row[4]))
    tokens.cacheWrite5m = try #require(Int64(row[5]))
    tokens.cacheWrite1h = try #require(Int64(row[6]))
    tokens.output = try #require(Int64(row[7]))
    tokens.reasoning = try #require(Int64(row[8]))
    event.tokens = tokens
    return event
  }
}
