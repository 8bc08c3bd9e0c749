import Dialects
import HTTPServer
import Usage

extension API {
  func addLiteLLMRoutes(to router: inout Router) {
    router.on(
      .post, "/v1/ingest/litellm", parameters: [],
      content: ContentLimits(limits.liteLLMBodyBytesMax), ingestHandler(postLiteLLM))
  }

  private func postLiteLLM(
    _ request: Request, _ identity: Identity, _ exchange: Exchange
  ) throws(Problem) {
    let origin = origin(identity, request)
    let key = try request.idempotencyKey(limits)
    let reads = try read { () throws(EventBatchError) in
      try LiteLLMReader(limits: limits.events, parseLimits: limits.dialectJSON).read(
        request.body, contentType: request.headers["content-type"], receivedAt: origin.receivedAt,
        generatedID: { generatedID($0, key: key) })
    }
    var report = IngestReport(batch: EventBatch(origin.keeping(reads.count)), mayIgnore: true)
    var pricer = Pricer(prices)
    for read in reads {
      switch read {
      case .ignored: report.ignore()
      case .rejected(let id, let rejection): report.reject(id: id, rejection)
      case .event(let read):
        take(
          read.event, read.warnings, hasOwnTime: read.hasOwnTime, hasKey: key != nil,
          for: identity, pricer: &pricer, into: &report)
      }
    }
    record(report, exchange)
  }
}
