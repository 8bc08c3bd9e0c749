import JSON
import Usage

extension Writer {
  /// Which figure is an entry's cost, and how a computed one comes about.
  mutating func why(_ entry: LedgerEntry, authority: CostAuthority, prices: PriceBook) {
    let decision = CostDecision(on: entry, by: authority)
    let explanation = prices.explanation(of: entry)
    member(
      "why",
      object: {
        $0.member("decides", decision.figure == .none ? nil : decision.figure.rawValue)
        $0.member("evidence", decision.evidence(of: entry).name)
        $0.member("because", decision.reason)
        $0.member("not_counted", entry.notCounted)
        $0.member("list_usd", entry.listCost?.description)
        guard let explanation else {
          $0.key("computed")
          $0.null()
          $0.member("not_explained", entry.price == nil ? nil : Self.notExplained)
          return
        }
        $0.member("computed", object: { $0.computed(explanation, entry, prices) })
        $0.key("not_explained")
        $0.null()
      })
  }

  private static let notExplained =
    "the rates at hand do not give the stored cost: the price list has changed since, or the call "
    + "had several passes that were priced each by its own length"

  /// The costs of the buckets, times the multiplier, and those of the fees and the rounding are the
  /// whole.
  private mutating func computed(
    _ explanation: CostExplanation, _ entry: LedgerEntry, _ prices: PriceBook
  ) {
    member("usd", entry.computed?.description)
    member("price", object: { $0.price(explanation, entry, prices) })
    member("tier", explanation.tier.isEmpty ? "standard" : explanation.tier)
    member("above_prompt_tokens", explanation.above == 0 ? nil : explanation.above)
    member("hours", explanation.isOfHours)
    list("buckets", explanation.buckets) {
      $0.member("bucket", $1.bucket.name)
      $0.member("count", $1.count)
      $0.member("usd_per_million", $1.rate.description)
      $0.member("usd", $1.cost)
    }
    member("multiplier", Fee.text(ofThousandths: Int64(explanation.geoPerMille)))
    list("fees", explanation.fees) {
      $0.member("kind", $1.fee.fee.kind)
      $0.key("count")
      $0.raw(Array(Fee.text(ofThousandths: $1.fee.fee.thousandths).utf8).span)
      $0.member("usd_each", $1.each?.description)
      $0.member("usd", $1.fee.cost.description)
    }
    member("rounding", explanation.rounding)
    member("discount_percent", explanation.discount?.percent)
  }

  private mutating func price(
    _ explanation: CostExplanation, _ entry: LedgerEntry, _ prices: PriceBook
  ) {
    member("name", explanation.price)
    member("version", explanation.version)
    member("provider", explanation.provider)
    member("model", explanation.model)
    member("effective_from", explanation.effectiveFrom?.description)
    let (event, time) = (entry.event, entry.event.time)
    let lookup = event.model.flatMap {
      prices.lookup(model: $0, provider: event.provider, at: time)
    }
    member(
      "found_by", array: { for rule in lookup?.rules ?? [] { $0.string(rule.rawValue) } })
  }
}
