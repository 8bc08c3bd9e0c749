import SQLite
import Usage

/// Makes rows of what a scan has added up: groups in order, and those beyond the first as one.
struct UsageAnswer {
  private let scan: UsageScan
  private let query: UsageQuery
  private let authority: CostAuthority
  private let sessions: DistinctSessions?
  private let charges: UsageCharges?
  private let groups: UsageGroups

  init(
    _ scan: UsageScan, sessions: DistinctSessions?, charges: UsageCharges?,
    authority: CostAuthority
  ) {
    self.scan = scan
    self.sessions = sessions
    self.charges = charges
    query = scan.query
    self.authority = authority
    groups = UsageGroups(scan, authority: authority)
  }

  func result(lastEvent: Int64) throws(DatabaseError) -> Result<UsageResult, StoreError> {
    guard query.top != nil || groups.count <= query.rowsMax else {
      return .failure(.tooManyRows(rowsMax: query.rowsMax))
    }
    let shown = try groups.first(query.top ?? groups.count, of: scan)
    var places = [Int](repeating: -1, count: groups.count)
    for (place, group) in shown.enumerated() { places[group] = place }
    let other = others(places)
    let cells = rowCells(places, shown.count)
    let hasOther = shown.count < groups.count
    let count = cells.count + (hasOther ? other.count : 0)
    guard count <= query.rowsMax else { return .failure(.tooManyRows(rowsMax: query.rowsMax)) }
    var values: [[ExternalName?]] = []
    for group in shown { values.append(try groups.texts(group, of: scan)) }
    let keys = shown.map { groups.key($0, of: scan) }
    var rows: [UsageRow] = []
    rows.reserveCapacity(count)
    var next = 0
    for bucket in 0..<query.bucketCount {
      while next < cells.count, cells[next].bucket == bucket {
        let place = cells[next].place
        var sums = cells[next].cell.map { self.sums($0) } ?? UsageSums()
        sums.distinctSessions = sessions?.count(bucket: bucket, group: keys[place])
        sums.charge = charges?.charge(bucket: bucket, group: keys[place])
        rows.append(UsageRow(bucket: bucket, values: values[place], sums: sums))
        next += 1
      }
      guard hasOther else { continue }
      var sums = other[bucket] ?? UsageSums()
      sums.distinctSessions = sessions?.count(bucket: bucket, beyond: keys)
      sums.charge = charges?.charge(bucket: bucket, beyond: keys)
      guard query.fillsBuckets || !sums.isNothing else { continue }
      let missing = query.groupBy.map { _ in ExternalName?.none }
      rows.append(UsageRow(bucket: bucket, values: missing, isOther: true, sums: sums))
    }
    return .success(
      UsageResult(
        authority: authority, rows: rows, other: hasOther ? sum(other, beyond: keys) : nil,
        total: total(), lastEvent: lastEvent))
  }

  /// The rows of the groups that are shown, in order, with the cell of each that is not empty.
  private func rowCells(
    _ places: [Int], _ shownCount: Int
  ) -> [(bucket: Int, place: Int, cell: Int?)] {
    var cells: [(bucket: Int, place: Int, cell: Int?)] = []
    for cell in 0..<scan.cells.count {
      guard let group = groups.group(ofCell: cell), places[group] >= 0 else { continue }
      cells.append((scan.bucket(ofCell: cell), places[group], cell))
    }
    if query.fillsBuckets {
      guard query.bucketCount * shownCount <= query.rowsMax else {
        // As many as are too many.
        return Array(repeating: (0, 0, nil), count: query.rowsMax + 1)
      }
      let known = Set(cells.map { $0.bucket * shownCount + $0.place })
      for index in 0..<query.bucketCount * shownCount where !known.contains(index) {
        cells.append((index / shownCount, index % shownCount, nil))
      }
    }
    return cells.sorted { ($0.bucket, $0.place) < ($1.bucket, $1.place) }
  }

  /// By bucket, what the groups without a place have.
  private func others(_ places: [Int]) -> [Int: UsageSums] {
    var cells: [Int: [Int]] = [:]
    for cell in 0..<scan.cells.count {
      guard let group = groups.group(ofCell: cell), places[group] < 0 else { continue }
      cells[scan.bucket(ofCell: cell), default: []].append(cell)
    }
    return cells.mapValues { sums(of: $0) }
  }

  private func sum(
    _ others: [Int: UsageSums], beyond keys: [ArraySlice<UInt32>]
  ) -> UsageSums {
    var sum = UsageSums()
    for sums in others.values { sum += sums }
    sum.distinctSessions = sessions?.count(beyond: keys)
    sum.charge = charges?.charge(beyond: keys)
    return sum
  }

  private func total() -> UsageSums {
    var sums = sums(of: Array(0..<scan.cells.count))
    sums.distinctSessions = sessions?.count(beyond: [])
    sums.charge = charges?.charge(beyond: [])
    return sums
  }

  private func sums(_ cell: Int) -> UsageSums { sums(of: [cell]) }

  /// What some cells have together.
  private func sums(of cells: [Int]) -> UsageSums {
    let numbers = scan.measures(of: cells)
    var sums = UsageSums()
    sums.figures = Figures(measures: numbers)
    if !scan.fees.isEmpty {
      var rare = sums.figures.rare ?? RareFigures()
      for cell in cells { if let fees = scan.fees[cell] { rare += fees } }
      sums.figures.rare = rare
    }
    sums.sessionsBegun = Int64(clamping: numbers[Measure.sessionsBegun])
    return sums
  }
}
