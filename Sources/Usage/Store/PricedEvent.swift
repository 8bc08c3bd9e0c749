/// An event with its price, ready for the ledger.
public struct PricedEvent: Sendable {
  /// What the client posted, with an id and a time made for it where it gave none.
  public let event: Event
  /// Nil when the event's model has no price at its time, or there is nothing to price.
  public let quote: Quote?
  /// False where the time is the server's own, because the client gave none. A retry then has
  /// another time, which makes it no other event.
  public let hasOwnTime: Bool

  public init(event: consuming Event, quote: consuming Quote?, hasOwnTime: Bool) {
    self.event = event
    self.quote = quote
    self.hasOwnTime = hasOwnTime
  }
}
