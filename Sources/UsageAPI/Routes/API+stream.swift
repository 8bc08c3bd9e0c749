import HTTPServer
import Usage

extension API {
  func addStreamRoute(to router: inout Router) {
    router.on(
      .get, "/v1/stream", parameters: ["scope"],
      handler(for: .read) { request, caller, reply throws(Problem) in
        var request = request
        request.dropContent()
        let scope = try scope(of: request, caller.identity)
        let opened = request
        Task {
          do throws(Problem) {
            reply.exchange.respond(try await stream(of: scope, opened, caller.identity))
          } catch {
            reply.fail(error)
          }
        }
      })
  }

  private func scope(of request: Request, _ identity: Identity) throws(Problem) -> StreamScope {
    let scope = try StreamScope(request.query["scope"] ?? "project")
    guard let bound = identity.userID else { return scope }
    switch scope {
    case .project:
      throw Problem(
        .forbidden,
        "a key that is bound to a user does not see a project's totals; use `scope=user_id:`",
        field: "scope")
    case .user(let id) where id != bound: throw Problem(StoreError.userNotFound)
    case .user, .session: return scope
    }
  }

  private func stream(
    of scope: StreamScope, _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    if case .session(let id) = scope, identity.userID != nil {
      let totals = try await ask { () async throws(StoreError) in
        try await store.session(id, in: identity.project)
      }
      try check(totals.session, is: identity)
    }
    let last = request.headers["last-event-id"]
    let stream = try await live.open(
      LiveFeed.Key(project: identity.project, scope: scope),
      // A marker that is none of Tally's is of no state that could be known.
      lastMarker: last.map { ChangeMarker($0[...]) ?? ChangeMarker(epoch: 0, number: 0) },
      isAllowed: stillMayRead(request))
    return Response(
      status: 200,
      headers: [
        ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"),
        // Proxies that gather answers before they hand them on keep off this one.
        ("X-Accel-Buffering", "no"),
      ],
      stream: stream)
  }
}
