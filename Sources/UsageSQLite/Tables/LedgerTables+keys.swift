import SQLite
import Usage

/// What the rules of keys need, on SQLite.
extension LedgerTables {
  func number(ofProject name: String, at now: Timestamp) throws(DatabaseError) -> Int64 {
    let known = try connection.first("SELECT id FROM project WHERE name = ?1", name) {
      $0.int64(0)
    }
    if let known { return known }
    try connection.run(
      "INSERT INTO project (name, created_at) VALUES (?1, ?2)", name, now.microseconds)
    return connection.lastInsertedRow
  }

  func storedKey(_ id: Int64) throws(DatabaseError) -> AccessKey? {
    try Queries(connection).key(id)
  }

  func insert(_ key: AccessKey) throws(DatabaseError) {
    let scopes = Scope.allCases.filter(key.scopes.contains).map(\.rawValue)
    try connection.run(
      """
      INSERT INTO access_key (id, project, name, prefix, digest, scopes, user_id, created_at,
        expires_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, key.id, key.project.number, key.name, key.prefix, key.digest.bytes,
      scopes.joined(separator: " "), key.userID, key.createdAt.microseconds,
      key.expiresAt?.microseconds)
  }

  func save(_ key: AccessKey) throws(DatabaseError) {
    try connection.run(
      "UPDATE access_key SET revoked_at = ?2, expires_at = ?3, rotated_to = ?4 WHERE id = ?1",
      key.id, key.revokedAt?.microseconds, key.expiresAt?.microseconds, key.rotatedTo)
  }

  /// Stores when keys were used last.
  func store(_ uses: [Int64: Timestamp]) throws(DatabaseError) {
    for (key, moment) in uses {
      try connection.run(
        "UPDATE access_key SET last_used_at = ?2 WHERE id = ?1", key, moment.microseconds)
    }
  }
}
