import Dialects
import HTTPServer
import JSON
import Usage

extension API {
  func addEventRoutes(to router: inout Router) {
    router.on(.post, "/v1/events", parameters: ["atomic"], ingestHandler(postEvents))
  }

  /// The ingest path: read, price, store, answer, with no task and no hop of its own.
  private func postEvents(
    _ request: Request, _ identity: Identity, _ exchange: Exchange
  ) throws(Problem) {
    record(try read(request, identity), exchange)
  }

  private func read(_ request: Request, _ identity: Identity) throws(Problem) -> IngestReport {
    let idempotencyKey = try request.idempotencyKey(limits)
    let origin = origin(identity, request)
    var report = IngestReport(
      batch: EventBatch(origin, isAtomic: try request.flag("atomic")))
    var pricer = Pricer(prices)
    var reader = EventBatchReader(limits: limits.events, parseLimits: limits.json)
    try read { () throws(EventBatchError) in
      try reader.read(
        request.body, contentType: request.headers["content-type"], receivedAt: origin.receivedAt,
        generatedID: { generatedID($0, key: idempotencyKey) },
        expect: { report.reserve($0) },
        take: { event, warnings, hasOwnTime in
          take(
            event, warnings, hasOwnTime: hasOwnTime, hasKey: idempotencyKey != nil, for: identity,
            pricer: &pricer, into: &report)
        },
        reject: { report.reject(id: $0, $1) })
    }
    return report
  }
}
