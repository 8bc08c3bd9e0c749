import HTTPServer
import JSON
import Usage

/// What a model costs at the moment.
extension API {
  func addPriceRoute(to router: inout Router) {
    read(
      "/v1/price", parameters: ["model", "provider"], dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      try price(request, by: prices.book(of: identity.project))
    }
  }

  private func price(
    _ request: Request, by prices: PriceBook
  ) throws(Problem) -> Response {
    guard let model = request.name("model") else {
      throw Problem(
        .invalidRequest, "say in `model` which model's price is asked for", field: "model")
    }
    let provider = request.name("provider")
    guard let found = prices.lookup(model: model, provider: provider, at: now()) else {
      let of = provider.map { " of \($0)" } ?? ""
      throw Problem(
        .priceNotFound, "no price is listed for \(model)\(of); its events are `unpriced`")
    }
    return .json { $0.price(found, of: model, provider: provider) }
  }
}

extension Writer {
  /// A price with the name that led to it. Every tier and prompt length has its own row.
  fileprivate mutating func price(
    _ found: Lookup, of model: ExternalName, provider: ExternalName?
  ) {
    let price = found.price
    object {
      $0.member("model", model)
      $0.member("provider", provider)
      $0.member("price", found.label)
      $0.member("listed_provider", price.provider)
      $0.member("listed_model", price.model)
      $0.member("effective_from", price.effectiveFrom?.description)
      $0.member(
        "found_by", array: { for rule in found.rules { $0.string(rule.rawValue) } })
      $0.list("rates", price.steps) {
        $0.member("tier", $1.tier.isEmpty ? "standard" : $1.tier)
        $0.member("above_prompt_tokens", $1.above == 0 ? nil : $1.above)
        let rates = $1.rates
        $0.member("usd_per_million", object: { $0.rates(rates) })
      }
      $0.member("discount_percent", found.discount?.percent)
      $0.member("other_hours", price.hasHours)
      $0.member("per_request_usd", price.perRequest.plain?.description)
      $0.member("per_search_usd", price.perSearch.plain?.description)
      $0.list("fees", price.perFee.sorted { $0.key < $1.key }) {
        $0.member("kind", $1.key)
        $0.member("usd_each", $1.value.description)
      }
    }
  }

  private mutating func rates(_ rates: Rates) {
    for bucket in TokenBucket.allCases {
      guard let rate = rates[bucket], bucket.isShown(rate, in: rates) else { continue }
      member(bucket.name, rate.description)
    }
  }
}

extension TokenBucket {
  /// A rate that only repeats the one that it falls back to says nothing.
  fileprivate func isShown(_ rate: Money, in rates: Rates) -> Bool {
    fallback.flatMap { rates[$0] } != rate
  }
}
