import Ledger
import Postgres
import Usage

/// Pages of sessions and users.
extension LedgerTables {
  private static let rowsAtOnce = 500
  private static let activity = "coalesce(last_event_at, started_at)"

  /// A page of sessions. It looks at no more than `rowsMax` of them, and may be short.
  func sessions(
    _ query: SessionQuery, behind place: SessionQuery.Place?, in project: ProjectID, rowsMax: Int
  ) throws(PostgresError) -> Page<SessionSummary> {
    try settleSums()
    let authority = try settings(of: project).authority
    var page = Page<SessionSummary>(items: [], next: nil)
    var last = place
    var looked = 0
    while true {
      let found = try sessions(query, behind: last, in: project)
      let numbers = found.map(\.record.number)
      let sums = try self.sums(ofSessions: numbers)
      try users.load(found.compactMap(\.record.user))
      for known in found {
        let own = sums[known.record.number] ?? []
        if try isWanted(known, own, query, authority) {
          // One more than fits was looked for.
          guard page.items.count < query.limit else {
            page.next = last.map(query.cursor(behind:))
            return page
          }
          page.items.append(
            SessionSummary(
              session: try session(known), authority: authority,
              figures: own.reduce(into: Figures()) { $0 += $1.figures }))
        }
        last = self.place(of: known, query.order)
      }
      looked += found.count
      guard found.count == Self.rowsAtOnce else { return page }
      guard looked < rowsMax else {
        page.next = last.map(query.cursor(behind:))
        return page
      }
    }
  }

  private func place(of known: KnownSession, _ order: SessionOrder) -> SessionQuery.Place {
    let record = known.record
    let rank: Int128 =
      switch order {
      case .created, .id: 0
      case .activity: Int128(record.lastEventAt ?? record.startedAt)
      case .cost, .leastCost: known.cost.pico
      }
    return SessionQuery.Place(rank: rank, number: record.number)
  }

  /// The next sessions in the query's order, those also that it does not want.
  private func sessions(
    _ query: SessionQuery, behind place: SessionQuery.Place?, in project: ProjectID
  ) throws(PostgresError) -> [KnownSession] {
    var user: Int64?
    if let id = query.userID { user = try users.number(OwnID(project.number, id)) ?? 0 }
    let (behind, order) =
      switch query.order {
      case .created: ("number < $2", "number DESC")
      case .activity:
        (
          "(\(Self.activity), number) < ($3, $2)", "\(Self.activity) DESC, number DESC"
        )
      case .id:
        (
          "session_id > (SELECT o.session_id FROM session o WHERE o.number = $2)", "session_id"
        )
      case .cost: ("(cost, number) < ($3, $2)", "cost DESC, number DESC")
      case .leastCost: ("(cost, number) > ($3, $2)", "cost, number")
      }
    return try sessions.sessions(
      where: """
        project = $1 AND ($2 IS NULL OR $3 IS NULL OR \(behind)) AND ($4 IS NULL OR "user" = $4)
          AND \(Self.activity) >= $5 AND \(Self.activity) < $6
          AND substr(session_id, 1, length($7)) = $7
        ORDER BY \(order) LIMIT $8
        """, Parameter(project), Parameter(place?.number), Parameter(place?.rank),
      Parameter(user), Parameter(query.from?.microseconds ?? .min),
      Parameter(query.to?.microseconds ?? .max), Parameter(query.idPrefix),
      Parameter(Self.rowsAtOnce))
  }

  private func isWanted(
    _ known: KnownSession, _ sums: [(key: SessionSumKey, figures: Figures)],
    _ query: SessionQuery, _ authority: CostAuthority
  ) throws(PostgresError) -> Bool {
    let record = known.record
    if let isEnded = query.isEnded, isEnded != (record.endedAt != nil) { return false }
    if let idle = query.idle {
      let activity = record.lastEventAt ?? record.startedAt
      let isIdle = record.endedAt == nil && activity < idle.before.microseconds
      guard isIdle == idle.isWanted else { return false }
    }
    if let model = query.model {
      var isThere = false
      for (key, _) in sums where !isThere {
        isThere = model.wants(try word(key.model), of: try word(key.provider))
      }
      guard isThere else { return false }
    }
    if let agent = query.agent {
      let number = try words.number(TextKey(agent))
      guard sums.contains(where: { $0.key.agent == number }) else { return false }
    }
    guard query.tags.allSatisfy(known.tags.contains) else { return false }
    if let least = query.costOver {
      let figures = sums.reduce(into: Figures()) { $0 += $1.figures }
      guard let cost = figures.total(by: authority), cost > least else { return false }
    }
    return true
  }

  func storedSessions(
    after number: Int64, limit: Int, in project: ProjectID
  ) throws(PostgresError) -> [StoredSession] {
    let found = try sessions.sessions(
      where: "project = $1 AND number > $2 ORDER BY number LIMIT $3", Parameter(project),
      Parameter(number), Parameter(limit))
    var sessions: [StoredSession] = []
    for known in found {
      sessions.append(
        StoredSession(
          number: known.record.number, session: try session(known),
          warnings: try warnings(of: known.record.number)
            .sorted { $0.code.rawValue < $1.code.rawValue }))
    }
    return sessions
  }

  func users(
    _ query: UserQuery, behind place: Int64?, in project: ProjectID
  ) throws(PostgresError) -> Page<UserSummary> {
    try settleSums()
    let behind = try place.flatMap { (number) throws(PostgresError) in try user(number) }
    let found = try users.table.rows(
      where: """
        project = $1 AND ($2 IS NULL OR user_id > $2) AND substr(user_id, 1, length($3)) = $3
        ORDER BY user_id LIMIT $4
        """, Parameter(project), Parameter(behind), Parameter(query.idPrefix),
      Parameter(query.limit + 1))
    let numbers = Parameter(array: found.map(\.row.value))
    var figures: [Int64: (sum: Figures, last: Int64)] = [:]
    for (key, sum) in try userSums.table.rows(where: "\"user\" = ANY($1)", numbers) {
      let known = figures[key.user] ?? (Figures(), key.day)
      var all = known.sum
      all += sum
      figures[key.user] = (all, max(known.last, key.day))
    }
    var sessions: [Int64: Int64] = [:]
    for (key, count) in try userDays.rows(where: "\"user\" = ANY($1)", numbers) {
      sessions[key.first, default: 0] += count.value
    }
    let authority = try settings(of: project).authority
    let items = found.prefix(query.limit).map { key, number in
      UserSummary(
        userID: key.id, authority: authority, sessions: sessions[number.value] ?? 0,
        figures: figures[number.value]?.sum ?? Figures(),
        lastDay: figures[number.value].map { Day(number: Int($0.last)) })
    }
    let next = found.count > query.limit ? found[query.limit - 1].row.value : nil
    return Page(items: items, next: next.map(UserQuery.cursor(behind:)))
  }
}
