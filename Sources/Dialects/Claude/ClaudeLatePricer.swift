public import Usage

/// Prices Claude's events that waited for a price, and settles their sessions again: what the
/// CLI reports of a session is held against what its calls cost.
public struct ClaudeLatePricer: LatePricer {
  /// Those of the calls and of the entries beside them.
  public let sources = ClaudeReconciler.sources
  private let prices: PriceBooks
  private let limits: ClaudeLimits

  /// It prices by the book of the ledger's project.
  public init(prices: PriceBooks, limits: ClaudeLimits) {
    self.prices = prices
    self.limits = limits
  }

  public func price(
    _ events: [Int64], isReprice: Bool, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> Int {
    let reconciler = ClaudeReconciler(
      ledger, prices: prices.book(of: ledger.origin.project), request: ClaudeRequest(),
      limits: limits)
    reconciler.isReprice = isReprice
    for event in events { try reconciler.price(event) }
    try reconciler.finish()
    return reconciler.latePrices
  }
}
