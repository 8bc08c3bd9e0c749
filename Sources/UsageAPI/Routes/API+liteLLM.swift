import Dialects
import HTTPServer
import Usage

extension API {
  func addLiteLLMRoutes(to router: inout Router) {
    router.on(.post, "/v1/ingest/litellm", ingestHandler(postLiteLLM))
  }

  private func postLiteLLM(
    _ request: Request, _ identity: Identity, _ exchange: Exchange
  ) throws(Problem) {
    let receivedAt = now()
    let key = try request.idempotencyKey(limits)
    let reads = try read { () throws(EventBatchError) in
      try LiteLLMReader(limits: limits.events, parseLimits: limits.json).read(
        request.body, contentType: request.headers["content-type"], receivedAt: receivedAt,
        generatedID: { generatedID($0, key: key) })
    }
    var batch = EventBatch(
      project: identity.project, receivedAt: receivedAt, events: [], isAtomic: false,
      boundUserID: identity.userID)
    batch.requestBytes = request.body.count
    var pricer = Pricer(prices)
    let report = reads.map { LiteLLMLine($0, identity, &pricer, hasKey: key != nil) }
    batch.events = report.compactMap(\.priced)
    guard !batch.events.isEmpty else { return exchange.respond(Self.answer(report, [])) }
    store.record(batch) { result in
      switch result {
      case .success(let outcomes): exchange.respond(Self.answer(report, outcomes))
      case .failure(let error): exchange.respond(Problem(error).response)
      }
    }
  }

  private static func answer(_ lines: [LiteLLMLine], _ outcomes: [EventOutcome]) -> Response {
    var answer = IngestAnswer(mayIgnore: true)
    var outcomes = outcomes[...]
    for (index, line) in lines.enumerated() {
      switch line {
      case .ignored: answer.ignore()
      case .rejected(let id, let rejection): answer.add(index, id: id, rejection)
      case .event(let priced, let warnings):
        let outcome = outcomes.popFirst() ?? .notAttempted
        answer.add(index, id: priced.event.id, outcome)
        guard outcome == .accepted else { continue }
        for warning in warnings { answer.add(index, id: priced.event.id, warning) }
      }
    }
    return answer.response()
  }
}

/// A payload on its way in.
private enum LiteLLMLine: Sendable {
  case event(PricedEvent, [EventWarning])
  case ignored
  case rejected(id: String?, Rejection)

  var priced: PricedEvent? {
    if case .event(let priced, _) = self { priced } else { nil }
  }

  /// Prices an event, which becomes the user's to whom the key is bound.
  init(
    _ read: LiteLLMReader.Read, _ identity: Identity, _ pricer: inout Pricer, hasKey: Bool
  ) {
    switch read {
    case .ignored: self = .ignored
    case .rejected(let id, let rejection): self = .rejected(id: id, rejection)
    case .event(let read):
      var event = read.event
      if let rejection = BoundUser.claim(&event.userID, for: identity.userID) {
        self = .rejected(id: event.id, rejection)
        return
      }
      let warnings = read.warnings.filter { !hasKey || $0 != .missingID }
      self = .event(
        PricedEvent(
          event: event, quote: pricer.quote(for: event), hasOwnTime: read.hasOwnTime),
        warnings)
    }
  }
}
