import Ledger
import Postgres
import Usage

/// What the rules of webhooks need, and deliveries as they are shown.
extension LedgerTables {
  func storedWebhooks(of project: Int64) throws(PostgresError) -> [StoredWebhook] {
    try webhooks.rows(where: "project = $1 ORDER BY number", Parameter(project)).map {
      StoredWebhook(number: $0.key.value, webhook: $0.row.webhook)
    }
  }

  func storedWebhook(_ number: Int64) throws(PostgresError) -> StoredWebhook? {
    try webhooks.row(Number(number)).map { StoredWebhook(number: number, webhook: $0.webhook) }
  }

  func insert(_ webhook: Webhook, project: Int64) throws(PostgresError) {
    webhooks.set(
      WebhookRow(webhook, project: project), at: Number(try nextNumber(of: "webhook")))
  }

  func save(_ webhook: StoredWebhook) throws(PostgresError) {
    try webhooks.change(Number(webhook.number)) { $0.webhook = webhook.webhook }
  }

  func deleteWebhook(_ number: Int64) throws(PostgresError) {
    let deleted = try deliveries.delete(where: "webhook = $1", Parameter(number))
    try deleteAttempts(of: deleted)
    webhooks.set(nil, at: Number(number))
  }

  private func deleteAttempts(of deliveries: [Number]) throws(PostgresError) {
    try attempts.delete(
      where: "delivery = ANY($1)", Parameter(array: deliveries.map(\.value)))
  }

  func insert(_ delivery: DeliveryRecord) throws(PostgresError) -> Int64 {
    let number = try nextNumber(of: "delivery")
    deliveries.set(DeliveryRow(delivery), at: Number(number))
    return number
  }

  func storedDelivery(_ number: Int64) throws(PostgresError) -> DeliveryRecord? {
    try deliveries.row(Number(number)).map { Self.delivery(Number(number), $0) }
  }

  private static func delivery(_ key: Number, _ row: DeliveryRow) -> DeliveryRecord {
    var delivery = row.delivery
    delivery.number = key.value
    return delivery
  }

  func save(_ delivery: DeliveryRecord) throws(PostgresError) {
    deliveries.set(DeliveryRow(delivery), at: Number(delivery.number))
  }

  func insert(_ attempt: DeliveryAttempt, of delivery: Int64) throws(PostgresError) {
    attempts.set(
      AttemptRow(attempt), at: NumberPair(delivery, try nextNumber(of: "attempt")))
  }

  func deleteDeliveries(ofWebhook number: Int64, keeping count: Int) throws(PostgresError) {
    let deleted = try deliveries.delete(
      where: """
        webhook = $1 AND next_at IS NULL AND number <= (
          SELECT d.number FROM delivery d WHERE d.webhook = $1
          ORDER BY d.number DESC LIMIT 1 OFFSET $2)
        """, Parameter(number), Parameter(count))
    if !deleted.isEmpty { try deleteAttempts(of: deleted) }
  }

  func delivery(_ number: Int64) throws(PostgresError) -> WebhookDelivery? {
    guard let record = try storedDelivery(number) else { return nil }
    var message = WebhookMessage.test
    if let number = record.alert, let alert = try alert(number) { message = .alert(alert) }
    let attempts = try attempts.rows(
      where: "delivery = $1 ORDER BY number", Parameter(number))
    return WebhookDelivery(
      number: number, messageID: record.messageID, message: message, status: record.status,
      createdAt: Timestamp(microseconds: record.createdAt),
      nextAt: record.nextAt.map { Timestamp(microseconds: $0) },
      attempts: attempts.map(\.row.attempt))
  }

  func deliveries(
    _ query: DeliveryQuery, of id: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> Result<Page<WebhookDelivery>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    guard
      let webhook = try storedWebhooks(of: project.number).first(where: { $0.webhook.id == id })
    else { return .failure(.webhookNotFound) }
    let found = try deliveries.rows(
      where: "webhook = $1 AND number < $2 ORDER BY number DESC LIMIT $3",
      Parameter(webhook.number), Parameter(before), Parameter(query.limit + 1))
    var page: [WebhookDelivery] = []
    for (key, _) in found.prefix(query.limit) {
      if let delivery = try delivery(key.value) { page.append(delivery) }
    }
    let next =
      found.count > query.limit ? page.last.map { DeliveryQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: page, next: next))
  }

  /// The first delivery that waits for each enabled webhook.
  func pendingDeliveries() throws(PostgresError) -> [PendingDelivery] {
    let found = try deliveries.rows(
      where: """
        number IN (
          SELECT DISTINCT ON (d.webhook) d.number
          FROM delivery d JOIN webhook w ON w.number = d.webhook
          WHERE d.next_at IS NOT NULL AND w.enabled = 1 ORDER BY d.webhook, d.next_at, d.number)
        ORDER BY next_at, number
        """)
    return found.map { key, row in
      PendingDelivery(
        webhook: row.delivery.webhook, delivery: key.value,
        at: Timestamp(microseconds: row.delivery.nextAt ?? 0))
    }
  }

  /// A delivery that waits, with its webhook.
  func outgoing(_ number: Int64) throws(PostgresError) -> OutgoingDelivery? {
    guard let record = try storedDelivery(number), record.nextAt != nil,
      let stored = try storedWebhook(record.webhook), stored.webhook.isEnabled,
      let delivery = try delivery(number)
    else { return nil }
    return OutgoingDelivery(
      webhook: stored.webhook, delivery: delivery, tries: Int(record.tries))
  }
}
