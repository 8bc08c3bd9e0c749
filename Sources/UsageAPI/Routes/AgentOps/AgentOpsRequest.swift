import Dialects
import HTTPServer
import JSON
import Usage

/// A request of an AgentOps client, read as far as all of them are alike.
struct AgentOpsRequest: Sendable {
  let identity: Identity
  let credential: AgentOpsCredential
  let body: Value
  /// The whole request, for its parameters.
  let request: Request

  /// The session of the body or else of the token.
  func sessionID(_ own: ExternalID?) throws(Problem) -> ExternalID {
    guard let id = own ?? credential.sessionID else {
      throw Problem(
        .missingField, "neither the body nor the token names a session", field: "session_id")
    }
    return id
  }
}

extension API {
  /// A handler of a POST of an AgentOps client. Answers are exactly 200, which these clients
  /// demand.
  func agentOpsPost(
    for scope: Scope,
    _ body: @escaping @Sendable (AgentOpsRequest) async throws(Problem) -> Response
  ) -> Handler {
    { request, exchange in
      let read: AgentOpsRequest
      do throws(Problem) {
        read = try agentOpsRequest(request, for: scope)
      } catch {
        return exchange.respond(error.response)
      }
      Task {
        do throws(Problem) {
          exchange.respond(try await body(read))
        } catch {
          exchange.respond(error.response)
        }
      }
    }
  }

  private func agentOpsRequest(
    _ request: Request, for scope: Scope
  ) throws(Problem) -> AgentOpsRequest {
    let credential = try AgentOpsCredential(of: request, in: keys)
    let identity = try keys.identify(request, by: credential.key, for: scope)
    // Whoever has a key can write a token of his own.
    let rule = limits.events.idRule
    if let session = credential.sessionID, !rule.allows(session.text) {
      throw Problem(
        .invalidField, "the token's session must be \(rule.sentence)", field: "session_id")
    }
    let request = try request.opened()
    return AgentOpsRequest(
      identity: identity, credential: credential, body: try request.jsonObject(limits.dialectJSON),
      request: request)
  }

  /// Reads something of a body, and answers its rejection as a problem.
  func read<Value>(_ reading: () throws(Rejection) -> Value) throws(Problem) -> Value {
    do throws(Rejection) {
      return try reading()
    } catch {
      throw Problem(error)
    }
  }
}
