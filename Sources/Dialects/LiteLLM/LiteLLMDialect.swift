internal import Usage

/// What LiteLLM's `generic_api` callback posts, at `/v1/ingest/litellm`.
public struct LiteLLMDialect: Dialect {
  private let context: DialectContext
  private let bodyBytesMax: Int

  /// The dialect with its prices and limits.
  public init(_ context: DialectContext, bodyBytesMax: Int) {
    self.context = context
    self.bodyBytesMax = bodyBytesMax
  }

  /// One route.
  public var routes: [DialectRoute] {
    var route = DialectRoute("/v1/ingest/litellm", bodyBytesMax: bodyBytesMax)
    route.takesIdempotencyKey = true
    return [route]
  }

  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    let reads = try LiteLLMReader(context: context).read(request)
    return .events(
      EventSubmission(request, prices: context.prices.book(of: request.origin.project), reads))
  }
}
