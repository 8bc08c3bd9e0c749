public import Usage
import Ledger

extension MemoryStore {
  public func createWebhook(
    _ webhook: Webhook, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try withTables { $0.rules.create(webhook, in: project, by: actor, at: now) }.get()
  }

  public func webhooks(in project: ProjectID) async throws(StoreError) -> [Webhook] {
    try withTables { .success($0.storedWebhooks(of: project.number).map(\.webhook)) }.get()
  }

  public func changeWebhook(
    _ id: ExternalID, _ change: WebhookChange, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> Webhook {
    let now = now()
    return try withTables { $0.rules.change(id, change, in: project, by: actor, at: now) }.get()
  }

  public func rotateSecret(
    of id: ExternalID, to secret: WebhookSecret, oldUntil until: Timestamp,
    in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> Webhook {
    let now = now()
    return try withTables {
      $0.rules.rotateSecret(
        of: id, to: secret, oldUntil: until, in: project, by: actor, at: now)
    }.get()
  }

  public func deleteWebhook(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try withTables { $0.rules.deleteWebhook(id, in: project, by: actor, at: now) }.get()
  }

  public func testWebhook(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> WebhookDelivery {
    let now = now()
    return try withTables { $0.rules.testWebhook(id, in: project, at: now) }.get()
  }

  public func replay(
    _ delivery: Int64, of id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> WebhookDelivery {
    let now = now()
    return try withTables {
      $0.rules.replay(delivery, of: id, in: project, by: actor, at: now)
    }.get()
  }

  public func deliveries(
    _ query: DeliveryQuery, of id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> Page<WebhookDelivery> {
    try withTables { $0.deliveries(query, of: id, in: project) }.get()
  }

  public func pendingDeliveries() async throws(StoreError) -> [PendingDelivery] {
    try withTables { .success($0.pendingDeliveries()) }.get()
  }

  public func outgoing(_ delivery: Int64) async throws(StoreError) -> OutgoingDelivery? {
    try withTables { .success($0.outgoing(delivery)) }.get()
  }

  public func record(_ report: DeliveryReport) async throws(StoreError) {
    try withTables { .success($0.rules.record(report)) }.get()
  }

  public func listenForDeliveries(_ listener: (@Sendable () -> Void)?) {
    news.listenForDeliveries(listener)
  }
}
