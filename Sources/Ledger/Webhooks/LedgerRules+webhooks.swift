public import Usage

/// Webhooks are made and changed, and what is delivered to them is decided.
extension LedgerRules {
  /// Makes a webhook.
  public func create(
    _ webhook: Webhook, in project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> Result<Void, StoreError> {
    let max = port.webhookLimits.webhooksPerProjectMax
    guard try port.storedWebhooks(of: project.number).count < max else {
      return .failure(.tooManyWebhooks(max: max))
    }
    try port.insert(webhook, project: project.number)
    // A URL may have a secret in it, as Slack's do.
    let act = AuditAct(
      .webhookCreated, of: webhook.id.text,
      ["name": webhook.name, "format": webhook.format.rawValue])
    try record(act, by: actor, in: project, at: now)
    return .success(())
  }

  /// Changes a webhook.
  public func change(
    _ id: ExternalID, _ change: WebhookChange, in project: ProjectID, by actor: AuditActor,
    at now: Timestamp
  ) throws(Port.Failure) -> Result<Webhook, StoreError> {
    let act = AuditAct(
      .webhookChanged, of: id.text,
      [
        "name": change.name, "url": change.url.map { _ in "changed" },
        "format": change.format?.rawValue, "enabled": change.isEnabled.map { "\($0)" },
        "types": change.types.map { types in
          types?.map(\.rawValue).sorted().joined(separator: ", ") ?? "all"
        },
      ])
    return try changeWebhook(id, in: project, act, by: actor, at: now) { webhook in
      if let name = change.name { webhook.name = name }
      if let url = change.url { webhook.url = url }
      if let format = change.format { webhook.format = format }
      if let isEnabled = change.isEnabled { webhook.isEnabled = isEnabled }
      if let types = change.types { webhook.types = types }
    }
  }

  /// Gives a webhook a new secret. Of two rotations within the same overlap only the later one's
  /// old secret stays in use.
  public func rotateSecret(
    of id: ExternalID, to secret: WebhookSecret, oldUntil until: Timestamp,
    in project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> Result<Webhook, StoreError> {
    let act = AuditAct(.webhookRotated, of: id.text, ["old_secret_until": until.description])
    return try changeWebhook(id, in: project, act, by: actor, at: now) { webhook in
      webhook.oldSecret = ExpiringSecret(secret: webhook.secret, until: until)
      webhook.secret = secret
    }
  }

  private func changeWebhook(
    _ id: ExternalID, in project: ProjectID, _ act: AuditAct, by actor: AuditActor,
    at now: Timestamp, _ body: (inout Webhook) -> Void
  ) throws(Port.Failure) -> Result<Webhook, StoreError> {
    guard var stored = try webhook(id, in: project) else { return .failure(.webhookNotFound) }
    body(&stored.webhook)
    try port.save(stored)
    try record(act, by: actor, in: project, at: now)
    // One that was enabled may have deliveries that wait.
    port.changes.noteDelivery()
    return .success(stored.webhook)
  }

  /// Forgets a webhook and everything that was delivered to it.
  public func deleteWebhook(
    _ id: ExternalID, in project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> Result<Void, StoreError> {
    guard let stored = try webhook(id, in: project) else { return .failure(.webhookNotFound) }
    try port.deleteWebhook(stored.number)
    let act = AuditAct(.webhookDeleted, of: id.text, ["name": stored.webhook.name])
    try record(act, by: actor, in: project, at: now)
    return .success(())
  }

  /// A webhook of a project by its id.
  public func webhook(
    _ id: ExternalID, in project: ProjectID
  ) throws(Port.Failure) -> StoredWebhook? {
    try port.storedWebhooks(of: project.number).first { $0.webhook.id == id }
  }

  // MARK: Deliveries

  /// Has every webhook of the alert's project told of it, in the alert's own transaction.
  func deliver(
    alert number: Int64, _ type: AlertType, of project: Int64, at now: Int64
  ) throws(Port.Failure) {
    for stored in try port.storedWebhooks(of: project) where stored.webhook.wants(type) {
      try insertDelivery(to: stored, alert: number, at: now)
    }
  }

  /// Sends a message that says nothing but that it is a test.
  public func testWebhook(
    _ id: ExternalID, in project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) -> Result<WebhookDelivery, StoreError> {
    guard let stored = try webhook(id, in: project) else { return .failure(.webhookNotFound) }
    return try found(insertDelivery(to: stored, alert: nil, at: now.microseconds))
  }

  @discardableResult
  private func insertDelivery(
    to webhook: StoredWebhook, alert: Int64?, at now: Int64
  ) throws(Port.Failure) -> Int64 {
    let bits = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
    let number = try port.insert(
      DeliveryRecord(
        webhook: webhook.number, messageID: "msg_" + bits.0.hexadecimal + bits.1.hexadecimal,
        alert: alert, createdAt: now, nextAt: now))
    port.changes.noteDelivery()
    return number
  }

  /// Has a delivery tried again, as often as a new one.
  public func replay(
    _ delivery: Int64, of id: ExternalID, in project: ProjectID, by actor: AuditActor,
    at now: Timestamp
  ) throws(Port.Failure) -> Result<WebhookDelivery, StoreError> {
    guard let stored = try webhook(id, in: project) else { return .failure(.webhookNotFound) }
    guard var record = try port.storedDelivery(delivery), record.webhook == stored.number else {
      return .failure(.deliveryNotFound)
    }
    record.status = .pending
    record.nextAt = now.microseconds
    record.tries = 0
    try port.save(record)
    try self.record(
      AuditAct(.deliveryReplayed, of: id.text, ["delivery_id": "\(delivery)"]), by: actor,
      in: project, at: now)
    port.changes.noteDelivery()
    return try found(delivery)
  }

  private func found(
    _ delivery: Int64
  ) throws(Port.Failure) -> Result<WebhookDelivery, StoreError> {
    try port.delivery(delivery).map { .success($0) } ?? .failure(.deliveryNotFound)
  }

  /// Records an attempt and what follows from it. What was deleted in the meantime stays deleted.
  public func record(_ report: DeliveryReport) throws(Port.Failure) {
    guard var record = try port.storedDelivery(report.delivery) else { return }
    try port.insert(report.attempt, of: record.number)
    record.tries += 1
    record.nextAt = nil
    switch report.outcome {
    case .delivered: record.status = .delivered
    case .failed, .gone: record.status = .failed
    case .retry(let time): record.nextAt = time.microseconds
    }
    try port.save(record)
    if report.outcome == .gone, var webhook = try port.storedWebhook(record.webhook) {
      webhook.webhook.isEnabled = false
      try port.save(webhook)
    }
    guard record.nextAt == nil else { return }
    try port.deleteDeliveries(
      ofWebhook: record.webhook, keeping: port.webhookLimits.deliveriesKeptMax)
  }
}
