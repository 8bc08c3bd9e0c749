import SQLite
import Usage

extension Queries {
  /// The keys of one project or of all, the oldest first, revoked ones included.
  func keys(in project: ProjectID?) throws(DatabaseError) -> [AccessKey] {
    try connection.all(
      """
      SELECT k.id, k.project, p.name, k.name, k.prefix, k.digest, k.scopes, k.user_id,
        k.created_at, k.revoked_at
      FROM access_key k JOIN project p ON p.id = k.project
      WHERE ?1 IS NULL OR k.project = ?1 ORDER BY k.id
      """, project?.number
    ) { row in
      AccessKey(
        id: row.int64(0), project: ProjectID(number: row.int64(1)), projectName: row.text(2),
        name: row.text(3), prefix: row.text(4), digest: KeyDigest(bytes: row.blob(5)),
        scopes: Set(row.text(6).split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
        userID: row.optionalID(7), createdAt: Timestamp(microseconds: row.int64(8)),
        revokedAt: row.optionalInt64(9).map { Timestamp(microseconds: $0) })
    }
  }
}
