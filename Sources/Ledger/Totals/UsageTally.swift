public import Usage

/// Answers a query of usage from entries that are handed to it one by one, in the order of receipt.
public struct UsageTally {
  private struct Cell {
    var sums = UsageSums()
    /// How many events each session has here.
    var sessions: [Int64: Int64] = [:]
    var charged = ChargedFigures()

    static func += (left: inout Cell, right: Cell) {
      left.sums += right.sums
      left.sessions.merge(right.sessions, uniquingKeysWith: +)
      left.charged += right.charged
    }

    func finished(_ query: UsageQuery, _ authority: CostAuthority) -> UsageSums {
      var sums = sums
      if query.rates != nil { sums.charge = charged.charge(by: authority) }
      if query.countsDistinctSessions {
        sums.distinctSessions = Int64(sessions.values.count { $0 > 0 })
      }
      return sums
    }
  }

  private typealias Group = (values: [ExternalName?], buckets: [Int: Cell], sum: Cell)

  private let query: UsageQuery
  private let authority: CostAuthority
  private var cells: [[ExternalName?]: [Int: Cell]] = [:]
  /// How many cells there are.
  public private(set) var count = 0

  /// A tally of no entry; `authority` is the project's choice.
  public init(_ query: UsageQuery, _ authority: CostAuthority) {
    self.query = query
    self.authority = authority
  }

  /// Adds an entry, or takes it away. `begins` is true for the first of its session, and `value`
  /// gives the event's value of a dimension.
  public mutating func add<Failure: Error>(
    _ event: EventNumbers, isTakenBack: Bool, begins: Bool,
    value: (Dimension) throws(Failure) -> ExternalName?
  ) throws(Failure) {
    guard let bucket = query.bucket(of: event.time) else { return }
    for filter in query.filters {
      guard filter.passes(try value(filter.dimension)) else { return }
    }
    var cell = Cell()
    let figures = event.figures.withoutUnreadNames
    cell.sums.figures = isTakenBack ? -figures : figures
    cell.sums.sessionsBegun = begins ? 1 : 0
    if let session = event.session { cell.sessions[session] = cell.sums.figures.events }
    if let card = query.rates {
      var values: [ExternalName?] = []
      for dimension in card.dimensions { values.append(try value(dimension)) }
      cell.charged.add(
        cell.sums.figures,
        at: card.terms(for: values, on: Timestamp(microseconds: event.time).day))
    }
    var values: [ExternalName?] = []
    for dimension in query.groupBy { values.append(try value(dimension)) }
    if cells[values]?[bucket] == nil { count += 1 }
    cells[values, default: [:]][bucket, default: Cell()] += cell
  }

  /// What all of them come to; `lastEvent` is the last that was handed on.
  public func result(lastEvent: Int64) -> Result<UsageResult, StoreError> {
    let groups = groups.sorted(by: precedes)
    let shown = groups.prefix(query.top ?? groups.count)
    let rest = groups.dropFirst(shown.count)
    var rows: [UsageRow] = []
    for bucket in 0..<query.bucketCount {
      func add(_ cell: Cell?, _ values: [ExternalName?], isOther: Bool) {
        let sums = (cell ?? Cell()).finished(query, authority)
        guard query.fillsBuckets || !sums.isNothing else { return }
        rows.append(UsageRow(bucket: bucket, values: values, isOther: isOther, sums: sums))
      }
      for group in shown { add(group.buckets[bucket], group.values, isOther: false) }
      guard !rest.isEmpty else { continue }
      let other = rest.compactMap { $0.buckets[bucket] }.reduce(into: Cell()) { $0 += $1 }
      add(other, query.groupBy.map { _ in nil }, isOther: true)
    }
    guard rows.count <= query.rowsMax else {
      return .failure(.tooManyRows(rowsMax: query.rowsMax))
    }
    let total = groups.reduce(into: Cell()) { $0 += $1.sum }
    let other = rest.reduce(into: Cell()) { $0 += $1.sum }
    return .success(
      UsageResult(
        authority: authority, rows: rows,
        other: rest.isEmpty ? nil : other.finished(query, authority),
        total: total.finished(query, authority), lastEvent: lastEvent))
  }

  private func precedes(_ one: Group, _ other: Group) -> Bool {
    let value = query.order.value(of: one.sum.sums.figures, authority: authority)
    let otherValue = query.order.value(of: other.sum.sums.figures, authority: authority)
    return value != otherValue ? value > otherValue : UsageRow.precedes(one.values, other.values)
  }

  private var groups: [Group] {
    cells.map { values, buckets in
      (values, buckets, buckets.values.reduce(into: Cell()) { $0 += $1 })
    }.filter { group in group.buckets.values.contains { !$0.finished(query, .automatic).isNothing }
    }
  }
}
