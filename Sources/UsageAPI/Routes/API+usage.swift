import HTTPServer
import JSON
import Usage

extension API {
  func addUsageRoutes(to router: inout Router) {
    read(
      "/v1/usage", parameters: UsageRequest.parameters + [AnswerFormat.parameter],
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
    let query = wanted.query(for: identity)
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
    let bounds = TimeBounds(from: wanted.range.from, to: wanted.range.to, zone: wanted.zone)
    return Response(
      status: 200, headers: wanted.format.fields(named: bounds.fileName(of: "usage")), body: body)
  }
}
