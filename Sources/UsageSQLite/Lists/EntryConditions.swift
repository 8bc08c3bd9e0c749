import SQLite
import Usage

/// What a query of entries asks of a row of the event table.
struct EntryConditions {
  /// In SQL, with every number written out; a row must meet all of them.
  private(set) var sql: [String]
  /// The number of the one session whose events are asked for.
  private(set) var session: Int64?
  /// The number of the one user.
  private(set) var user: Int64?
  private let query: EntryQuery

  /// Nil where no event can meet them, because one of the names was never heard.
  init?(
    _ query: EntryQuery, in project: ProjectID, _ names: ReaderNames, _ connection: Connection
  ) throws(DatabaseError) {
    sql = ["project = \(project.number)"]
    self.query = query
    if let id = query.sessionID, id.text.isEmpty {
      sql.append("session IS NULL")
    } else if let id = query.sessionID {
      session = try connection.first(
        "SELECT id FROM session WHERE project = ?1 AND session_id = ?2", project.number, id
      ) { $0.int64(0) }
      guard let session else { return nil }
      sql.append("session = \(session)")
    }
    if let id = query.userID, id.text.isEmpty {
      sql.append("user IS NULL")
    } else if let id = query.userID {
      user = try UserTable.find(id, in: project, connection)
      guard let user else { return nil }
      sql.append("user = \(user)")
    }
    let words = [
      ("agent", query.agent), ("provider", query.provider), ("source", query.source),
      ("label", query.label),
    ]
    for (column, word) in words {
      guard let word else { continue }
      guard !word.text.isEmpty else {
        sql.append("\(column) IS NULL")
        continue
      }
      guard let number = try WordTable.find(word, connection) else { return nil }
      sql.append("\(column) = \(number)")
    }
    if let model = query.model {
      guard let models = try names.condition(model, in: project) else { return nil }
      sql.append(models)
    }
    if let kind = query.kind { sql.append("kind = \(kind.rawValue)") }
    if let from = query.from { sql.append("\(Self.time) >= \(from.microseconds)") }
    if let to = query.to { sql.append("\(Self.time) < \(to.microseconds)") }
    if query.tags.contains(where: { !$0.value.isEmpty }) { sql.append("tags IS NOT NULL") }
  }

  private static let time = "coalesce(time, received_at)"

  /// What SQL does not look at.
  func areMet(by tags: [Tag]?) -> Bool { query.areMet(by: tags ?? []) }
}
