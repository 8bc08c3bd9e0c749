import Dialects
import HTTPServer
import JSON
import Usage

/// A POST of an AgentOps client, read as far as all of them are alike.
struct AgentOpsRequest: Sendable {
  let identity: Identity
  let credential: Credential
  let body: Value
  /// The whole request, for its size.
  let request: Request
  private let reader: AgentOpsReader

  init(_ request: Request, _ caller: Caller, limits: APILimits) throws(Problem) {
    identity = caller.identity
    credential = caller.credential
    reader = AgentOpsReader(limits: limits.events)
    do throws(Rejection) {
      try reader.check(tokenSession: credential.sessionID)
    } catch {
      throw Problem(error)
    }
    self.request = try request.opened()
    body = try self.request.jsonObject(limits.dialectJSON)
  }

  /// Reads something of the body, and answers its rejection as a problem.
  func read<Part>(
    _ part: (AgentOpsReader, Value) throws(Rejection) -> Part
  ) throws(Problem) -> Part {
    do throws(Rejection) {
      return try part(reader, body)
    } catch {
      throw Problem(error)
    }
  }

  /// The session of the body or else of the token.
  func sessionID() throws(Problem) -> ExternalID {
    try read { reader, body throws(Rejection) in
      try reader.sessionID(firstOf: reader.sessionID(body), credential.sessionID)
    }
  }
}
