/// How much is priced at a time, late or anew.
public struct LatePricingLimits: Sendable {
  /// Events that get their prices in one transaction.
  public var eventsPerTransaction = 250
  /// Seconds after which events that wait are looked at again, although no price was set: an event
  /// may have been priced just before a price, and stored after it.
  public var passSeconds = 20

  public init() {}
}
