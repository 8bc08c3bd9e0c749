import SQLite
import Usage

extension LedgerTables {
  /// Stores a new key, and its project when that is new.
  func create(
    _ key: NewAccessKey, at now: Timestamp
  ) throws(DatabaseError) -> Result<AccessKey, StoreError> {
    try connection.run(
      "INSERT INTO project (name, created_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
      key.projectName, now.microseconds)
    let scopes = Scope.allCases.filter(key.scopes.contains).map(\.rawValue)
    try connection.run(
      """
      INSERT INTO access_key (project, name, prefix, digest, scopes, user_id, created_at)
      VALUES ((SELECT id FROM project WHERE name = ?1), ?2, ?3, ?4, ?5, ?6, ?7)
      """, key.projectName, key.name, key.prefix, key.digest.bytes,
      scopes.joined(separator: " "), key.userID, now.microseconds)
    return try storedKey(connection.lastInsertedRow, in: nil)
  }

  /// Revokes a key; doing so again changes nothing.
  func revokeKey(
    _ id: Int64, in project: ProjectID?, at now: Timestamp
  ) throws(DatabaseError) -> Result<AccessKey, StoreError> {
    try connection.run(
      """
      UPDATE access_key SET revoked_at = coalesce(revoked_at, ?2)
      WHERE id = ?1 AND (?3 IS NULL OR project = ?3)
      """, id, now.microseconds, project?.number)
    return try storedKey(id, in: project)
  }

  private func storedKey(
    _ id: Int64, in project: ProjectID?
  ) throws(DatabaseError) -> Result<AccessKey, StoreError> {
    let found = try Queries(connection).keys(in: project).first { $0.id == id }
    return found.map { .success($0) } ?? .failure(.keyNotFound)
  }
}
