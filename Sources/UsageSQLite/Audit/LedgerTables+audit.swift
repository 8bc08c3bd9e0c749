import Ledger
import SQLite
import Usage

/// What the audit log needs, on SQLite.
extension LedgerTables {
  func lastAuditEntry(of project: Int64) throws(DatabaseError) -> Int64 {
    try connection.first(
      "SELECT number FROM audit WHERE project = ?1 ORDER BY number DESC LIMIT 1", project
    ) { $0.int64(0) } ?? 0
  }

  func insert(_ entry: AuditEntry, project: Int64) throws(DatabaseError) {
    try connection.run(
      """
      INSERT INTO audit (project, number, at, actor, key_id, key_name, action, subject, details)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, project, entry.number, entry.at.microseconds, entry.actor.word, entry.actor.key?.id,
      entry.actor.key?.name, entry.act.action.rawValue, entry.act.subject,
      TagText.encode(entry.act.details))
  }
}
