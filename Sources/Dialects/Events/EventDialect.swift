internal import Usage

/// Tally's own events, at `/v1/events`.
public struct EventDialect: Dialect {
  private let context: DialectContext

  /// The dialect with its prices and limits.
  public init(_ context: DialectContext) {
    self.context = context
  }

  /// One route; its `atomic` has all of a request's events stored, or none.
  public var routes: [DialectRoute] {
    var route = DialectRoute("/v1/events")
    route.parameters = ["atomic"]
    route.takesIdempotencyKey = true
    route.answer = .items(tellsIgnored: false)
    return [route]
  }

  /// Each event goes straight from the parser into the batch, as most requests of a service are
  /// these.
  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    var events = EventSubmission(
      request, prices: context.prices.book(of: request.origin.project),
      isAtomic: try request.flag("atomic"))
    var reader = EventBatchReader(limits: context.limits, parseLimits: context.parseLimits)
    try reader.read(
      request.body, contentType: request.contentType, receivedAt: request.origin.receivedAt,
      generatedID: { request.generatedID($0) },
      expect: { events.reserve($0) },
      take: { event, warnings, hasOwnTime in
        events.add(event, warnings, hasOwnTime: hasOwnTime)
      },
      reject: { events.reject(id: $0, $1) })
    return .events(events)
  }
}
