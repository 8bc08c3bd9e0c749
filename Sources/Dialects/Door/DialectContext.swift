public import JSON
public import Usage

/// What all dialects work with.
public struct DialectContext: Sendable {
  /// What calls cost by Tally's own reckoning, in each project.
  public var prices: PriceBooks
  /// What is refused for its size.
  public var limits: EventLimits
  /// What is read as JSON.
  public var parseLimits: ParseLimits

  public init(prices: PriceBooks, limits: EventLimits, parseLimits: ParseLimits) {
    self.prices = prices
    self.limits = limits
    self.parseLimits = parseLimits
  }
}
