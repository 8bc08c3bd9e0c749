import HTTPServer
import JSON
import Usage

/// What lies behind a cell of usage.
extension API {
  /// The events of a query's range and filters, the newest first, each with what it costs and why,
  /// and those that do not count with the reason. What the counted ones add up to is `total`.
  func explainedUsage(
    _ request: Request, _ wanted: UsageRequest, _ identity: Identity
  ) async throws(Problem) -> Response {
    try request.refuseCuts()
    let prices = prices.book(of: identity.project)
    let query = wanted.query(for: identity, by: prices, rates.card(of: identity.project))
    let entries = query.entries(
      cursor: try place(of: request, in: identity.project), limit: try request.limit(limits))
    let authority = try await authority(of: identity)
    guard wanted.format == .json else {
      let row = FileRow.explained(by: authority, prices: prices)
      return try await entryFile(
        entries, row, named: wanted.fileName, as: wanted.format, for: request, identity)
    }
    let marker = store.marker(of: identity.project)
    let result = try await ask { () async throws(StoreError) in
      try await store.usage(query, in: identity.project)
    }
    let found = try await ask { () async throws(StoreError) in
      try await store.entries(entries, in: identity.project)
    }
    let page = sealed(found, in: identity.project)
    return Response.json { writer in
      writer.object {
        $0.usageHead(wanted, marker: marker)
        $0.member("total", object: { $0.usageSums(result.total, authority: authority) })
        $0.page(page) { writer, entry in
          writer.object { $0.explained(entry, authority: authority, prices: prices) }
        }
      }
    }.linked(to: page.next, of: request)
  }
}

extension UsageQuery {
  /// The events that it counts, and those that would be if nothing had taken them back.
  fileprivate func entries(cursor: String?, limit: Int) -> EntryQuery {
    var entries = EntryQuery(cursor: cursor, limit: limit)
    entries.filters = filters
    entries.listedName = listedName
    entries.looksAtOwnNames = false
    (entries.from, entries.to) = (from, to)
    return entries
  }
}

extension Request {
  /// Whether the events behind a cell are asked for.
  func explains() throws(Problem) -> Bool {
    try choice("explain", [("events", true)]) ?? false
  }

  /// Refuses what cuts usage into cells: one cell is chosen by its range and its values. Defaults
  /// are let pass, since generated clients send them.
  fileprivate func refuseCuts() throws(Problem) {
    let cuts = ["group_by", "interval", "order", "top", "fill", "measures", "plan"]
    let defaults = ["order": UsageOrder.cost.rawValue, "fill": "0", "plan": "0"]
    for name in cuts where query[name] != defaults[name] && query[name] != nil {
      throw Problem(
        .invalidRequest,
        "`explain` shows the events of one cell, which `from`, `to` and filters such as "
          + "`model=gpt-4o` choose; leave out `\(name)`", field: name)
    }
  }
}

extension FileRow<LedgerEntry> {
  /// The ledger's entries, one row each, with the reasons in NDJSON.
  fileprivate static func explained(by authority: CostAuthority, prices: PriceBook) -> Self {
    var row = FileRow.entries(by: authority)
    row.json = { writer, entry in
      writer.object { $0.explained(entry, authority: authority, prices: prices) }
    }
    return row
  }
}
