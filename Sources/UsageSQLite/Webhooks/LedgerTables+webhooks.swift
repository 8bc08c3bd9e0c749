import Ledger
import SQLite
import Usage

/// What the rules of webhooks need, on SQLite. All of it is rare, but for the look at a project's
/// webhooks when an alert is recorded.
extension LedgerTables {
  private var queries: Queries { Queries(connection) }

  func storedWebhooks(of project: Int64) throws(DatabaseError) -> [StoredWebhook] {
    try queries.webhooks(of: project)
  }

  func storedWebhook(_ number: Int64) throws(DatabaseError) -> StoredWebhook? {
    try queries.webhook(number)
  }

  func insert(_ webhook: Webhook, project: Int64) throws(DatabaseError) {
    try connection.run(
      """
      INSERT INTO webhook (project, webhook_id, name, url, format, enabled, secret, old_secret,
        old_until, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, project, webhook.id, webhook.name, webhook.url, webhook.format.rawValue,
      Int64(webhook.isEnabled ? 1 : 0), webhook.secret.bytes, webhook.oldSecret?.secret.bytes,
      webhook.oldSecret?.until.microseconds, webhook.createdAt.microseconds)
  }

  func save(_ stored: StoredWebhook) throws(DatabaseError) {
    let webhook = stored.webhook
    try connection.run(
      """
      UPDATE webhook SET name = ?2, url = ?3, format = ?4, enabled = ?5, secret = ?6,
        old_secret = ?7, old_until = ?8
      WHERE id = ?1
      """, stored.number, webhook.name, webhook.url, webhook.format.rawValue,
      Int64(webhook.isEnabled ? 1 : 0), webhook.secret.bytes, webhook.oldSecret?.secret.bytes,
      webhook.oldSecret?.until.microseconds)
  }

  func deleteWebhook(_ number: Int64) throws(DatabaseError) {
    try connection.run(
      """
      DELETE FROM delivery_attempt WHERE delivery IN (SELECT id FROM delivery WHERE webhook = ?1)
      """, number)
    try connection.run("DELETE FROM delivery WHERE webhook = ?1", number)
    try connection.run("DELETE FROM webhook WHERE id = ?1", number)
  }

  func insert(_ delivery: DeliveryRecord) throws(DatabaseError) -> Int64 {
    try connection.run(
      """
      INSERT INTO delivery (webhook, message_id, alert, created_at, status, next_at, tries)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, delivery.webhook, delivery.messageID, delivery.alert, delivery.createdAt,
      delivery.status.rawValue, delivery.nextAt, delivery.tries)
    return connection.lastInsertedRow
  }

  func storedDelivery(_ number: Int64) throws(DatabaseError) -> DeliveryRecord? {
    try queries.deliveryRecord(number)
  }

  func save(_ delivery: DeliveryRecord) throws(DatabaseError) {
    try connection.run(
      "UPDATE delivery SET status = ?2, next_at = ?3, tries = ?4 WHERE id = ?1", delivery.number,
      delivery.status.rawValue, delivery.nextAt, delivery.tries)
  }

  func insert(_ attempt: DeliveryAttempt, of delivery: Int64) throws(DatabaseError) {
    try connection.run(
      """
      INSERT INTO delivery_attempt (delivery, at, milliseconds, http_status, error)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """, delivery, attempt.at.microseconds, attempt.milliseconds, attempt.httpStatus,
      attempt.error)
  }

  func deleteDeliveries(ofWebhook number: Int64, keeping count: Int) throws(DatabaseError) {
    let newest = try connection.first(
      "SELECT id FROM delivery WHERE webhook = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2", number,
      count
    ) { $0.int64(0) }
    guard let newest else { return }
    let old = "SELECT id FROM delivery WHERE webhook = ?1 AND id <= ?2 AND next_at IS NULL"
    try connection.run(
      "DELETE FROM delivery_attempt WHERE delivery IN (\(old))", number, newest)
    try connection.run("DELETE FROM delivery WHERE id IN (\(old))", number, newest)
  }

  func delivery(_ number: Int64) throws(DatabaseError) -> WebhookDelivery? {
    guard let record = try queries.deliveryRecord(number) else { return nil }
    return try queries.delivery(record)
  }
}
