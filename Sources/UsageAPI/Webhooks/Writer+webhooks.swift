import JSON
import Usage

extension Writer {
  /// A webhook; its secret is shown only by the answers that make one.
  mutating func webhook(_ webhook: Webhook, showsSecret: Bool = false) {
    object {
      $0.member("webhook_id", webhook.id)
      $0.member("name", webhook.name)
      $0.member("url", webhook.url)
      $0.member("format", webhook.format.rawValue)
      $0.member("enabled", webhook.isEnabled)
      $0.member("created_at", webhook.createdAt.description)
      $0.member("old_secret_until", webhook.oldSecret?.until.description)
      if showsSecret { $0.member("secret", webhook.secret.text) }
    }
  }

  /// A delivery with its attempts.
  mutating func delivery(_ delivery: WebhookDelivery) {
    object {
      $0.member("delivery_id", delivery.number)
      $0.member("message_id", delivery.messageID)
      $0.member("type", delivery.message.type)
      $0.member("alert_id", delivery.message.alert?.number)
      $0.member("status", delivery.status.rawValue)
      $0.member("created_at", delivery.createdAt.description)
      $0.member("next_attempt_at", delivery.nextAt?.description)
      $0.member("attempts", array: { for each in delivery.attempts { $0.attempt(each) } })
    }
  }

  private mutating func attempt(_ attempt: DeliveryAttempt) {
    object {
      $0.member("at", attempt.at.description)
      $0.member("duration_ms", attempt.milliseconds)
      $0.member("http_status", attempt.httpStatus)
      $0.member("error", attempt.error)
    }
  }
}

extension WebhookMessage {
  /// What receivers tell messages apart by.
  var type: String {
    switch self {
    case .test: "webhook.test"
    case .alert: "budget.threshold_reached"
    }
  }
}
