import Dialects
import HTTPServer
import JSON
import Usage

extension API {
  func addClaudeRoutes(to router: inout Router) {
    router.on(.post, "/v1/ingest/claude", postClaudeMessages)
  }

  /// Messages are read here and reconciled where the ledger writes, part by part: each part is
  /// durable before the next one begins, and whatever is sent again counts once.
  private func postClaudeMessages(_ request: Request, _ exchange: Exchange) {
    do throws(Problem) {
      let identity = try keys.identify(request, for: .ingest)
      guard !store.isFull else {
        throw Problem(
          StoreError.unavailable(reason: "too many events are waiting", retryAfterSeconds: 1))
      }
      var origin = UpdateOrigin(
        project: identity.project, receivedAt: now(), boundUserID: identity.userID)
      origin.requestBytes = request.body.count
      let sender = try request.claudeSender(limits.events, of: identity)
      let parts = try request.claudeMessages(limits, from: sender)
      let ingest = ClaudeIngest(
        store: store, prices: prices, origin: origin, sender: sender, parts: parts)
      ingest.run { result in
        switch result {
        case .success(let report): exchange.respond(report.response)
        case .failure(let error): exchange.respond(Problem(error).response)
        }
      }
    } catch {
      exchange.respond(error.response)
    }
  }
}

extension Request {
  /// Of whom the messages are, as the query tells.
  fileprivate func claudeSender(
    _ limits: EventLimits, of identity: Identity
  ) throws(Problem) -> ClaudeRequest {
    let sender = ClaudeRequest(
      userID: try id("user_id", limits), sessionID: try id("session_id", limits),
      parentSessionID: try id("parent_session_id", limits))
    guard let bound = identity.userID else { return sender }
    guard (sender.userID ?? bound).hasSameBytes(as: bound) else {
      throw Problem(.forbidden, "the key is bound to the user \(bound)", field: "user_id")
    }
    var boundSender = sender
    boundSender.userID = bound
    return boundSender
  }

  private func id(_ name: String, _ limits: EventLimits) throws(Problem) -> String? {
    guard let text = query[name] else { return nil }
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard isPlain, (1...limits.idBytesMax).contains(text.utf8.count) else {
      throw Problem(
        .invalidRequest,
        "`\(name)` is a text of 1 to \(limits.idBytesMax) bytes without control characters",
        field: name)
    }
    return text
  }

  /// The messages of the body, in parts of which each is one transaction.
  fileprivate func claudeMessages(
    _ limits: APILimits, from sender: ClaudeRequest
  ) throws(Problem) -> [ClaudeMessages] {
    var batch = ClaudeMessageBatch(
      request: sender, limits: limits.events, parseLimits: limits.json)
    do throws(EventBatchError) {
      try batch.read(body, contentType: headers["content-type"])
    } catch {
      throw Problem(error)
    }
    return batch.parts
  }
}
