import Testing
import Usage

/// Costs of LiteLLM's algorithm in exact decimals, for 730 models of 15 providers.
struct CostVectorTests {
  /// The models that are priced otherwise on purpose.
  static let disagreeing: [String: String] = [
    "mistral/mistral-large-4":
      "LiteLLM lists the promotional rates of the launch; the vendor's page lists others since",
    "anthropic.claude-fable-5": withinRegion,
    "anthropic.claude-fable-5-1": withinRegion,
    "anthropic.claude-opus-4-5-20251101-v1:0": withinRegion,
    "anthropic.claude-opus-4-6-v1": withinRegion,
    "anthropic.claude-opus-5": withinRegion,
    "anthropic.claude-opus-5-5": withinRegion,
    "anthropic.claude-sonnet-4-5-20250929-v1:0": withinRegion,
    "anthropic.claude-sonnet-5": withinRegion,
    "openai.gpt-6-sol": withinRegion,
    "gemini-2.5-pro": longFlex,
    "gemini-3.1-pro-preview": longFlex,
    "gemini/gemini-2.5-pro": longFlex,
    "gemini/gemini-3.1-pro-preview": longFlex,
    "gemini/gemini-3.1-pro-preview-customtools": longFlex,
    "gpt-5-nano": noPriority,
    "gpt-5-nano-2025-08-07": noPriority,
  ]

  private static let withinRegion =
    "LiteLLM lists the global endpoint's price; a name without a prefix is a call within a region"
  private static let longFlex =
    "the vectors are of a list that had no flex rates for prompts of more than 200 000 tokens"
  private static let noPriority =
    "the vectors are of a list that had a priority rate fifty times the standard one; none is sold"

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
    event.provider = ExternalName(row[0])
    event.model = ExternalName(row[1])
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
