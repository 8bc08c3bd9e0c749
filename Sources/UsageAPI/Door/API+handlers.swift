import Dialects
import HTTPServer
import Usage

/// The one maker of handlers of routes that need a key.
extension API {
  /// A handler that answers by itself. Whoever asks is identified before anything is spent on the
  /// content, and what goes wrong before it is answered in the form of the route.
  ///
  /// `adviceWithoutKey` says why a request without a key is to be sent again, if it is.
  func handler(
    for scope: Scope, by shown: @escaping CredentialReader = Credential.inHeader,
    answer: DialectRoute.Answer = .items(tellsIgnored: false),
    adviceWithoutKey: @escaping @Sendable (Request) -> String? = { _ in nil },
    run: @escaping @Sendable (Request, Caller, Reply) throws(Problem) -> Void
  ) -> Handler {
    { request, exchange in
      var reply = Reply(exchange: exchange)
      do throws(Problem) {
        reply.form = try AnswerForm(answer, of: request)
        let credential = try shown(request)
        let identity: Identity
        do throws(Problem) {
          identity = try keys.identify(request, by: credential.key, for: scope)
        } catch {
          guard credential.key == nil, error.code == .unauthorized,
            let advice = adviceWithoutKey(request)
          else { throw error }
          throw Problem(.overloaded, advice, headers: [("Retry-After", "1")])
        }
        try checkRate(of: identity)
        try run(request, Caller(identity: identity, credential: credential), reply)
      } catch {
        reply.fail(error)
      }
    }
  }

  private func checkRate(of identity: Identity) throws(Problem) {
    guard let keyRates, let key = identity.actor.key,
      let seconds = keyRates.refuse(key.id, at: now())
    else { return }
    throw Problem(tooManyRequestsOf: "the key", retryAfterSeconds: seconds)
  }

  /// A handler that waits for the store, in a task that is made once the request is `open`.
  func handler<Opened: Sendable>(
    for scope: Scope, by shown: @escaping CredentialReader = Credential.inHeader,
    open: @escaping @Sendable (Request, Caller) throws(Problem) -> Opened,
    _ body: @escaping @Sendable (Opened, Identity) async throws(Problem) -> Response
  ) -> Handler {
    handler(for: scope, by: shown) { request, caller, reply throws(Problem) in
      let opened = try open(request, caller)
      Task {
        do throws(Problem) {
          reply.exchange.respond(try await body(opened, caller.identity))
        } catch {
          reply.fail(error)
        }
      }
    }
  }

  /// The same of a request whose content the route reads itself.
  func handler(
    for scope: Scope, by shown: @escaping CredentialReader = Credential.inHeader,
    _ body: @escaping @Sendable (Request, Identity) async throws(Problem) -> Response
  ) -> Handler {
    handler(
      for: scope, by: shown, open: { request, _ throws(Problem) in try request.opened() }, body)
  }
}
