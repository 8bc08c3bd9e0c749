import HTTPServer
import JSON
import Usage

extension API {
  func addUsageRoutes(to router: inout Router) {
    read(
      "/v1/usage",
      parameters: UsageRequest.parameters + Request.pageParameters
        + [AnswerFormat.parameter, "explain"],
      isParameter: UsageRequest.isRepeatable, dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      let wanted = try UsageRequest(request, self)
      if try request.explains() {
        return try await explainedUsage(request, wanted, identity)
      }
      try request.refusePages()
      return try await usage(wanted, identity)
    }
    read(
      "/v1/usage.csv", parameters: UsageRequest.parameters, isParameter: UsageRequest.isRepeatable,
      dependsOn: .stateAndMinute, in: &router
    ) { request, identity async throws(Problem) in
      try await usage(UsageRequest(request, self, format: .csv), identity)
    }
  }

  private func usage(
    _ wanted: UsageRequest, _ identity: Identity
  ) async throws(Problem) -> Response {
    let query = wanted.query(
      for: identity, by: prices.book(of: identity.project), rates.card(of: identity.project))
    // Taken before the query: the answer may know more than it says, never less.
    let marker = store.marker(of: identity.project)
    let result = try await ask { () async throws(StoreError) in
      try await store.usage(query, in: identity.project)
    }
    switch wanted.format {
    case .json: return .json { $0.usage(result, wanted, marker: marker) }
    case .ndjson:
      var writer = Writer()
      for row in result.rows {
        writer.object { $0.usageRow(row, wanted, authority: result.authority) }
        writer.newline()
      }
      return file(writer.bytes, wanted)
    case .csv: return file(CSVText(result, wanted).bytes, wanted)
    }
  }

  private func file(_ body: [UInt8], _ wanted: UsageRequest) -> Response {
    Response(status: 200, headers: wanted.format.fields(named: wanted.fileName), body: body)
  }
}
