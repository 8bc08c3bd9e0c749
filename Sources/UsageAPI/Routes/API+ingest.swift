import Dialects
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
        // Mostly there is nothing to decode, and no copy of the request to make.
        if request.hasCodedContent {
          try body(try request.opened(), identity, exchange)
        } else {
          try body(request, identity, exchange)
        }
      } catch {
        exchange.respond(error.response)
      }
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
  func generatedID(_ index: Int, key: String?) -> ExternalID {
    key.map { "idempotency-key:\($0)#\(index)" } ?? "evt_\(newID())"
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

  /// Prices an event, which becomes the user's to whom the key is bound.
  func take(
    _ event: consuming Event, _ warnings: [EventWarning], hasOwnTime: Bool, hasKey: Bool,
    for identity: Identity, pricer: inout Pricer, into report: inout IngestReport
  ) {
    if let rejection = BoundUser.claim(&event.userID, for: identity.userID) {
      return report.reject(id: event.id, rejection)
    }
    let quote = pricer.quote(for: event)
    // The request's `Idempotency-Key` does what an id would have done.
    var warnings = hasKey ? warnings.filter { $0.code != .missingID } : warnings
    event.addWarnings(isPriced: quote != nil, quote?.notes, to: &warnings)
    report.take(event, quote: quote, hasOwnTime: hasOwnTime, warnings)
    guard !event.isPlain else { return }
    for part in event.parts {
      report.takePart(part, quote: pricer.quote(for: part), hasOwnTime: hasOwnTime)
    }
  }

  /// Stores what a request holds and answers it.
  func record(_ report: IngestReport, _ exchange: Exchange) {
    guard report.hasWork else { return exchange.respond(report.response(to: [])) }
    store.record(report.batch) { result in
      switch result {
      case .success(let outcomes): exchange.respond(making: { report.response(to: outcomes) })
      case .failure(let error): exchange.respond(Problem(error).response)
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

extension UpdateOrigin {
  /// The same for a body of which no more is kept than what was read of so many items.
  func keeping(_ itemCount: Int) -> UpdateOrigin {
    var origin = self
    origin.requestBytes = min(requestBytes, itemCount * Self.itemBytesMax)
    return origin
  }

  /// The ids, names and tags of an item of any dialect take less, as their limits are by default.
  private static let itemBytesMax = 16_384
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
