import Ledger
import Usage

/// What the rules of webhooks need, in dictionaries.
extension MemoryTables {
  func storedWebhooks(of project: Int64) -> [StoredWebhook] {
    webhookRows.values.filter { $0.project == project }.map(\.stored)
      .sorted { $0.number < $1.number }
  }

  func storedWebhook(_ number: Int64) -> StoredWebhook? { webhookRows[number]?.stored }

  func insert(_ webhook: Webhook, project: Int64) {
    lastWebhook += 1
    let stored = StoredWebhook(number: lastWebhook, webhook: webhook)
    change(\.webhookRows, lastWebhook) { $0 = WebhookRow(project: project, stored: stored) }
  }

  func save(_ webhook: StoredWebhook) {
    change(\.webhookRows, webhook.number) { $0?.stored = webhook }
  }

  func deleteWebhook(_ number: Int64) {
    for delivery in deliveryRecords.values where delivery.webhook == number {
      deleteDelivery(delivery.number)
    }
    change(\.webhookRows, number) { $0 = nil }
  }

  private func deleteDelivery(_ number: Int64) {
    change(\.deliveryRecords, number) { $0 = nil }
    change(\.deliveryAttempts, number) { $0 = nil }
  }

  func insert(_ delivery: DeliveryRecord) -> Int64 {
    lastDelivery += 1
    var delivery = delivery
    delivery.number = lastDelivery
    save(delivery)
    return lastDelivery
  }

  func storedDelivery(_ number: Int64) -> DeliveryRecord? { deliveryRecords[number] }

  func save(_ delivery: DeliveryRecord) {
    change(\.deliveryRecords, delivery.number) { $0 = delivery }
  }

  func insert(_ attempt: DeliveryAttempt, of delivery: Int64) {
    change(\.deliveryAttempts, delivery) { $0 = ($0 ?? []) + [attempt] }
  }

  func deleteDeliveries(ofWebhook number: Int64, keeping count: Int) {
    for delivery in deliveries(ofWebhook: number).dropFirst(count) where delivery.nextAt == nil {
      deleteDelivery(delivery.number)
    }
  }

  /// The newest first.
  private func deliveries(ofWebhook number: Int64) -> [DeliveryRecord] {
    deliveryRecords.values.filter { $0.webhook == number }.sorted { $0.number > $1.number }
  }

  func delivery(_ number: Int64) -> WebhookDelivery? {
    guard let record = deliveryRecords[number] else { return nil }
    var message = WebhookMessage.test
    if let alertNumber = record.alert, let told = alert(alertNumber) { message = .alert(told) }
    return WebhookDelivery(
      number: number, messageID: record.messageID, message: message, status: record.status,
      createdAt: Timestamp(microseconds: record.createdAt),
      nextAt: record.nextAt.map { Timestamp(microseconds: $0) },
      attempts: deliveryAttempts[number] ?? [])
  }

  func deliveries(
    _ query: DeliveryQuery, of id: ExternalID, in project: ProjectID
  ) -> Result<Page<WebhookDelivery>, StoreError> {
    guard let before = query.before else { return .failure(.invalidCursor) }
    guard let stored = rules.webhook(id, in: project) else { return .failure(.webhookNotFound) }
    let found = deliveries(ofWebhook: stored.number).filter { $0.number < before }
    let page = found.prefix(query.limit).compactMap { delivery($0.number) }
    let next =
      found.count > query.limit ? page.last.map { DeliveryQuery.cursor(after: $0.number) } : nil
    return .success(Page(items: page, next: next))
  }

  func pendingDeliveries() -> [PendingDelivery] {
    let waiting = deliveryRecords.values.filter { record in
      record.nextAt != nil && storedWebhook(record.webhook)?.webhook.isEnabled == true
    }
    let firsts = Dictionary(grouping: waiting, by: \.webhook).values.compactMap { records in
      records.min { ($0.nextAt ?? 0, $0.number) < ($1.nextAt ?? 0, $1.number) }
    }
    return firsts.sorted { ($0.nextAt ?? 0, $0.number) < ($1.nextAt ?? 0, $1.number) }.map {
      PendingDelivery(
        webhook: $0.webhook, delivery: $0.number,
        at: Timestamp(microseconds: $0.nextAt ?? 0))
    }
  }

  func outgoing(_ number: Int64) -> OutgoingDelivery? {
    guard let record = deliveryRecords[number], record.nextAt != nil,
      let webhook = storedWebhook(record.webhook)?.webhook, webhook.isEnabled,
      let delivery = delivery(number)
    else { return nil }
    return OutgoingDelivery(webhook: webhook, delivery: delivery, tries: Int(record.tries))
  }
}
