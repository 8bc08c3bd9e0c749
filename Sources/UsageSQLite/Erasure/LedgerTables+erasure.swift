import Ledger
import SQLite
import Usage

/// What the rules of erasure need, on SQLite.
extension LedgerTables {
  func rename(
    user number: Int64, to id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) {
    try users.rename(number, to: id, in: project)
  }

  func keys(
    ofUser id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> [AccessKey] {
    try Queries(connection).keys(in: project).filter { $0.userID == id }
  }

  func saveOwner(of key: AccessKey) throws(DatabaseError) {
    try connection.run(
      "UPDATE access_key SET name = ?2, user_id = ?3, revoked_at = ?4 WHERE id = ?1", key.id,
      key.name, key.userID, key.revokedAt?.microseconds)
  }

  func budgets(
    ofUser id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> [(number: Int64, name: String)] {
    try connection.all(
      "SELECT id, name FROM budget WHERE project = ?1 AND user_id = ?2", project.number, id
    ) { ($0.int64(0), $0.text(1)) }
  }

  func saveOwner(
    ofBudget number: Int64, name: String, userID: ExternalID
  ) throws(DatabaseError) {
    try connection.run(
      "UPDATE budget SET name = ?2, user_id = ?3 WHERE id = ?1", number, name, userID)
  }

  func renameTrees(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> Int {
    try connection.run(
      "UPDATE tree SET user_id = ?3 WHERE project = ?1 AND user_id = ?2", project.number, id,
      other)
    return connection.changedRows
  }

  func renameNodes(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> Int {
    try connection.run(
      """
      UPDATE tree_node SET user_id = ?3
      WHERE user_id = ?2 AND tree IN (SELECT id FROM tree WHERE project = ?1)
      """, project.number, id, other)
    return connection.changedRows
  }

  func removeCalls(
    withPrefix prefix: String, in project: ProjectID
  ) throws(DatabaseError) -> Int {
    try connection.run(
      """
      DELETE FROM named_call
      WHERE project = ?1 AND name >= ?2 AND name < ?3
      """, project.number, prefix, Self.end(ofPrefix: prefix))
    return connection.changedRows
  }

  /// The first text behind all that begin with a prefix, which ends with an ASCII character.
  private static func end(ofPrefix prefix: String) -> String {
    String(decoding: prefix.utf8.dropLast() + [(prefix.utf8.last ?? 0) + 1], as: UTF8.self)
  }
}
