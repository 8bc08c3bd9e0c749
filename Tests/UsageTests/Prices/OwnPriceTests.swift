import Testing
import Usage

@Suite struct `A project's own prices` {
  private static let shipped = """
    version t
    openai gpt-4o * - in=2.5 read=1.25 out=10
    openai gpt-4o * 2026-06-01 in=2 read=1 out=8
    openai gpt-5 * - in=1 out=2
    """

  private func own(
    _ provider: ExternalName, _ model: ExternalName, from: String = "1970-01-01",
    revision: Int64 = 1, _ text: String, alias: String? = nil
  ) throws -> OwnPrice {
    OwnPrice(
      project: .standard,
      place: OwnPrice.Place(
        provider: provider, model: model, from: try #require(Day(from))),
      terms: PriceTerms(text: text, aliasOf: alias), revision: revision,
      setAt: Timestamp(microseconds: 0))
  }

  private func book(_ prices: [OwnPrice]) throws -> PriceBook {
    try PriceBook(parsing: Self.shipped).overlaid(by: prices)
  }

  @Test func `come before those that ship, from their day on`() throws {
    let book = try book([own("openai", "gpt-4o", from: "2026-03-01", "in=1 out=1")])
    let million: Int64 = 1_000_000
    func cost(_ day: String) throws -> String {
      book.cost(try call("gpt-4o", provider: "openai", at: day + "T10:00:00Z", input: million))
    }
    #expect(try cost("2026-02-28") == "2.5")
    #expect(try cost("2026-03-01") == "1")
    #expect(try cost("2026-07-01") == "1")
    let quote = book.quote(for: try call("gpt-4o", at: "2026-07-01T00:00:00Z", input: 1))
    #expect(quote?.price == "own:openai/gpt-4o@2026-03-01#1")
  }

  @Test func `do not take a rate from another bucket`() throws {
    let book = try book([own("acme", "a", "in=1 out=4")])
    #expect(book.cost(try call("a", provider: "acme", input: 10, read: 1)) == "unpriced")
    #expect(book.cost(try call("a", provider: "acme", write1h: 1)) == "unpriced")
    // Reasoning is a part of the output, which has a rate.
    #expect(
      book.cost(try call("a", provider: "acme", output: 1_000_000, reasoning: 500_000)) == "4")
  }

  @Test func `hold for a name without a provider where one provider has it`() throws {
    let one = try book([own("acme", "a", "in=1")])
    #expect(one.cost(try call("a", input: 1_000_000)) == "1")
    let two = try book([own("acme", "a", "in=1"), own("rival", "a", "in=2")])
    #expect(two.cost(try call("a", input: 1_000_000)) == "unpriced")
    #expect(two.cost(try call("a", provider: "rival", input: 1_000_000)) == "2")
    let all = try book([own("*", "a", "in=3")])
    #expect(all.cost(try call("a", provider: "whoever", input: 1_000_000)) == "3")
    #expect(all.cost(try call("a", input: 1_000_000)) == "3")
  }

  @Test func `say nothing of the other models of their provider`() throws {
    // A word that nobody lists is a reseller that is not known, also with a price for one model.
    let event = try call("gpt-5", provider: "my-proxy", input: 1_000_000)
    #expect(try PriceBook(parsing: Self.shipped).cost(event) == "1")
    #expect(try book([own("my-proxy", "a", "in=9")]).cost(event) == "1")
  }

  @Test func `may be another model's dated prices`() throws {
    let book = try book([own("acme", "a", from: "2026-03-01", "", alias: "openai/gpt-4o")])
    func quote(_ day: String) throws -> Quote? {
      book.quote(
        for: try call("a", provider: "acme", at: day + "T10:00:00Z", input: 1_000_000))
    }
    #expect(try quote("2026-02-28") == nil)
    #expect(try quote("2026-03-01")?.cost.description == "2.5")
    #expect(try quote("2026-06-01")?.cost.description == "2")
    #expect(try quote("2026-06-01")?.model == "gpt-4o")
    #expect(try quote("2026-06-01")?.price == "own:acme/a@2026-03-01#1")
  }

  @Test(arguments: [
    "", "in=2 out=8", "in=0.000000000001 read=0 w5=9000000 w30=1 think=2 aout=3",
    "in=1 @batch in=0.5 >200000 in=2 out=3 @flex>100 in=4 @priority",
    "in=1 request=0.01 search=0.005 fee:page=0.1 fee:x_search=2",
  ])
  func `are written as they are read`(text: String) throws {
    let terms = try #require(PriceTerms(text: text, aliasOf: nil))
    let written = try #require(PriceTerms(text: terms.text, aliasOf: nil))
    #expect(written == terms)
  }

  @Test func `that are noted in another order are the newest all the same`() throws {
    let books = PriceBooks(standard: try PriceBook(parsing: "version t"))
    let event = try call("a", provider: "acme", input: 1_000_000)
    var removed = try own("acme", "a", revision: 3, "in=3")
    removed.terms = nil
    books.update([try own("acme", "a", revision: 2, "in=2")])
    books.update([try own("acme", "a", revision: 1, "in=1")])
    #expect(books.book(of: .standard).cost(event) == "2")
    #expect(books.book(of: ProjectID(number: 2)).cost(event) == "unpriced")
    books.update([removed])
    books.update([try own("acme", "a", revision: 2, "in=2")])
    #expect(books.book(of: .standard).cost(event) == "unpriced")
    #expect(books.own(of: .standard).isEmpty)
  }
}
