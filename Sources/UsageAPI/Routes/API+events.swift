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
      let isAtomic = try request.flag("atomic")
      let receivedAt = now()
      let report = IngestReport(
        items: try read(request, identity: identity, receivedAt: receivedAt), isAtomic: isAtomic)
      let events = report.wanted.map { read in
        PricedEvent(
          event: read.event, quote: prices.quote(for: read.event), hasOwnTime: read.hasOwnTime)
      }
      guard !events.isEmpty else { return exchange.respond(report.response(to: [])) }
      let batch = EventBatch(
        project: identity.project, receivedAt: receivedAt, events: events, isAtomic: isAtomic)
      store.record(batch) { result in
        switch result {
        case .success(let outcomes): exchange.respond(report.response(to: outcomes))
        case .failure(let error): exchange.respond(Problem(error).response)
        }
      }
    } catch {
      exchange.respond(error.response)
    }
  }

  private func read(
    _ request: Request, identity: Identity, receivedAt: Timestamp
  ) throws(Problem) -> [EventBatchItem] {
    let idempotencyKey = try request.idempotencyKey()
    var reader = EventBatchReader(limits: eventLimits, parseLimits: parseLimits)
    var items: [EventBatchItem]
    do throws(EventBatchError) {
      items = try reader.read(
        request.body, contentType: request.headers["content-type"], receivedAt: receivedAt
      ) { index in
        // A retry under the same key makes the same ids, so it is found to be one.
        idempotencyKey.map { "\($0)#\(index)" } ?? "evt_" + newID()
      }
    } catch {
      throw Problem(error)
    }
    if idempotencyKey != nil {
      for index in items.indices { items[index].acquitOfMissingID() }
    }
    if let userID = identity.userID {
      for index in items.indices { items[index].bind(to: userID) }
    }
    return items
  }
}

extension EventBatchItem {
  /// The request's `Idempotency-Key` does what an id would have done.
  fileprivate mutating func acquitOfMissingID() {
    guard case .success(var read) = result else { return }
    read.warnings.removeAll { $0 == .missingID }
    result = .success(read)
  }

  /// Makes the event the user's to whom the key is bound; another user's is rejected.
  fileprivate mutating func bind(to userID: String) {
    guard case .success(var read) = result else { return }
    guard read.event.userID ?? userID == userID else {
      result = .failure(
        Rejection(
          .invalidField, field: "user_id",
          "the key is bound to the user \(userID); leave user_id out or name that user"))
      return
    }
    read.event.userID = userID
    result = .success(read)
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
