import TestSupport
public import Usage
import Synchronization
import UsageMemory
public import UsageSQLite
#if Postgres
  import UsagePostgres
#endif

/// Every store there is: each test of the suite runs once for each, and says for which it failed.
public enum StoreKind: CaseIterable, Sendable {
  case sqlite
  case memory
  #if Postgres
    case postgres
  #endif

  /// Opens the store of a folder; opening it again, once it is closed, finds what it has stored.
  public func open(
    _ folder: StoreFolder, sumsPerSessionMax: Int? = nil,
    segmentEvents: Int64 = LedgerStore.segmentEvents, budgets: BudgetLimits = BudgetLimits(),
    webhooks: WebhookLimits = WebhookLimits(),
    now: @escaping @Sendable () -> Timestamp = { Sample.now }
  ) throws -> any UsageStore {
    switch self {
    case .sqlite:
      var limits = WriterLimits()
      if let sumsPerSessionMax { limits.sumsPerSessionMax = sumsPerSessionMax }
      limits.budgets = budgets
      limits.webhooks = webhooks
      return try LedgerStore(
        path: folder.file("tally.db"), limits: limits, segmentEvents: segmentEvents, now: now)
    case .memory:
      return folder.memory.withLock { memory in
        let sumsMax = sumsPerSessionMax ?? WriterLimits().sumsPerSessionMax
        let store =
          memory.map {
            MemoryStore(
              reopening: $0, sumsPerSessionMax: sumsMax, budgets: budgets, webhooks: webhooks,
              now: now)
          }
          ?? MemoryStore(
            sumsPerSessionMax: sumsMax, budgets: budgets, webhooks: webhooks, now: now)
        memory = store
        return store
      }
    #if Postgres
      case .postgres:
        var limits = PostgresLimits()
        if let sumsPerSessionMax { limits.sumsPerSessionMax = sumsPerSessionMax }
        limits.budgets = budgets
        limits.webhooks = webhooks
        return try PostgresStore(url: folder.database(), limits: limits, now: now)
    #endif
    }
  }
}

/// Where the stores of one test keep what they store.
public final class StoreFolder: Sendable {
  private let files: TemporaryFolder
  fileprivate let memory = Mutex<MemoryStore?>(nil)
  private let postgres = Mutex<String?>(nil)

  public init() throws {
    files = try TemporaryFolder()
  }

  #if Postgres
    /// The URL of its database, which is made when it is asked for first.
    fileprivate func database() throws -> String {
      try postgres.withLock { database in
        if let database { return database }
        let made = try PostgresCluster.shared.get().makeDatabase()
        database = made
        return made
      }
    }
  #endif

  /// The path of a file in it, whether there is one or not.
  func file(_ name: String) -> String { files.file(name) }
}

extension UsageStore {
  /// Records a batch and waits for it to be durable.
  public func record(_ batch: EventBatch) async throws -> [EventOutcome] {
    try await withCheckedThrowingContinuation { continuation in
      record(batch) { continuation.resume(with: $0.mapError { $0 as any Error }) }
    }
  }
}
