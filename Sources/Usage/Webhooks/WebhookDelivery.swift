/// A message on its way to a webhook, and what was tried so far.
public struct WebhookDelivery: Sendable, Hashable {
  /// The ledger's own number, larger than those of the deliveries before it.
  public var number: Int64
  /// What receivers know the message by: the same for each attempt.
  public var messageID: String
  /// What it says.
  public var message: WebhookMessage
  /// What became of it.
  public var status: DeliveryStatus
  /// When it was made.
  public var createdAt: Timestamp
  /// When it is tried next; nil unless it waits.
  public var nextAt: Timestamp?
  /// The attempts, oldest first.
  public var attempts: [DeliveryAttempt]

  public init(
    number: Int64, messageID: String, message: WebhookMessage, status: DeliveryStatus,
    createdAt: Timestamp, nextAt: Timestamp?, attempts: [DeliveryAttempt]
  ) {
    self.number = number
    self.messageID = messageID
    self.message = message
    self.status = status
    self.createdAt = createdAt
    self.nextAt = nextAt
    self.attempts = attempts
  }
}

/// What a message says.
public enum WebhookMessage: Sendable, Hashable {
  /// Somebody wants to see whether messages arrive.
  case test
  /// An alert was recorded.
  case alert(BudgetAlert)

  /// The alert that it tells of.
  public var alert: BudgetAlert? {
    if case .alert(let alert) = self { alert } else { nil }
  }
}

/// What became of a message.
public enum DeliveryStatus: String, Sendable, CaseIterable {
  /// It is to be tried, for the first time or again.
  case pending
  /// The receiver has answered with a status of 200 to 299.
  case delivered
  /// It was tried as often as it may be.
  case failed
}

/// One time that a message was sent.
public struct DeliveryAttempt: Sendable, Hashable {
  /// When it began.
  public var at: Timestamp
  /// How long it took.
  public var milliseconds: Int64
  /// The status of the receiver's answer; nil where there was none.
  public var httpStatus: Int?
  /// Why it failed; nil where it did not.
  public var error: String?

  public init(at: Timestamp, milliseconds: Int64, httpStatus: Int?, error: String?) {
    self.at = at
    self.milliseconds = milliseconds
    self.httpStatus = httpStatus
    self.error = error
  }
}

/// What came of an attempt.
public struct DeliveryReport: Sendable, Hashable {
  /// What follows from it.
  public enum Outcome: Sendable, Hashable {
    case delivered
    /// It is to be tried again at a moment.
    case retry(at: Timestamp)
    /// It is given up.
    case failed
    /// It is given up, and so is the webhook: its receiver wants nothing any more.
    case gone
  }

  /// `WebhookDelivery.number`.
  public var delivery: Int64
  /// What was done.
  public var attempt: DeliveryAttempt
  /// What follows from it.
  public var outcome: Outcome

  public init(delivery: Int64, attempt: DeliveryAttempt, outcome: Outcome) {
    self.delivery = delivery
    self.attempt = attempt
    self.outcome = outcome
  }
}

/// The first delivery that waits for a webhook.
public struct PendingDelivery: Sendable, Hashable {
  /// The store's own number of the webhook.
  public var webhook: Int64
  /// `WebhookDelivery.number`.
  public var delivery: Int64
  /// When it is to be tried.
  public var at: Timestamp

  public init(webhook: Int64, delivery: Int64, at: Timestamp) {
    self.webhook = webhook
    self.delivery = delivery
    self.at = at
  }
}

/// A delivery as its sender needs it.
public struct OutgoingDelivery: Sendable, Hashable {
  /// Where it goes.
  public var webhook: Webhook
  /// What is sent.
  public var delivery: WebhookDelivery
  /// How often it was tried since it was made or replayed.
  public var tries: Int

  public init(webhook: Webhook, delivery: WebhookDelivery, tries: Int) {
    self.webhook = webhook
    self.delivery = delivery
    self.tries = tries
  }
}
