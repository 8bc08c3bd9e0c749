import Dialects
import HTTPServer
import JSON
import Usage

/// The routes of budgets.
extension API {
  func addBudgetRoutes(to router: inout Router) {
    read("/v1/budgets", parameters: [], dependsOn: .stateAndMinute, in: &router, listBudgets)
    read("/v1/budgets/{id}", parameters: [], dependsOn: .stateAndMinute, in: &router, budget)
    router.on(.post, "/v1/budgets", parameters: [], handler(for: .admin, createBudget))
    router.on(.patch, "/v1/budgets/{id}", parameters: [], handler(for: .admin, changeBudget))
    router.on(.delete, "/v1/budgets/{id}", parameters: [], handler(for: .admin, deleteBudget))
  }

  private var budgetReader: BudgetReader { BudgetReader(limits: limits.events, zones: zones) }

  private func createBudget(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let value = try request.jsonObject(limits.json)
    let (reader, id, now) = (budgetReader, ExternalID("bud_\(newID())"), now())
    let budget: Budget
    do throws(Rejection) {
      budget = try reader.budget(value, id: id, at: now)
    } catch {
      throw Problem(error)
    }
    let status = try await ask { () async throws(StoreError) in
      try await store.createBudget(budget, in: identity.project, by: identity.actor)
    }
    return .json(201) { $0.budget(status) }
  }

  private func budgets(_ identity: Identity) async throws(Problem) -> [BudgetStatus] {
    try await ask { () async throws(StoreError) in
      try await store.budgets(
        in: identity.project, of: identity.userID, windowsMax: limits.budgetWindowsMax)
    }
  }

  private func listBudgets(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let budgets = try await budgets(identity)
    return .json { $0.object { $0.page(Page(items: budgets, next: nil)) { $0.budget($1) } } }
  }

  private func budget(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    guard let status = try await budgets(identity).first(where: { $0.budget.id == id }) else {
      throw Problem(StoreError.budgetNotFound)
    }
    return .json { $0.budget(status) }
  }

  private func changeBudget(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let value = try request.jsonObject(limits.json)
    let change: BudgetChange
    do throws(Rejection) {
      change = try budgetReader.change(value)
    } catch {
      throw Problem(error)
    }
    let id = request.pathID
    let status = try await ask { () async throws(StoreError) in
      try await store.changeBudget(
        id, change, in: identity.project, windowsMax: limits.budgetWindowsMax,
        by: identity.actor)
    }
    return .json { $0.budget(status) }
  }

  private func deleteBudget(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    try await ask { () async throws(StoreError) in
      try await store.deleteBudget(id, in: identity.project, by: identity.actor)
    }
    return Response(status: 204, headers: [], body: [])
  }
}
