import HTTPServer
import Usage

/// What the routes share that take usage in.
extension API {
  /// A handler that takes usage in and answers by itself when that is durable. The key and the room
  /// for more are checked before anything is spent on the body.
  func ingestHandler(
    _ body: @escaping @Sendable (Request, Identity, Exchange) throws(Problem) -> Void
  ) -> Handler {
    { request, exchange in
      do throws(Problem) {
        let identity = try keys.identify(request, for: .ingest)
        try checkRoom()
        try body(request, identity, exchange)
      } catch {
        exchange.respond(error.response)
      }
    }
  }

  /// For whom, and when, a request changes the ledger.
  func origin(_ identity: Identity, _ request: Request) -> UpdateOrigin {
    var origin = UpdateOrigin(
      project: identity.project, receivedAt: now(), boundUserID: identity.userID)
    origin.requestBytes = request.body.count
    return origin
  }
}
