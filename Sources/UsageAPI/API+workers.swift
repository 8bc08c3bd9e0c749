public import HTTPServer
import Usage

extension API {
  /// What answers the requests of a server: those whose content takes long to read are read by the
  /// workers, and all others on the event loop that received them.
  public func handler(of router: Router, workers: Workers) -> Handler {
    { request, exchange in
      if let seconds = addressRates?.refuse(request.peer, at: now()) {
        let problem = Problem(tooManyRequestsOf: "the address", retryAfterSeconds: seconds)
        return exchange.respond(problem.response)
      }
      let isLarge = request.hasCodedContent || request.body.count > limits.loopBodyBytesMax
      // What has no key, or no room in the store, is refused at once and does not wait with others.
      guard isLarge, !store.isFull, mayIngest(request) else {
        return router.handle(request, exchange)
      }
      let isTaken = workers.run(byteCount: request.contentByteCount) {
        router.handle(request, exchange)
      }
      guard !isTaken else { return }
      exchange.respond(
        Problem(
          .overloaded, "too many bytes of requests are waiting to be read",
          headers: [("Retry-After", "1")]
        ).response)
    }
  }
}
