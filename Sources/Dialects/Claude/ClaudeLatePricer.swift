public import Usage

/// Prices Claude's events that waited for a price, and settles their sessions again, since the
/// CLI's reports are reconciled with the cost of the calls.
public struct ClaudeLatePricer: LatePricer {
  /// The sources of calls, and of adjustments and statements.
  public let sources = ClaudeReconciler.sources
  private let prices: PriceBooks
  private let limits: ClaudeLimits

  /// Prices with the book of the ledger's project.
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
