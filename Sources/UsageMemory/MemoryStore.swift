public import Usage
import Ledger
import Synchronization

/// A usage store that is gone when the process is: for tests, and to hold other stores against.
public final class MemoryStore: UsageStore {
  private let tables: Tables
  private let isClosed = Atomic(false)
  let now: @Sendable () -> Timestamp
  let news = NewsDesk(milliseconds: 1)

  private final class Tables: Sendable {
    let held: Mutex<MemoryTables>

    init(sumsPerSessionMax: Int, budgets: BudgetLimits, webhooks: WebhookLimits) {
      held = Mutex(
        MemoryTables(
          sumsPerSessionMax: sumsPerSessionMax, budgets: budgets, webhooks: webhooks))
    }
  }

  /// A store that has no event yet; `now` is the clock.
  public init(
    sumsPerSessionMax: Int = 1_000, budgets: BudgetLimits = BudgetLimits(),
    webhooks: WebhookLimits = WebhookLimits(), now: @escaping @Sendable () -> Timestamp
  ) {
    tables = Tables(sumsPerSessionMax: sumsPerSessionMax, budgets: budgets, webhooks: webhooks)
    self.now = now
  }

  /// A store that goes on with what another one has stored, which should be closed.
  public init(
    reopening store: MemoryStore, sumsPerSessionMax: Int = 1_000,
    budgets: BudgetLimits = BudgetLimits(), webhooks: WebhookLimits = WebhookLimits(),
    now: (@Sendable () -> Timestamp)? = nil
  ) {
    tables = store.tables
    self.now = now ?? store.now
    tables.held.withLock {
      $0.reopen(sumsPerSessionMax: sumsPerSessionMax, budgets: budgets, webhooks: webhooks)
    }
  }

  func withTables<Value: Sendable>(
    _ body: (MemoryTables) -> Result<Value, StoreError>
  ) -> Result<Value, StoreError> {
    guard !isClosed.load(ordering: .acquiring) else {
      return .failure(.unavailable(reason: "the store is closed", retryAfterSeconds: 1))
    }
    return tables.held.withLock { tables in
      tables.changes.isDetailed = news.isListening
      let result = body(tables)
      tables.rules.alertSessions()
      tables.rules.storeHolds()
      tables.rules.storeBudgetWindows()
      let changes = tables.changes.take()
      news.advance(changes.keys)
      news.publish(changes) { tables.user($0) }
      if tables.changes.takeDelivery() { news.publishDeliveries() }
      return result
    }
  }

  public func marker(of project: ProjectID) -> ChangeMarker { news.marker(of: project) }

  public func listen(_ listener: (@Sendable (StoreNews) -> Void)?) {
    news.listen(listener)
  }

  /// Bytes that this ledger alone has.
  public var secret: [UInt8] { tables.held.withLock { $0.secret } }

  /// True once the store is closed.
  public var isFull: Bool { isClosed.load(ordering: .acquiring) }

  public func record(
    _ batch: EventBatch,
    completion: @escaping @Sendable (Result<[EventOutcome], StoreError>) -> Void
  ) {
    completion(
      withTables { tables in
        var intake = Intake(batch) { _, _ in 0 }
        return .success(tables.rules.record(&intake))
      })
  }

  public func update<Value: Sendable>(
    _ origin: UpdateOrigin, eventCount: Int,
    _ body: @escaping @Sendable (any LedgerTransaction) throws(LedgerFailure) -> Value,
    completion: @escaping @Sendable (Result<Value, StoreError>) -> Void
  ) {
    completion(
      withTables { tables in
        do throws(LedgerFailure) {
          return .success(
            try tables.transaction { () throws(LedgerFailure) in
              try body(MemoryLedger(tables, origin))
            })
        } catch {
          return .failure(.unavailable(reason: "a body failed by itself", retryAfterSeconds: 1))
        }
      })
  }

