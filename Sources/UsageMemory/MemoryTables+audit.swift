import Ledger
public import Usage

/// What the audit log needs, in dictionaries.
extension MemoryTables {
  func lastAuditEntry(of project: Int64) -> Int64 { Int64(auditEntries[project]?.count ?? 0) }

  func insert(_ entry: AuditEntry, project: Int64) {
    change(\.auditEntries, project) { $0 = ($0 ?? []) + [entry] }
  }

  func audit(
    _ query: AuditQuery, in project: ProjectID
  ) -> Result<Page<AuditEntry>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    let found = (auditEntries[project.number] ?? []).reversed().filter { entry in
      entry.number < before && query.action.map { $0 == entry.act.action } ?? true
        && query.key.map { $0 == entry.actor.key?.id } ?? true
        && query.from.map { $0 <= entry.at } ?? true
        && query.to.map { entry.at < $0 } ?? true
    }
    let page = found.prefix(query.limit)
    let next =
      found.count > query.limit ? page.last.map { AuditQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: Array(page), next: next))
  }
}

extension MemoryStore {
  public func audit(
    _ query: AuditQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<AuditEntry> {
    try withTables { $0.audit(query, in: project) }.get()
  }
}
