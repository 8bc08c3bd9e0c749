import HTTPServer
import JSON
import Usage

extension API {
  func addUsageRoutes(to router: inout Router) {
    read(
      "/v1/usage", parameters: UsageRequest.parameters + ["format"],
      isParameter: Request.isFilter, dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      try await usage(UsageRequest(request, self), identity)
    }
    read(
      "/v1/usage.csv", parameters: UsageRequest.parameters, isParameter: Request.isFilter,
      dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      try await usage(UsageRequest(request, self, format: .csv), identity)
    }
  }

  private func usage(
    _ wanted: UsageRequest, _ identity: Identity
  ) async throws(Problem) -> Response {
    var query = wanted.query(for: identity)
    query.listedName = { [book = prices.book(of: identity.project)] model, provider in
      book.listedName(of: model, provider: provider)
    }
    let asked = query
    // Taken before the query: the answer may know more than it says, never less.
    let marker = store.marker(of: identity.project)
    let result = try await ask { () async throws(StoreError) in
      try await store.usage(asked, in: identity.project)
    }
    switch wanted.format {
    case .json: return .json { $0.usage(result, wanted, marker: marker) }
    case .ndjson:
      var writer = Writer()
      for row in result.rows {
        writer.object { $0.usageRow(row, wanted, authority: result.authority) }
        writer.newline()
      }
      return file(writer.bytes, wanted, type: "application/x-ndjson", ending: "ndjson")
    case .csv:
      let text = UsageText(result, wanted)
      return file(
        text.bytes, wanted, type: "text/csv; charset=utf-8; header=present", ending: "csv")
    }
  }

  /// An answer that a browser keeps as a file.
  private func file(
    _ body: [UInt8], _ wanted: UsageRequest, type: String, ending: String
  ) -> Response {
    let days = [wanted.range.from, wanted.range.to].map { wanted.zone.day(of: $0).description }
    let name = "usage-\(days[0])-\(days[1]).\(ending)"
    return Response(
      status: 200,
      headers: [
        ("Content-Type", type), ("Cache-Control", "no-store"),
        ("Content-Disposition", "attachment; filename=\"\(name)\""),
      ], body: body)
  }
}
