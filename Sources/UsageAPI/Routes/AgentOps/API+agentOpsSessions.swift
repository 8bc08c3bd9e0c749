import Dialects
import HTTPServer
import JSON
import Usage

/// What AgentOps clients of 0.0 to 0.3 post
/// (https://github.com/AgentOps-AI/agentops, app/api/agentops/api/routes/v1.py and v2.py).
extension API {
  func addAgentOpsSessionRoutes(to router: inout Router) {
    let update = agentOpsPost(for: .ingest, updateAgentOpsSession)
    let events = agentOpsPost(for: .ingest, postAgentOpsEvents)
    let agent = agentOpsPost(for: .ingest, createAgentOpsAgent)
    router.on(.post, "/v2/create_session", agentOpsPost(for: .ingest, createAgentOpsSession))
    router.on(.post, "/v2/reauthorize_jwt", agentOpsPost(for: .ingest, reauthorizeAgentOps))
    router.on(.post, "/v2/update_session", update)
    router.on(.post, "/v2/create_events", events)
    router.on(.post, "/v2/create_agent", agent)
    // Version 1: one path for the start of a session, its changes and its end; no tokens.
    router.on(.post, "/sessions", update)
    router.on(.post, "/events", events)
    router.on(.post, "/agents", agent)
    let noTimeTravel = Response.json { $0.array { _ in } }
    router.on(.get, "/v2/ttd/{id}") { _, exchange in exchange.respond(noTimeTravel) }
  }

  private var agentOpsReader: AgentOpsReader { AgentOpsReader(limits: limits.events) }
  private var agentOpsRecorder: AgentOpsRecorder {
    AgentOpsRecorder(prices: prices, limits: limits.events)
  }

  /// Creates the session or, where a client joins one, takes what it says of it.
  private func createAgentOpsSession(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let session = try read { () throws(Rejection) in try agentOpsReader.session(request.body) }
    _ = try await store(session, of: request)
    return token(for: session.id, request)
  }

  private func reauthorizeAgentOps(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let own = try read { () throws(Rejection) in try agentOpsReader.sessionID(request.body) }
    return token(for: try request.sessionID(own), request)
  }

  private func token(for session: ExternalID, _ request: AgentOpsRequest) -> Response {
    .json { writer in
      writer.object {
        $0.member("status", "Success")
        $0.member(
          "jwt", AgentOpsCredential.token(for: request.credential.key, session: session.text))
      }
    }
  }

  /// True where events of the session were rejected before.
  private func store(
    _ session: AgentOpsSession, of request: AgentOpsRequest
  ) async throws(Problem) -> Bool {
    let recorder = agentOpsRecorder
    let (rejection, hasRejections) = try await ask {
      () async throws(StoreError) -> (Rejection?, Bool) in
      try await store.update(
        origin(request.identity, request.request)
      ) { ledger throws(LedgerFailure) -> (Rejection?, Bool) in
        (
          try recorder.record(session, in: ledger),
          try recorder.hasRejections(session.id, in: ledger)
        )
      }
    }
    if let rejection { throw Problem(rejection) }
    return hasRejections
  }

  /// Changes or ends the session, and answers what it cost up to this moment.
  private func updateAgentOpsSession(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let session = try read { () throws(Rejection) in try agentOpsReader.session(request.body) }
    let hasRejections = try await store(session, of: request)
    let totals = try await ask { () async throws(StoreError) in
      try await currentTotals(of: session, in: request.identity.project)
    }
    return .json { writer in
      writer.object {
        $0.member("status", "success")
        $0.member(
          "token_cost",
          totals.figures.tokenCost(by: totals.authority, hasRejections: hasRejections))
      }
    }
  }

  private func currentTotals(
    of session: AgentOpsSession, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals {
    let ending = SessionEnding(endState: session.endState, endedAt: session.endedAt)
    if session.isEnded, let totals = try await end(session.id, with: ending, in: project) {
      return totals
    }
    return try await store.session(session.id, in: project)
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

  private func createAgentOpsAgent(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let (id, name) = try read { () throws(Rejection) in try agentOpsReader.agent(request.body) }
    let own = try read { () throws(Rejection) in try agentOpsReader.sessionID(request.body) }
    let session = try request.sessionID(own)
    let recorder = agentOpsRecorder
    let named = name ?? ExternalName(id.text)
    let rejection = try await ask { () async throws(StoreError) -> Rejection? in
      try await store.update(
        origin(request.identity, request.request)
      ) { ledger throws(LedgerFailure) -> Rejection? in
        try recorder.record(agent: id, name: named, session: session, in: ledger)
      }
    }
    if let rejection { throw Problem(rejection) }
    return .json { writer in writer.object { $0.member("status", "success") } }
  }

  private func postAgentOpsEvents(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let body = request.body
    let own = try read { () throws(Rejection) in try agentOpsReader.sessionID(body) }
    let items = try read { () throws(Rejection) in try agentOpsReader.events(body) }
    var report = AgentOpsReport()
    var events: [(session: ExternalID, event: AgentOpsEvent)] = []
    for (id, result) in items {
      switch result {
      case .failure(let rejection): report.reject(id: id, rejection)
      case .success(let event):
        report.take(id: event.id)
        events.append((try request.sessionID(event.sessionID ?? own), event))
      }
    }
    let recorder = agentOpsRecorder
    let wanted = events
    let isRejected = wanted.count < items.count
    let rejectedIn = isRejected ? try? request.sessionID(own) : nil
    let outcomes = try await ask { () async throws(StoreError) -> [EventOutcome] in
      try await store.update(
        origin(request.identity, request.request), eventCount: wanted.count
      ) { ledger throws(LedgerFailure) -> [EventOutcome] in
        if let rejectedIn { try recorder.record(rejectionIn: rejectedIn, in: ledger) }
        return try recorder.record(wanted, in: ledger)
      }
    }
    return report.response(to: outcomes)
  }
}

extension Figures {
  /// What these clients turn into a decimal: plain digits, or `unknown` where nothing that costs
  /// has a price, or where nothing was counted but something rejected. They print two zeros where
  /// nothing was used.
  func tokenCost(by authority: CostAuthority, hasRejections: Bool = false) -> String {
    guard let total = total(by: authority) else { return "unknown" }
    guard total == .zero else { return total.description }
    return hasRejections ? "unknown" : "0.00"
  }
}
