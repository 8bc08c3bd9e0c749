public import JSON
public import Usage

/// What LiteLLM's `generic_api` callback posts, at `/v1/ingest/litellm`.
public struct LiteLLMDialect: Dialect {
  private let prices: PriceBook
  private let limits: EventLimits
  private let parseLimits: ParseLimits
  private let bodyBytesMax: Int

  /// The dialect with its prices and limits.
  public init(
    prices: PriceBook, limits: EventLimits, parseLimits: ParseLimits, bodyBytesMax: Int
  ) {
    self.prices = prices
    self.limits = limits
    self.parseLimits = parseLimits
    self.bodyBytesMax = bodyBytesMax
  }

  /// One route.
  public var routes: [DialectRoute] {
    var route = DialectRoute("/v1/ingest/litellm", bodyBytesMax: bodyBytesMax)
    route.takesIdempotencyKey = true
    return [route]
  }

  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    let reads = try LiteLLMReader(limits: limits, parseLimits: parseLimits).read(request)
    return .events(EventSubmission(request, prices: prices, reads))
  }
}
