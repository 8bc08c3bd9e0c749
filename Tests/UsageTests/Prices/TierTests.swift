import Testing
import Usage

struct TierTests {
  private static let million: Int64 = 1_000_000

  @Test func `batch comes before speed and speed before service tier`() throws {
    let book = try PriceBook(
      parsing: "version t\np m * - in=1 @batch in=2 @fast in=3 @priority in=4")
    var event = try call("m", input: Self.million) { $0.modifiers.serviceTier = "priority" }
    #expect(book.cost(event) == "4")
    event.modifiers.speed = "fast"
    #expect(book.cost(event) == "3")
    event.modifiers.isBatch = true
    #expect(book.cost(event) == "2")
  }

  @Test(arguments: [
    ("batch", "", ""), ("", "fast", ""), ("", "", "flex"), ("", "", "scale"),
    ("", "", "provisioned_throughput"), ("", "", "reserved"), ("", "optimized", ""),
    // The first that the event has decides, though another is sold.
    ("batch", "", "priority"), ("", "fast", "priority"),
  ])
  func `a tier that is not listed is unpriced and never the standard one`(
    batch: String, speed: String, tier: String
  ) throws {
    let book = try PriceBook(parsing: "version t\np m * - in=1 search=0.01 @priority in=4")
    let event = try call("m", input: Self.million) {
      $0.modifiers.isBatch = !batch.isEmpty
      $0.modifiers.speed = speed.isEmpty ? nil : speed
      $0.modifiers.serviceTier = tier.isEmpty ? nil : tier
      $0.webSearches = 1
    }
    #expect(book.cost(event) == "unpriced")
  }

  @Test(arguments: ["", "standard", "default", "auto", "on_demand", "standard_only"])
  func `words for ordinary service are no tier`(word: String) throws {
    let book = try PriceBook(parsing: "version t\np m * - in=1")
    let event = try call("m", input: Self.million) {
      $0.modifiers.serviceTier = word
      $0.modifiers.speed = word
    }
    #expect(book.cost(event) == "1")
  }

  @Test func `fast is another word for priority where it is not sold apart`() throws {
    let book = try PriceBook(
      parsing: "version t\np m * - in=1 @priority in=4\np n * - in=1 @fast in=3 @priority in=4")
    let fast = { (model: String) in
      try call(model, input: Self.million) { $0.modifiers.serviceTier = "fast" }
    }
    #expect(try book.cost(fast("m")) == "4")
    #expect(try book.cost(fast("n")) == "3")
  }

  @Test func `a tier that is sold for a commitment is an upper bound`() throws {
    let book = try PriceBook(parsing: "version t\np m * - in=1 @priority commit=priority")
    let quote = try #require(
      book.quote(for: call("m", input: Self.million) { $0.modifiers.serviceTier = "priority" }))
    #expect(quote.cost.description == "1")
    #expect(quote.notes?.value.doubts.map(\.kind) == [.upperBound])
    #expect(try book.quote(for: call("m", input: 1))?.notes == nil)
  }
}
