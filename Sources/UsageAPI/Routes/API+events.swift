import HTTPServer
import JSON
import Usage

/// What the ledger has, event by event. Events are posted to the routes of dialects.
extension API {
  func addEntryRoutes(to router: inout Router) {
    read(
      "/v1/events", parameters: Request.entryParameters, isParameter: Request.isTagFilter,
      dependsOn: .stateAndMinute, in: &router, listEntries)
    read("/v1/events/{id}", parameters: ["source"], in: &router, entry)
  }

  private func listEntries(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    var query = try request.entryQuery(self)
    if let bound = identity.userID {
      guard query.userID ?? bound == bound else {
        return .json { $0.entries(.empty, authority: .automatic) }
      }
      query.userID = bound
    }
    let wanted = query
    let page = try await ask { () async throws(StoreError) in
      try await store.entries(wanted, in: identity.project)
    }
    let authority = try await authority(of: identity)
    return Response.json { $0.entries(page, authority: authority) }
      .linked(to: page.next, of: request)
  }

  private func entry(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (id, source) = (request.pathID, request.name("source"))
    // A key that is bound to a user does not learn of other users' events.
    let records = try await ask { () async throws(StoreError) in
      try await store.records(of: id, source: source, in: identity.project)
    }.filter { record in
      identity.userID.map { record.entry.event.userID == $0 } ?? true
    }
    guard let record = records.first else {
      let detail = "the project has no event with this id" + (source == nil ? "" : " of the source")
      throw Problem(.eventNotFound, detail + "; ids are exact")
    }
    guard records.count == 1 else {
      let sources = records.map { "`\($0.entry.event.source)`" }.joined(separator: ", ")
      throw Problem(
        .invalidRequest,
        "several sources have an event with this id; add `source`, one of \(sources)",
        field: "source")
    }
    let authority = try await authority(of: identity)
    let book = prices.book(of: identity.project)
    return .json { $0.record(record, authority: authority, prices: book) }
  }

  private func authority(of identity: Identity) async throws(Problem) -> CostAuthority {
    try await ask { () async throws(StoreError) in
      try await store.settings(of: identity.project).authority
    }
  }
}
