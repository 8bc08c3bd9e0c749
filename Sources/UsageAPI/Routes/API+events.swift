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
    record(try read(request, identity: identity, receivedAt: now()), exchange)
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
          take(
            event, warnings, hasOwnTime: hasOwnTime, hasKey: idempotencyKey != nil, for: identity,
            pricer: &pricer, into: &report)
        },
        reject: { report.reject(id: $0, $1) })
    }
    return report
  }
}
