import Dialects
import HTTPServer
import Usage

extension API {
  func addClaudeRoutes(to router: inout Router) {
    router.on(
      .post, "/v1/ingest/claude", parameters: ["user_id", "session_id", "parent_session_id"],
      content: ContentLimits(limits.claudeBodyBytesMax), ingestHandler(postClaudeMessages))
  }

  /// Messages are read here and reconciled where the ledger writes, part by part: each part is
  /// durable before the next one begins, and whatever is sent again counts once.
  private func postClaudeMessages(
    _ request: Request, _ identity: Identity, _ exchange: Exchange
  ) throws(Problem) {
    let origin = origin(identity, request)
    let sender = try request.claudeSender(limits.events, of: identity)
    let parts = try read { () throws(EventBatchError) in
      try ClaudeMessages.parts(
        of: request.body, contentType: request.headers["content-type"], request: sender,
        limits: limits.events, parseLimits: limits.dialectJSON)
    }
    let ingest = ClaudeIngest(
      store: store, prices: prices, origin: origin, sender: sender, parts: parts)
    ingest.run { result in
      switch result {
      case .success(let outcomes): exchange.respond(Self.answer(outcomes))
      case .failure(let error): exchange.respond(Problem(error).response)
      }
    }
  }

  private static func answer(_ outcomes: [ClaudeOutcome]) -> Response {
    var answer = IngestAnswer(mayIgnore: true)
    for (index, outcome) in outcomes.enumerated() {
      switch outcome {
      case .accepted: answer.count(accepted: 1, duplicate: 0)
      case .duplicate: answer.count(accepted: 0, duplicate: 1)
      case .ignored: answer.ignore()
      case .rejected(let rejection): answer.add(index, id: nil, rejection)
      }
    }
    return answer.response()
  }
}

extension Request {
  /// Of whom the messages are, as the query tells.
  fileprivate func claudeSender(
    _ limits: EventLimits, of identity: Identity
  ) throws(Problem) -> ClaudeRequest {
    var sender = ClaudeRequest(
      userID: try id("user_id", limits), sessionID: try id("session_id", limits),
      parentSessionID: try id("parent_session_id", limits))
    if let rejection = BoundUser.claim(&sender.userID, for: identity.userID) {
      throw Problem(.forbidden, rejection.detail, field: rejection.field)
    }
    return sender
  }

  private func id(_ name: String, _ limits: EventLimits) throws(Problem) -> ExternalID? {
    guard let text = query[name] else { return nil }
    guard limits.idRule.allows(text) else {
      throw Problem(
        .invalidRequest,
        "`\(name)` must be \(limits.idRule.sentence)", field: name)
    }
    return ExternalID(text)
  }
}
