import JSON
import Usage

/// A price as the commands show and compare it.
struct PriceRow {
  var provider: String
  var model: String
  /// The first day; `-` for always.
  var from: String
  /// `own` or `default`.
  var source: String
  var terms: PriceTerms

  var name: String { "\(provider)/\(model)" }
}

extension TokenBucket {
  fileprivate var member: String { name + "_per_million_usd" }
}

extension PriceRow {
  /// A price as a server shows it.
  init(_ value: Value) {
    var terms = PriceTerms(
      steps: [PriceTerms.Step(rates: Self.rates(value))],
      perRequest: Self.amount(value["per_request_usd"]), aliasOf: value["alias_of"]?.string,
      discount: value["discount_percent"]?.string.flatMap { Discount(percent: $0) },
      isList: value["list_price"]?.bool ?? false)
    if let fees = value["fees_usd"] {
      for fee in fees.members { terms.fees[fee.key] = Self.amount(fee.value) }
    }
    if let tiers = value["tiers"] {
      for tier in tiers.elements {
        terms.steps.append(
          PriceTerms.Step(
            tier: tier["tier"]?.string ?? "", above: tier["above_prompt_tokens"]?.int64 ?? 0,
            rates: Self.rates(tier)))
      }
    }
    self.init(
      provider: value["provider"]?.string ?? "", model: value["model"]?.string ?? "",
      from: value["from"]?.string ?? "-", source: value["source"]?.string ?? "", terms: terms)
  }

  private static func rates(_ value: Value) -> [TokenBucket: Money] {
    var rates: [TokenBucket: Money] = [:]
    for bucket in TokenBucket.allCases { rates[bucket] = amount(value[bucket.member]) }
    return rates
  }

  private static func amount(_ value: Value?) -> Money? {
    value?.string.flatMap { Money($0) }
  }
}

extension NewPrice {
  /// The body of the request that sets it.
  var body: [UInt8] {
    let terms = terms ?? PriceTerms()
    var writer = Writer()
    writer.object { body in
      body.member("from", place.from.description)
      body.member("alias_of", terms.aliasOf)
      body.member("discount_percent", terms.discount?.percent)
      if terms.isList { body.member("list_price", true) }
      body.member("per_request_usd", terms.perRequest?.description)
      body.rates(terms.steps.first?.rates ?? [:])
      body.member(
        "fees_usd",
        object: { fees in
          for (kind, fee) in terms.fees { fees.member(kind, fee.description) }
        })
      body.member(
        "tiers",
        array: { tiers in
          for step in terms.steps.dropFirst() {
            tiers.object { tier in
              tier.member("tier", step.tier.isEmpty ? nil : step.tier)
              tier.member("above_prompt_tokens", step.above)
              tier.rates(step.rates)
            }
          }
        })
    }
    return writer.bytes
  }
}

extension Writer {
  fileprivate mutating func rates(_ rates: [TokenBucket: Money]) {
    for bucket in TokenBucket.allCases {
      if let rate = rates[bucket] { member(bucket.member, rate.description) }
    }
  }
}