  public func nodes(
    of tree: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> [TreeNode] {
    try withTables { tables in
      .success(tables.nodes(of: tree, in: project).filter(\.isReported))
    }.get()
  }

  public func node(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> (tree: ExternalID, node: TreeNode)? {
    try withTables { .success($0.node(id, in: project)) }.get()
  }

  public func state(_ key: StateKey, in project: ProjectID) async throws(StoreError) -> [UInt8]? {
    try withTables { .success($0.state(key, in: project)) }.get()
  }

  public func states(
    of dialect: String, owner: String, in project: ProjectID
  ) async throws(StoreError) -> [StateEntry] {
    try withTables { .success($0.states(of: dialect, owner: owner, in: project)) }.get()
  }

  public func openSession(
    _ session: NewSession, in project: ProjectID
  ) async throws(StoreError) -> (totals: SessionTotals, isNew: Bool) {
    let isNew = try withTables { $0.rules.define(session, in: project, at: now()) }.get()
    return (try await self.session(session.id, in: project), isNew)
  }

  public func endSession(
    _ id: ExternalID, with ending: SessionEnding, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals {
    try withTables { $0.rules.end(id, with: ending, in: project, at: now()) }.get()
    return try await session(id, in: project)
  }

  public func session(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals {
    try withTables { tables in
      tables.totals(id, in: project).map { .success($0) } ?? .failure(.sessionNotFound)
    }.get()
  }

  public func sessions(
    _ query: SessionQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<SessionSummary> {
    let place = try query.place()
    return try withTables { .success($0.sessions(query, behind: place, in: project)) }.get()
  }

  public func users(
    _ query: UserQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<UserSummary> {
    let place = try query.place()
    return try withTables { .success($0.users(query, behind: place, in: project)) }.get()
  }

  public func entries(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerEntry> {
    let start = try query.start()
    return try withTables { tables in
      tables.entries(query, behind: start, in: project) { tables.entry($0) }
    }.get()
  }

  public func records(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerRecord> {
    let start = try query.start()
    return try withTables { tables in
      tables.entries(query, behind: start, in: project) { tables.record(of: $0) }
    }.get()
  }

  public func records(
    of id: ExternalID, source: ExternalName?, in project: ProjectID
  ) async throws(StoreError) -> [LedgerRecord] {
    try withTables { $0.records(of: id, source: source, in: project) }.get()
  }

  public func agents(in project: ProjectID) async throws(StoreError) -> SeenNames {
    try withTables { tables in
      .success(SeenNames(all: tables.agents(of: project), namesMax: SeenLimits().namesMax))
    }.get()
  }

  public func sources(in project: ProjectID) async throws(StoreError) -> SeenNames {
    try withTables { tables in
      .success(SeenNames(all: tables.sources(of: project), namesMax: SeenLimits().namesMax))
    }.get()
  }

  public func tags(in project: ProjectID) async throws(StoreError) -> SeenTags {
    try withTables { .success($0.tags(of: project)) }.get()
  }

  public func storedSessions(
    after number: Int64, limit: Int, in project: ProjectID
  ) async throws(StoreError) -> [StoredSession] {
    try withTables { tables in
      let records = tables.records.values
        .filter { $0.project == project.number && $0.number > number }
        .sorted { $0.number < $1.number }.prefix(limit)
      return .success(
        records.map { record in
          StoredSession(
            number: record.number, session: tables.session(record),
            warnings: (tables.warnings[record.number] ?? [:])
              .map { SessionWarning(code: $0.key, detail: $0.value) }
              .sorted { $0.code.rawValue < $1.code.rawValue })
        })
    }.get()
  }

  public func user(
    _ id: ExternalID, days: DayQuery, in project: ProjectID
  ) async throws(StoreError) -> UserTotals {
    try withTables { $0.totals(ofUser: id, days: days, in: project) }.get()
  }

  public func settings(of project: ProjectID) async throws(StoreError) -> ProjectSettings {
    try withTables { .success($0.settings(of: project)) }.get()
  }

  public func totals(of project: ProjectID) async throws(StoreError) -> ProjectTotals {
    try withTables { .success($0.totals(of: project)) }.get()
  }

  public func usage(
    _ query: UsageQuery, in project: ProjectID
  ) async throws(StoreError) -> UsageResult {
    try withTables { $0.usage(query, in: project) }.get()
  }

  public func setAuthority(
    _ authority: CostAuthority, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings {
    try withTables { tables in
      tables.rules.setAuthority(authority, of: project, by: actor, at: now())
      return .success(tables.settings(of: project))
    }.get()
  }

  public func setWitnesses(
    _ hasWitnesses: Bool, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings {
    try withTables { tables in
      tables.rules.setWitnesses(hasWitnesses, of: project, by: actor, at: now())
      return .success(tables.settings(of: project))
    }.get()
  }

  public func sharedCalls(
    in range: TimeRange, after place: SharedCallPage.Place?, limit: Int, of project: ProjectID
  ) async throws(StoreError) -> SharedCallPage {
    try withTables {
      .success($0.sharedCalls(in: range, after: place, limit: limit, of: project))
    }.get()
  }

  /// What it has done so far.
  public var metrics: StoreMetrics {
    var metrics = StoreMetrics()
    metrics.events = tables.held.withLock { $0.lastEvent }
    return metrics
  }

  public func checkReadiness() async throws(StoreError) {
    try withTables { _ in .success(()) }.get()
  }

  public func close() async {
    isClosed.store(true, ordering: .releasing)
  }
}
