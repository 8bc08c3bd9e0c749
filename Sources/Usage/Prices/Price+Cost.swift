extension Price {
  private static let perMille: Int128 = 1_000

  /// What the event costs, rounded once, half to even, to pico-dollars.
  ///
  /// Nil where a part of it has no price, where its counts are beyond `TokenCounts.perEventMax`,
  /// or where the cost is not storable. An event that stands for several requests is held against
  /// the thresholds by its average request, the best that a sum can tell; one that is a part of
  /// calls, by the `prompt` of those.
  func cost(of event: Event, prompt: Int64? = nil) -> Money? {
    guard let tokens = event.tokens, Self.isInRange(tokens),
      event.webSearches.magnitude <= TokenCounts.perEventMax,
      event.requests.magnitude <= TokenCounts.perEventMax,
      let fees = fees(of: event),
      let millionfold = rates(for: event, prompt: prompt).millionfoldCost(of: tokens)
    else { return nil }
    let multiplied = millionfold * Int128(geoMultiplier(event.modifiers.geo))
    let pico = Self.quotientHalfToEven(multiplied, Rates.tokensPerRate * Self.perMille)
    let cost = Money(pico: pico) + fees
    return cost.isStorable ? cost : nil
  }

  /// Batch before speed before service tier: the first for which the price has rates. What it has
  /// none for is priced at the standard rates, or at those of the hour.
  func rates(for event: Event, prompt: Int64? = nil) -> Rates {
    let modifiers = event.modifiers
    let prompt = prompt ?? averagePrompt(of: event)
    if modifiers.isBatch, let rates = rates(tier: Self.batchTier, prompt: prompt) { return rates }
    if let speed = modifiers.speed, let rates = rates(tier: speed, prompt: prompt) { return rates }
    if let tier = modifiers.serviceTier {
      if let rates = rates(tier: Self.word(ofTier: tier), prompt: prompt) { return rates }
      // OpenAI and LiteLLM call the priority tier `fast` too.
      if tier == "fast", let rates = rates(tier: "priority", prompt: prompt) { return rates }
    }
    if !windows.isEmpty, windows.contains(where: { $0.contains(event.time) }) { return windowRates }
    return rates(tier: "", prompt: prompt) ?? Rates()
  }

  /// Rounded up, so that the average is above a threshold exactly when the sum is above its share.
  private func averagePrompt(of event: Event) -> Int64 {
    let requests = max(event.requests, 1)
    return ((event.tokens?.prompt ?? 0) + requests - 1) / requests
  }

  private static func word(ofTier tier: String) -> String {
    tier == "batches" ? batchTier : tier
  }

  private func rates(tier: String, prompt: Int64) -> Rates? {
    // Through the span, which copies no step.
    let steps = steps.span
    var found: Rates?
    for index in steps.indices
    where steps[index].tier == tier && (steps[index].above == 0 || prompt > steps[index].above) {
      found = steps[index].rates
    }
    return found
  }

  /// Fees are not multiplied: Anthropic's `us` uplift, for one, is on tokens only. A search without
  /// a listed fee leaves the event unpriced.
  private func fees(of event: Event) -> Money? {
    var pico: Int128 = 0
    if event.webSearches != 0 {
      guard let perSearch, perSearch.isStorable else { return nil }
      pico += perSearch.pico * Int128(event.webSearches)
    }
    if let perRequest, perRequest.isStorable { pico += perRequest.pico * Int128(event.requests) }
    return Money(pico: pico)
  }

  private func geoMultiplier(_ place: String?) -> Int {
    guard let place, !geoPerMille.isEmpty else { return 1_000 }
    if let listed = geoPerMille[place] { return listed }
    guard place != "global", place != "not_available" else { return 1_000 }
    return geoPerMille["*"] ?? 1_000
  }

  private static func isInRange(_ tokens: TokenCounts) -> Bool {
    let limit = TokenCounts.perEventMax
    return tokens.input.magnitude <= limit && tokens.output.magnitude <= limit
      && tokens.cacheRead.magnitude <= limit && tokens.cacheWrite.magnitude <= limit
      && tokens.cacheWrite5m.magnitude <= limit && tokens.cacheWrite1h.magnitude <= limit
  }

  static func quotientHalfToEven(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * 2
    guard twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0) else {
      return quotient
    }
    return dividend < 0 ? quotient - 1 : quotient + 1
  }
}
