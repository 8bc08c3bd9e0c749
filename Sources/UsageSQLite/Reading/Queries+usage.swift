import SQLite
import Usage

extension Queries {
  /// Adds up what a query asks for. It must be the first that is read in its transaction.
  func usage(
    _ query: UsageQuery, in project: ProjectID, _ columns: UsageColumns
  ) throws(DatabaseError) -> Result<UsageResult, StoreError> {
    let begun = SuspendingClock.now
    let (blocks, lastEvent) = try columns.blocks(connection)
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
    var sessions: DistinctSessions?
    for block in blocks {
      try scan.add(block, from: query.from, to: query.to)
      try connection.checkDeadline()
      guard !scan.isFull else { return .failure(.tooManyRows(rowsMax: query.rowsMax)) }
    }
    if query.countsDistinctSessions {
      var scan = UsageScan(
        query, project: project, dimensions: dimensions + [try values(.session)],
        filters: filters, wanted: [Measure.events], wantsFees: false)
      for block in blocks {
        try scan.add(block, from: query.from, to: query.to)
        try connection.checkDeadline()
        guard !scan.isFull else { return .failure(.tooManyRows(rowsMax: query.rowsMax)) }
      }
      sessions = try DistinctSessions(scan)
    }
    let answer = UsageAnswer(scan, sessions: sessions, authority: try authority(of: project))
    return try answer.result(lastEvent: lastEvent).map { result in
      var result = result
      result.plan.rows = scan.rows
      let seconds = SuspendingClock.now - begun
      result.plan.microseconds = Int64(seconds / .microseconds(1))
      return result
    }
  }
}
