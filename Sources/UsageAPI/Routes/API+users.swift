import Dialects
import HTTPServer
import JSON
import Maintenance
import Usage

extension API {
  func addUserRoutes(to router: inout Router) {
    read("/v1/users/{id}", parameters: ["from", "to", "tz", "limit", "cursor"], in: &router, user)
    router.on(.delete, "/v1/users/{id}", parameters: [], handler(for: .admin, eraseUser))
  }

  private func eraseUser(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    let erasure = Erasure(store: store, erasers: dialects.compactMap(\.userEraser))
    let now = now()
    let erased = try await ask { () async throws(StoreError) in
      try await erasure.erase(
        id, UpdateOrigin(project: identity.project, receivedAt: now), by: identity.actor)
    }
    for key in erased.keys { keys.update(key) }
    rates.rename(id, to: erased.pseudonym, in: identity.project)
    return .json { $0.erased(erased, at: now) }
  }

  private func user(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    // A key that is bound to a user does not learn whether there are others.
    if let bound = identity.userID, bound != id {
      throw Problem(StoreError.userNotFound)
    }
    let query = DayQuery(
      from: try request.day("from"), to: try request.day("to"),
      cursor: request.query["cursor"], limit: try request.limit(limits))
    if let from = query.from, let to = query.to, from > to {
      throw Problem(.invalidRequest, "`from` is later than `to`; swap them", field: "from")
    }
    let zone = try request.zone(of: zones)
    let totals = try await ask { () async throws(StoreError) in
      var totals = try await user(id, days: query, in: zone, of: identity.project)
      totals.charge = try await charges.charge(
        ofUser: id, query, in: zone, of: identity.project)
      return totals
    }
    return .json { $0.userTotals(totals, prices: prices.book(of: identity.project)) }
  }

  private func user(
    _ id: ExternalID, days: DayQuery, in zone: Zone, of project: ProjectID
  ) async throws(StoreError) -> UserTotals {
    guard zone.name != Zone.utc.name else {
      return try await store.user(id, days: days, in: project)
    }
    let known = try await store.user(id, days: DayQuery(limit: 1), in: project)
    guard let newest = known.days.items.first?.day,
      let query = try days.usage(
        of: id, in: zone, newest: newest, daysMax: limits.usageFileRowsMax)
    else {
      // Nothing was counted on these days.
      return try await store.user(id, days: days, in: project)
    }
    return try UserTotals(
      of: id, days: days, in: zone, query: query,
      result: try await store.usage(query, in: project))
  }
}
