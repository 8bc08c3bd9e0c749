import Testing
import Usage

struct FeePriceTests {
  private static let book = Result { () throws(PriceBook.ParseError) in
    try PriceBook(
      parsing: """
        version t
        p m * - in=1 search=0.01 fee:x_search=0.005 fee:second=0.0001
        p sized * - in=1 request=0.005 request:low=0.005 request:high=0.012 search=0
        p searched * - in=1 search=0.02 search:low=0.01 search:medium=0.02
        p unsure * - in=1 request:low=0.005
        p spoken * - fee:second=0.0001
        """)
  }

  private func quote(
    _ model: String, input: Int64 = 1_000_000, change: (inout Event) -> Void = { _ in }
  ) throws -> Quote? {
    try Self.book.get().quote(for: call(model, input: input, change: change))
  }

  @Test func `every kind has its own fee`() throws {
    let quote = try #require(
      quote("m") {
        $0.webSearches = 2
        $0.notes.fees = [Fee("x_search", count: 3)]
      })
    #expect(quote.cost.description == "1.035")
    #expect(quote.notes?.value.fees.map(\.fee.kind) == ["web_search", "x_search"])
    #expect(quote.notes?.value.fees.map(\.cost.description) == ["0.02", "0.015"])
    #expect(quote.notes?.value.doubts.isEmpty == true)
  }

  @Test func `parts of a unit are priced in parts`() throws {
    let quote = try #require(
      quote("spoken", input: 0) { $0.notes.fees = [Fee("second", thousandths: 12_500)] })
    #expect(quote.cost.description == "0.00125")
  }

  @Test func `a kind without a fee is left out and told`() throws {
    let quote = try #require(quote("m") { $0.notes.fees = [Fee("code_interpreter", count: 1)] })
    #expect(quote.cost.description == "1")
    #expect(quote.notes?.value.doubts == [Doubt(.unpricedPart, "code_interpreter")])
    let search = try #require(self.quote("sized") { $0.notes.fees = [Fee("x_search", count: 1)] })
    #expect(search.cost.description == "1.005")
  }

  @Test func `what has nothing but fees without a price has no cost`() throws {
    #expect(try quote("spoken", input: 0) { $0.notes.fees = [Fee("image", count: 1)] } == nil)
    #expect(try quote("spoken", input: 0) { $0.webSearches = 1 } == nil)
    #expect(try quote("spoken", input: 1) == nil)
    #expect(try quote("spoken", input: 0)?.cost == .zero)
  }

  @Test(
    arguments: [
      (nil, "1.005"), ("low", "1.005"), ("high", "1.012"),
    ] as [(String?, String)])
  func `a request's fee goes by the context of its search`(context: String?, cost: String) throws {
    let quote = try #require(quote("sized") { $0.notes.searchContext = context })
    #expect(quote.cost.description == cost)
    #expect(quote.notes?.value.fees.first?.fee == Fee("request", count: 1))
  }

  @Test func `a context that has no fee leaves the fee out`() throws {
    let huge = try #require(quote("sized") { $0.notes.searchContext = "huge" })
    #expect(huge.cost.description == "1")
    #expect(huge.notes?.value.doubts == [Doubt(.unpricedPart, "request")])
    #expect(try quote("unsure")?.notes?.value.doubts == [Doubt(.unpricedPart, "request")])
  }

  @Test func `a search's fee goes by its context too`() throws {
    let cost = { (context: String?) in
      try quote("searched") {
        $0.webSearches = 3
        $0.notes.searchContext = context
      }?.cost.description
    }
    #expect(try cost(nil) == "1.06")
    #expect(try cost("low") == "1.03")
    #expect(try cost("medium") == "1.06")
  }

  @Test func `what a client tells of all fees covers the request's`() throws {
    let quote = try #require(quote("sized") { $0.notes.toldFees = Money(pico: 7_000_000_000) })
    #expect(quote.cost.description == "1.007")
    #expect(quote.notes?.value.fees.map(\.fee.kind) == ["request", "tools"])
  }

  @Test func `an adjustment takes its fees back`() throws {
    let quote = try #require(
      quote("m", input: -1_000_000) {
        $0.webSearches = -2
        $0.notes.fees = [Fee("x_search", count: -3)]
      })
    #expect(quote.cost.description == "-1.035")
  }
}
