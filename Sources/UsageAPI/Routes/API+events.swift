import Dialects
import HTTPServer
import JSON
import Usage

extension API {
  func addEventRoutes(to router: inout Router) {
    router.on(.post, "/v1/events", postEvents)
  }

  /// The ingest path: read, price, store, answer, with no task and no hop of its own.
  private func postEvents(_ request: Request, _ exchange: Exchange) {
    do throws(Problem) {
      let identity = try keys.identify(request, for: .ingest)
      try checkRoom()
      let report = try read(request, identity: identity, receivedAt: now())
      guard report.hasWork else { return exchange.respond(report.response(to: [])) }
      store.record(report.batch) { result in
        switch result {
        case .success(let outcomes): exchange.respond(making: { report.response(to: outcomes) })
        case .failure(let error): exchange.respond(Problem(error).response)
        }
      }
    } catch {
      exchange.respond(error.response)
    }
  }

  /// Refuses a request that would be refused by the store, before anything is spent on it.
  func checkRoom() throws(Problem) {
    guard store.isFull else { return }
    throw Problem(
      StoreError.unavailable(reason: "too many events are waiting", retryAfterSeconds: 1))
  }

  /// An id for what came without one. A retry under the same `Idempotency-Key` makes the same ids,
  /// so it is found to be one.
  func generatedID(_ index: Int, key: String?) -> String {
    key.map { "idempotency-key:\($0)#\(index)" } ?? "evt_" + newID()
  }

  /// Reads a body, and answers what it cannot be read for as a problem.
  func read<Value>(
    _ body: () throws(EventBatchError) -> Value
  ) throws(Problem) -> Value {
    do throws(EventBatchError) {
      return try body()
    } catch {
      throw Problem(error)
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
    do throws(EventBatchError) {
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
    } catch {
      throw Problem(error)
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

extension Problem {
  /// A body of which no event could be read.
  fileprivate init(_ error: EventBatchError) {
    switch error {
    case .unsupportedContentType:
      self.init(
        .unsupportedMediaType, error.description,
        headers: [("Accept", EventContentType.names.joined(separator: ", "))])
    case .empty, .unexpectedKind: self.init(.invalidRequest, error.description)
    case .invalidJSON: self.init(.invalidJSON, error.description)
    case .tooManyEvents: self.init(.tooManyEvents, error.description)
    }
  }
}
