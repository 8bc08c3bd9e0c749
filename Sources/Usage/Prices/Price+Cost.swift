extension Price {
  private static let perMille: Int128 = 1_000

  /// What an event costs, and what of it is said beside.
  struct Charge {
    var cost: Money
    var notes: QuotedNotes?
  }

  /// What the event costs, rounded once, half to even, to pico-dollars.
  ///
  /// Nil where its tokens have no price, where its counts are beyond `TokenCounts.perEventMax`, or
  /// where the cost is not storable. A fee without a price is left out, and said to be. An event
  /// that stands for several requests is held against the thresholds by its average request, the
  /// best that a sum can tell, unless it tells its passes; one that is a part of calls, by the
  /// `prompt` of those.
  func charge(for event: Event, prompt: Int64? = nil) -> Charge? {
    guard let tokens = event.tokens, Self.isInRange(tokens),
      event.webSearches.magnitude <= TokenCounts.perEventMax,
      event.requests.magnitude <= TokenCounts.perEventMax,
      let millionfold = millionfoldCost(of: tokens, event, prompt: prompt)
    else { return nil }
    let multiplied = millionfold * Int128(geoMultiplier(event.modifiers.geo))
    let pico = Self.quotientHalfToEven(multiplied, Rates.tokensPerRate * Self.perMille)
    var charge = Charge(cost: Money(pico: pico))
    addFees(of: event, to: &charge)
    return charge.cost.isStorable ? charge : nil
  }

  /// Each pass by its own length, where they are told and come to the event's tokens.
  private func millionfoldCost(of tokens: TokenCounts, _ event: Event, prompt: Int64?) -> Int128? {
    let passes = event.passes
    guard passes.count > 1, prompt == nil, passes.reduce(into: TokenCounts(), +=) == tokens else {
      return rates(for: event, prompt: prompt).millionfoldCost(of: tokens)
    }
    var sum: Int128 = 0
    for pass in passes {
      guard let cost = rates(for: event, prompt: pass.prompt).millionfoldCost(of: pass) else {
        return nil
      }
      sum += cost
    }
    return sum
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

  /// Fees are not multiplied: Anthropic's `us` uplift, for one, is on tokens only.
  private func addFees(of event: Event, to charge: inout Charge) {
    if let perRequest, perRequest.isStorable {
      charge.cost += Money(pico: perRequest.pico * Int128(event.requests))
    }
    guard event.webSearches != 0 || event.hasNotes else { return }
    var notes = QuotedNotes()
    if event.webSearches != 0 {
      let fee = Fee(Fee.Kind.webSearch, count: event.webSearches)
      add(fee, at: perSearch, to: &charge, &notes)
    }
    for fee in event.notes.fees { add(fee, at: perFee[fee.kind], to: &charge, &notes) }
    if let told = event.notes.toldFees { add(told, to: &charge, &notes) }
    if notes != QuotedNotes() { charge.notes = notes }
  }

  /// What a client tells of all fees covers those that have no price, and the ones that it does not
  /// count.
  private func add(_ told: Money, to charge: inout Charge, _ notes: inout QuotedNotes) {
    notes.doubts.removeAll { $0.kind == .unpricedPart }
    let rest = notes.fees.reduce(told) { $0 - $1.cost }
    guard rest > .zero, rest.isStorable else { return }
    charge.cost += rest
    notes.fees.append(FeeCost(fee: Fee(Fee.Kind.tools, count: 1), cost: rest))
  }

  private func add(
    _ fee: Fee, at price: Money?, to charge: inout Charge, _ notes: inout QuotedNotes
  ) {
    guard let price, price.isStorable else {
      return notes.doubts.append(Doubt(.unpricedPart, fee.kind))
    }
    let cost = Money(
      pico: Self.quotientHalfToEven(price.pico * Int128(fee.thousandths), Int128(Fee.perUnit)))
    charge.cost += cost
    notes.fees.append(FeeCost(fee: fee, cost: cost))
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
      && tokens.cacheWrite30m.magnitude <= limit && tokens.cacheWrite12h.magnitude <= limit
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
