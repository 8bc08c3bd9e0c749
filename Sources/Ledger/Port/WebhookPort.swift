public import Usage

/// What the rules of webhooks need of a store: rows that are found, inserted and changed.
public protocol WebhookPort: AnyObject {
  /// Why the store cannot go on; `Never` for one that always can.
  associatedtype Failure: Error

  /// How many webhooks and deliveries there may be.
  var webhookLimits: WebhookLimits { get }

  /// The webhooks of a project, oldest first.
  func storedWebhooks(of project: Int64) throws(Failure) -> [StoredWebhook]
  /// A webhook by its number.
  func storedWebhook(_ number: Int64) throws(Failure) -> StoredWebhook?
  /// Inserts a webhook.
  func insert(_ webhook: Webhook, project: Int64) throws(Failure)
  /// Saves what may be changed of a webhook.
  func save(_ webhook: StoredWebhook) throws(Failure)
  /// Deletes a webhook with its deliveries and their attempts.
  func deleteWebhook(_ number: Int64) throws(Failure)

  /// Inserts a delivery; returns its number, which no other delivery ever had.
  func insert(_ delivery: DeliveryRecord) throws(Failure) -> Int64
  /// A delivery by its number.
  func storedDelivery(_ number: Int64) throws(Failure) -> DeliveryRecord?
  /// Saves what may be changed of a delivery.
  func save(_ delivery: DeliveryRecord) throws(Failure)
  /// Adds an attempt to those of a delivery.
  func insert(_ attempt: DeliveryAttempt, of delivery: Int64) throws(Failure)
  /// Deletes the deliveries of a webhook that are not pending, but for the newest ones.
  func deleteDeliveries(ofWebhook number: Int64, keeping count: Int) throws(Failure)
  /// A delivery with all that is shown of it.
  func delivery(_ number: Int64) throws(Failure) -> WebhookDelivery?
}

/// A webhook as a store has it.
public struct StoredWebhook: Sendable {
  /// The store's own number of it.
  public var number: Int64
  /// The webhook itself.
  public var webhook: Webhook

  public init(number: Int64, webhook: Webhook) {
    self.number = number
    self.webhook = webhook
  }
}

/// A delivery as a store has it.
public struct DeliveryRecord: Sendable {
  /// `WebhookDelivery.number`; 0 before it is inserted.
  public var number: Int64 = 0
  /// `StoredWebhook.number`.
  public var webhook: Int64
  /// `WebhookDelivery.messageID`.
  public var messageID: String
  /// The number of the alert that it tells of; nil for a test.
  public var alert: Int64?
  /// When it was made, in microseconds since 1970.
  public var createdAt: Int64
  /// What became of it.
  public var status = DeliveryStatus.pending
  /// When it is tried next, in microseconds since 1970; nil unless it is pending.
  public var nextAt: Int64?
  /// `OutgoingDelivery.tries`.
  public var tries: Int64 = 0

  public init(
    webhook: Int64, messageID: String, alert: Int64?, createdAt: Int64, nextAt: Int64?
  ) {
    self.webhook = webhook
    self.messageID = messageID
    self.alert = alert
    self.createdAt = createdAt
    self.nextAt = nextAt
  }
}
