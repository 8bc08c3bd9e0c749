public import Usage

/// Late prices that events get in one transaction: by their quotes, or by their own pricers.
struct PriceWork: Sendable {
  private var quotes: [LateQuote] = []
  private var apart: [(pricer: any LatePricer, events: [Int64])]
  private let isReprice: Bool
  /// What the audit log is to have of it; nil for nothing.
  var record: (act: AuditAct, actor: AuditActor)?
  /// How many events may get a price, and what they cost before and by their new prices.
  private(set) var change = PriceSums()

  /// Events whose price is what they cost already are left out.
  init(
    _ events: [EventToPrice], by pricer: inout Pricer, _ pricers: [any LatePricer],
    isReprice: Bool
  ) {
    self.isReprice = isReprice
    apart = pricers.map { ($0, []) }
    for event in events {
      let own = apart.firstIndex { $0.pricer.sources.contains(event.event.source) }
      guard let quote = pricer.quote(for: event.event),
        quote.cost != event.computed || !isReprice
      else { continue }
      change.add(event.computed ?? .zero, quote.cost)
      if let own {
        apart[own].events.append(event.number)
      } else {
        quotes.append(LateQuote(number: event.number, quote: quote, isReprice: isReprice))
      }
    }
    apart.removeAll { $0.events.isEmpty }
  }

  /// Returns how many events got a price.
  func run(
    in store: any UsageStore, _ origin: UpdateOrigin
  ) async throws(StoreError) -> Int {
    guard change.events > 0 else { return 0 }
    return try await store.update(origin, eventCount: change.events) {
      ledger throws(LedgerFailure) in
      var count = 0
      if let record { try ledger.record(record.act, by: record.actor) }
      for quote in quotes where try ledger.price(quote) { count += 1 }
      for (pricer, events) in apart {
        count += try pricer.price(events, isReprice: isReprice, in: ledger)
      }
      return count
    }
  }
}

/// What events cost by one price and by another.
public struct PriceSums: Sendable, Hashable {
  /// How many there are.
  public var events = 0
  /// What they cost before; nothing where they had no price.
  public var before = Money.zero
  /// What they cost then.
  public var after = Money.zero

  /// Nothing.
  public init() {}

  mutating func add(_ before: Money, _ after: Money) {
    events += 1
    self.before += before
    self.after += after
  }

  static func += (left: inout PriceSums, right: PriceSums) {
    left.events += right.events
    left.before += right.before
    left.after += right.after
  }
}
