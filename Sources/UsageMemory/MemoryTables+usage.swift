import Ledger
import Usage

/// Answers queries by going through every event: what other stores find must be the same.
extension MemoryTables {
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

  func usage(
    _ query: UsageQuery, in project: ProjectID
  ) -> Result<UsageResult, StoreError> {
    let authority = settings(of: project).authority
    func precedes(_ one: Group, _ other: Group) -> Bool {
      let value = query.order.value(of: one.sum.sums.figures, authority: authority)
      let otherValue = query.order.value(of: other.sum.sums.figures, authority: authority)
      return value != otherValue ? value > otherValue : UsageRow.precedes(one.values, other.values)
    }
    let groups = groups(of: query, in: project).sorted(by: precedes)
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

  private func groups(of query: UsageQuery, in project: ProjectID) -> [Group] {
    var cells: [[ExternalName?]: [Int: Cell]] = [:]
    var sessionsSeen: Set<Int64> = []
    func add(_ event: EventNumbers, isTakenBack: Bool) {
      let begins = event.session.map { sessionsSeen.insert($0).inserted } ?? false
      guard event.project == project.number, let bucket = query.bucket(of: event.time),
        query.filters.allSatisfy({ $0.passes(value(of: $0.dimension, event, query)) })
      else { return }
      var cell = Cell()
      let figures = event.figures.withoutUnreadNames
      cell.sums.figures = isTakenBack ? -figures : figures
      cell.sums.sessionsBegun = begins ? 1 : 0
      if let session = event.session { cell.sessions[session] = cell.sums.figures.events }
      if let card = query.rates {
        cell.charged.add(
          cell.sums.figures,
          at: card.terms(
            for: card.dimensions.map { value(of: $0, event, query) },
            on: Timestamp(microseconds: event.time).day))
      }
      let values = query.groupBy.map { value(of: $0, event, query) }
      cells[values, default: [:]][bucket, default: Cell()] += cell
    }
    let history = history
    for event in history.all {
      for old in history.takenAway(by: event) { add(old, isTakenBack: true) }
      if let event = history.added(by: event) { add(event, isTakenBack: false) }
    }
    return cells.map { values, buckets in
      (values, buckets, buckets.values.reduce(into: Cell()) { $0 += $1 })
    }.filter { group in group.buckets.values.contains { !$0.finished(query, .automatic).isNothing }
    }
  }

  private func value(
    of dimension: Dimension, _ event: EventNumbers, _ query: UsageQuery
  ) -> ExternalName? {
    func word(_ number: Int64?) -> ExternalName? { number.flatMap { self.word($0) } }
    switch dimension {
    case .user: return event.user.flatMap { user($0) }.map { ExternalName($0.text) }
    case .session:
      return event.session.flatMap { records[$0]?.id }.map { ExternalName($0.text) }
    case .agent: return word(event.agent)
    case .model:
      guard let model = word(event.model) else { return nil }
      return query.listedName(model, word(event.provider)) ?? model
    case .provider: return word(event.provider)
    case .source: return word(event.source)
    case .tier: return word(event.serviceTier)
    case .label: return word(event.label)
    case .evidence: return ExternalName(CostGrade(of: event.figures).name)
    case .tag(let key):
      let tag = (event.tags ?? []).first { $0.key.hasSameBytes(as: key) }
      return tag.map { ExternalName($0.value) }
    }
  }
}
