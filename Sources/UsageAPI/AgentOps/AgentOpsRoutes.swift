import HTTPServer
import Usage

/// The interface of AgentOps beside its dialect: what its clients post of sessions and agents, and
/// what they read (https://github.com/AgentOps-AI/agentops). Its routes take any parameters.
struct AgentOpsRoutes: Sendable {
  let api: API

  func add(to router: inout Router) {
    addSessions(to: &router)
    addTokens(to: &router)
    addReading(to: &router)
  }

  /// A handler of a GET.
  func get(
    for scope: Scope,
    _ body: @escaping @Sendable (Request, Identity) async throws(Problem) -> Response
  ) -> Handler {
    api.handler(for: scope, by: Credential.ofAgentOps, body)
  }

  /// A handler of a POST. Answers are exactly 200, which these clients demand.
  func post(
    _ body: @escaping @Sendable (AgentOpsRequest) async throws(Problem) -> Response
  ) -> Handler {
    api.handler(
      for: .ingest, by: Credential.ofAgentOps,
      open: { request, caller throws(Problem) in
        try AgentOpsRequest(request, caller, limits: api.limits)
      },
      { request, _ async throws(Problem) in try await body(request) })
  }
}
