public import JSON
public import Usage

/// What all dialects need.
public struct DialectContext: Sendable {
  /// The prices for computed costs, by project.
  public var prices: PriceBooks
  /// The limits of ids, names, tags and batches.
  public var limits: EventLimits
  /// The limits of JSON.
  public var parseLimits: ParseLimits

  public init(prices: PriceBooks, limits: EventLimits, parseLimits: ParseLimits) {
    self.prices = prices
    self.limits = limits
    self.parseLimits = parseLimits
  }
}
