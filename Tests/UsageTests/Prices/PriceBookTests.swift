import Testing
import Usage

struct PriceBookTests {
  private static let million: Int64 = 1_000_000

  /// Rates that are all different, so that no mistake cancels another.
  private static let everything = """
    version t
    p m * - in=1 read=0.1 w5=1.25 w1=2 out=10 think=20 >1000 in=3 read=0.3 out=30 \
    @batch in=0.5 out=5 @batch>1000 in=1.5 >5000 in=7 @flex in=0.7 think=14 @priority \
    request=0.001 search=0.01 geo:eu=1200 geo:*=1100
    """

  /// Micro-dollars: the prompt's part, output and reasoning, and 1000 for the request.
  @Test(arguments: [
    ("", 700, 100, 700 + 10 + 700 + 600 + 1_000),
    ("", 900, 100, 900 + 10 + 700 + 600 + 1_000),
    // Above a threshold all of the request is, and reasoning costs what output does.
    ("", 901, 100, 2_703 + 30 + 3_000 + 1_000),
    ("", 4_901, 100, 34_307 + 30 + 3_000 + 1_000),
    // Flex sells reasoning apart; its thresholds are the standard ones.
    ("flex", 700, 100, 490 + 10 + 700 + 420 + 1_000),
    ("flex", 901, 100, 2_703 + 30 + 3_000 + 1_000),
    // Batch has no rate of its own for cached tokens, and none above 5000.
    ("batch", 700, 100, 350 + 10 + 500 + 1_000),
    ("batch", 902, 100, 1_353 + 30 + 3_000 + 1_000),
    ("batch", 4_901, 100, 34_307 + 30 + 3_000 + 1_000),
    // A tier that is sold at the standard rates.
    ("priority", 700, 100, 700 + 10 + 700 + 600 + 1_000),
    ("priority", 901, 100, 2_703 + 30 + 3_000 + 1_000),
  ])
  func `tiers, thresholds, cache and reasoning go together`(
    tier: String, input: Int64, read: Int64, micros: Int
  ) throws {
    let book = try PriceBook(parsing: Self.everything)
    let event = try call("m", input: input, read: read, output: 100, reasoning: 30) {
      $0.modifiers.isBatch = tier == "batch"
      $0.modifiers.serviceTier = tier.isEmpty || tier == "batch" ? nil : tier
    }
    #expect(book.quote(for: event)?.cost == Money(pico: Int128(micros) * 1_000_000))
  }

  @Test(arguments: [
    ("eu", "13.23"), ("us", "12.13"), ("global", "11.03"), ("not_available", "11.03"),
  ])
  func `an uplift is on tokens and not on fees`(place: String, cost: String) throws {
    let book = try PriceBook(
      parsing: "version t\np m * - in=1 out=10 request=0.01 search=0.01 geo:eu=1200 geo:*=1100")
    let event = try call("m", input: Self.million, output: Self.million) {
      $0.modifiers.geo = place
      $0.webSearches = 2
    }
    #expect(book.cost(event) == cost)
  }

  @Test func `what has no rate falls back to its bucket`() throws {
    let book = try PriceBook(parsing: "version t\np m * - in=2 out=8\np w * - in=2 w5=3 out=8")
    let writes = { (model: String) in
      try book.cost(call(model, write5m: 1_000_000, write1h: 1_000_000, write: 1_000_000))
    }
    #expect(try writes("m") == "6")
    #expect(try writes("w") == "9")
    #expect(try book.cost(call("m", read: Self.million)) == "2")
    #expect(try book.cost(call("m", output: Self.million, reasoning: Self.million)) == "8")
  }

