import Ledger
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
}
