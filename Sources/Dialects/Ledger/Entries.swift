internal import Usage

/// What a reconciler writes into the ledger within one transaction. Each event is priced when it is
/// written.
struct Entries {
  let ledger: any LedgerTransaction
  private var pricer: Pricer

  init(_ ledger: any LedgerTransaction, _ prices: PriceBook) {
    self.ledger = ledger
    pricer = Pricer(prices)
  }

  /// The computed cost of an event; see `PriceBook.quote(for:prompt:)`.
  mutating func quote(for event: Event, prompt: Int64? = nil) -> Quote? {
    pricer.quote(for: event, prompt: prompt)
  }

  /// The event that counts for an identity; nil where there is none, or it was withdrawn.
  func counted(_ identity: EventIdentity) throws(LedgerFailure) -> Event? {
    let current = try ledger.current(identity)
    return current.flatMap { $0.isCounted ? $0.event : nil }
  }

  /// Records an event, or revises the one that is current for its identity. The outcome is
  /// `duplicate` where nothing changes.
  mutating func put(_ event: Event) throws(LedgerFailure) -> EventOutcome {
    try ledger.revise(PricedEvent(event: event, quote: quote(for: event), hasOwnTime: true))
  }

  /// Changes the event that counts for an identity. A withdrawn event stays as it is.
  mutating func change(
    _ identity: EventIdentity, _ change: (inout Event) -> Void
  ) throws(LedgerFailure) {
    guard let known = try counted(identity) else { return }
    var event = known
    change(&event)
    if event != known { _ = try put(event) }
  }
}
