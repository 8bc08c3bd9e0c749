import HTTPServer
import Usage

/// What a request of `/v1/what-if` asks for.
struct WhatIfRequest: Sendable {
  let whatIf: WhatIf
  let range: TimeRange
  let zone: Zone
  let filters: [UsageFilter]

  /// The parameters beside those of the forms of filters.
  static let parameters =
    Request.rangeParameters + ["as_model", "as_provider", "priced_on", "cache"]
    + Dimension.named.map(\.name)

  init(_ request: Request, _ api: API) throws(Problem) {
    (range, zone) = try request.timeRange(zones: api.zones, now: api.now())
    filters = try request.usageFilters()
    var whatIf = WhatIf()
    whatIf.model = request.name("as_model")
    whatIf.provider = request.name("as_provider")
    whatIf.day = try request.day("priced_on")
    whatIf.isWithoutCache = try request.choice("cache", [("kept", false), ("none", true)]) ?? false
    self.whatIf = whatIf
    guard whatIf.provider == nil || whatIf.model != nil else {
      throw Problem(
        .invalidRequest, "`as_provider` says whose model `as_model` is; give that, too",
        field: "as_provider")
    }
    guard whatIf != WhatIf() else {
      throw Problem(
        .invalidRequest,
        "say by `as_model`, `priced_on` or `cache=none` what is to be supposed",
        field: "as_model")
    }
  }

  /// Refuses a model that has no price: nothing could be answered.
  func requirePrice(in prices: PriceBook) throws(Problem) {
    guard let model = whatIf.model else { return }
    let time = whatIf.day?.start ?? range.to
    guard prices.lookup(model: model, provider: whatIf.provider, at: time) == nil else { return }
    let of = whatIf.provider.map { " of \($0)" } ?? ""
    throw Problem(
      .priceNotFound,
      "no price is listed for \(model)\(of) on \(time.day); `GET /v1/prices?q=` finds what is",
      field: "as_model")
  }

  /// What the events cost as they are, by model and provider.
  func usage(of identity: Identity, by prices: PriceBook, _ limits: APILimits) -> UsageQuery {
    var query = UsageQuery(from: range.from, to: range.to)
    query.filters = filters
    query.groupBy = [.model, .provider]
    query.listedName = prices.listedNames
    query.rowsMax = limits.usageRowsMax
    if let bound = identity.userID { query.filters.require(.user, ExternalName(bound.text)) }
    return query
  }

  /// The events themselves.
  func entries(by prices: PriceBook, _ limits: APILimits) -> EntryQuery {
    var entries = EntryQuery(limit: limits.pageItemsMax)
    entries.filters = filters
    entries.listedName = prices.listedNames
    entries.looksAtOwnNames = false
    (entries.from, entries.to, entries.isAscending) = (range.from, range.to, true)
    return entries
  }
}
