/// A user's totals by the days of a time zone. Stores keep sums of UTC days alone; other days are
/// added up by a query of usage.
extension DayQuery {
  /// The query that finds the user's totals by day and model. `newest` is the last UTC day on which
  /// the user has events, and ends the query where it has no end of its own; where it has no
  /// beginning it begins with 1970. Throws `tooManyRows` where that is more than `daysMax` days.
  public func usage(
    of user: ExternalID, in zone: Zone, newest: Day, daysMax: Int
  ) throws(StoreError) -> UsageQuery? {
    let first = zone.start(of: from ?? Day(number: 0))
    // No zone is a whole day ahead of UTC.
    let last = to ?? Day(number: newest.number + 1)
    guard let range = TimeRange(from: first, to: zone.start(of: Day(number: last.number + 1)))
    else { return nil }
    guard let edges = Interval.day.edges(of: range, in: zone, atMost: daysMax) else {
      throw .tooManyRows(rowsMax: daysMax)
    }
    var query = UsageQuery(from: range.from, to: range.to)
    query.edges = edges
    query.groupBy = [.provider, .model]
    query.filters = [UsageFilter(.user, ExternalName(user.text))]
    query.rowsMax = daysMax
    return query
  }
}

extension UserTotals {
  /// What the query of `DayQuery.usage` has found, with the page that `days` asks for. Throws
  /// `invalidCursor` for a cursor of another list.
  public init(
    of user: ExternalID, days wanted: DayQuery, in zone: Zone, query: UsageQuery,
    result: UsageResult
  ) throws(StoreError) {
    var models: [[ExternalName?]: Figures] = [:]
    var days: [DayTotals] = []
    for row in result.rows {
      models[row.values, default: Figures()] += row.sums.figures
      let day = zone.day(of: query.edges[row.bucket])
      if days.last?.day != day {
        days.append(DayTotals(day: day, sessions: 0, figures: Figures()))
      }
      days[days.count - 1].figures += row.sums.figures
      days[days.count - 1].sessions += row.sums.sessionsBegun
    }
    self.init(
      userID: user, authority: result.authority, sessions: result.total.sessionsBegun,
      figures: result.total.figures,
      models: models.map { ModelTotals(model: $0[1], provider: $0[0], figures: $1) }
        .sorted(by: ModelTotals.precedes),
      days: try wanted.page(of: days))
  }
}

extension DayQuery {
  /// The page of days that come in ascending order.
  fileprivate func page(of days: [DayTotals]) throws(StoreError) -> Page<DayTotals> {
    var rest = days[...]
    if let cursor {
      guard let before = Day(cursor) else { throw .invalidCursor }
      rest = rest.prefix { $0.day < before }
    }
    let items = Array(rest.suffix(limit).reversed())
    return Page(items: items, next: rest.count > limit ? items.last?.day.description : nil)
  }
}
