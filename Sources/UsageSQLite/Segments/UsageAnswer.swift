import SQLite
import Usage

/// Makes rows of what a scan has added up: groups in order, and those beyond the first as one.
struct UsageAnswer {
  private struct Group {
    /// The values of the dimensions.
    var key: ArraySlice<UInt32>
    /// The group's cells by bucket.
    var cells: [(bucket: Int, cell: Int)]
    var rank: Int128
  }

  private let scan: UsageScan
  private let query: UsageQuery
  private let authority: CostAuthority
  private let sessions: DistinctSessions?

  init(_ scan: UsageScan, sessions: DistinctSessions?, authority: CostAuthority) {
    self.scan = scan
    self.sessions = sessions
    query = scan.query
    self.authority = authority
  }

  func result(lastEvent: Int64) throws(DatabaseError) -> Result<UsageResult, StoreError> {
    let (shown, rest) = try ordered(groups())
    guard shown.count <= query.rowsMax else {
      return .failure(.tooManyRows(rowsMax: query.rowsMax))
    }
    var rows: [UsageRow] = []
    var other: [UsageSums?] = Array(repeating: nil, count: query.bucketCount)
    for group in rest {
      for (bucket, cell) in group.cells {
        other[bucket] = (other[bucket] ?? UsageSums()) + sums(cell)
      }
    }
    let values = try shown.map { group throws(DatabaseError) in try texts(group.key) }
    let byBucket = shown.map { group in
      Dictionary(group.cells.map { ($0.bucket, $0.cell) }) { first, _ in first }
    }
    for bucket in 0..<query.bucketCount {
      for (index, group) in shown.enumerated() {
        var sums = byBucket[index][bucket].map(sums) ?? UsageSums()
        sums.distinctSessions = sessions?.count(bucket: bucket, group: group.key)
        guard query.fillsBuckets || !sums.isNothing else { continue }
        rows.append(UsageRow(bucket: bucket, values: values[index], sums: sums))
      }
      if !rest.isEmpty {
        var sums = other[bucket] ?? UsageSums()
        sums.distinctSessions = sessions?.count(bucket: bucket, beyond: shown.map(\.key))
        if query.fillsBuckets || !sums.isNothing {
          rows.append(
            UsageRow(
              bucket: bucket, values: query.groupBy.map { _ in nil }, isOther: true, sums: sums))
        }
      }
      guard rows.count <= query.rowsMax else {
        return .failure(.tooManyRows(rowsMax: query.rowsMax))
      }
    }
    var sum = other.reduce(UsageSums()) { $0 + ($1 ?? UsageSums()) }
    sum.distinctSessions = sessions?.count(beyond: shown.map(\.key))
    return .success(
      UsageResult(
        authority: authority, rows: rows, other: rest.isEmpty ? nil : sum, total: total(),
        lastEvent: lastEvent))
  }

  private func total() -> UsageSums {
    var sums = UsageSums()
    for cell in 0..<scan.cells.count { sums += self.sums(cell) }
    sums.distinctSessions = sessions?.count(beyond: [])
    return sums
  }

  /// The groups of which anything is left, in any order.
  private func groups() -> [Group] {
    var isNothing = [Bool](repeating: true, count: scan.cells.count)
    for column in scan.sums {
      for (cell, sum) in column.enumerated() where sum != 0 { isNothing[cell] = false }
    }
    for (cell, fees) in scan.fees where fees != RareFigures() { isNothing[cell] = false }
    let ranks = ranks()
    var table = CellTable(width: scan.cells.width - 1)
    var groups: [Group] = []
    for cell in isNothing.indices where !isNothing[cell] {
      let key = scan.cells.key(cell)
      let place = table.place(key.dropFirst())
      if place == groups.count { groups.append(Group(key: key.dropFirst(), cells: [], rank: 0)) }
      groups[place].cells.append((Int(key[key.startIndex]), cell))
      groups[place].rank += ranks[cell]
    }
    return groups
  }

  /// What the order compares, of each cell: since it is a sum itself, by how much each measure
  /// adds to it.
  private func ranks() -> [Int128] {
    var ranks = [Int128](repeating: 0, count: scan.cells.count)
    for (measure, column) in scan.sums.enumerated() where !column.isEmpty {
      let one = Figures { $0 == measure ? 1 : 0 }
      let weight = query.order.value(of: one, authority: authority)
      guard weight != 0 else { continue }
      for (cell, sum) in column.enumerated() { ranks[cell] += weight * sum }
    }
    return ranks
  }

  /// The groups that have rows of their own, in order, and those that have none.
  private func ordered(
    _ groups: [Group]
  ) throws(DatabaseError) -> (shown: [Group], rest: [Group]) {
    let top = min(query.top ?? groups.count, groups.count)
    guard top > 0 else { return ([], groups) }
    var sorted = groups.sorted { $0.rank > $1.rank }
    // Texts are looked up for those that may be shown, and for those alike that may be not.
    let least = sorted[top - 1].rank
    let end = sorted.firstIndex { $0.rank < least } ?? sorted.count
    var named: [(group: Group, values: [ExternalName?])] = []
    for group in sorted[..<end] { named.append((group, try texts(group.key))) }
    named.sort { one, other in
      one.group.rank != other.group.rank
        ? one.group.rank > other.group.rank : UsageRow.precedes(one.values, other.values)
    }
    sorted.replaceSubrange(..<end, with: named.map(\.group))
    return (Array(sorted[..<top]), Array(sorted[top...]))
  }

  private func texts(_ key: ArraySlice<UInt32>) throws(DatabaseError) -> [ExternalName?] {
    var values: [ExternalName?] = []
    for (dimension, value) in zip(scan.dimensions, key) {
      values.append(try dimension.text(value))
    }
    return values
  }

  private func sums(_ cell: Int) -> UsageSums {
    var sums = UsageSums()
    sums.figures = Figures { scan.sum($0, cell) }
    if let fees = scan.fees[cell] {
      var rare = sums.figures.rare ?? RareFigures()
      rare.fees = fees.fees
      sums.figures.rare = rare
    }
    sums.sessionsBegun = Int64(clamping: scan.sum(Measure.sessionsBegun, cell))
    return sums
  }
}

extension Figures {
  /// Figures with these measures.
  fileprivate init(_ number: (Int) -> Int128) {
    self.init()
    withoutActuallyEscaping(number) { number in
      var filler = MeasureFiller(number)
      visitMeasures(&filler)
    }
  }
}

extension UsageSums {
  fileprivate static func + (left: UsageSums, right: UsageSums) -> UsageSums {
    var sum = left
    sum += right
    return sum
  }
}
