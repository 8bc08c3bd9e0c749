public import Usage

/// The calls of administrators, for tests that do not care who makes them.
extension UsageStore {
  @discardableResult
  public func createKey(_ key: NewAccessKey) async throws(StoreError) -> AccessKey {
    try await createKey(key, by: .server)
  }

  public func setAuthority(
    _ authority: CostAuthority, of project: ProjectID
  ) async throws(StoreError) -> ProjectSettings {
    try await setAuthority(authority, of: project, by: .server)
  }

  public func setWitnesses(
    _ hasWitnesses: Bool, of project: ProjectID
  ) async throws(StoreError) -> ProjectSettings {
    try await setWitnesses(hasWitnesses, of: project, by: .server)
  }

  public func setPrices(
    _ prices: [NewPrice], of project: ProjectID
  ) async throws(StoreError) -> [PriceChange] {
    try await setPrices(prices, of: project, by: .server)
  }

  public func createBudget(
    _ budget: Budget, in project: ProjectID
  ) async throws(StoreError) -> BudgetStatus {
    try await createBudget(budget, in: project, by: .server)
  }

  public func changeBudget(
    _ id: ExternalID, _ change: BudgetChange, in project: ProjectID, windowsMax: Int
  ) async throws(StoreError) -> BudgetStatus {
    try await changeBudget(id, change, in: project, windowsMax: windowsMax, by: .server)
  }

  public func deleteBudget(_ id: ExternalID, in project: ProjectID) async throws(StoreError) {
    try await deleteBudget(id, in: project, by: .server)
  }

  public func createWebhook(_ webhook: Webhook, in project: ProjectID) async throws(StoreError) {
    try await createWebhook(webhook, in: project, by: .server)
  }

  public func changeWebhook(
    _ id: ExternalID, _ change: WebhookChange, in project: ProjectID
  ) async throws(StoreError) -> Webhook {
    try await changeWebhook(id, change, in: project, by: .server)
  }

  public func rotateSecret(
    of id: ExternalID, to secret: WebhookSecret, oldUntil until: Timestamp, in project: ProjectID
  ) async throws(StoreError) -> Webhook {
    try await rotateSecret(of: id, to: secret, oldUntil: until, in: project, by: .server)
  }

  public func deleteWebhook(_ id: ExternalID, in project: ProjectID) async throws(StoreError) {
    try await deleteWebhook(id, in: project, by: .server)
  }

  public func replay(
    _ delivery: Int64, of id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> WebhookDelivery {
    try await replay(delivery, of: id, in: project, by: .server)
  }
}
