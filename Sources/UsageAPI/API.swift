import Dialects
public import HTTPServer
public import Usage
public import Webhooks

/// The HTTP interface of the ledger: its routes, and what they share.
public struct API: Sendable {
  let store: any UsageStore
  let prices: PriceBooks
  let rates: RateCards
  let charges: ChargeReader
  let keys: KeyRing
  /// The API's description, served as it is.
  let document: [UInt8]
  /// The same as JSON and as a page. Making them takes a tenth of a second and more.
  public var description: APIDocument { APIDocument(yaml: document) }
  let version: String
  /// How many requests a key and an address may make.
  let keyRates: RateLimiter<Int64>?
  let addressRates: RateLimiter<String>?
  /// What clients get in place of numbers and words of the ledger.
  let seal: Seal
  let limits: APILimits
  let now: @Sendable () -> Timestamp
  /// Makes ids that nobody else makes, in the order of time.
  let newID: @Sendable () -> String
  /// The time zones in which clients may ask.
  let zones: ZoneFiles
  let dialects: [any Dialect]
  let live: LiveFeeds
  let downloads: Downloads
  /// Called once a price was set.
  let priceChanged: @Sendable () -> Void
  /// Where webhooks may lead.
  let targets: TargetRule
  /// What webhooks need and the system lacks; nil for nothing.
  let missingLibrary: @Sendable () -> String?
  /// Whether there is a relay for webhooks that are e-mail.
  let hasMailRelay: Bool
  let ingestCounts = IngestCounts()
  /// What the server that the routes are served by has done so far.
  let serverMetrics: @Sendable () -> ServerMetrics

  /// The interface of a store; `newID` makes texts that nobody else makes, in the order of time.
  public init(
    store: any UsageStore, prices: PriceBooks, rates: RateCards = RateCards(), keys: KeyRing,
    document: [UInt8], version: String, limits: APILimits = APILimits(),
    zones: ZoneFiles = ZoneFiles(),
    targets: TargetRule = TargetRule(),
    missingLibrary: @escaping @Sendable () -> String? = { CurlSender.missingLibrary },
    hasMailRelay: Bool = true,
    serverMetrics: @escaping @Sendable () -> ServerMetrics = { ServerMetrics() },
    now: @escaping @Sendable () -> Timestamp, newID: @escaping @Sendable () -> String,
    priceChanged: @escaping @Sendable () -> Void = {}
  ) {
    self.store = store
    self.prices = prices
    self.rates = rates
    charges = ChargeReader(store: store, rates: rates, prices: prices)
    self.keys = keys
    self.document = document
    self.version = version
    seal = Seal(secret: store.secret)
    keyRates = RateLimiter(requestsPerSecond: limits.keyRequestsPerSecondMax)
    addressRates = RateLimiter(requestsPerSecond: limits.addressRequestsPerSecondMax)
    self.limits = limits
    self.serverMetrics = serverMetrics
    self.now = now
    self.newID = newID
    self.zones = zones
    self.priceChanged = priceChanged
    self.targets = targets
    self.missingLibrary = missingLibrary
    self.hasMailRelay = hasMailRelay
    dialects = Self.dialects(prices, limits)
    downloads = Downloads(limits: limits.downloads)
    live = LiveFeeds(
      store: store, limits: limits.live,
      totals: LiveTotals.reader(
        of: store, prices: prices, charges: charges, daysMax: limits.pageItemsDefault,
        idleSeconds: limits.sessionIdleSeconds))
  }

  /// Ends streams, files and waiting reads, so that a server which is to stop need not wait for
  /// them.
  public func endStreams() {
    live.close()
    downloads.close()
  }

