import Testing
import Usage

/// The book that ships, read once for all tests.
enum Standard {
  static let book = Result { () throws(PriceBook.ParseError) in try PriceBook.standard() }
}

/// A model call, made in one expression.
func call(
  _ model: String?, provider: String? = nil, at time: String = "2026-11-17T08:00:00Z",
  input: Int64 = 0, read: Int64 = 0, write5m: Int64 = 0, write1h: Int64 = 0, write: Int64 = 0,
  output: Int64 = 0, reasoning: Int64 = 0, change: (inout Event) -> Void = { _ in }
) throws -> Event {
  var event = Event(source: "test", id: "1", time: try #require(Timestamp(time)))
  event.model = model.map(ExternalName.init)
  event.provider = provider.map(ExternalName.init)
  var tokens = TokenCounts()
  tokens.input = input
  tokens.cacheRead = read
  tokens.cacheWrite5m = write5m
  tokens.cacheWrite1h = write1h
  tokens.cacheWrite = write
  tokens.output = output
  tokens.reasoning = reasoning
  event.tokens = tokens
  change(&event)
  return event
}

extension PriceBook {
  /// The cost as text; `unpriced` for none.
  func cost(_ event: Event) -> String { quote(for: event)?.cost.description ?? "unpriced" }
}

extension PriceBook {
  /// The same with names from a table of texts.
  func lookup(model: String, provider: String?, at time: Timestamp) -> Lookup? {
    lookup(
      model: ExternalName(model), provider: provider.map { ExternalName($0) }, at: time)
  }
}
