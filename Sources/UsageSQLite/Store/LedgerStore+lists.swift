public import Usage
import Ledger
import SQLite

extension LedgerStore {
  public func sessions(
    _ query: SessionQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<SessionSummary> {
    let place = try query.place()
    let rowsMax = listedRowsMax
    return try await list { queries throws(DatabaseError) in
      try queries.sessions(query, behind: place, in: project, rowsMax: rowsMax)
    }
  }

  public func storedSessions(
    after number: Int64, limit: Int, in project: ProjectID
  ) async throws(StoreError) -> [StoredSession] {
    try await list { queries throws(DatabaseError) in
      try queries.storedSessions(after: number, limit: limit, in: project)
    }
  }

  public func users(
    _ query: UserQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<UserSummary> {
    let user = try query.place()
    return try await list { queries throws(DatabaseError) in
      try queries.users(query, behind: user, in: project)
    }
  }

  public func entries(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerEntry> {
    try await entries(query, in: project) { (event, names) throws(DatabaseError) in
      try names.entry(event)
    }
  }

  public func records(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerRecord> {
    try await entries(query, in: project) { (event, names) throws(DatabaseError) in
      try names.record(of: event)
    }
  }

  private func entries<Item: Sendable>(
    _ query: EntryQuery, in project: ProjectID,
    read: @escaping @Sendable (StoredEvent, ReaderNames) throws(DatabaseError) -> Item
  ) async throws(StoreError) -> Page<Item> {
    let start = try query.start()
    let rowsMax = listedRowsMax
    try await writer.settle()
    return try await readers.read { queries throws(DatabaseError) in
      try queries.entries(query, behind: start, in: project, rowsMax: rowsMax, read: read)
    }
  }

  /// The writer knows which events have which ids.
  public func records(
    of id: ExternalID, source: ExternalName?, in project: ProjectID
  ) async throws(StoreError) -> [LedgerRecord] {
    try await writer.perform { ledger throws(DatabaseError) in
      var sources = [source].compactMap(\.self)
      if source == nil {
        for number in ledger.seen.sources(of: project.number).sorted() {
          if let word = try ledger.words.word(number) { sources.append(word) }
        }
      }
      return try ledger.rules.records(of: id, sources: sources, in: project)
    }
  }

  public func sharedCalls(
    in range: TimeRange, after place: SharedCallPage.Place?, limit: Int, of project: ProjectID
  ) async throws(StoreError) -> SharedCallPage {
    try await list { queries throws(DatabaseError) in
      try queries.sharedCalls(in: range, after: place, limit: limit, of: project)
    }
  }

  public func agents(in project: ProjectID) async throws(StoreError) -> SeenNames {
    let limits = seenLimits
    return try await list { queries throws(DatabaseError) in
      try queries.seen(.agent, in: project, limits)
    }
  }

  public func sources(in project: ProjectID) async throws(StoreError) -> SeenNames {
    let limits = seenLimits
    return try await list { queries throws(DatabaseError) in
      try queries.seen(.source, in: project, limits)
    }
  }

  public func tags(in project: ProjectID) async throws(StoreError) -> SeenTags {
    let limits = seenLimits
    return try await list { queries throws(DatabaseError) in
      try queries.seenTags(in: project, limits)
    }
  }

  /// Reads what includes every event that was acknowledged before.
  func list<Value: Sendable>(
    _ body: @escaping @Sendable (Queries) throws(DatabaseError) -> Value
  ) async throws(StoreError) -> Value {
    try await writer.settle()
    return try await readers.read { queries throws(DatabaseError) in .success(try body(queries)) }
  }
}
