import JSON
import Usage

extension Writer {
  /// A price of a list.
  mutating func price(_ price: ListedPrice) {
    object { $0.members(of: price) }
  }

  /// The members of a price, in an object that is begun.
  mutating func members(of price: ListedPrice) {
    member("provider", price.provider)
    member("model", price.model)
    member("from", price.from?.description)
    member("source", price.own == nil ? "default" : "own")
    member("price", price.label)
    terms(of: price)
    member(
      "also_depends_on",
      array: { factors in for factor in price.factors { factors.string(factor.rawValue) } })
    member("set_at", price.own?.setAt.description)
  }

  /// What a price says, but for its day, as it is set.
  mutating func terms(of price: ListedPrice) {
    member("alias_of", price.terms.aliasOf)
    member("discount_percent", price.terms.discount?.percent)
    if price.own != nil { member("list_price", price.terms.isList) }
    let standard = price.terms.steps.first?.rates ?? [:]
    for (name, bucket) in PriceRequest.rates { member(name, standard[bucket]?.description) }
    member("per_request_usd", price.terms.perRequest?.description)
    member(
      "fees_usd",
      object: { fees in
        for (kind, fee) in price.terms.fees.sorted(by: { $0.key < $1.key }) {
          fees.member(kind, fee.description)
        }
      })
    member(
      "tiers",
      array: { tiers in
        for step in price.terms.steps.dropFirst() { tiers.object { $0.members(of: step) } }
      })
  }

  private mutating func members(of step: PriceTerms.Step) {
    member("tier", step.tier.isEmpty ? nil : step.tier)
    member("above_prompt_tokens", step.above)
    for (name, bucket) in PriceRequest.rates {
      if let rate = step.rates[bucket] { member(name, rate.description) }
    }
  }
}
