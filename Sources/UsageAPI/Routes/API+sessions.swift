import Dialects
import HTTPServer
import JSON
import Usage

extension API {
  func addSessionRoutes(to router: inout Router) {
    router.on(.post, "/v1/sessions", parameters: [], handler(for: .ingest, openSession))
    // What counts as idle, and times ago, depend on the time.
    read(
      "/v1/sessions",
      parameters: Request.sessionParameters + Request.pageParameters + [AnswerFormat.parameter],
      isParameter: Request.isTagFilter, dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      let format = try AnswerFormat(request)
      guard format == .json else { return try await sessionFile(request, identity, as: format) }
      return try await listSessions(request, identity)
    }
    read(
      "/v1/sessions.csv", parameters: Request.sessionParameters,
      isParameter: Request.isTagFilter, dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      try await sessionFile(request, identity, as: .csv)
    }
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
    let totals = try await charged(opened.totals, identity)
    return .json(opened.isNew ? 201 : 200) { sessionTotals(totals, identity, in: &$0) }
  }

  private func listSessions(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let wanted = try request.sessionQuery(self, in: identity.project)
    guard let query = wanted.query(for: identity) else {
      return .json { $0.sessions(.empty, idleSeconds: 0) }
    }
    let found = try await ask { () async throws(StoreError) in
      try await store.sessions(query, in: identity.project)
    }
    let page = sealed(found, in: identity.project)
    return Response.json {
      $0.sessions(page, idleSeconds: limits.sessionIdleSeconds)
    }.linked(to: page.next, of: request)
  }

  /// All sessions that are asked for, as a file.
  private func sessionFile(
    _ request: Request, _ identity: Identity, as format: AnswerFormat
  ) async throws(Problem) -> Response {
    try request.refusePages()
    var all = try request.sessionQuery(self, in: identity.project)
    all.limit = limits.pageItemsMax
    // Nothing that happens while the file is written moves a session in this order.
    if request.query["order"] == nil, request.query["q"] == nil { all.order = .created }
    let query = all.query(for: identity)
    let bounds = try request.timeBounds(zones: zones, now: now())
    let file = ListFile(as: format, .sessions(idleSeconds: limits.sessionIdleSeconds)) {
      cursor async throws(Problem) in
      guard var query else { return .empty }
      query.cursor = cursor
      let wanted = query
      return try await ask { () async throws(StoreError) in
        try await store.sessions(wanted, in: identity.project)
      }
    }
    return try await downloads.answer(
      with: file, fields: format.fields(named: bounds.fileName(of: "sessions")),
      isAllowed: stillMayRead(request))
  }

  private func session(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let totals = try await charged(try await totals(of: request, identity), identity)
    return .json { sessionTotals(totals, identity, in: &$0) }
  }

  /// Those of the session that the path names, and that the key may see.
  func totals(
    of request: Request, _ identity: Identity
  ) async throws(Problem) -> SessionTotals {
    let id = request.pathID
    let totals = try await ask { () async throws(StoreError) in
      try await store.session(id, in: identity.project)
    }
    try check(totals.session, is: identity)
    return totals
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
    let ended = try await ask { () async throws(StoreError) in
      try await store.endSession(id, with: ending, in: identity.project)
    }
    let totals = try await charged(ended, identity)
    return .json { sessionTotals(totals, identity, in: &$0) }
  }

  /// The same with what is charged for it.
  private func charged(
    _ totals: SessionTotals, _ identity: Identity
  ) async throws(Problem) -> SessionTotals {
    var charged = totals
    charged.charge = try await ask { () async throws(StoreError) in
      try await charges.charge(ofSession: totals.session.id, of: identity.project)
    }
    return charged
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

extension SessionQuery {
  /// The query of a key that may be bound to a user, and then is answered of that user alone; nil
  /// where another user is asked for.
  fileprivate func query(for identity: Identity) -> SessionQuery? {
    guard let bound = identity.userID else { return self }
    guard userID ?? bound == bound else { return nil }
    var query = self
    query.userID = bound
    return query
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
