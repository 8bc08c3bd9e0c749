import SQLite
import Usage

/// Reads totals from what is stored. Works on a reader's connection, and on the writer's within a
/// transaction.
struct Queries {
  let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  static let sessionColumns = """
    s.id, s.session_id, u.user_id, p.session_id, s.tags, s.started_at, s.last_event_at,
    s.ended_at, s.end_state, s.revision, s.late_events
    """

  static let sessionJoins = """
    FROM session s LEFT JOIN user u ON u.id = s.user LEFT JOIN session p ON p.id = s.parent
    """

  static func session(_ row: Statement) -> Session {
    Session(
      id: row.id(1), userID: row.optionalID(2), parentID: row.optionalID(3),
      tags: TagText.decode(row.optionalText(4)),
      startedAt: Timestamp(microseconds: row.int64(5)),
      lastEventAt: row.optionalInt64(6).map { Timestamp(microseconds: $0) },
      endedAt: row.optionalInt64(7).map { Timestamp(microseconds: $0) },
      endState: row.optionalText(8), revision: row.int64(9), lateEvents: row.int64(10))
  }

  func authority(of project: ProjectID) throws(DatabaseError) -> CostAuthority {
    try settings(of: project).authority
  }

  /// A word by its number; nil for 0, which stands for none.
  func word(_ number: Int64) throws(DatabaseError) -> ExternalName? {
    guard number != 0 else { return nil }
    return try connection.first("SELECT text FROM word WHERE id = ?1", number) { $0.name(0) }
  }

  /// The totals of each model that has any, with words for its numbers, in alphabetical order.
  func named(_ models: FigureGroups<ModelKey>) throws(DatabaseError) -> [ModelTotals] {
    var totals: [ModelTotals] = []
    for (key, figures) in models.groups where !figures.isNothing {
      totals.append(
        ModelTotals(
          model: try word(key.model), provider: try word(key.provider), figures: figures))
    }
    return totals.sorted(by: ModelTotals.precedes)
  }
}

/// What tells one model's figures from another's: its own number and its provider's, 0 for none.
struct ModelKey: Hashable {
  var provider: Int64
  var model: Int64
}

/// Adds figures up by some key, in the order in which keys are first seen.
struct FigureGroups<Key: Hashable> {
  private(set) var keys: [Key] = []
  private var sums: [Key: Figures] = [:]

  mutating func add(_ figures: Figures, to key: Key) {
    if sums[key] == nil { keys.append(key) }
    sums[key, default: Figures()] += figures
  }

  var groups: [(key: Key, figures: Figures)] {
    keys.map { ($0, sums[$0] ?? Figures()) }
  }
}
