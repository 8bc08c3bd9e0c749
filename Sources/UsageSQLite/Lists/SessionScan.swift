import Ledger
import SQLite
import Usage

/// The way through the sessions of a project in the order of a query, by an index.
struct SessionScan {
  /// The number of the one user whose sessions are looked at.
  private let user: Int64?
  private let query: SessionQuery
  private let project: ProjectID
  private let conditions: [String]
  /// Whether the user has so few that they are sorted rather than looked for among all.
  private let hasFewSessions: Bool

  private static let fewSessionsMax = 5_000
  static let activity = "coalesce(last_event_at, started_at)"

  /// Nil where no session can be found, because one of the names was never heard.
  init?(
    _ query: SessionQuery, in project: ProjectID, _ connection: Connection
  ) throws(DatabaseError) {
    self.query = query
    self.project = project
    var conditions: [String] = []
    if let id = query.userID {
      user = try UserTable.find(id, in: project, connection)
      if user == nil { return nil }
    } else {
      user = nil
    }
    if let user, [.cost, .leastCost].contains(query.order) {
      hasFewSessions =
        try connection.first(
          "SELECT 1 FROM session WHERE user = ?1 LIMIT 1 OFFSET ?2", user, Self.fewSessionsMax
        ) { _ in true } == nil
    } else {
      hasFewSessions = false
    }
    if let isEnded = query.isEnded { conditions.append("ended_at IS \(isEnded ? "NOT " : "")NULL") }
    if let idle = query.idle {
      let isIdle = "ended_at IS NULL AND \(Self.activity) < \(idle.before.microseconds)"
      conditions.append(idle.isWanted ? isIdle : "NOT (\(isIdle))")
    }
    if let from = query.from { conditions.append("\(Self.activity) >= \(from.microseconds)") }
    if let to = query.to { conditions.append("\(Self.activity) < \(to.microseconds)") }
    if let model = query.model {
      guard let sums = try ReaderNames(connection).condition(model, in: project) else { return nil }
      conditions.append(Self.hasSum(sums))
    }
    if let agent = query.agent {
      guard let word = try WordTable.find(agent, connection) else { return nil }
      conditions.append(Self.hasSum("agent = \(word)"))
    }
    if !query.tags.isEmpty { conditions.append("tags IS NOT NULL") }
    // Nearly: an unknown cost is more than what is less than nothing.
    if let least = query.costOver { conditions.append("cost > \(Self.literal(least))") }
    self.conditions = conditions
  }

  private static func hasSum(_ condition: String) -> String {
    "EXISTS (SELECT 1 FROM session_rollup r WHERE r.session = s.id AND \(condition))"
  }

  /// A row for each session behind a place, those also that do not meet the conditions: the
  /// session's number, what the order goes by, its id, its tags, and whether it meets them.
  func rows(
    behind place: SessionQuery.Place?, _ connection: Connection
  ) throws(DatabaseError) -> Statement {
    // Of its own, since there are as many as there are combinations of conditions.
    let rows = try connection.prepare(sql(behind: place))
    if query.order == .id { rows.bind(1, query.idPrefix) }
    return rows
  }

  func sql(behind place: SessionQuery.Place?) -> String {
    let way = way(behind: place)
    return """
      SELECT s.id, \(way.rank), s.session_id, s.tags,
        \(conditions.isEmpty ? "1" : conditions.joined(separator: " AND "))
      FROM session s WHERE \(way.bounds.joined(separator: " AND ")) ORDER BY \(way.order)
      """
  }

  /// What the order goes by, what bounds the sessions that are looked at, and the order, in SQL.
  private func way(
    behind place: SessionQuery.Place?
  ) -> (rank: String, bounds: [String], order: String) {
    // No other index than the order's is to be taken: sessions of other users are passed over.
    var bounds = ["s.project = \(project.number)"] + (user.map { ["+s.user = \($0)"] } ?? [])
    switch query.order {
    case .created:
      bounds = [user.map { "s.user = \($0)" } ?? "s.project = \(project.number)"]
      if let place { bounds.append("s.id < \(place.number)") }
      return ("0", bounds, "s.id DESC")
    case .activity:
      // What is known to be newer or older than all that is wanted is not even looked at.
      if let from = query.from { bounds.append("\(Self.activity) >= \(from.microseconds)") }
      if let to = query.to { bounds.append("\(Self.activity) < \(to.microseconds)") }
      if let place { bounds += Self.behind(Self.activity, "\(place.rank)", "<", place.number) }
      return (Self.activity, bounds, "\(Self.activity) DESC, s.id DESC")
    case .id:
      if let place {
        bounds.append("s.session_id > (SELECT session_id FROM session WHERE id = \(place.number))")
      }
      bounds.append("s.session_id >= ?1")
      return ("0", bounds, "s.session_id")
    case .cost, .leastCost:
      let isAscending = query.order == .leastCost
      if hasFewSessions { bounds = user.map { ["s.user = \($0)"] } ?? bounds }
      if let least = query.costOver { bounds.append("s.cost > \(Self.literal(least))") }
      if let place {
        let rank = Self.literal(Money(pico: place.rank))
        bounds += Self.behind("s.cost", rank, isAscending ? ">" : "<", place.number)
      }
      return ("s.cost", bounds, isAscending ? "s.cost, s.id" : "s.cost DESC, s.id DESC")
    }
  }

  private static func behind(
    _ column: String, _ rank: String, _ sign: String, _ number: Int64
  ) -> [String] {
    ["\(column) \(sign)= \(rank)", "(\(column) \(sign) \(rank) OR s.id \(sign) \(number))"]
  }

  private static func literal(_ amount: Money) -> String {
    "x'\(amount.sorted.map(\.hexadecimal).joined())'"
  }
}
