import HTTPServer
import Usage

/// A month for those who keep a company's costs.
extension API {
  func addFocusRoute(to router: inout Router) {
    read(
      "/v1/focus.csv", parameters: Dimension.named.map(\.name) + ["month", "unpriced"],
      isParameter: Request.isFilter, in: &router, focus)
  }

  private func focus(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    // Months and days of the format are those of UTC.
    guard let text = request.query["month"], let month = Zone.utc.month(text) else {
      throw Problem(.invalidRequest, "`month` is a month such as 2026-10", field: "month")
    }
    let omitsUnpriced = try request.choice("unpriced", [("rows", false), ("omit", true)]) ?? false
    let prices = prices.book(of: identity.project)
    var entries = EntryQuery(limit: limits.pageItemsMax)
    entries.filters = try request.usageFilters()
    entries.listedName = prices.listedNames
    (entries.from, entries.to, entries.isAscending) = (month.from, month.to, true)
    let settings = try await ask { () async throws(StoreError) in
      try await store.settings(of: identity.project)
    }
    let book = FocusBook(
      month: month, reader: FocusReader(prices: prices, authority: settings.authority),
      omitsUnpriced: omitsUnpriced)
    let file = FocusFile(
      book, columns: FocusColumns(account: settings.name, month: month),
      rowsMax: limits.usageFileRowsMax, secondsMax: limits.downloads.downloadSeconds,
      page: entryPages(entries.query(for: identity), identity))
    return try await downloads.answer(
      with: file, fields: AnswerFormat.csv.fields(named: "focus-\(text)"),
      isAllowed: stillMayRead(request))
  }
}
