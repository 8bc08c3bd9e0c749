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
    self.conditions = conditions
  }

  private static func hasSum(_ condition: String) -> String {
    "EXISTS (SELECT 1 FROM session_rollup r WHERE r.session = s.id AND \(condition))"
  }

  /// A row for each session behind a place, those also that do not meet the conditions: the
  /// session's number, its activity, its id, its tags, and whether it meets them.
  func rows(
    behind place: SessionQuery.Place?, _ connection: Connection
  ) throws(DatabaseError) -> Statement {
    // Of its own, since there are as many as there are combinations of conditions.
    let rows = try connection.prepare(sql(behind: place))
    if query.order == .id { rows.bind(1, query.idPrefix) }
    return rows
  }

  func sql(behind place: SessionQuery.Place?) -> String {
    var bounds = [user.map { "s.user = \($0)" } ?? "s.project = \(project.number)"]
    let order: String
    switch query.order {
    case .created:
      order = "s.id DESC"
      if let place { bounds.append("s.id < \(place.number)") }
    case .activity:
      order = "\(Self.activity) DESC, s.id DESC"
      // What is known to be newer or older than all that is wanted is not even looked at.
      bounds = ["s.project = \(project.number)"] + (user.map { ["+s.user = \($0)"] } ?? [])
      if let from = query.from { bounds.append("\(Self.activity) >= \(from.microseconds)") }
      if let to = query.to { bounds.append("\(Self.activity) < \(to.microseconds)") }
      if let place {
        bounds.append("\(Self.activity) <= \(place.activity)")
        bounds.append("(\(Self.activity) < \(place.activity) OR s.id < \(place.number))")
      }
    case .id:
      order = "s.session_id"
      bounds = ["s.project = \(project.number)"] + (user.map { ["+s.user = \($0)"] } ?? [])
      if let place {
        bounds.append("s.session_id > (SELECT session_id FROM session WHERE id = \(place.number))")
      }
      bounds.append("s.session_id >= ?1")
    }
    return """
      SELECT s.id, \(Self.activity), s.session_id, s.tags,
        \(conditions.isEmpty ? "1" : conditions.joined(separator: " AND "))
      FROM session s WHERE \(bounds.joined(separator: " AND ")) ORDER BY \(order)
      """
  }
}
