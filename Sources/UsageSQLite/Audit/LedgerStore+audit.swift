public import Usage
import Ledger
import SQLite

extension LedgerStore {
  public func audit(
    _ query: AuditQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<AuditEntry> {
    try await readers.read { queries throws(DatabaseError) in
      try queries.audit(query, in: project)
    }
  }
}

extension Queries {
  /// A page of a project's audit log, the newest entries first.
  func audit(
    _ query: AuditQuery, in project: ProjectID
  ) throws(DatabaseError) -> Result<Page<AuditEntry>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    let found = try connection.all(
      """
      SELECT number, at, actor, key_id, key_name, action, subject, details FROM audit
      WHERE project = ?1 AND number < ?2 AND (?3 IS NULL OR action = ?3)
        AND (?4 IS NULL OR key_id = ?4) AND (?5 IS NULL OR at >= ?5) AND (?6 IS NULL OR at < ?6)
      ORDER BY number DESC LIMIT ?7
      """, project.number, before, query.action?.rawValue, query.key, query.from?.microseconds,
      query.to?.microseconds, query.limit + 1
    ) { Self.entry($0) }
    let page = found.prefix(query.limit)
    let next =
      found.count > query.limit ? page.last.map { AuditQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: Array(page), next: next))
  }

  private static func entry(_ row: Statement) -> AuditEntry {
    let key = row.optionalInt64(3).map { (id: $0, name: row.optionalText(4) ?? "") }
    return AuditEntry(
      number: row.int64(0), at: Timestamp(microseconds: row.int64(1)),
      actor: AuditActor(word: row.text(2), key: key),
      act: AuditAct(
        action: AuditAction(rawValue: row.text(5)) ?? .projectChanged, subject: row.text(6),
        details: TagText.decode(row.optionalText(7))))
  }
}
