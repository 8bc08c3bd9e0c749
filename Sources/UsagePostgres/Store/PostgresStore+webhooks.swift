public import Usage
import Ledger
import Postgres

extension PostgresStore {
  public func createWebhook(
    _ webhook: Webhook, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.create(webhook, in: project, by: actor, at: now)
    }
  }

  public func webhooks(in project: ProjectID) async throws(StoreError) -> [Webhook] {
    try await readers.read { ledger throws(PostgresError) in
      .success(try ledger.storedWebhooks(of: project.number).map(\.webhook))
    }
  }

  public func changeWebhook(
    _ id: ExternalID, _ change: WebhookChange, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> Webhook {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.change(id, change, in: project, by: actor, at: now)
    }
  }

  public func rotateSecret(
    of id: ExternalID, to secret: WebhookSecret, oldUntil until: Timestamp,
    in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> Webhook {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.rotateSecret(
        of: id, to: secret, oldUntil: until, in: project, by: actor, at: now)
    }
  }

  public func deleteWebhook(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) {
    let now = now()
    try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.deleteWebhook(id, in: project, by: actor, at: now)
    }
  }

  public func testWebhook(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> WebhookDelivery {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.testWebhook(id, in: project, at: now)
    }
  }

  public func replay(
    _ delivery: Int64, of id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> WebhookDelivery {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      try ledger.rules.replay(delivery, of: id, in: project, by: actor, at: now)
    }
  }

  public func deliveries(
    _ query: DeliveryQuery, of id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> Page<WebhookDelivery> {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.deliveries(query, of: id, in: project)
    }
  }

  /// None but of the one process that delivers.
  public func pendingDeliveries() async throws(StoreError) -> [PendingDelivery] {
    guard watch.isLeader else { return [] }
    return try await readers.read { ledger throws(PostgresError) in
      .success(try ledger.pendingDeliveries())
    }
  }

  public func outgoing(_ delivery: Int64) async throws(StoreError) -> OutgoingDelivery? {
    try await readers.read { ledger throws(PostgresError) in
      .success(try ledger.outgoing(delivery))
    }
  }

  public func record(_ report: DeliveryReport) async throws(StoreError) {
    try await writer.perform { ledger throws(PostgresError) in
      .success(try ledger.rules.record(report))
    }
  }

  public func listenForDeliveries(_ listener: (@Sendable () -> Void)?) {
    news.listenForDeliveries(listener)
  }
}
