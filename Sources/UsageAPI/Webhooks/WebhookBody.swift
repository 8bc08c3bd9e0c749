import JSON
public import Usage

/// What is posted to a webhook.
public enum WebhookBody {
  /// The body of a message, in the webhook's format.
  public static func bytes(of outgoing: OutgoingDelivery) -> [UInt8] {
    var writer = Writer()
    let delivery = outgoing.delivery
    switch outgoing.webhook.format {
    case .standard:
      writer.object {
        $0.member("type", delivery.message.type)
        $0.member("timestamp", delivery.createdAt.description)
        $0.key("data")
        $0.data(of: delivery.message, to: outgoing.webhook)
      }
    case .slack:
      writer.object { $0.member("text", delivery.message.sentence) }
    }
    return writer.bytes
  }
}

extension Writer {
  fileprivate mutating func data(of message: WebhookMessage, to webhook: Webhook) {
    switch message {
    case .test: object { $0.member("webhook_id", webhook.id) }
    case .alert(let alert): self.alert(alert)
    }
  }
}

extension WebhookMessage {
  /// The message for a person.
  var sentence: String {
    switch self {
    case .test: return "Tally can post its alerts here."
    case .alert(let alert):
      let unit = alert.unit == .usd ? "USD" : alert.unit.rawValue
      let of = alert.of.map { " for \($0.text)" } ?? ""
      return "Budget \(alert.name)\(of): \(alert.unit.text(alert.spent)) of "
        + "\(alert.unit.text(alert.amount)) \(unit) used, which reaches \(alert.threshold)"
    }
  }
}
