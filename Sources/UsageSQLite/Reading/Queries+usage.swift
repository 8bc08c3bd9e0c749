import SQLite
import Usage

extension Queries {
  /// Adds up what a query asks for. It must be the first that is read in its transaction.
  func usage(
    _ query: UsageQuery, in project: ProjectID, _ columns: UsageColumns
  ) throws(DatabaseError) -> Result<UsageResult, StoreError> {
    let begun = SuspendingClock.now
    let snapshot = try columns.snapshot(connection)
    var reading = UsageReading(query, project: project, snapshot, connection, columns.caches)
    let names = UsageNames(
      connection: connection, project: project, listedName: query.listedName)
    func values(_ dimension: Dimension) throws(DatabaseError) -> DimensionValues {
      try DimensionValues(
        dimension, filter: query.filters.first { $0.dimension == dimension }, names: names)
    }
    var dimensions: [DimensionValues] = []
    for dimension in query.groupBy { dimensions.append(try values(dimension)) }
    var filters: [DimensionValues] = []
    for filter in query.filters { filters.append(try values(filter.dimension)) }
    var scan = UsageScan(query, project: project, dimensions: dimensions, filters: filters)
    guard try reading.add(to: &scan) else {
      return .failure(.tooManyRows(rowsMax: query.rowsMax))
    }
    var plan = reading.plan
    plan.rows = scan.rows
    var sessions: DistinctSessions?
    if query.countsDistinctSessions {
      var scan = UsageScan(
        query, project: project, dimensions: dimensions + [try values(.session)],
        filters: filters, wanted: [Measure.events], wantsFees: false)
      guard try reading.add(to: &scan) else {
        return .failure(.tooManyRows(rowsMax: query.rowsMax))
      }
      sessions = try DistinctSessions(scan)
      plan.detail = reading.plan.detail
      plan.rows += scan.rows
    }
    let authority = try authority(of: project)
    var charges: UsageCharges?
    if let card = query.rates {
      let finer = card.query(for: query)
      for dimension in finer.groupBy.dropFirst(dimensions.count) {
        dimensions.append(try values(dimension))
      }
      var scan = UsageScan(
        finer, project: project, dimensions: dimensions, filters: filters, wantsFees: false)
      guard try reading.add(to: &scan) else {
        return .failure(.tooManyRows(rowsMax: query.rowsMax))
      }
      charges = try UsageCharges(scan, of: query, by: card, authority: authority)
      plan.detail = reading.plan.detail
      plan.rows += scan.rows
    }
    let answer = UsageAnswer(scan, sessions: sessions, charges: charges, authority: authority)
    return try answer.result(lastEvent: snapshot.lastEvent).map { result in
      var result = result
      plan.microseconds = Int64((SuspendingClock.now - begun) / .microseconds(1))
      result.plan = plan
      return result
    }
  }
}
