public import JSON
public import Usage

/// What all dialects work with.
public struct DialectContext: Sendable {
  /// What calls cost by Tally's own reckoning.
  public var prices: PriceBook
  /// What is refused for its size.
  public var limits: EventLimits
  /// What is read as JSON.
  public var parseLimits: ParseLimits

  public init(prices: PriceBook, limits: EventLimits, parseLimits: ParseLimits) {
    self.prices = prices
    self.limits = limits
    self.parseLimits = parseLimits
  }
}
