import HTTPServer
import JSON
import Usage

/// How far sources that tell the same calls agree.
extension API {
  func addWitnessRoute(to router: inout Router) {
    read(
      "/v1/witnesses", parameters: Request.rangeParameters, dependsOn: .stateAndMinute,
      in: &router, witnesses)
  }

  private func witnesses(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    try identity.refuseBoundKey(what: "what others tell of a call")
    let (range, zone) = try request.timeRange(zones: zones, now: now())
    let marker = store.marker(of: identity.project)
    var usage = UsageQuery(from: range.from, to: range.to)
    usage.groupBy = [.source]
    usage.rowsMax = limits.usageRowsMax
    let counted = try await ask { [usage] () async throws(StoreError) in
      try await store.usage(usage, in: identity.project)
    }
    let pairs = try await sourcePairs(of: range, by: counted.authority, in: identity.project)
    var requests = pairs.witnessed
    for row in counted.rows {
      if let source = row.values[0] { requests[source, default: 0] += row.sums.figures.requests }
    }
    let told = requests
    return .json { writer in
      writer.object {
        $0.member("from", zone.text(of: range.from))
        $0.member("to", zone.text(of: range.to))
        $0.member("tz", zone.name)
        $0.member("as_of", marker.description)
        $0.list("data", pairs.sorted) { $0.pair($1, requests: told) }
      }
    }
  }

  /// The calls of a range, a page of them at a time.
  private func sourcePairs(
    of range: TimeRange, by authority: CostAuthority, in project: ProjectID
  ) async throws(Problem) -> SourcePairs {
    let secondsMax = limits.downloads.downloadSeconds
    let deadline = ContinuousClock.now + .seconds(secondsMax)
    var pairs = SourcePairs()
    var place: SharedCallPage.Place?
    repeat {
      let page = try await ask { [place] () async throws(StoreError) in
        try await store.sharedCalls(
          in: range, after: place, limit: limits.pageItemsMax, of: project)
      }
      for call in page.calls { pairs.add(call, by: authority) }
      guard ContinuousClock.now < deadline else {
        throw Problem(
          .overloaded, "the calls took more than \(secondsMax) seconds to read",
          headers: [("Retry-After", "60")])
      }
      place = page.next
    } while place != nil
    return pairs
  }
}

extension Writer {
  /// What two sources tell; `requests` is all that each source tells.
  fileprivate mutating func pair(_ pair: SourcePair, requests: [ExternalName: Int64]) {
    member(
      "sources",
      array: {
        $0.string(pair.first.text)
        $0.string(pair.second.text)
      })
    member("both", pair.both)
    member("only_first", max(0, (requests[pair.first] ?? 0) - pair.firstRequests))
    member("only_second", max(0, (requests[pair.second] ?? 0) - pair.secondRequests))
    member("first_counts", pair.firstCounts)
    member("second_counts", pair.secondCounts)
    member("disagreeing", pair.disagreeing)
    let buckets = TokenCounts.fields.compactMap { field in
      pair.tokens[field.name].map { (name: field.name, difference: $0) }
    }
    list("tokens", buckets) {
      $0.member("bucket", $1.name)
      $0.member("calls", $1.difference.calls)
      $0.member("first_more", $1.difference.firstMore)
      $0.member("second_more", $1.difference.secondMore)
    }
    member(
      "cost",
      object: {
        $0.member("calls", pair.cost.calls)
        $0.member("first_more_usd", pair.cost.firstMore.description)
        $0.member("second_more_usd", pair.cost.secondMore.description)
        $0.member("unknown", pair.unknownCosts)
      })
  }
}
