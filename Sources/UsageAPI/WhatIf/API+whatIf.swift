import HTTPServer
import JSON
import Usage

/// What events would have cost with another model, at another day's prices, or without a cache.
extension API {
  func addWhatIfRoute(to router: inout Router) {
    read(
      "/v1/what-if", parameters: WhatIfRequest.parameters, isParameter: Request.isFilter,
      dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      try await whatIf(try WhatIfRequest(request, self), identity)
    }
  }

  private func whatIf(
    _ wanted: WhatIfRequest, _ identity: Identity
  ) async throws(Problem) -> Response {
    let prices = prices.book(of: identity.project)
    try wanted.requirePrice(in: prices)
    let usage = wanted.usage(of: identity, by: prices, limits)
    let marker = store.marker(of: identity.project)
    let result = try await ask { () async throws(StoreError) in
      try await store.usage(usage, in: identity.project)
    }
    var pricer = Pricer(prices)
    var sums: [[ExternalName?]: WhatIfSums] = [:]
    let entries = wanted.entries(by: prices, limits).query(for: identity)
    try await ListFile.forEach(
      of: entryPages(entries, identity), "the range", secondsMax: limits.downloads.downloadSeconds
    ) { (page) throws(Problem) in
      for entry in page {
        let event = entry.event
        let model = event.model.map { prices.listedName(of: $0, provider: event.provider) ?? $0 }
        sums[[model, event.provider], default: WhatIfSums()]
          .add(entry, if: wanted.whatIf, by: &pricer)
      }
    }
    let found = sums
    return .json { $0.whatIf(wanted, result, found, marker: marker) }
  }
}

extension Writer {
  fileprivate mutating func whatIf(
    _ wanted: WhatIfRequest, _ result: UsageResult, _ sums: [[ExternalName?]: WhatIfSums],
    marker: ChangeMarker
  ) {
    let authority = result.authority
    object {
      $0.member("from", wanted.zone.text(of: wanted.range.from))
      $0.member("to", wanted.zone.text(of: wanted.range.to))
      $0.member("tz", wanted.zone.name)
      $0.member("as_model", wanted.whatIf.model)
      $0.member("as_provider", wanted.whatIf.provider)
      $0.member("priced_on", wanted.whatIf.day?.description)
      $0.member("cache", wanted.whatIf.isWithoutCache ? "none" : "kept")
      $0.member("as_of", marker.description)
      $0.list("data", result.rows) {
        $0.member("model", $1.values[0])
        $0.member("provider", $1.values[1])
        let figures = $1.sums.figures
        $0.compared(figures, authority: authority, to: sums[$1.values] ?? WhatIfSums())
      }
      let all = sums.values.reduce(into: WhatIfSums()) { $0 += $1 }
      $0.member(
        "total", object: { $0.compared(result.total.figures, authority: authority, to: all) })
    }
  }

  /// What was counted, what it would have cost, and by how much that is more than its computed
  /// cost; unknown where either is not whole.
  private mutating func compared(
    _ figures: Figures, authority: CostAuthority, to whatIf: WhatIfSums
  ) {
    member("requests", figures.requests)
    tokens(figures.tokens)
    cost(figures, authority: authority)
    member(
      "what_if",
      object: {
        $0.member("usd", whatIf.knownCost?.description)
        let status: CostStatus =
          whatIf.isComplete ? .complete : whatIf.knownCost == nil ? .unknown : .partial
        $0.member("status", status.rawValue)
        $0.member("unpriced_events", whatIf.unpricedEvents)
      })
    let isWhole =
      whatIf.isComplete && figures.unpricedEvents == 0
      && (figures.rare?.unpricedPartEvents ?? 0) == 0
    let difference = whatIf.cost - figures.cost.computed
    member("difference_usd", isWhole ? difference.description : nil)
  }
}