  @Test func `subsets are priced apart and are never more than their bucket`() throws {
    let book = try PriceBook(
      parsing: "version t\np m * - in=1 read=0.5 out=2 think=3 ain=10 aread=5 aout=20 iin=4 iout=40"
    )
    let event = try call("m", input: 100, read: 100, output: 100, reasoning: 20) {
      $0.tokens?.audioInput = 10
      $0.tokens?.imageInput = 20
      $0.tokens?.audioCacheRead = 30
      $0.tokens?.audioOutput = 40
      $0.tokens?.imageOutput = 10
    }
    // 70×1 + 10×10 + 20×4 + 70×0.5 + 30×5 + 30×2 + 20×3 + 40×20 + 10×40
    #expect(book.cost(event) == "0.001755")
    let contradictory = try call("m", input: 10, output: 10, reasoning: 999) {
      $0.tokens?.audioInput = 999
      $0.tokens?.audioOutput = 999
    }
    #expect(book.cost(contradictory) == "0.00013")
  }

  @Test func `an unknown price is never nothing`() throws {
    let book = try PriceBook(parsing: "version t\np m * - in=1\np free * - in=0 out=0")
    #expect(try book.cost(call("m", input: 1, output: 1)) == "unpriced")
    #expect(try book.cost(call("m", input: 1) { $0.tokens = nil }) == "unpriced")
    #expect(try book.cost(call(nil, input: 1)) == "unpriced")
    #expect(try book.cost(call("free", input: 1, output: 1)) == "0")
    #expect(try book.cost(call("m")) == "0")
  }

  @Test func `counts beyond the limit are unpriced, not an overflow`() throws {
    let book = try PriceBook(parsing: "version t\np m * - in=9000000 out=9000000")
    #expect(try book.cost(call("m", input: .max, output: .max)) == "unpriced")
    #expect(try book.cost(call("m", input: .min)) == "unpriced")
    #expect(try book.cost(call("m", input: TokenCounts.perEventMax)) == "unpriced")
    #expect(try book.cost(call("m", input: 1_000_000)) == "9000000")
  }

  @Test func `an adjustment takes back at the same rates`() throws {
    let book = try PriceBook(parsing: "version t\np m * - in=1 out=10 think=20")
    let forth = try call("m", input: 7, output: 9, reasoning: 4)
    let back = try call("m", input: -7, output: -9, reasoning: -4)
    let sum = try #require(book.quote(for: forth)).cost + #require(book.quote(for: back)).cost
    #expect(sum == .zero)
  }

  @Test func `the average request of several is held against the thresholds`() throws {
    let book = try PriceBook(parsing: "version t\np m * - in=1 >100 in=2")
    #expect(try book.cost(call("m", input: 200) { $0.requests = 2 }) == "0.0002")
    #expect(try book.cost(call("m", input: 201) { $0.requests = 2 }) == "0.000402")
  }

  @Test(arguments: [(1, "0"), (2, "0.000000000001"), (3, "0.000000000002"), (5, "0.000000000002")])
  func `a cost is rounded once, half to even`(tokens: Int64, cost: String) throws {
    let book = try PriceBook(parsing: "version t\np m * - in=0.0000005")
    #expect(try book.cost(call("m", input: tokens)) == cost)
  }

  @Test(arguments: [
    ("2026-11-17T00:30:00Z", "1"), ("2026-11-17T01:00:00Z", "2"), ("2026-11-17T03:59:59Z", "2"),
    ("2026-11-17T04:00:00Z", "1"), ("2026-11-17T10:00:00Z", "1"), ("2026-11-17T23:59:59Z", "1"),
    // Saturday and Sunday as in Beijing: from Friday 16:00 UTC to Sunday 16:00 UTC.
    ("2026-11-20T15:59:59Z", "1"), ("2026-11-21T02:00:00Z", "1"), ("2026-11-22T08:00:00Z", "1"),
    ("2026-11-23T02:00:00Z", "2"),
  ])
  func `hours of the week have rates of their own`(time: String, cost: String) throws {
    let book = try PriceBook(
      parsing: """
        version t
        p m * - in=2 @batch in=7 \
        ~12345+480:0000-0100,0400-0600,1000-2400;67+480:0000-2400 in=1
        """)
    #expect(try book.cost(call("m", at: time, input: Self.million)) == cost)
    let batch = try call("m", at: time, input: Self.million) { $0.modifiers.isBatch = true }
    #expect(book.cost(batch) == "7")
  }

