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
    case .test: "Tally can post its alerts here."
    case .alert(.budget(let alert)): alert.sentence
    case .alert(.usage(let alert)): alert.sentence
    }
  }
}

extension BudgetAlert {
  fileprivate var sentence: String {
    let of = of.map { " for \($0.text)" } ?? ""
    let unitName = unit == .usd ? "USD" : unit.rawValue
    let used = "\(unit.text(spent)) of \(unit.text(amount)) \(unitName) used"
    let what =
      Alert.budget(self).type == .runsOut
      ? "at this rate nothing is left before it resets" : "which reaches \(threshold)"
    return "Budget \(name)\(of): \(used), \(what)"
  }
}

extension UsageAlert {
  fileprivate var sentence: String {
    let called = [provider?.text, model?.text].compactMap { $0 }.joined(separator: "/")
    let first = "first by event \(event.text) of \(source.text)"
    return name.map { "\(called) told \($0), which no rule reads: \(first)" }
      ?? "\(called) has no price, so its cost is unknown: \(first)"
  }
}
