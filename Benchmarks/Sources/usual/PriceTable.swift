/// Prices of the models in the load, in pico-dollars a token.
enum PriceTable {
  private struct Price {
    var input: Int64
    var cacheRead: Int64
    var cacheWrite5m: Int64
    var cacheWrite1h: Int64
    var output: Int64
  }

  private static let prices: [String: Price] = [
    "claude-sonnet-4-5": Price(
      input: 3_000_000, cacheRead: 300_000, cacheWrite5m: 3_750_000, cacheWrite1h: 6_000_000,
      output: 15_000_000)
  ]

  /// Nil for a model that has no price.
  static func cost(of usage: Usage, model: String) -> Int64? {
    guard let price = prices[model] else { return nil }
    return usage.inputTokens * price.input + usage.cacheReadTokens * price.cacheRead
      + usage.cacheCreation.fiveMinutes * price.cacheWrite5m
      + usage.cacheCreation.oneHour * price.cacheWrite1h + usage.outputTokens * price.output
  }
}
