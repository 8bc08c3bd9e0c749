import Dialects
import HTTPServer
import JSON
import Maintenance
public import Usage

extension API {
  /// Who prices events later in place of their quotes alone.
  public static func latePricers(
    _ prices: PriceBooks, _ limits: APILimits
  ) -> [any LatePricer] {
    dialects(prices, limits).compactMap(\.latePricer)
  }

  func addRepriceRoute(to router: inout Router) {
    router.on(
      .post, "/v1/reprice",
      parameters: Request.rangeParameters + ["provider", "model", "dry_run", "cursor"],
      handler(for: .admin, reprice))
  }

  private func reprice(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    guard ["from", "month", "day"].contains(where: { request.query[$0] != nil }) else {
      throw Problem(
        .invalidRequest, "say by `from`, `month` or `day` which events are to be priced anew",
        field: "from")
    }
    let now = now()
    var query = RepriceQuery(range: try request.timeRange(zones: zones, now: now).range)
    query.provider = request.name("provider")
    query.model = request.name("model")
    let wanted = query
    let isDryRun = try request.choice("dry_run", [("true", true), ("false", false)]) ?? false
    let after = try eventNumber(of: request, in: identity.project)
    let repricing = Repricing(
      store: store, books: prices, limits: limits.latePricing,
      pricers: dialects.compactMap(\.latePricer))
    let step = try await ask { () async throws(StoreError) in
      try await repricing.step(
        wanted, after: after, UpdateOrigin(project: identity.project, receivedAt: now),
        by: identity.actor, isDryRun: isDryRun)
    }
    let next = step.last.map { seal.cursor("r\($0)", in: identity.project) }
    return .json { $0.reprice(step, of: wanted, isDryRun: isDryRun, next: next) }
  }

  /// The number behind which the ledger is looked through.
  private func eventNumber(
    of request: Request, in project: ProjectID
  ) throws(Problem) -> Int64 {
    guard let place = try place(of: request, in: project) else { return 0 }
    guard place.hasPrefix("r"), let number = Int64(place.dropFirst()), number > 0 else {
      throw Problem(StoreError.invalidCursor)
    }
    return number
  }
}

extension Writer {
  fileprivate mutating func reprice(
    _ step: Repricing.Step, of query: RepriceQuery, isDryRun: Bool, next: String?
  ) {
    object {
      $0.member("from", query.range.from.description)
      $0.member("to", query.range.to.description)
      $0.member("dry_run", isDryRun)
      $0.member("events", step.change.events)
      $0.member("before_usd", step.change.before.description)
      $0.member("after_usd", step.change.after.description)
      $0.member("difference_usd", (step.change.after - step.change.before).description)
      $0.member("next", next)
    }
  }
}
