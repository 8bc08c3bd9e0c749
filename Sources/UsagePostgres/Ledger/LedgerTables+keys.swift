import Ledger
import Postgres
import Usage

/// What the rules of projects, keys and the audit log need.
extension LedgerTables {
  func number(ofProject name: String, at now: Timestamp) throws(PostgresError) -> Int64 {
    let found = try projects.rows(where: "name = $1", Parameter(name))
    if let known = found.first { return known.key.value }
    let number = try nextNumber(of: "project")
    var row = ProjectRow(name: name)
    row.createdAt = now.microseconds
    projects.set(row, at: Number(number))
    return number
  }

  func settings(of project: ProjectID) throws(PostgresError) -> ProjectSettings {
    try projects.row(Number(project.number))?.settings
      ?? ProjectSettings(name: "", authority: .automatic)
  }

  func storedKey(_ id: Int64) throws(PostgresError) -> AccessKey? {
    guard let row = try keys.rows(where: "id = $1", Parameter(id)).first?.row else { return nil }
    return try key(row)
  }

  /// The keys of one project or of all, the oldest first, revoked ones included.
  func keys(in project: ProjectID?) throws(PostgresError) -> [AccessKey] {
    var all: [AccessKey] = []
    for (_, row) in try keys.rows(
      where: "project = $1 OR $1 IS NULL ORDER BY number", Parameter(project?.number))
    {
      all.append(try key(row))
    }
    return all
  }

  private func key(_ row: KeyRow) throws(PostgresError) -> AccessKey {
    var key = row.key
    key.projectName = try settings(of: key.project).name
    return key
  }

  func insert(_ key: AccessKey) throws(PostgresError) {
    keys.set(KeyRow(key), at: Number(try nextNumber(of: "key")))
  }

  func save(_ key: AccessKey) throws(PostgresError) {
    guard let row = try keys.rows(where: "id = $1", Parameter(key.id)).first else { return }
    keys.set(KeyRow(key), at: row.key)
  }

  /// Stores when keys were used last.
  func store(_ uses: [Int64: Timestamp]) throws(PostgresError) {
    for (id, moment) in uses {
      guard var key = try storedKey(id) else { continue }
      key.lastUsedAt = max(key.lastUsedAt ?? moment, moment)
      try save(key)
    }
  }

  // MARK: The audit log

  func lastAuditEntry(of project: Int64) throws(PostgresError) -> Int64 {
    try audit.rows(where: "project = $1 ORDER BY number DESC LIMIT 1", Parameter(project))
      .first?.key.second ?? 0
  }

  func insert(_ entry: AuditEntry, project: Int64) throws(PostgresError) {
    audit.set(AuditRow(entry), at: NumberPair(project, entry.number))
  }

  func audit(
    _ query: AuditQuery, in project: ProjectID
  ) throws(PostgresError) -> Result<Page<AuditEntry>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    let found = try audit.rows(
      where: """
        project = $1 AND number < $2 AND ($3 IS NULL OR action = $3)
          AND ($4 IS NULL OR key_id = $4) AND ($5 IS NULL OR at >= $5) AND ($6 IS NULL OR at < $6)
        ORDER BY number DESC LIMIT $7
        """, Parameter(project.number), Parameter(before), Parameter(query.action?.rawValue),
      Parameter(query.key), Parameter(query.from?.microseconds),
      Parameter(query.to?.microseconds), Parameter(query.limit + 1))
    let page = found.prefix(query.limit).map { $0.row.entry(numbered: $0.key.second) }
    let next =
      found.count > query.limit ? page.last.map { AuditQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: page, next: next))
  }
}
