import Dialects
import HTTPServer
import JSON
import Usage

/// What AgentOps clients of 0.4 post beside their spans
/// (https://github.com/AgentOps-AI/agentops, app/api/agentops/api/routes/v3.py and v4).
extension AgentOpsRoutes {
  func addTokens(to router: inout Router) {
    router.on(
      .post, Self.tokenPath,
      api.handler(for: .ingest, by: credential(inBodyOf:)) { _, caller, reply in
        reply.exchange.respond(authorize(caller))
      })
    router.on(.get, Self.tokenPath, get(for: .ingest, verifyToken))
    router.on(
      .post, Self.bearerPath,
      api.handler(for: .read, by: credential(inBodyOf:)) { _, caller, reply in
        reply.exchange.respond(
          .json { writer in
            writer.object { $0.member("bearer", Credential.token(for: caller.credential.key)) }
          })
      })
    // What was printed and drawn is taken, so that the client goes on, and not kept.
    let upload = post(takeUpload)
    router.on(.post, "/v4/logs/upload/", upload)
    router.on(.post, "/v4/objects/upload/", upload)
  }

  private static let tokenPath = "/v3/auth/token"
  private static let bearerPath = "/public/v1/auth/access_token"

  /// Bytes of a request that has its key in its content.
  static let tokenRequestBytesMax = 65_536

  /// Whether it is in the content alone that a request shows its key.
  static func hasKeyInContent(_ request: Request) -> Bool {
    request.method == .post && (request.path == tokenPath || request.path == bearerPath)
  }

  /// The key of `{"api_key":…}`, beside which the client shows no other. Nobody is known to have a
  /// key yet: nothing large is read.
  private func credential(inBodyOf request: Request) throws(Problem) -> Credential {
    guard !request.hasCodedContent, request.body.count <= Self.tokenRequestBytesMax else {
      throw Problem(
        .contentTooLarge,
        "`api_key` must come in at most \(Self.tokenRequestBytesMax) bytes without a coding")
    }
    let body = try request.jsonObject(api.limits.dialectJSON)
    // Version 0.4.2 has the key in a field as well, and no version elsewhere alone.
    guard let key = body["api_key"]?.string?[...] else {
      throw Problem(.invalidRequest, "`api_key` must be the key, as a text", field: "api_key")
    }
    return Credential(key: key)
  }

  /// `project_prem_status` is what keeps the client from advertising.
  private func authorize(_ caller: Caller) -> Response {
    .json { writer in
      writer.object {
        $0.member("token", Credential.token(for: caller.credential.key))
        $0.member("project_id", "\(caller.identity.project.number)")
        $0.member("project_prem_status", "pro")
      }
    }
  }

  private func verifyToken(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    .json { writer in
      writer.object {
        $0.member("message", "JWT token is valid")
        $0.member("payload", object: { $0.member("project_id", "\(identity.project.number)") })
        // It is valid as long as its key.
        $0.key("expires_at")
        $0.null()
      }
    }
  }

  private func takeUpload(
    _ request: AgentOpsRequest
  ) async throws(Problem) -> Response {
    .json { writer in
      writer.object {
        $0.member("url", "")
        $0.member("size", request.request.body.count)
      }
    }
  }
}
