import Dialects
import HTTPServer
import Usage

/// The routes of the dialects.
extension API {
  func addDialectRoutes(to router: inout Router) {
    for dialect in dialects {
      for route in dialect.routes {
        router.on(
          .post, route.path, parameters: route.parameters,
          content: route.bodyBytesMax.map { ContentLimits($0) }, handler(of: dialect, route))
      }
    }
  }

  /// Reads a request and answers when what it brings is durable, with no task and no hop of its
  /// own. The key and the room for more are checked before anything is spent on the body.
  private func handler(of dialect: any Dialect, _ route: DialectRoute) -> Handler {
    let counts = ingestCounts.counts(of: route.path)
    let takesTokens = route.credential == .agentOps
    return handler(
      for: route.scope, by: takesTokens ? Credential.ofAgentOps : Credential.inHeader,
      answer: route.answer,
      adviceWithoutKey: { request in
        dialect.adviceWithoutKey(request.body, contentType: request.headers["content-type"])
      },
      run: { request, caller, reply throws(Problem) in
        try checkRoom()
        var reply = reply
        reply.counts = counts
        // Mostly there is nothing to decode, and no copy of the request to make.
        if request.hasCodedContent {
          submit(try read(try request.opened(), caller, dialect, route), reply)
        } else {
          submit(try read(request, caller, dialect, route), reply)
        }
      })
  }

  private func read(
    _ request: Request, _ caller: Caller, _ dialect: any Dialect, _ route: DialectRoute
  ) throws(Problem) -> Submission {
    var submitted = DialectRequest(
      path: route.path, body: request.body, contentType: request.headers["content-type"],
      origin: origin(caller.identity, request), newID: newID)
    if route.takesIdempotencyKey, let key = try request.idempotencyKey(limits) {
      submitted.idempotencyKey = seal.idempotencyKey(key, of: caller.identity)
    }
    submitted.origin.holdID = try request.holdID(limits)
    for name in route.parameters ?? [] {
      if let value = request.query[name] { submitted.parameters[name] = value }
    }
    submitted.sessionID = caller.credential.sessionID
    do throws(DialectError) {
      return try dialect.read(submitted)
    } catch {
      throw Problem(error)
    }
  }

  private func submit(_ submission: Submission, _ reply: Reply) {
    switch submission {
    case .settled(let report): reply.send { report }
    case .updates(let updates): run(updates[...], IngestReport(), reply)
    case .events(let events):
      guard events.hasWork else { return reply.send { events.report(of: []) } }
      store.record(events.batch) { result in
        switch result {
        case .success(let outcomes): reply.send { events.report(of: outcomes) }
        case .failure(let error): reply.fail(Problem(error))
        }
      }
    }
  }

  /// Runs the updates one after the other; `report` is of those before.
  private func run(
    _ updates: ArraySlice<Submission.Update>, _ report: IngestReport, _ reply: Reply
  ) {
    guard let update = updates.first else { return reply.send { report } }
    store.update(
      update.origin, eventCount: update.eventCount, update.ingest
    ) { result in
      switch result {
      case .success(nil): run(updates, report, reply)
      case .success(let next?):
        var report = report
        report.append(next)
        guard next.endings.isEmpty else {
          return end(next.endings, in: update.origin.project, updates.dropFirst(), report, reply)
        }
        run(updates.dropFirst(), report, reply)
      case .failure(let error): reply.fail(Problem(error))
      }
    }
  }

  /// Ends sessions, and goes on with what is left to do.
  private func end(
    _ endings: [(session: ExternalID, ending: SessionEnding)], in project: ProjectID,
    _ updates: ArraySlice<Submission.Update>, _ report: IngestReport, _ reply: Reply
  ) {
    Task {
      do throws(Problem) {
        for (session, ending) in endings {
          _ = try await ask { () async throws(StoreError) in
            try await end(session, with: ending, in: project)
          }
        }
        run(updates, report, reply)
      } catch {
        reply.fail(error)
      }
    }
  }

  /// Ends a session; nil where it has ended before in another state, which stays.
  func end(
    _ session: ExternalID, with ending: SessionEnding, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals? {
    do throws(StoreError) {
      return try await store.endSession(session, with: ending, in: project)
    } catch {
      guard case .sessionConflict = error else { throw error }
      return nil
    }
  }

  /// Refuses a request that would be refused by the store, before anything is spent on it.
  private func checkRoom() throws(Problem) {
    guard store.isFull else { return }
    throw Problem(
      StoreError.unavailable(reason: "too many events are waiting", retryAfterSeconds: 1))
  }

  /// For whom, and when, a request changes the ledger.
  func origin(_ identity: Identity, _ request: Request) -> UpdateOrigin {
    var origin = UpdateOrigin(
      project: identity.project, receivedAt: now(), boundUserID: identity.userID)
    origin.requestBytes = request.body.count
    return origin
  }
}

extension Problem {
  /// What a dialect could not read.
  init(_ error: DialectError) {
    var headers: [(name: String, value: String)] = []
    let code: ProblemCode
    switch error.code {
    case .invalidRequest: code = .invalidRequest
    case .invalidJSON: code = .invalidJSON
    case .tooManyEvents: code = .tooManyEvents
    case .forbidden: code = .forbidden
    case .rejected(let rejection): code = ProblemCode(rejection)
    case .unsupportedContentType(let accepted):
      code = .unsupportedMediaType
      headers.append(("Accept", accepted.joined(separator: ", ")))
    }
    self.init(code, error.detail, field: error.field, headers: headers)
  }
}
