import Dialects
import HTTPServer
import JSON
import Usage

/// What AgentOps clients of 0.4 post beside their spans
/// (https://github.com/AgentOps-AI/agentops, app/api/agentops/api/routes/v3.py and v4).
extension API {
  func addAgentOpsTokenRoutes(to router: inout Router) {
    router.on(.post, "/v3/auth/token", tokenHandler(for: .ingest, authorizeAgentOps))
    router.on(.get, "/v3/auth/token", agentOpsGet(for: .ingest, verifyAgentOpsToken))
    router.on(
      .post, "/public/v1/auth/access_token",
      tokenHandler(for: .read) { key, _ in
        .json { writer in
          writer.object { $0.member("bearer", AgentOpsCredential.token(for: key)) }
        }
      })
    // What was printed and drawn is taken, so that the client goes on, and not kept.
    let upload = agentOpsPost(for: .ingest, takeAgentOpsUpload)
    router.on(.post, "/v4/logs/upload/", upload)
    router.on(.post, "/v4/objects/upload/", upload)
  }

  private static let tokenRequestBytesMax = 65_536

  /// A handler of `{"api_key":…}`, which needs no other credential.
  private func tokenHandler(
    for scope: Scope, _ answer: @escaping @Sendable (Substring, Identity) -> Response
  ) -> Handler {
    { request, exchange in
      do throws(Problem) {
        // Nobody is known to have a key yet: nothing large is read.
        guard !request.hasCodedContent, request.body.count <= Self.tokenRequestBytesMax else {
          throw Problem(
            .contentTooLarge,
            "`api_key` must come in at most \(Self.tokenRequestBytesMax) bytes without a coding")
        }
        let body = try request.jsonObject(limits.dialectJSON)
        // Version 0.4.2 has the key in a field as well, and no version elsewhere alone.
        guard let key = body["api_key"]?.string?[...] else {
          throw Problem(.invalidRequest, "`api_key` must be the key, as a text", field: "api_key")
        }
        let identity = try keys.identify(request, by: key, for: scope)
        exchange.respond(answer(key, identity))
      } catch {
        exchange.respond(error.response)
      }
    }
  }

  /// A handler of a GET of an AgentOps client.
  func agentOpsGet(
    for scope: Scope,
    _ body: @escaping @Sendable (Request, Identity) async throws(Problem) -> Response
  ) -> Handler {
    { request, exchange in
      var request = request
      request.dropContent()
      Task { [request] in
        do throws(Problem) {
          let credential = try AgentOpsCredential(of: request, in: keys)
          let identity = try keys.identify(request, by: credential.key, for: scope)
          exchange.respond(try await body(request, identity))
        } catch {
          exchange.respond(error.response)
        }
      }
    }
  }

  /// `project_prem_status` is what keeps the client from advertising.
  private func authorizeAgentOps(_ key: Substring, _ identity: Identity) -> Response {
    .json { writer in
      writer.object {
        $0.member("token", AgentOpsCredential.token(for: key))
        $0.member("project_id", "\(identity.project.number)")
        $0.member("project_prem_status", "pro")
      }
    }
  }

  private func verifyAgentOpsToken(
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

  private func takeAgentOpsUpload(
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
