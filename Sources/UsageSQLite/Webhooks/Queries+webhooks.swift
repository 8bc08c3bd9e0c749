import Ledger
import SQLite
import Usage

/// Webhooks and their deliveries, as they are stored.
extension Queries {
  private static let webhookSelection = """
    SELECT id, webhook_id, name, url, format, enabled, secret, old_secret, old_until, created_at
    FROM webhook
    """

  /// The webhooks of a project, oldest first.
  func webhooks(of project: Int64) throws(DatabaseError) -> [StoredWebhook] {
    try connection.all(Self.webhookSelection + " WHERE project = ?1 ORDER BY id", project) {
      Self.webhook($0)
    }
  }

  /// A webhook by its number.
  func webhook(_ number: Int64) throws(DatabaseError) -> StoredWebhook? {
    try connection.first(Self.webhookSelection + " WHERE id = ?1", number) { Self.webhook($0) }
  }

  private static func webhook(_ row: Statement) -> StoredWebhook {
    var webhook = Webhook(
      id: row.id(1), name: row.text(2), url: row.text(3),
      format: WebhookFormat(rawValue: row.text(4)) ?? .standard, isEnabled: row.int64(5) != 0,
      secret: WebhookSecret(bytes: row.blob(6)),
      createdAt: Timestamp(microseconds: row.int64(9)))
    webhook.oldSecret = row.optionalInt64(8).map {
      ExpiringSecret(
        secret: WebhookSecret(bytes: row.blob(7)), until: Timestamp(microseconds: $0))
    }
    return StoredWebhook(number: row.int64(0), webhook: webhook)
  }

  /// The webhook of a project by its id.
  private func webhook(
    _ id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> StoredWebhook? {
    try webhooks(of: project.number).first { $0.webhook.id == id }
  }

  // MARK: Deliveries

  private static let deliverySelection = """
    SELECT id, webhook, message_id, alert, created_at, status, next_at, tries FROM delivery
    """

  /// A delivery by its number.
  func deliveryRecord(_ number: Int64) throws(DatabaseError) -> DeliveryRecord? {
    try connection.first(Self.deliverySelection + " WHERE id = ?1", number) { Self.delivery($0) }
  }

  private static func delivery(_ row: Statement) -> DeliveryRecord {
    var record = DeliveryRecord(
      webhook: row.int64(1), messageID: row.text(2), alert: row.optionalInt64(3),
      createdAt: row.int64(4), nextAt: row.optionalInt64(6))
    record.number = row.int64(0)
    record.status = DeliveryStatus(rawValue: row.text(5)) ?? .failed
    record.tries = row.int64(7)
    return record
  }

  /// The same with all that is shown of it.
  func delivery(_ record: DeliveryRecord) throws(DatabaseError) -> WebhookDelivery {
    var message = WebhookMessage.test
    if let number = record.alert, let alert = try alert(number) { message = .alert(alert) }
    let attempts = try connection.all(
      """
      SELECT at, milliseconds, http_status, error FROM delivery_attempt
      WHERE delivery = ?1 ORDER BY id
      """, record.number
    ) { row in
      DeliveryAttempt(
        at: Timestamp(microseconds: row.int64(0)), milliseconds: row.int64(1),
        httpStatus: row.optionalInt64(2).map { Int($0) }, error: row.optionalText(3))
    }
    return WebhookDelivery(
      number: record.number, messageID: record.messageID, message: message,
      status: record.status, createdAt: Timestamp(microseconds: record.createdAt),
      nextAt: record.nextAt.map { Timestamp(microseconds: $0) }, attempts: attempts)
  }

  /// A page of the deliveries of a webhook, the newest first.
  func deliveries(
    _ query: DeliveryQuery, of id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> Result<Page<WebhookDelivery>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    guard let stored = try webhook(id, in: project) else { return .failure(.webhookNotFound) }
    let records = try connection.all(
      Self.deliverySelection + " WHERE webhook = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
      stored.number, before, query.limit + 1
    ) { Self.delivery($0) }
    var page: [WebhookDelivery] = []
    for record in records.prefix(query.limit) { page.append(try delivery(record)) }
    let next =
      records.count > query.limit ? page.last.map { DeliveryQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: page, next: next))
  }

  /// The first delivery that waits for each enabled webhook.
  func pendingDeliveries() throws(DatabaseError) -> [PendingDelivery] {
    try connection.all(
      """
      SELECT d.webhook, d.id, d.next_at FROM webhook w JOIN delivery d ON d.id = (
        SELECT id FROM delivery WHERE webhook = w.id AND next_at IS NOT NULL
        ORDER BY next_at, id LIMIT 1)
      WHERE w.enabled = 1 ORDER BY d.next_at, d.id
      """
    ) { row in
      PendingDelivery(
        webhook: row.int64(0), delivery: row.int64(1),
        at: Timestamp(microseconds: row.int64(2)))
    }
  }

  /// A delivery that waits, with its webhook.
  func outgoing(_ number: Int64) throws(DatabaseError) -> OutgoingDelivery? {
    guard let record = try deliveryRecord(number), record.nextAt != nil,
      let stored = try webhook(record.webhook), stored.webhook.isEnabled
    else { return nil }
    return OutgoingDelivery(
      webhook: stored.webhook, delivery: try delivery(record), tries: Int(record.tries))
  }
}
