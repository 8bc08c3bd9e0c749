import JSON
import Usage

extension Writer {
  /// A query of usage with what it found.
  mutating func usage(_ result: UsageResult, _ wanted: UsageRequest, marker: ChangeMarker) {
    let authority = result.authority
    object {
      $0.usageHead(wanted, marker: marker)
      $0.list("data", result.rows) { $0.usageRow($1, wanted, authority: authority) }
      if let other = result.other {
        $0.member("other", object: { $0.usageSums(other, authority: authority) })
      } else {
        $0.member("other", String?.none)
      }
      $0.member("total", object: { $0.usageSums(result.total, authority: authority) })
      // All rows come in one answer.
      $0.member("next", String?.none)
      if wanted.showsPlan { $0.plan(result.plan) }
    }
  }

  /// What was asked for, and of which state the answer is.
  mutating func usageHead(_ wanted: UsageRequest, marker: ChangeMarker) {
    member("from", wanted.zone.text(of: wanted.range.from))
    member("to", wanted.zone.text(of: wanted.range.to))
    member("tz", wanted.zone.name)
    member("interval", wanted.interval?.rawValue)
    member("group_by", array: { for each in wanted.groupBy { $0.string(each.name) } })
    member("as_of", marker.description)
  }

  /// The members of one row.
  mutating func usageRow(_ row: UsageRow, _ wanted: UsageRequest, authority: CostAuthority) {
    if wanted.interval != nil {
      member("start", wanted.edges[row.bucket])
    }
    for (dimension, value) in zip(wanted.groupBy, row.values) { member(dimension.name, value) }
    if row.isOther { member("other", true) }
    usageSums(row.sums, authority: authority)
  }

  mutating func usageSums(_ sums: UsageSums, authority: CostAuthority) {
    let figures = sums.figures
    member("requests", figures.requests)
    member("calls_without_usage", figures.callsWithoutUsage)
    member("sessions_begun", sums.sessionsBegun)
    if let distinct = sums.distinctSessions { member("distinct_sessions", distinct) }
    member("web_searches", figures.webSearches)
    tokens(figures.tokens)
    cost(figures, authority: authority)
    charge(sums.charge)
    member("coverage", figures.coverage)
    if figures.rare?.fees.isEmpty == false { fees(figures) }
  }

  private mutating func plan(_ plan: UsagePlan) {
    member(
      "plan",
      object: {
        $0.member("detail", plan.detail.rawValue)
        $0.member("segments_read", plan.segmentsRead)
        $0.member("segments_skipped", plan.segmentsSkipped)
        $0.member("rows", plan.rows)
        $0.member("microseconds", plan.microseconds)
      })
  }
}
