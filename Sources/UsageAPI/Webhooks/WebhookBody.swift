import JSON
public import Usage

/// What is posted to a webhook.
public enum WebhookBody {
  /// The body of a message, in the webhook's format; of an e-mail its text, whose first line is the
  /// subject.
  public static func bytes(of outgoing: OutgoingDelivery) -> [UInt8] {
    var writer = Writer()
    let delivery = outgoing.delivery
    switch outgoing.webhook.format {
    case .standard: writer.message(outgoing)
    case .email:
      writer.message(outgoing)
      return Array("\(delivery.message.sentence)\n\n".utf8) + writer.bytes + Array("\n".utf8)
    case .slack:
      writer.object { $0.member("text", delivery.message.sentence) }
    }
    return writer.bytes
  }
}

extension Writer {
  fileprivate mutating func message(_ outgoing: OutgoingDelivery) {
    let delivery = outgoing.delivery
    object {
      $0.member("type", delivery.message.type)
      $0.member("timestamp", delivery.createdAt.description)
      $0.key("data")
      $0.data(of: delivery.message, to: outgoing.webhook)
    }
  }

  private mutating func data(of message: WebhookMessage, to webhook: Webhook) {
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
    case .alert(.session(let alert)): alert.sentence
    case .alert(.anomaly(let alert)): alert.anomaly.sentence
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

extension SessionAlert {
  fileprivate var sentence: String {
    let isLess = value < 0
    let (value, limit) = (unit.text(isLess ? -value : value), unit.text(limit))
    let by = "by event \(event.text) of \(source.text)"
    let who = user.map { " of \($0.text)" } ?? ""
    return switch type {
    case .sessionVariance:
      "Session \(session.text)\(who): \(value) USD \(isLess ? "less" : "more") reported than "
        + "computed, which reaches \(limit): \(by)"
    case .loop:
      "Session \(session.text)\(who): \(value) calls of \(agent?.text ?? "one agent") within "
        + "\(AlertRules.loopSeconds) seconds, none with less input than the one before: \(by)"
    default: "Session \(session.text)\(who): \(value) USD, which reaches \(limit): \(by)"
    }
  }
}

extension UsageAnomaly {
  fileprivate var sentence: String {
    "The hour from \(start) has cost \(spent) USD; \(usual) is usual in earlier weeks"
  }
}
