import Dialects
import HTTPServer
import Usage

extension API {
  func addOpenAIAgentsRoutes(to router: inout Router) {
    let reader = AgentsReader(limits: limits.events, parseLimits: limits.dialectJSON)
    let content = ContentLimits(limits.agentsBodyBytesMax)
    router.on(
      .post, "/v1/ingest/openai-agents", parameters: [], content: content,
      agentsHandler { request, receivedAt throws(Problem) in
        let key = try request.idempotencyKey(limits)
        return try read { () throws(EventBatchError) in
          try reader.items(
            request.body, contentType: request.headers["content-type"], receivedAt: receivedAt,
            generatedID: { generatedID($0, key: key) }
          ).map { key == nil ? $0 : $0.withoutWarning(.missingID) }
        }
      })
    // The path to which the SDK's own exporter posts. It drops a batch after a 4xx but 408, 409
    // and 429, and tries again after those and any 5xx (`tracing/processors.py`).
    router.on(
      .post, "/v1/traces/ingest", parameters: [], content: content,
      agentsHandler { request, receivedAt throws(Problem) in
        try read { () throws(EventBatchError) in
          try reader.traces(
            request.body, contentType: request.headers["content-type"], receivedAt: receivedAt)
        }
      })
  }

  /// A handler that reads the items of a request, takes them into the ledger in one transaction,
  /// and answers when that is durable.
  private func agentsHandler(
    _ read: @escaping @Sendable (Request, Timestamp) throws(Problem) -> [AgentsReader.Read]
  ) -> Handler {
    ingestHandler { request, identity, exchange throws(Problem) in
      let origin = origin(identity, request)
      let reads = try read(request, origin.receivedAt)
      let items = reads.compactMap(\.item)
      guard !items.isEmpty else { return exchange.respond(Self.answer(reads, [])) }
      let reconciler = AgentsReconciler(prices: prices, limits: limits.events)
      store.update(origin.keeping(items.count), eventCount: items.count) {
        transaction throws(LedgerFailure) in
        try reconciler.take(items, in: transaction)
      } completion: { result in
        switch result {
        case .success(let outcomes): exchange.respond(Self.answer(reads, outcomes))
        case .failure(let error): exchange.respond(Problem(error).response)
        }
      }
    }
  }

  /// One line of the answer for each item, with the outcomes of those that could be read.
  private static func answer(
    _ reads: [AgentsReader.Read], _ outcomes: [EventOutcome]
  ) -> Response {
    var answer = IngestAnswer(mayIgnore: true)
    var outcomes = outcomes[...]
    for (index, read) in reads.enumerated() {
      switch read {
      case .rejected(let id, let rejection): answer.add(index, id: id, rejection)
      case .item(let item):
        let outcome = outcomes.popFirst() ?? .notAttempted
        if case .rejected(let rejection) = outcome {
          answer.add(index, id: item.id, rejection)
        } else if item.hasFigures {
          answer.add(index, id: item.id, outcome)
          guard outcome == .accepted else { continue }
          for warning in item.warnings { answer.add(index, id: item.id, warning) }
        } else {
          answer.ignore()
        }
      }
    }
    return answer.response()
  }
}
