/// What a store does for budgets, holds and alerts. Everything is within one project, and what is
/// read includes every event that was acknowledged before.
public protocol BudgetStore: Sendable {
  /// Makes a budget, which counts the events of the past as well when this returns.
  func createBudget(
    _ budget: Budget, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> BudgetStatus

  /// The budgets, oldest first; the windows of one user alone where it is given, and the budgets
  /// that have any.
  func budgets(
    in project: ProjectID, of user: ExternalID?, windowsMax: Int
  ) async throws(StoreError) -> [BudgetStatus]

  /// Changes a budget; throws `budgetNotFound`, and `invalidThreshold` where a threshold is no
  /// amount of the budget's unit, or `otherUnit`.
  func changeBudget(
    _ id: ExternalID, _ change: BudgetChange, in project: ProjectID, windowsMax: Int,
    by actor: AuditActor
  ) async throws(StoreError) -> BudgetStatus

  /// Forgets a budget and its windows; its alerts stay. Throws `budgetNotFound`.
  func deleteBudget(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError)

  /// Grants or refuses a hold, and calls `completion` once, from any thread, when that is durable.
  /// With `isCheck` it says what would become of it, and writes nothing.
  func hold(
    _ request: HoldRequest, in project: ProjectID, isCheck: Bool,
    completion: @escaping @Sendable (Result<HoldOutcome, StoreError>) -> Void)

  /// A hold; throws `holdNotFound`, also for another user's where the caller is bound to one.
  func hold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?
  ) async throws(StoreError) -> Hold

  /// Closes a hold, and gives back what is left of it; a closed one stays as it is.
  func releaseHold(
    _ id: ExternalID, in project: ProjectID, boundTo user: ExternalID?
  ) async throws(StoreError) -> Hold

  /// The alerts of a project, the newest first.
  func alerts(
    _ query: AlertQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<Alert>
}
