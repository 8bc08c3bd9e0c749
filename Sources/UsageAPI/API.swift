public import HTTPServer
public import Usage

/// The HTTP interface of the ledger: its routes, and what they share.
public struct API: Sendable {
  let store: any UsageStore
  let prices: PriceBook
  let keys: KeyRing
  /// The API's description, served as it is.
  let document: [UInt8]
  let version: String
  let limits: APILimits
  let now: @Sendable () -> Timestamp
  /// Makes ids that nobody else makes, in the order of time.
  let newID: @Sendable () -> String

  public init(
    store: any UsageStore, prices: PriceBook, keys: KeyRing, document: [UInt8], version: String,
    limits: APILimits = APILimits(),
    now: @escaping @Sendable () -> Timestamp, newID: @escaping @Sendable () -> String
  ) {
    self.store = store
    self.prices = prices
    self.keys = keys
    self.document = document
    self.version = version
    self.limits = limits
    self.now = now
    self.newID = newID
  }

  /// Every route. A path or method that is none is answered with a problem, like everything else.
  public var router: Router {
    var router = Router(
      notFound: { request in
        Problem(.notFound, "there is no \(request.path); see /openapi.yaml").response
      },
      methodNotAllowed: { request in
        Problem(
          .methodNotAllowed, "\(request.path) has no \(request.method.rawValue); see Allow"
        ).response
      },
      notImplemented: { request in
        Problem(.notImplemented, "the method \(request.method.rawValue) is not known").response
      },
      unknownParameter: Problem.unknownParameter)
    addEventRoutes(to: &router)
    addClaudeRoutes(to: &router)
    addSessionRoutes(to: &router)
    addUserRoutes(to: &router)
    addProjectRoutes(to: &router)
    addOpenAIAgentsRoutes(to: &router)
    addLiteLLMRoutes(to: &router)
    addKeyRoutes(to: &router)
    addServiceRoutes(to: &router)
    addTraceRoutes(to: &router)
    addAgentOpsSessionRoutes(to: &router)
    addAgentOpsTokenRoutes(to: &router)
    addAgentOpsReadingRoutes(to: &router)
    return router
  }

  /// Lets what programs emit with all their prompts be larger than other content, as its route
  /// says, once the request has shown a key that may send it.
  public func contentRule(of router: Router) -> ContentRule {
    { request in
      guard let limits = router.contentLimits(of: request), mayIngest(request) else { return nil }
      return limits
    }
  }

  /// True where the request shows a key with which usage may be posted.
  func mayIngest(_ request: Request) -> Bool {
    guard let credential = try? AgentOpsCredential(of: request, in: keys) else { return false }
    return (try? keys.identify(request, by: credential.key, for: .ingest)) != nil
  }

  /// A handler that waits for the store. The key is checked before a task is made, and before
  /// anything is spent on the content.
  func handler(
    for scope: Scope,
    _ body: @escaping @Sendable (Request, Identity) async throws(Problem) -> Response
  ) -> Handler {
    { request, exchange in
      let identity: Identity
      let opened: Request
      do throws(Problem) {
        identity = try keys.identify(request, for: scope)
        opened = try request.opened()
      } catch {
        return exchange.respond(error.response)
      }
      Task {
        do throws(Problem) {
          exchange.respond(try await body(opened, identity))
        } catch {
          exchange.respond(error.response)
        }
      }
    }
  }

  /// Asks the store, and answers its errors as problems.
  func ask<Value>(
    _ question: () async throws(StoreError) -> Value
  ) async throws(Problem) -> Value {
    do throws(StoreError) {
      return try await question()
    } catch {
      throw Problem(error)
    }
  }
}
