import SQLite
import Usage

extension Queries {
  private static let keySelection = """
    SELECT k.id, k.project, p.name, k.name, k.prefix, k.digest, k.scopes, k.user_id,
      k.created_at, k.revoked_at, k.expires_at, k.last_used_at, k.rotated_to
    FROM access_key k JOIN project p ON p.id = k.project
    """

  /// The keys of one project or of all, the oldest first, revoked ones included.
  func keys(in project: ProjectID?) throws(DatabaseError) -> [AccessKey] {
    try connection.all(
      Self.keySelection + " WHERE ?1 IS NULL OR k.project = ?1 ORDER BY k.number",
      project?.number
    ) { Self.key($0) }
  }

  /// The key of a number.
  func key(_ id: Int64) throws(DatabaseError) -> AccessKey? {
    try connection.first(Self.keySelection + " WHERE k.id = ?1", id) { Self.key($0) }
  }

  private static func key(_ row: Statement) -> AccessKey {
    func moment(_ column: Int) -> Timestamp? {
      row.optionalInt64(column).map { Timestamp(microseconds: $0) }
    }
    var key = AccessKey(
      id: row.int64(0), project: ProjectID(number: row.int64(1)), projectName: row.text(2),
      name: row.text(3), prefix: row.text(4), digest: KeyDigest(bytes: row.blob(5)),
      scopes: Set(row.text(6).split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
      userID: row.optionalID(7), createdAt: Timestamp(microseconds: row.int64(8)),
      revokedAt: moment(9))
    key.expiresAt = moment(10)
    key.lastUsedAt = moment(11)
    key.rotatedTo = row.optionalInt64(12)
    return key
  }
}
