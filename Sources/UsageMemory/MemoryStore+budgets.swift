public import Usage
import Ledger

extension MemoryStore {
  public func createBudget(
    _ budget: Budget, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> BudgetStatus {
    let (id, now) = (budget.id, now())
    try withTables { tables in
      tables.rules.create(budget, in: project, by: actor, at: now).map { history in
        _ = tables.rules.finish(tables.count(history), at: now)
      }
    }.get()
    return try await self.budget(id, in: project, windowsMax: 1)
  }

  private func budget(
    _ id: ExternalID, in project: ProjectID, windowsMax: Int
  ) async throws(StoreError) -> BudgetStatus {
    let all = try await budgets(in: project, of: nil, windowsMax: windowsMax)
    guard let found = all.first(where: { $0.budget.id == id }) else { throw .budgetNotFound }
    return found
  }

  public func budgets(
    in project: ProjectID, of user: ExternalID?, windowsMax: Int
  ) async throws(StoreError) -> [BudgetStatus] {
    let now = now()
    return try withTables {
      .success($0.rules.budgets(in: project, of: user, windowsMax: windowsMax, at: now))
    }.get()
  }

  public func changeBudget(
    _ id: ExternalID, _ change: BudgetChange, in project: ProjectID, windowsMax: Int,
    by actor: AuditActor
  ) async throws(StoreError) -> BudgetStatus {
    let now = now()
    try withTables { $0.rules.change(id, change, in: project, by: actor, at: now) }.get()
    return try await self.budget(id, in: project, windowsMax: windowsMax)
  }

  public func deleteBudget(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try withTables { $0.rules.deleteBudget(id, in: project, by: actor, at: now) }.get()
  }

  public func hold(
    _ request: HoldRequest, in project: ProjectID, isCheck: Bool,
    completion: @escaping @Sendable (Result<HoldOutcome, StoreError>) -> Void
  ) {
    let now = now()
    completion(withTables { $0.rules.hold(request, in: project, at: now, isCheck: isCheck) })
  }

  public func hold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?
  ) async throws(StoreError) -> Hold {
    let now = now()
    return try withTables { tables in
      tables.rules.hold(id, in: project, boundTo: user, at: now).map { .success($0) }
        ?? .failure(.holdNotFound)
    }.get()
  }

  public func releaseHold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?
  ) async throws(StoreError) -> Hold {
    let now = now()
    return try withTables { tables in
      tables.rules.releaseHold(id, in: project, boundTo: user, at: now).map { .success($0) }
        ?? .failure(.holdNotFound)
    }.get()
  }

  public func alerts(
    _ query: AlertQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<Alert> {
    try withTables { $0.alerts(query, in: project) }.get()
  }
}
