import Ledger
import SQLite
import Usage

extension Queries {
  /// A page of sessions. It looks at no more than `rowsMax` of them, and may be short.
  func sessions(
    _ query: SessionQuery, behind place: SessionQuery.Place?, in project: ProjectID, rowsMax: Int
  ) throws(DatabaseError) -> Page<SessionSummary> {
    guard let scan = try SessionScan(query, in: project, connection) else {
      return Page(items: [], next: nil)
    }
    let authority = try authority(of: project)
    let rows = try scan.rows(behind: place, connection)
    defer { rows.reset() }
    var page = Page<SessionSummary>(items: [], next: nil)
    var last: SessionQuery.Place?
    var looked = 0
    while try rows.step() {
      // In the order of ids, those with a prefix stand together.
      if query.order == .id, !rows.id(2).hasPrefix(query.idPrefix) { break }
      guard looked < rowsMax else {
        page.next = last.map(query.cursor(behind:))
        break
      }
      looked += 1
      if let summary = try summary(rows, query, authority) {
        // One more than fits was looked for.
        guard page.items.count < query.limit else {
          page.next = last.map(query.cursor(behind:))
          break
        }
        page.items.append(summary)
      }
      last = SessionQuery.Place(rows, query.order)
    }
    return page
  }

  /// The session of a row, where it is one that is asked for.
  private func summary(
    _ row: Statement, _ query: SessionQuery, _ authority: CostAuthority
  ) throws(DatabaseError) -> SessionSummary? {
    guard row.int64(4) != 0, row.id(2).hasPrefix(query.idPrefix) else { return nil }
    let number = row.int64(0)
    let tags = query.tags.isEmpty ? [] : TagText.decode(row.optionalText(3))
    guard query.tags.allSatisfy(tags.contains) else { return nil }
    let figures = try sums(of: number).reduce(into: Figures()) { $0 += $1.figures }
    if let least = query.costOver {
      guard let cost = figures.total(by: authority), cost > least else { return nil }
    }
    let session = try connection.first(
      "SELECT \(Self.sessionColumns) \(Self.sessionJoins) WHERE s.id = ?1", number,
      read: Self.session)
    return session.map { SessionSummary(session: $0, authority: authority, figures: figures) }
  }
}

extension SessionQuery.Place {
  fileprivate init(_ row: Statement, _ order: SessionOrder) {
    let rank: Int128 =
      switch order {
      case .created, .id: 0
      case .activity: Int128(row.int64(1))
      case .cost, .leastCost: Money(sorted: row.blob(1)).pico
      }
    self.init(rank: rank, number: row.int64(0))
  }
}
