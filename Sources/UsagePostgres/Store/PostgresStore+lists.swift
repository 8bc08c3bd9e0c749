public import Usage
import Ledger
import Postgres

extension PostgresStore {
  public func state(_ key: StateKey, in project: ProjectID) async throws(StoreError) -> [UInt8]? {
    try await read { ledger throws(PostgresError) in try ledger.state(key, in: project) }
  }

  public func states(
    of dialect: String, owner: String, in project: ProjectID
  ) async throws(StoreError) -> [StateEntry] {
    try await read { ledger throws(PostgresError) in
      try ledger.states(of: dialect, owner: owner, in: project)
    }
  }

  public func nodes(
    of tree: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> [TreeNode] {
    try await read { ledger throws(PostgresError) in try ledger.nodes(of: tree, in: project) }
  }

  public func node(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> (tree: ExternalID, node: TreeNode)? {
    try await read { ledger throws(PostgresError) in try ledger.node(id, in: project) }
  }

  public func session(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.totals(id, in: project).map { .success($0) } ?? .failure(.sessionNotFound)
    }
  }

  public func sessions(
    _ query: SessionQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<SessionSummary> {
    let place = try query.place()
    let rowsMax = limits.listedRowsMax
    return try await read { ledger throws(PostgresError) in
      try ledger.sessions(query, behind: place, in: project, rowsMax: rowsMax)
    }
  }

  public func storedSessions(
    after number: Int64, limit: Int, in project: ProjectID
  ) async throws(StoreError) -> [StoredSession] {
    try await read { ledger throws(PostgresError) in
      try ledger.storedSessions(after: number, limit: limit, in: project)
    }
  }

  public func user(
    _ id: ExternalID, days: DayQuery, in project: ProjectID
  ) async throws(StoreError) -> UserTotals {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.totals(ofUser: id, days: days, in: project)
    }
  }

  public func users(
    _ query: UserQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<UserSummary> {
    let place = try query.place()
    return try await read { ledger throws(PostgresError) in
      try ledger.users(query, behind: place, in: project)
    }
  }

  public func entries(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerEntry> {
    let start = try query.start()
    let rowsMax = limits.listedRowsMax
    return try await readers.read { ledger throws(PostgresError) in
      try ledger.entries(query, behind: start, in: project, rowsMax: rowsMax) {
        (event) throws(PostgresError) in try ledger.entry(event)
      }
    }
  }

  public func records(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerRecord> {
    let start = try query.start()
    let rowsMax = limits.listedRowsMax
    return try await readers.read { ledger throws(PostgresError) in
      try ledger.entries(query, behind: start, in: project, rowsMax: rowsMax) {
        (event) throws(PostgresError) in try ledger.record(of: event)
      }
    }
  }

  public func records(
    of id: ExternalID, source: ExternalName?, in project: ProjectID
  ) async throws(StoreError) -> [LedgerRecord] {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.records(of: id, source: source, in: project)
    }
  }

  public func agents(in project: ProjectID) async throws(StoreError) -> SeenNames {
    try await read { ledger throws(PostgresError) in try ledger.names(.agent, of: project) }
  }

  public func sources(in project: ProjectID) async throws(StoreError) -> SeenNames {
    try await read { ledger throws(PostgresError) in try ledger.names(.source, of: project) }
  }

  public func tags(in project: ProjectID) async throws(StoreError) -> SeenTags {
    try await read { ledger throws(PostgresError) in try ledger.tags(of: project) }
  }

  public func settings(of project: ProjectID) async throws(StoreError) -> ProjectSettings {
    try await read { ledger throws(PostgresError) in try ledger.settings(of: project) }
  }

  public func totals(of project: ProjectID) async throws(StoreError) -> ProjectTotals {
    try await read { ledger throws(PostgresError) in try ledger.totals(of: project) }
  }

  public func usage(
    _ query: UsageQuery, in project: ProjectID
  ) async throws(StoreError) -> UsageResult {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.usage(query, in: project)
    }
  }

  public func sharedCalls(
    in range: TimeRange, after place: SharedCallPage.Place?, limit: Int, of project: ProjectID
  ) async throws(StoreError) -> SharedCallPage {
    try await read { ledger throws(PostgresError) in
      try ledger.sharedCalls(in: range, after: place, limit: limit, of: project)
    }
  }

  public func audit(
    _ query: AuditQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<AuditEntry> {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.audit(query, in: project)
    }
  }
}
