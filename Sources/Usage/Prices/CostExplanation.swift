/// A computed cost written out: counts times rates, what multiplied them, and fees.
///
/// The costs of the buckets, times `geoPerMille`, with those of the fees and `rounding`, are the
/// stored cost to the pico-dollar. Where a contract has a discount, they are the list price of the
/// tokens, and the fees are what is charged: the discount is taken off the tokens together, rounded
/// half to even.
public struct CostExplanation: Sendable, Hashable {
  /// The tokens that are priced alike.
  public struct Bucket: Sendable, Hashable {
    /// Parts of a bucket that cost what the bucket does are counted in it.
    public var bucket: TokenBucket
    /// How many there are; negative where an adjustment takes some away.
    public var count: Int64
    /// Per million tokens.
    public var rate: Money

    /// The exact product in dollars, as decimal text.
    public var cost: String {
      DecimalText.text(Int128(count) * rate.pico, digitsAfterPoint: 18)
    }
  }

  /// What was charged for beside tokens.
  public struct Charge: Sendable, Hashable {
    /// How much of it, and what it came to.
    public var fee: FeeCost
    /// For one of them; nil where that is not listed.
    public var each: Money?
  }

  /// `Quote.price`, as it was stored.
  public var price: ExternalName
  /// Our word for the provider whose price it is.
  public var provider: String
  /// The name under which the price is listed.
  public var model: String
  /// The first UTC day of the price; nil for always.
  public var effectiveFrom: Day?
  /// The version of the list that the rates were read from; another one than that of `price` where
  /// both give the stored cost.
  public var version: String
  /// The service tier whose rates hold; empty for the standard one.
  public var tier: String
  /// The rates are those of prompts of more tokens than this; 0 for all.
  public var above: Int64
  /// Whether the rates are those of certain hours.
  public var isOfHours: Bool
  /// What the costs of tokens are multiplied by, in thousandths.
  public var geoPerMille: Int
  /// The tokens; none of them is in two.
  public var buckets: [Bucket]
  /// What is charged for beside them.
  public var fees: [Charge]
  /// What is beyond the exact sum, in dollars, as decimal text.
  public var rounding: String
  /// What a contract took off; nil for nothing.
  public var discount: Discount?
}

extension PriceBook {
  /// How the computed cost of an entry came about; nil where it has none, where its price is not in
  /// the book any more, and where it cannot be told: a call of several passes that were held
  /// against a price's thresholds one by one, which are not stored.
  public func explanation(of entry: LedgerEntry) -> CostExplanation? {
    guard let label = entry.price, let computed = entry.computed else { return nil }
    let discount = Discount(ofPrice: label.text)
    for found in entries(labelled: Discount.listed(in: label.text)) {
      let version = found.version
      guard
        var explanation = found.entry.price.explanation(
          of: entry.event, cost: computed, discount)
      else { continue }
      explanation.price = label
      explanation.version = version
      return explanation
    }
    return nil
  }
}

extension Price {
  /// Rates that an event may have been priced at.
  private struct Candidate {
    var rates: Rates
    var above: Int64 = 0
    var isOfHours = false
  }

  fileprivate func explanation(
    of event: Event, cost: Money, _ discount: Discount?
  ) -> CostExplanation? {
    guard let tokens = event.tokens, let tier = tier(of: event.modifiers) else { return nil }
    let fees = event.notes.quoted.fees
    let tokenCost = fees.reduce(cost) { $0 - $1.cost }
    let geo = geoMultiplier(event.modifiers.geo)
    for candidate in candidates(tier, for: event) {
      guard let millionfold = candidate.rates.millionfoldCost(of: tokens) else { continue }
      let exact = millionfold * Int128(geo)
      let scale = Rates.tokensPerRate * Self.perMille
      let list = Money(pico: Self.quotientHalfToEven(exact, scale))
      guard discount?.reduced(list) ?? list == tokenCost else { continue }
      return CostExplanation(
        price: "", provider: provider, model: model, effectiveFrom: effectiveFrom, version: "",
        tier: tier, above: candidate.above, isOfHours: candidate.isOfHours, geoPerMille: geo,
        buckets: candidate.rates.buckets(of: tokens),
        fees: fees.map { CostExplanation.Charge(fee: $0, each: amount(of: $0.fee, in: event)) },
        rounding: DecimalText.text(list.pico * scale - exact, digitsAfterPoint: 21),
        discount: discount)
    }
    return nil
  }

  /// Those that hold for the event's own counts first. The prompt of the calls that an adjustment
  /// is a part of is not stored, so any other step may have been meant.
  private func candidates(_ tier: String, for event: Event) -> [Candidate] {
    if tier.isEmpty, windows.contains(where: { $0.contains(event.time) }) {
      return [Candidate(rates: windowRates, isOfHours: true)]
    }
    let prompt = averagePrompt(of: event)
    let all = steps.filter { $0.tier == tier }.map { Candidate(rates: $0.rates, above: $0.above) }
    let own = all.last { $0.above == 0 || prompt > $0.above }
    return [own].compactMap(\.self) + all
  }

  private func amount(of fee: Fee, in event: Event) -> Money? {
    switch fee.kind {
    case Fee.Kind.request: perRequest.amount(context: event.notes.searchContext)
    case Fee.Kind.webSearch: perSearch.amount(context: event.notes.searchContext)
    default: perFee[fee.kind]
    }
  }
}

extension Rates {
  /// The counts that are not 0, with their rates.
  fileprivate func buckets(of tokens: TokenCounts) -> [CostExplanation.Bucket] {
    let counts = Self.counts(of: tokens)
    var sums: [TokenBucket: Int64] = [:]
    for bucket in TokenBucket.allCases {
      let whole = bucket.whole.flatMap { self[$0] == self[bucket] ? $0 : nil }
      sums[whole ?? bucket, default: 0] += counts[bucket.rawValue]
    }
    return TokenBucket.allCases.compactMap { bucket in
      guard let count = sums[bucket], count != 0, let rate = self[bucket] else { return nil }
      return CostExplanation.Bucket(bucket: bucket, count: count, rate: rate)
    }
  }
}

extension LedgerEntry {
  /// The computed cost without what a contract took off; nil where there is none, and where it is
  /// not known how much that was. An entry that prices an event anew has the difference of both.
  public var listCost: Money? {
    let quoted = event.notes.quoted
    if quoted.discount == nil, price.flatMap({ Discount(ofPrice: $0.text) }) != nil { return nil }
    return computed.map { $0 + (quoted.discount ?? .zero) - (quoted.earlierDiscount ?? .zero) }
  }
}
