import Dialects
import HTTPServer
import JSON
import Usage

extension API {
  func addSessionRoutes(to router: inout Router) {
    router.on(.post, "/v1/sessions", parameters: [], handler(for: .ingest, openSession))
    // What counts as idle, and times ago, depend on the time.
    read(
      "/v1/sessions", parameters: Request.sessionParameters, isParameter: Request.isTagFilter,
      dependsOn: .stateAndMinute, in: &router, listSessions)
    read("/v1/sessions/{id}", parameters: [], in: &router, session)
    router.on(
      .post, "/v1/sessions/{id}/end", parameters: [], handler(for: .ingest, endSession))
  }

  private func openSession(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    var wanted = try SessionRequest.read(request, limits, newID: { "ses_\(newID())" })
    if let bound = identity.userID {
      guard wanted.userID ?? bound == bound else {
        throw Problem(.forbidden, "the key is bound to the user \(bound)", field: "user_id")
      }
      wanted.userID = bound
      wanted.boundUserID = bound
    }
    let session = wanted
    let opened: (totals: SessionTotals, isNew: Bool)
    do throws(StoreError) {
      opened = try await store.openSession(session, in: identity.project)
    } catch {
      guard case .sessionConflict(let field, _, _) = error, identity.userID != nil else {
        throw Problem(error)
      }
      // A bound key does not learn whose session it is.
      throw Problem(
        .sessionConflict, "the session was stored with another \(field); it stays as it is",
        field: field)
    }
    return .json(opened.isNew ? 201 : 200) { sessionTotals(opened.totals, identity, in: &$0) }
  }

  private func listSessions(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    var query = try request.sessionQuery(self)
    if let bound = identity.userID {
      guard query.userID ?? bound == bound else {
        return .json { $0.sessions(.empty, idleSeconds: 0) }
      }
      query.userID = bound
    }
    let wanted = query
    let page = try await ask { () async throws(StoreError) in
      try await store.sessions(wanted, in: identity.project)
    }
    return Response.json {
      $0.sessions(page, idleSeconds: limits.sessionIdleSeconds)
    }.linked(to: page.next, of: request)
  }

  private func session(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    let totals = try await ask { () async throws(StoreError) in
      try await store.session(id, in: identity.project)
    }
    try check(totals.session, is: identity)
    return .json { sessionTotals(totals, identity, in: &$0) }
  }

  private func endSession(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    let ending = try SessionRequest.readEnding(request, limits)
    if identity.userID != nil {
      let totals = try await ask { () async throws(StoreError) in
        try await store.session(id, in: identity.project)
      }
      try check(totals.session, is: identity)
    }
    let totals = try await ask { () async throws(StoreError) in
      try await store.endSession(id, with: ending, in: identity.project)
    }
    return .json { sessionTotals(totals, identity, in: &$0) }
  }

  private func sessionTotals(
    _ totals: SessionTotals, _ identity: Identity, in writer: inout Writer
  ) {
    writer.sessionTotals(
      totals, prices: prices.book(of: identity.project), idleSeconds: limits.sessionIdleSeconds)
  }

  /// A key that is bound to a user does not learn of other users' sessions.
  func check(_ session: Session, is identity: Identity) throws(Problem) {
    guard let bound = identity.userID, session.userID != bound else {
      return
    }
    throw Problem(StoreError.sessionNotFound)
  }
}

extension Page {
  static var empty: Page { Page(items: [], next: nil) }
}

extension Writer {
  fileprivate mutating func sessions(_ page: Page<SessionSummary>, idleSeconds: Int) {
    object { $0.page(page) { $0.sessionSummary($1, idleSeconds: idleSeconds) } }
  }
}
