import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// A price that comes after calls and reports leaves everything as if it had been there before.
@Suite struct `Late prices of Claude's events` {
  private static let noPrices = Result { try PriceBook(parsing: "version none") }

  private func priceLate(_ ledger: MemoryLedger) throws -> Int {
    try ClaudeLatePricer(
      prices: PriceBooks(standard: try Recording.prices.get()), limits: ClaudeLimits()
    ).price(ledger.waitingEvents, isReprice: false, in: ledger)
  }

  @Test(arguments: try `The order of Claude's messages`.streams())
  func `come to what they come to from the start`(
    stream: `The order of Claude's messages`.Stream
  ) throws {
    let noPrices = try Self.noPrices.get()
    for (form, messages) in [stream.raw, stream.typed].enumerated() {
      let straight = MemoryLedger()
      for message in messages {
        try Recording.post([message.line], to: straight, message.request)
      }
      for seed in UInt64(0)..<12 {
        var random = SplitMix64(seed: seed)
        let ledger = MemoryLedger()
        let first = Int.random(in: 0...messages.count, using: &random)
        for (index, message) in messages.enumerated() {
          if index == first { _ = try priceLate(ledger) }
          try Recording.post(
            [message.line], to: ledger, message.request, prices: index < first ? noPrices : nil)
        }
        _ = try priceLate(ledger)
        #expect(ledger.waitingEvents == straight.waitingEvents)
        for session in straight.sessionIDs {
          #expect(
            ledger.summary(of: session) == straight.summary(of: session),
            "form \(form), price after \(first) of \(messages.count) messages")
          #expect(ledger.totals(session)?.figures == straight.totals(session)?.figures)
        }
      }
    }
  }

  @Test func `are entries of their own, and every statement is held against them`() throws {
    let ledger = MemoryLedger()
    let use = ClaudeSample.Use(input: 30, output: 18, cost: "0.0005")
    try Recording.post(
      [
        ClaudeSample.start(), ClaudeSample.call("1", input: 20, output: 10),
        ClaudeSample.result("r", turn: (30, 18), [use], total: "0.0005"),
      ], to: ledger, prices: try Self.noPrices.get())
    #expect(ledger.figures(of: "s").cost.computed == .zero)
    #expect(ledger.figures(of: "s").cost.total(by: .automatic) == Money("0.0005"))
    #expect(ledger.waitingEvents.count == 3)
    #expect(try priceLate(ledger) == 3)
    #expect(ledger.waitingEvents == [])
    let figures = ledger.figures(of: "s")
    #expect(figures.cost.computed == Money("0.00036"))
    #expect(figures.cost.total(by: .automatic) == Money("0.0005"))
    #expect(figures.cost.variance == Money("0.00014"))
    #expect(figures.unpricedEvents == 0)
    // A second look finds nothing to do.
    let count = ledger.eventCount
    #expect(try priceLate(ledger) == 0)
    #expect(ledger.eventCount == count)
  }

  @Test func `are not lost to another price that a later message meets`() throws {
    let ledger = MemoryLedger()
    let dearer = try PriceBook(
      parsing: "version dear\nanthropic \(ClaudeSample.model) * - in=6 out=30")
    let use = ClaudeSample.Use(input: 30, output: 18, cost: "0.0005")
    try Recording.post(
      [
        ClaudeSample.start(), ClaudeSample.call("1", input: 20, output: 10),
        ClaudeSample.result("r", turn: (30, 18), [use], total: "0.0005"),
      ], to: ledger)
    // The same call in another form: the ledger keeps what it costs, and so must what covers it.
    try Recording.post(
      [ClaudeSample.call("1", second: 5, input: 20, output: 10)], to: ledger, prices: dearer)
    let figures = ledger.figures(of: "s")
    #expect(figures.cost.computed == Money("0.00036"))
    #expect(figures.cost.total(by: .automatic) == Money("0.0005"))
  }
}
