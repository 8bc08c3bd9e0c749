extension Price {
  static let perMille: Int128 = 1_000

  /// What an event costs, and what of it is said beside.
  struct Charge {
    var cost: Money
    var notes: QuotedNotes?

    /// Whether something was charged for, and none of it has a price.
    var isOfUnpricedFeesAlone: Bool {
      guard let notes, notes.fees.isEmpty else { return false }
      return notes.doubts.contains { $0.kind == .unpricedPart }
    }
  }

  /// What the event costs, rounded once, half to even, to pico-dollars.
  ///
  /// Nil where its tokens have no price, where it was served in a tier that has none, where its
  /// counts are beyond `TokenCounts.perEventMax`, or where the cost is not storable. A fee without
  /// a price is left out, and said to be; where that leaves nothing, the event has no cost. An
  /// event that stands for several requests is held against the thresholds by its average request,
  /// the best that a sum can tell, unless it tells its passes; one that is a part of calls, by the
  /// `prompt` of those.
  func charge(for event: Event, prompt: Int64? = nil) -> Charge? {
    guard let tokens = event.tokens, Self.isInRange(tokens),
      event.webSearches.magnitude <= TokenCounts.perEventMax,
      event.requests.magnitude <= TokenCounts.perEventMax,
      let tier = tier(of: event.modifiers),
      let millionfold = millionfoldCost(of: tokens, event, tier, prompt: prompt)
    else { return nil }
    let multiplied = millionfold * Int128(geoMultiplier(event.modifiers.geo))
    let pico = Self.quotientHalfToEven(multiplied, Rates.tokensPerRate * Self.perMille)
    var charge = Charge(cost: Money(pico: pico))
    addFees(of: event, to: &charge)
    if !committedTiers.isEmpty, committedTiers.contains(tier) {
      charge.notes = charge.notes ?? QuotedNotes()
      charge.notes?.doubts.append(Doubt(.upperBound, "service tier \(tier)"))
    }
    guard charge.cost.isStorable else { return nil }
    if charge.notes != nil, tokens == TokenCounts(), charge.isOfUnpricedFeesAlone { return nil }
    return charge
  }

  /// Each pass by its own length, where they are told and come to the event's tokens.
  private func millionfoldCost(
    of tokens: TokenCounts, _ event: Event, _ tier: String, prompt: Int64?
  ) -> Int128? {
    let passes = event.passes
    guard passes.count > 1, prompt == nil, passes.reduce(into: TokenCounts(), +=) == tokens else {
      let prompt = prompt ?? averagePrompt(of: event)
      return rates(of: tier, at: event.time, prompt: prompt).millionfoldCost(of: tokens)
    }
    var sum: Int128 = 0
    for pass in passes {
      let rates = rates(of: tier, at: event.time, prompt: pass.prompt)
      guard let cost = rates.millionfoldCost(of: pass) else { return nil }
      sum += cost
    }
    return sum
  }

  /// The tier whose rates hold, empty for the standard one: batch before speed before service tier.
  /// Nil where the price has none for the one that decides: nobody knows what it costs then.
  func tier(of modifiers: PriceModifiers) -> String? {
    if modifiers.areUsual { return "" }
    if modifiers.isBatch { return sells(Self.batchTier) ? Self.batchTier : nil }
    if let speed = modifiers.speed, !Self.standardWords.contains(speed) {
      return sells(speed) ? speed : nil
    }
    guard let tier = modifiers.serviceTier, !Self.standardWords.contains(tier) else { return "" }
    let word = tier == "batches" ? Self.batchTier : tier
    if sells(word) { return word }
    // OpenAI and LiteLLM call the priority tier `fast` too.
    return word == "fast" && sells("priority") ? "priority" : nil
  }

  /// The providers' words for ordinary service, and for what a request asked that got no other.
  private static let standardWords: Set<String> = [
    "", "standard", "default", "auto", "on_demand", "standard_only", "normal",
  ]

  private func sells(_ tier: String) -> Bool {
    let steps = steps.span
    for index in steps.indices where steps[index].tier == tier { return true }
    return false
  }

  /// The rates of a tier, or for the standard one those of the hour.
  private func rates(of tier: String, at time: Timestamp, prompt: Int64) -> Rates {
    if tier.isEmpty, !windows.isEmpty, windows.contains(where: { $0.contains(time) }) {
      return windowRates
    }
    return rates(tier: tier, prompt: prompt) ?? Rates()
  }

  /// Rounded up, so that the average is above a threshold exactly when the sum is above its share.
  func averagePrompt(of event: Event) -> Int64 {
    let requests = max(event.requests, 1)
    return ((event.tokens?.prompt ?? 0) + requests - 1) / requests
  }

  private func rates(tier: String, prompt: Int64) -> Rates? {
    // Through the span, which copies no step.
    let steps = steps.span
    var found: Int?
    for index in steps.indices {
      guard steps[index].tier == tier else {
        // The steps of a tier stand together.
        if found != nil { break }
        continue
      }
      if steps[index].above == 0 || prompt > steps[index].above { found = index }
    }
    guard let found else { return nil }
    return steps[found].rates
  }

  /// Fees are not multiplied: Anthropic's `us` uplift, for one, is on tokens only.
  private func addFees(of event: Event, to charge: inout Charge) {
    let hasRequestFee = perRequest.plain != nil || !perRequest.byContext.isEmpty
    guard event.webSearches != 0 || event.hasNotes || hasRequestFee else { return }
    let context = event.hasNotes ? event.notes.searchContext : nil
    var notes = QuotedNotes()
    if !perRequest.isEmpty, event.requests != 0 {
      let fee = Fee(Fee.Kind.request, count: event.requests)
      add(fee, at: perRequest.amount(context: context), to: &charge, &notes)
    }
    if event.webSearches != 0 {
      let fee = Fee(Fee.Kind.webSearch, count: event.webSearches)
      add(fee, at: perSearch.amount(context: context), to: &charge, &notes)
    }
    if event.hasNotes {
      for fee in event.notes.fees { add(fee, at: perFee[fee.kind], to: &charge, &notes) }
      if let told = event.notes.toldFees { add(told, to: &charge, &notes) }
    }
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

  func geoMultiplier(_ place: String?) -> Int {
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
