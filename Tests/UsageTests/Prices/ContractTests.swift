import Testing
import Usage

@Suite struct `A contract's discount` {
  private static let shipped = """
    version test
    acme big * - in=2 out=8 search=0.01
    acme big-2 * - in=2 out=8
    rival big - - in=3 out=9
    """

  /// A discount that a project has set.
  private func discount(
    _ percent: String, _ provider: ExternalName, _ model: ExternalName, from day: String,
    revision: Int64 = 1
  ) throws -> OwnPrice {
    OwnPrice(
      project: .standard,
      place: OwnPrice.Place(
        provider: provider, model: model, from: try #require(Day(day))),
      terms: PriceTerms(discount: Discount(percent: percent)), revision: revision,
      setAt: Timestamp(microseconds: 0))
  }

  private func quote(
    _ model: ExternalName, _ provider: ExternalName?, at day: String, _ own: [OwnPrice],
    searches: Int64 = 0
  ) throws -> Quote {
    let book = try PriceBook(parsing: Self.shipped).overlaid(by: own)
    var event = Event(
      source: "api", id: "e", time: try #require(Day(day)).start)
    event.provider = provider
    event.model = model
    event.webSearches = searches
    var tokens = TokenCounts()
    tokens.input = 1_000_003
    event.tokens = tokens
    let first = try #require(book.quote(for: event))
    var pricer = Pricer(book)
    // The second time it is kept.
    for _ in 0..<3 { #expect(pricer.quote(for: event) == first) }
    return first
  }

  @Test func `is taken off tokens and fees, each rounded once, and is noted`() throws {
    let own = [try discount("12.5", "acme", "*", from: "2026-01-01")]
    let quote = try quote("big", "acme", at: "2026-01-01", own, searches: 3)
    // 2.000006 and 0.03 dollars, of which seven eighths are left.
    #expect(quote.cost.description == "1.77625525")
    #expect(quote.notes?.value.fees.map(\.cost.description) == ["0.02625"])
    #expect(quote.notes?.value.discount?.description == "0.25375075")
    #expect(quote.price == "test:acme/big@- less 12.5% by own:acme/*@2026-01-01#1")
    #expect(Discount(ofPrice: quote.price)?.percent == "12.5")
  }

  @Test(
    arguments: [
      ("acme", "big", "2025-12-31", nil), ("acme", "big", "2026-01-01", "10"),
      ("acme", "big-2", "2026-01-01", "20"), ("acme", "BIG-2", "2026-06-01", "30"),
      ("rival", "big", "2026-06-01", "5"), ("acme", "big-2", "2026-09-01", nil),
      (nil, "big", "2026-06-01", "10"),
    ] as [(ExternalName?, ExternalName, String, String?)])
  func `is that of the narrowest contract of the day`(
    provider: ExternalName?, model: ExternalName, day: String, percent: String?
  ) throws {
    let own = [
      try discount("10", "acme", "*", from: "2026-01-01"),
      try discount("5", "*", "*", from: "2026-01-01"),
      try discount("20", "acme", "big-*", from: "2026-01-01"),
      try discount("30", "acme", "big-2", from: "2026-06-01"),
      try discount("0", "acme", "big-2", from: "2026-09-01"),
    ]
    let quote = try quote(model, provider, at: day, own)
    #expect(Discount(ofPrice: quote.price)?.percent == percent)
    #expect((quote.notes?.value.discount == nil) == (percent == nil))
  }

  @Test func `is taken off an imported list price, and off aliases of list prices`() throws {
    var list = try discount("10", "acme", "big", from: "2026-01-01", revision: 2)
    list.terms = PriceTerms(
      steps: [PriceTerms.Step(rates: [.input: Money(pico: 1_000_000)])], isList: true)
    var alias = try discount("10", "gate", "opaque", from: "2026-01-01", revision: 3)
    alias.terms = PriceTerms(aliasOf: "acme/big-2")
    var net = try discount("10", "acme", "own", from: "2026-01-01", revision: 4)
    net.terms = PriceTerms(steps: [PriceTerms.Step(rates: [.input: Money(pico: 1_000_000)])])
    var ofNet = try discount("10", "gate", "own-too", from: "2026-01-01", revision: 5)
    ofNet.terms = PriceTerms(aliasOf: "acme/own")
    let all = [list, alias, net, ofNet, try discount("50", "acme", "*", from: "2026-01-01")]
    let imported = try quote("big", "acme", at: "2026-02-01", all)
    #expect(imported.price == "own:acme/big@2026-01-01#2 less 50% by own:acme/*@2026-01-01#1")
    #expect(imported.cost == Money(pico: 500_002))
    let aliased = try quote("opaque", "gate", at: "2026-02-01", all)
    #expect(aliased.price == "own:gate/opaque@2026-01-01#3 less 50% by own:acme/*@2026-01-01#1")
    #expect(aliased.cost.description == "1.000003")
    #expect(Discount(ofPrice: try quote("own", "acme", at: "2026-02-01", all).price) == nil)
    #expect(Discount(ofPrice: try quote("own-too", "gate", at: "2026-02-01", all).price) == nil)
    #expect(PriceTerms(text: "list in=1", aliasOf: nil)?.isList == true)
  }

  @Test func `is taken off nothing that a project has set itself`() throws {
    var own = try discount("10", "acme", "big", from: "2026-01-01", revision: 2)
    own.terms = PriceTerms(steps: [PriceTerms.Step(rates: [.input: Money(pico: 1_000_000)])])
    let all = [own, try discount("50", "*", "*", from: "2020-01-01")]
    #expect(try quote("big", "acme", at: "2026-02-01", all).price == "own:acme/big@2026-01-01#2")
    #expect(
      try quote("big", "rival", at: "2026-02-01", all).price.hasSuffix("own:*/*@2020-01-01#1"))
  }

  @Test(arguments: ["0", "0.0001", "12.5", "99.9999", "100"])
  func `is written as it is read`(percent: String) throws {
    let terms = PriceTerms(discount: Discount(percent: percent))
    #expect(terms.discount?.percent == percent)
    #expect(PriceTerms(text: terms.text, aliasOf: nil) == terms)
  }

  @Test(arguments: ["", "-1", "100.0001", "0.00001", "a", "12,5"])
  func `is no other text`(percent: String) {
    #expect(Discount(percent: percent) == nil)
    #expect(PriceTerms(text: "discount=" + percent, aliasOf: nil) == nil)
  }
}
