import Ledger
import Postgres
import Usage

/// A webhook, behind its number.
struct WebhookRow: TableRow {
  static let blank = WebhookRow(
    Webhook(
      id: "", name: "", url: "", secret: WebhookSecret(bytes: []),
      createdAt: Timestamp(microseconds: 0)), project: 0)

  var project: Int64
  var webhook: Webhook

  init(_ webhook: Webhook, project: Int64) {
    self.webhook = webhook
    self.project = project
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &project)
    visitor.visit("webhook_id", &webhook.id)
    visitor.visit("name", &webhook.name)
    visitor.visit("url", &webhook.url)
    visitor.visit("format", word: &webhook.format)
    visitor.visit("enabled", &webhook.isEnabled)
    var types = webhook.types.map { $0.map(\.rawValue).sorted().joined(separator: "\n") }
    visitor.visit("types", &types)
    webhook.types = types.map { text in
      Set(text.split(separator: "\n").compactMap { AlertType(rawValue: String($0)) })
    }
    var secret = webhook.secret.bytes
    visitor.visit("secret", &secret)
    webhook.secret = WebhookSecret(bytes: secret)
    var (old, until) = (webhook.oldSecret?.secret.bytes, webhook.oldSecret?.until)
    visitor.visit("old_secret", &old)
    visitor.visit("old_until", &until)
    webhook.oldSecret = until.map {
      ExpiringSecret(secret: WebhookSecret(bytes: old ?? []), until: $0)
    }
    visitor.visit("created_at", &webhook.createdAt)
  }
}

/// A delivery, behind its number.
struct DeliveryRow: TableRow {
  static let blank = DeliveryRow(
    DeliveryRecord(webhook: 0, messageID: "", alert: nil, createdAt: 0, nextAt: nil))

  var delivery: DeliveryRecord

  init(_ delivery: DeliveryRecord) { self.delivery = delivery }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("webhook", &delivery.webhook)
    visitor.visit("message_id", &delivery.messageID)
    visitor.visit("alert", &delivery.alert)
    visitor.visit("created_at", &delivery.createdAt)
    visitor.visit("status", word: &delivery.status)
    visitor.visit("next_at", &delivery.nextAt)
    visitor.visit("tries", &delivery.tries)
  }
}

/// An attempt, behind the number of its delivery and its own.
struct AttemptRow: TableRow {
  static let blank = AttemptRow(
    DeliveryAttempt(
      at: Timestamp(microseconds: 0), milliseconds: 0, httpStatus: nil, error: nil))

  var attempt: DeliveryAttempt

  init(_ attempt: DeliveryAttempt) { self.attempt = attempt }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("at", &attempt.at)
    visitor.visit("milliseconds", &attempt.milliseconds)
    visitor.visit("http_status", &attempt.httpStatus)
    visitor.visit("error", &attempt.error)
  }
}
