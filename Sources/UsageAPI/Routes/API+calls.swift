import HTTPServer
import JSON
import Usage

/// The calls of a session, one row each.
extension API {
  func addCallRoute(to router: inout Router) {
    read(
      "/v1/sessions/{id}/calls", parameters: Request.pageParameters + ["order"], in: &router,
      listCalls)
  }

  /// Each call as it is now, at its present price, with what it took the place of.
  private func listCalls(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = try await totals(of: request, identity).session.id
    var wanted = EntryQuery(
      cursor: try place(of: request, in: identity.project), limit: try request.limit(limits))
    wanted.isOfCalls = true
    wanted.isAscending = try request.choice("order", [("desc", false), ("asc", true)]) ?? true
    wanted.filters.require(.session, ExternalName(id.text))
    let query = wanted.query(for: identity)
    let found = try await ask { () async throws(StoreError) in
      try await store.records(query, in: identity.project)
    }
    let page = sealed(found, in: identity.project)
    let authority = try await authority(of: identity)
    return Response.json { writer in
      writer.object {
        $0.page(page) { writer, call in
          writer.call(call.seen(by: identity.userID), authority: authority)
        }
      }
    }.linked(to: page.next, of: request)
  }
}
