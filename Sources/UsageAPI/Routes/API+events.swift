import Dialects
import HTTPServer
import JSON
import Usage

extension API {
  func addEventRoutes(to router: inout Router) {
    router.on(.post, "/v1/events", ingestHandler(postEvents))
  }

  /// The ingest path: read, price, store, answer, with no task and no hop of its own.
  private func postEvents(
    _ request: Request, _ identity: Identity, _ exchange: Exchange
  ) throws(Problem) {
    let report = try read(request, identity: identity, receivedAt: now())
    guard report.hasWork else { return exchange.respond(report.response(to: [])) }
    store.record(report.batch) { result in
      switch result {
      case .success(let outcomes): exchange.respond(making: { report.response(to: outcomes) })
      case .failure(let error): exchange.respond(Problem(error).response)
      }
    }
  }

  private func read(
    _ request: Request, identity: Identity, receivedAt: Timestamp
  ) throws(Problem) -> IngestReport {
    let idempotencyKey = try request.idempotencyKey(limits)
    var report = IngestReport(
      batch: EventBatch(
        project: identity.project, receivedAt: receivedAt, events: [],
        isAtomic: try request.flag("atomic"), boundUserID: identity.userID))
    report.setRequestBytes(request.body.count)
    var pricer = Pricer(prices)
    var reader = EventBatchReader(limits: limits.events, parseLimits: limits.json)
    try read { () throws(EventBatchError) in
      try reader.read(
        request.body, contentType: request.headers["content-type"], receivedAt: receivedAt,
        generatedID: { generatedID($0, key: idempotencyKey) },
        expect: { report.reserve($0) },
        take: { event, warnings, hasOwnTime in
          // The request's `Idempotency-Key` does what an id would have done.
          let warnings = idempotencyKey == nil ? warnings : warnings.filter { $0 != .missingID }
          take(
            event, warnings, hasOwnTime: hasOwnTime, for: identity, pricer: &pricer, into: &report)
        },
        reject: { report.reject(id: $0, $1) })
    }
    return report
  }

  /// Prices an event, which becomes the user's to whom the key is bound.
  private func take(
    _ event: consuming Event, _ warnings: [EventWarning], hasOwnTime: Bool,
    for identity: Identity, pricer: inout Pricer, into report: inout IngestReport
  ) {
    if let rejection = BoundUser.claim(&event.userID, for: identity.userID) {
      return report.reject(id: event.id, rejection)
    }
    let quote = pricer.quote(for: event)
    report.take(PricedEvent(event: event, quote: quote, hasOwnTime: hasOwnTime), warnings)
  }
}
