import Dialects
import HTTPServer
import JSON
import Usage

/// What AgentOps clients of 0.0 to 0.3 post
/// (https://github.com/AgentOps-AI/agentops, app/api/agentops/api/routes/v1.py and v2.py).
extension AgentOpsRoutes {
  func addSessions(to router: inout Router) {
    let update = post(updateSession)
    let agent = post(createAgent)
    router.on(.post, "/v2/create_session", post(createSession))
    router.on(.post, "/v2/reauthorize_jwt", post(reauthorize))
    router.on(.post, "/v2/update_session", update)
    router.on(.post, "/v2/create_agent", agent)
    // Version 1: one path for the start of a session, its changes and its end; no tokens.
    router.on(.post, "/sessions", update)
    router.on(.post, "/agents", agent)
    let noTimeTravel = Response.json { $0.array { _ in } }
    router.on(.get, "/v2/ttd/{id}") { _, exchange in exchange.respond(noTimeTravel) }
  }

  private var recorder: AgentOpsRecorder {
    AgentOpsRecorder(
      prices: api.prices, limits: api.limits.events, ownLimits: api.limits.agentOps)
  }

  /// Creates the session or, where a client joins one, takes what it says of it.
  private func createSession(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let session = try request.read { reader, body throws(Rejection) in
      try reader.session(body)
    }
    _ = try await store(session, of: request)
    return token(for: session.id, request)
  }

  private func reauthorize(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    token(for: try request.sessionID(), request)
  }

  private func token(for session: ExternalID, _ request: AgentOpsRequest) -> Response {
    .json { writer in
      writer.object {
        $0.member("status", "Success")
        $0.member(
          "jwt", Credential.token(for: request.credential.key, session: session.text))
      }
    }
  }

  /// True where events of the session were rejected before.
  private func store(
    _ session: AgentOpsSession, of request: AgentOpsRequest
  ) async throws(Problem) -> Bool {
    let recorder = recorder
    let (rejection, hasRejections) = try await api.ask {
      () async throws(StoreError) -> (Rejection?, Bool) in
      try await api.store.update(
        api.origin(request.identity, request.request)
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
  private func updateSession(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let session = try request.read { reader, body throws(Rejection) in
      try reader.session(body)
    }
    let hasRejections = try await store(session, of: request)
    let totals = try await api.ask { () async throws(StoreError) in
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
    if session.isEnded, let totals = try await api.end(session.id, with: ending, in: project) {
      return totals
    }
    return try await api.store.session(session.id, in: project)
  }

  private func createAgent(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    let (id, name) = try request.read { reader, body throws(Rejection) in
      try reader.agent(body)
    }
    let session = try request.sessionID()
    let recorder = recorder
    let named = name ?? ExternalName(id.text)
    let rejection = try await api.ask { () async throws(StoreError) -> Rejection? in
      try await api.store.update(
        api.origin(request.identity, request.request)
      ) { ledger throws(LedgerFailure) -> Rejection? in
        try recorder.record(agent: id, name: named, session: session, in: ledger)
      }
    }
    if let rejection { throw Problem(rejection) }
    return .json { writer in writer.object { $0.member("status", "success") } }
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
