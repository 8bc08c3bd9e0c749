import TestSupport
import Testing
import Usage

@Suite struct `A pricer` {
  @Test func `quotes what the book quotes, whatever it was asked before`() throws {
    let book = try PriceBook.standard()
    var pricer = Pricer(book)
    var random = SplitMix64(seed: 3)
    let models: [ExternalName] = [
      "gpt-4o", "gpt-4o-mini", "claude-sonnet-4-5-20250929", "claude-haiku-5-5", "no-such-model",
      "deepseek-chat", "openai/gpt-4o", "GPT-4o", "gemini-2.5-pro", "o3", "claude-opus-4-1",
    ]
    let providers: [ExternalName?] = [nil, "openai", "anthropic", "", "deepseek", "azure"]
    for _ in 0..<5_000 {
      var event = Event(
        source: "test", id: "e",
        time: Timestamp(microseconds: Int64.random(in: 0...1_800_000_000_000_000, using: &random)))
      event.model = models.randomElement(using: &random)
      event.provider = providers.randomElement(using: &random) ?? nil
      if Bool.random(using: &random) {
        event.tokens = TokenCounts()
        event.tokens?.input = Int64.random(in: 0...300_000, using: &random)
      }
      #expect(pricer.quote(for: event) == book.quote(for: event))
    }
  }
}
