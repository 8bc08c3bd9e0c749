import Testing
import Usage

/// https://platform.claude.com/docs/en/about-claude/pricing
struct AnthropicPriceTests {
  private let million: Int64 = 1_000_000

  /// Dollars per million tokens: input, output, write of 5 minutes, write of an hour, read.
  static let table: [(model: String, rates: [String])] = [
    ("claude-fable-5-2", ["8", "40", "10", "16", "0.2"]),
    ("claude-fable-5-1", ["10", "50", "12.5", "20", "0.25"]),
    ("claude-fable-5", ["10", "50", "12.5", "20", "1"]),
    ("claude-opus-5-5", ["4", "20", "5", "8", "0.2"]),
    ("claude-opus-5", ["5", "25", "6.25", "10", "0.5"]),
    ("claude-opus-4-8", ["5", "25", "6.25", "10", "0.5"]),
    ("claude-opus-4-7", ["5", "25", "6.25", "10", "0.5"]),
    ("claude-opus-4-6", ["5", "25", "6.25", "10", "0.5"]),
    ("claude-opus-4-5-20251101", ["5", "25", "6.25", "10", "0.5"]),
    ("claude-opus-4-1-20250805", ["15", "75", "18.75", "30", "1.5"]),
    ("claude-opus-4-20250514", ["15", "75", "18.75", "30", "1.5"]),
    ("claude-sonnet-5-5", ["2", "10", "2.5", "4", "0.1"]),
    ("claude-sonnet-5", ["2", "10", "2.5", "4", "0.2"]),
    ("claude-sonnet-4-6", ["3", "15", "3.75", "6", "0.3"]),
    ("claude-sonnet-4-5-20250929", ["3", "15", "3.75", "6", "0.3"]),
    ("claude-sonnet-4-20250514", ["3", "15", "3.75", "6", "0.3"]),
    ("claude-3-7-sonnet-20250219", ["3", "15", "3.75", "6", "0.3"]),
    ("claude-haiku-4-5-20251001", ["1", "5", "1.25", "2", "0.1"]),
    ("claude-3-5-haiku-20241022", ["0.8", "4", "1", "1.6", "0.08"]),
    ("claude-3-haiku-20240307", ["0.25", "1.25", "0.3", "0.5", "0.03"]),
  ]

  @Test(arguments: table)
  func `every bucket has the published price`(model: String, rates: [String]) throws {
    let book = try Standard.book.get()
    let costs = try [
      call(model, provider: "anthropic", input: million),
      call(model, provider: "anthropic", output: million),
      call(model, provider: "anthropic", write5m: million),
      call(model, provider: "anthropic", write1h: million),
      call(model, provider: "anthropic", read: million),
    ].map(book.cost)
    #expect(costs == rates)
  }

  @Test(arguments: table)
  func `a name alone and an unknown lifetime of a write are the same`(
    model: String, rates: [String]
  ) throws {
    let book = try Standard.book.get()
    #expect(try book.cost(call(model, write: million)) == rates[2])
  }

  @Test(arguments: table)
  func `batches cost half`(model: String, rates: [String]) throws {
    let book = try Standard.book.get()
    let event = try call(model, input: million, read: million, write1h: million, output: million) {
      $0.modifiers.isBatch = true
    }
    let whole = try [rates[0], rates[1], rates[3], rates[4]].reduce(Money.zero) {
      try $0 + Money(decimal: $1.utf8)
    }
    #expect(book.quote(for: event)?.cost == Money(pico: whole.pico / 2))
  }

  @Test func `Haiku 5.5 prices the whole request anew above 100 000 tokens of prompt`() throws {
    let book = try Standard.book.get()
    let low = try call(
      "claude-haiku-5-5", input: 40_000, read: 50_000, write5m: 6_000, write1h: 4_000,
      output: 1_000)
    let high = try call(
      "claude-haiku-5-5", input: 40_001, read: 50_000, write5m: 6_000, write1h: 4_000,
      output: 1_000)
    #expect(book.cost(low) == "0.00655")
    #expect(book.cost(high) == "0.0327505")
    var batch = high
    batch.modifiers.isBatch = true
    batch.modifiers.geo = "us"
    #expect(book.cost(batch) == "0.018012775")
  }

  @Test func `inference in the US costs a tenth more, but not its web searches`() throws {
    let book = try Standard.book.get()
    let event = try call("claude-sonnet-4-6", input: million, output: million) {
      $0.modifiers.geo = "us"
      $0.webSearches = 3
    }
    #expect(book.cost(event) == "19.83")
    let older = try call("claude-sonnet-4-5", input: million) { $0.modifiers.geo = "us" }
    #expect(book.cost(older) == "3", "only of 4.6 and newer")
    let elsewhere = try call("claude-sonnet-4-6", input: million) {
      $0.modifiers.geo = "not_available"
    }
    #expect(book.cost(elsewhere) == "3")
  }

  @Test(arguments: [
    ("claude-opus-5-5", "48"), ("claude-opus-5", "60"), ("claude-opus-4-8", "60"),
    ("claude-fable-5-2", "96"), ("claude-mythos-5-2", "96"), ("claude-opus-4-6", "30"),
    ("claude-sonnet-5", "12"),
  ])
  func `fast mode has its own rates where it is sold`(model: String, cost: String) throws {
    let book = try Standard.book.get()
    let event = try call(model, input: million, output: million) { $0.modifiers.speed = "fast" }
    #expect(book.cost(event) == cost)
  }

  @Test func `the smallest unit is exact`() throws {
    let book = try Standard.book.get()
    let event = try call("claude-haiku-5-5", read: 1) {
      $0.modifiers.isBatch = true
      $0.modifiers.geo = "us"
    }
    #expect(book.cost(event) == "0.0000000055")
  }

  @Test(arguments: [
    ("claude-opus-4-6", "2026-03-12T23:59:59.999999Z", "2.0001"),
    ("claude-opus-4-6", "2026-03-13T00:00:00Z", "1.00005"),
    ("claude-sonnet-4-5", "2025-10-01T00:00:00Z", "1.20006"),
    ("claude-sonnet-4-5", "2026-05-01T00:00:00Z", "0.60003"),
  ])
  func `long prompts cost more until the vendor ended that`(
    model: String, time: String, cost: String
  ) throws {
    let book = try Standard.book.get()

    #expect(try book.cost(call(model, at: time, input: 200_010)) == cost)
  }
}
