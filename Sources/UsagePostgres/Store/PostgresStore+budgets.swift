public import Usage
import Ledger
import Postgres

extension PostgresStore {
  /// Events that are added up in one read for a new budget, so that none takes long.
  private static let historyEvents: Int64 = 50_000

  public func createBudget(
    _ budget: Budget, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> BudgetStatus {
    let now = now()
    let history = try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.create(budget, in: project, by: actor, at: now)
    }
    if let failure = await failure(ofCounting: history) {
      // Its client is told that there is none.
      try await deleteBudget(budget.id, in: project, by: .server)
      throw failure
    }
    let all = try await budgets(in: project, of: nil, windowsMax: 1)
    guard let made = all.first(where: { $0.budget.id == budget.id }) else {
      throw .budgetNotFound
    }
    return made
  }

  private func failure(ofCounting history: BudgetHistory) async -> StoreError? {
    do throws(StoreError) {
      try await count(history)
      return nil
    } catch {
      return error
    }
  }

  /// Adds the past of a budget, which is read without the writer.
  private func count(_ history: BudgetHistory) async throws(StoreError) {
    var history = history
    while !history.isComplete {
      let sum = history
      history = try await readers.read { ledger throws(PostgresError) in
        var sum = sum
        try ledger.add(to: &sum, limit: Self.historyEvents)
        return .success(sum)
      }
    }
    let (whole, now) = (history, now())
    _ = try await writer.perform { ledger throws(PostgresError) in
      let isThere = try ledger.rules.finish(whole, at: now)
      return .success(isThere)
    }
  }

  /// Goes on with budgets whose past was not counted when the store was closed.
  func count(_ unfinished: [BudgetHistory]) {
    guard !unfinished.isEmpty else { return }
    Task {
      // What fails is tried again when the store is opened the next time.
      for history in unfinished { _ = await failure(ofCounting: history) }
    }
  }

  public func budgets(
    in project: ProjectID, of user: ExternalID?, windowsMax: Int
  ) async throws(StoreError) -> [BudgetStatus] {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      .success(
        try ledger.rules.budgets(in: project, of: user, windowsMax: windowsMax, at: now))
    }
  }

  public func changeBudget(
    _ id: ExternalID, _ change: BudgetChange, in project: ProjectID, windowsMax: Int,
    by actor: AuditActor
  ) async throws(StoreError) -> BudgetStatus {
    let now = now()
    try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.change(id, change, in: project, by: actor, at: now)
    }
    let all = try await budgets(in: project, of: nil, windowsMax: windowsMax)
    guard let changed = all.first(where: { $0.budget.id == id }) else { throw .budgetNotFound }
    return changed
  }

  public func deleteBudget(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.deleteBudget(id, in: project, by: actor, at: now)
    }
  }

  public func hold(
    _ request: HoldRequest, in project: ProjectID, isCheck: Bool,
    completion: @escaping @Sendable (Result<HoldOutcome, StoreError>) -> Void
  ) {
    let now = now()
    writer.submit(
      WriteTask(
        { ledger throws(PostgresError) in
          try ledger.rules.hold(request, in: project, at: now, isCheck: isCheck)
        }, completion: completion))
  }

  public func hold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?
  ) async throws(StoreError) -> Hold {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.hold(id, in: project, boundTo: user, at: now).map { .success($0) }
        ?? .failure(.holdNotFound)
    }
  }

  public func releaseHold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?
  ) async throws(StoreError) -> Hold {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.releaseHold(id, in: project, boundTo: user, at: now).map { .success($0) }
        ?? .failure(.holdNotFound)
    }
  }

  public func alerts(
    _ query: AlertQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<Alert> {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.alerts(query, in: project)
    }
  }
}