  @Test(arguments: [
    ("openai", "o3", "2025-06-09T23:59:59Z", "10"), ("openai", "o3", "2025-06-10T00:00:00Z", "2"),
    ("openai", "o3", "1990-01-01T00:00:00Z", "10"),
    ("gemini", "gemini-4-argon", "2026-11-30T23:00:00Z", "2"),
    ("gemini", "gemini-4-argon", "2026-12-01T00:00:00Z", "4"),
    ("mistral", "mistral-large-4", "2026-10-19T00:00:00Z", "0.68"),
    ("mistral", "mistral-large-4", "2026-10-20T00:00:00Z", "1.36"),
    ("mistral", "mistral-large-4", "2026-10-29T00:00:00Z", "0.7"),
  ])
  func `the price of the event's own day applies`(
    provider: String, model: String, time: String, cost: String
  ) throws {
    let book = try Standard.book.get()
    let event = try call(model, provider: provider, at: time, input: Self.million)
    #expect(book.cost(event) == cost)
  }

  @Test(arguments: [
    ("", 1), ("p m * - in=1", 1), ("version", 1), ("version a b", 1),
    ("version t\np m * -", 2), ("version t\np m * 2026-02-30 in=1", 2),
    ("version t\n\n# note\np m * - in=-1", 4), ("version t\np m * - in=1e3", 2),
    ("version t\np m * - in=0.0000000000001", 2), ("version t\np m * - what=1", 2),
    ("version t\np m * - in", 2), ("version t\np m * - in=1 > in=2", 2),
    ("version t\np m * - in=1 >x in=2", 2), ("version t\np m * - in=1 ~8+0:0000-0100 in=2", 2),
    ("version t\np m * - in=1 ~1+0:0100-0000 in=2", 2), ("version t\np m * - in=1 @ in=2", 2),
    ("version t\np m * - in=1 geo:us=1.1", 2), ("version t\np m * - in=10000000", 2),
    ("version t\np m * - fee:=1", 2), ("version t\np m * - fee:X=1", 2),
    ("version t\np m * - fee=1", 2), ("version t\np m * - cost:x=1", 2),
    ("version t\np m * - search:low=x", 2), ("version t\np m * - in=1 commit=", 2),
  ])
  func `a text that is no price book names the line`(text: String, line: Int) {
    do throws(PriceBook.ParseError) {
      _ = try PriceBook(parsing: text)
      Issue.record("read: \(text)")
    } catch {
      #expect(error.line == line)
      #expect(!error.detail.isEmpty)
    }
  }

  @Test func `prices are also made without text, in any order`() throws {
    var rates = Rates()
    rates[.input] = Money(pico: Money.picoPerDollar)
    var later = rates
    later[.input] = Money(pico: 2 * Money.picoPerDollar)
    var long = Rates()
    long[.input] = Money(pico: 5 * Money.picoPerDollar)
    let book = PriceBook(
      version: "v",
      prices: [
        Price(provider: "p", model: "m", steps: [.init(rates: rates)]),
        Price(
          provider: "p", model: "m", effectiveFrom: Day("2026-01-01"),
          steps: [.init(rates: later), .init(tier: "flex", above: 10, rates: long)]),
      ])
    #expect(try book.cost(call("m", at: "2025-12-31T00:00:00Z", input: Self.million)) == "1")
    let flex = try call("m", input: Self.million) { $0.modifiers.serviceTier = "flex" }
    #expect(book.cost(flex) == "5")
    #expect(try book.cost(call("m", input: Self.million)) == "2")
    #expect(book.count == 2)
  }

  @Test func `the book that ships is whole`() throws {
    let book = try Standard.book.get()
    #expect(book.count > 5_000)
    #expect(Day(book.version) != nil)
  }
}
