import HTTPServer
import JSON
import Usage

/// The routes of what a project charges for usage, beside what that costs.
extension API {
  func addRateRoutes(to router: inout Router) {
    read("/v1/rates", parameters: [], in: &router, listRates)
    router.on(.put, "/v1/rates", parameters: [], handler(for: .admin, setRate))
    router.on(
      .delete, "/v1/rates", parameters: ["from", "user_id", "model"],
      isParameter: Request.isTagFilter, handler(for: .admin, removeRate))
  }

  private func listRates(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    try identity.refuseBoundKey(what: "a project's rates")
    let page = Page(items: rates.rates(of: identity.project), next: nil)
    return .json { writer in writer.object { $0.page(page) { $0.rate($1) } } }
  }

  private func setRate(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let new = try RateRequest(limits: limits.events).rate(try request.jsonObject(limits.json))
    guard rates.count(of: identity.project) < limits.ratesMax else {
      throw Problem(
        .invalidRequest,
        "the project has \(limits.ratesMax) rates, with those that it took away; change one")
    }
    guard let change = try await change(new, identity) else {
      // What has terms is always stored, or is current already.
      throw Problem(.internalError, "the rate was not stored")
    }
    return .json(change.previous == nil ? 201 : 200) { $0.rate(change.rate) }
  }

  private func removeRate(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let place = try RateRequest(limits: limits.events).place(request)
    guard let removed = try await change(NewRate(place: place, terms: nil), identity)?.previous
    else {
      throw Problem(
        .rateNotFound,
        "the project has no rate from \(place.from) on for just that; see /v1/rates", field: "from")
    }
    return .json { $0.rate(removed) }
  }

  private func change(
    _ rate: NewRate, _ identity: Identity
  ) async throws(Problem) -> RateChange? {
    let change = try await ask { () async throws(StoreError) in
      try await store.setRate(rate, of: identity.project, by: identity.actor)
    }
    if let change { rates.update([change.rate]) }
    return change
  }
}

extension Writer {
  /// A rate, in the members by which it is set.
  fileprivate mutating func rate(_ rate: Rate) {
    let place = rate.place
    object {
      $0.member("user_id", place.userID)
      $0.member("tags", object: { if let tag = place.tag { $0.member(tag.key, tag.value) } })
      $0.member("model", place.model)
      $0.member("from", place.from.description)
      $0.terms(rate.terms)
      $0.member("set_at", rate.setAt.description)
    }
  }

  private mutating func terms(_ terms: RateTerms?) {
    var (markup, fixed) = (Markup?.none, PriceTerms())
    switch terms {
    case .markup(let found): markup = found
    case .fixed(let found): fixed = found
    case nil: break
    }
    member("markup_percent", markup?.percent)
    for (name, bucket) in RateRequest.rates {
      member(name, fixed.steps.first?.rates[bucket]?.description)
    }
    member("per_request_usd", fixed.perRequest?.description)
  }

  /// The `charge` object of a total, which is there where its project has rates.
  mutating func charge(_ charge: Charge?) {
    guard let charge else { return }
    member(
      "charge",
      object: {
        $0.member("usd", charge.amount?.description)
        $0.member("status", charge.status.rawValue)
        $0.member("unrated_events", charge.unratedEvents)
      })
  }
}
