/// What a store does for webhooks and their deliveries. Everything is within one project.
public protocol WebhookStore: Sendable {
  /// Makes a webhook, which gets the alerts from now on. Throws `tooManyWebhooks`.
  func createWebhook(
    _ webhook: Webhook, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError)

  /// The webhooks, oldest first.
  func webhooks(in project: ProjectID) async throws(StoreError) -> [Webhook]

  /// Changes a webhook; throws `webhookNotFound`.
  func changeWebhook(
    _ id: ExternalID, _ change: WebhookChange, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> Webhook

  /// Gives a webhook a new secret; the present one stays in use beside it until a moment. Throws
  /// `webhookNotFound`.
  func rotateSecret(
    of id: ExternalID, to secret: WebhookSecret, oldUntil until: Timestamp,
    in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> Webhook

  /// Forgets a webhook and its deliveries. Throws `webhookNotFound`.
  func deleteWebhook(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError)

  /// Makes a delivery that says nothing but that it is a test. Throws `webhookNotFound`.
  func testWebhook(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> WebhookDelivery

  /// Has a delivery tried again from now on, with the id that its message has. Throws
  /// `webhookNotFound` and `deliveryNotFound`.
  func replay(
    _ delivery: Int64, of id: ExternalID, in project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> WebhookDelivery

  /// The deliveries of a webhook, the newest first. Throws `webhookNotFound`.
  func deliveries(
    _ query: DeliveryQuery, of id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> Page<WebhookDelivery>
}

/// What the sender of messages asks of a store: the deliveries that wait, of all projects.
public protocol WebhookOutbox: Sendable {
  /// The first delivery that waits for each webhook that is enabled and has one.
  func pendingDeliveries() async throws(StoreError) -> [PendingDelivery]

  /// What is to be sent; nil where it is not wanted any more.
  func outgoing(_ delivery: Int64) async throws(StoreError) -> OutgoingDelivery?

  /// Records an attempt and what follows from it.
  func record(_ report: DeliveryReport) async throws(StoreError)

  /// Calls `listener` after each commit with which a delivery may have become due, in place of the
  /// listener before; it must not block.
  func listenForDeliveries(_ listener: (@Sendable () -> Void)?)
}

/// Which page of the deliveries.
public struct DeliveryQuery: Sendable {
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most deliveries of a page; at least 1.
  public var limit: Int

  public init(cursor: String? = nil, limit: Int) {
    self.cursor = cursor
    self.limit = limit
  }
}
