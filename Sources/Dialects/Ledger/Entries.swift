internal import Usage

/// What reconciliations write into the ledger within one transaction, each event priced as it is
/// then.
struct Entries {
  let ledger: any LedgerTransaction
  private var pricer: Pricer

  init(_ ledger: any LedgerTransaction, _ prices: PriceBook) {
    self.ledger = ledger
    pricer = Pricer(prices)
  }

  /// What an event costs; see `PriceBook.quote(for:prompt:)`.
  mutating func quote(for event: Event, prompt: Int64? = nil) -> Quote? {
    pricer.quote(for: event, prompt: prompt)
  }

  /// What counts of an identity; nil where it was taken back, or never counted.
  func counted(_ identity: EventIdentity) throws(LedgerFailure) -> Event? {
    let current = try ledger.current(identity)
    return current.flatMap { $0.isCounted ? $0.event : nil }
  }

  /// Takes an event in, or puts it in the place of what is current for its identity. A
  /// `duplicate` where that changes nothing.
  mutating func put(_ event: Event) throws(LedgerFailure) -> EventOutcome {
    try ledger.revise(PricedEvent(event: event, quote: quote(for: event), hasOwnTime: true))
  }

  /// Changes what counts of an identity. Nothing happens to what was taken back.
  mutating func change(
    _ identity: EventIdentity, _ change: (inout Event) -> Void
  ) throws(LedgerFailure) {
    guard let known = try counted(identity) else { return }
    var event = known
    change(&event)
    if event != known { _ = try put(event) }
  }
}