  /// Every format in which clients can report usage: the one place that names them.
  static func dialects(_ prices: PriceBooks, _ limits: APILimits) -> [any Dialect] {
    let context = DialectContext(
      prices: prices, limits: limits.events, parseLimits: limits.dialectJSON)
    return [
      EventDialect(
        DialectContext(prices: prices, limits: limits.events, parseLimits: limits.json)),
      ClaudeDialect(
        context, limits: limits.claude, bodyBytesMax: limits.claudeBodyBytesMax),
      CodexDialect(context, bodyBytesMax: limits.codexBodyBytesMax),
      AgentsDialect(context, limits: limits.agents),
      ArchiveDialect(context),
      LiteLLMDialect(context, bodyBytesMax: limits.liteLLMBodyBytesMax),
      AgentOpsDialect(context, limits: limits.agentOps),
      OTLPDialect(
        context, reader: TraceExportReader(limits: limits.events, parseLimits: limits.json),
        nodesPerTraceMax: limits.agentOps.rowsPerSessionMax,
        bodyBytesMax: limits.otlpBodyBytesMax),
    ]
  }

  /// The sources whose events retention keeps, since later reports are held against them.
  public static func reconciledSources(
    _ prices: PriceBooks, _ limits: APILimits
  ) -> Set<ExternalName> {
    dialects(prices, limits).reduce(into: []) { $0.formUnion($1.reconciledSources) }
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
      unknownParameter: { request, name, known in
        response(to: request, Problem(unknownParameter: name, of: request, known: known))
      },
      repeatedParameter: { request, name in
        response(to: request, Problem(repeatedParameter: name))
      })
    addDialectRoutes(to: &router)
    addSessionRoutes(to: &router)
    addCallRoute(to: &router)
    addUserRoutes(to: &router)
    addEntryRoutes(to: &router)
    addListRoutes(to: &router)
    addProjectRoutes(to: &router)
    addUsageRoutes(to: &router)
    addFocusRoute(to: &router)
    addExportRoute(to: &router)
    addWhatIfRoute(to: &router)
    addWitnessRoute(to: &router)
    addStreamRoute(to: &router)
    addMetricsRoute(to: &router)
    addBudgetRoutes(to: &router)
    addAlertRoutes(to: &router)
    addHoldRoutes(to: &router)
    addWebhookRoutes(to: &router)
    addKeyRoutes(to: &router)
    addAuditRoute(to: &router)
    addPriceRoutes(to: &router)
    addRateRoutes(to: &router)
    addRepriceRoute(to: &router)
    addServiceRoutes(to: &router)
    addPriceRoute(to: &router)
    AgentOpsRoutes(api: self).add(to: &router)
    addMCPRoute(to: &router)
    return router
  }

  /// A problem in the form of the route that was asked.
  private func response(to request: Request, _ problem: Problem) -> Response {
    let route = dialects.lazy.flatMap(\.routes).first { $0.path == request.path }
    let form = route.flatMap { try? AnswerForm($0.answer, of: request) }
    return form?.response(to: problem) ?? problem.response
  }

  /// Refuses content of whoever shows no key in use before it comes, and lets what programs emit
  /// with all their prompts be larger than other content, as its route says, once the request has
  /// shown a key that may send it. Where the key is in the content, that must be small.
  public func contentRule(of router: Router) -> ContentRule {
    { request in
      if AgentOpsRoutes.hasKeyInContent(request) {
        return .lowered(ContentLimits(AgentOpsRoutes.tokenRequestBytesMax))
      }
      do throws(Problem) {
        let credential = try Credential.ofAgentOps(request)
        let identity = try keys.identify(request, by: credential.key)
        guard identity.allows(.ingest), let limits = router.contentLimits(of: request) else {
          return .received
        }
        return .raised(limits)
      } catch {
        return .refused(response(to: request, error))
      }
    }
  }

  /// True where the request shows a key with which usage may be posted.
  func mayIngest(_ request: Request) -> Bool {
    guard let credential = try? Credential.ofAgentOps(request) else { return false }
    return (try? keys.identify(request, by: credential.key, for: .ingest)) != nil
  }

  /// Whether the key that a request has shown may still read: asked while an answer goes on.
  func stillMayRead(_ request: Request) -> @Sendable () -> Bool {
    { [keys] in
      guard let credential = try? Credential.inHeader(request) else { return false }
      return (try? keys.identify(request, by: credential.key, for: .read)) != nil
    }
  }

  /// Asks the store, and answers its errors as problems.
  func ask<Value>(
    _ question: () async throws(StoreError) -> Value
  ) async throws(Problem) -> Value {
    try await Problem.asking(question)
  }
}
