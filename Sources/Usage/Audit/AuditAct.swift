/// An act of administration, as the log has it. It never has a secret, nor the id of a client's
/// user.
public struct AuditAct: Sendable, Hashable {
  /// What was done.
  public var action: AuditAction
  /// The id of the thing to which it was done.
  public var subject: String
  /// What else there is to tell, in the order in which it is shown. No text may have a control
  /// character.
  public var details: [Tag]

  /// Details without a value are left out.
  public init(
    _ action: AuditAction, of subject: String, _ details: KeyValuePairs<String, String?> = [:]
  ) {
    self.action = action
    self.subject = subject
    self.details = details.compactMap { name, value in value.map { Tag(key: name, value: $0) } }
  }

  /// An act that was stored.
  public init(action: AuditAction, subject: String, details: [Tag]) {
    self.action = action
    self.subject = subject
    self.details = details
  }
}

/// What an administrator can do. The words are stable.
public enum AuditAction: String, Sendable, CaseIterable {
  case keyCreated = "key.created"
  case keyRotated = "key.rotated"
  case keyRevoked = "key.revoked"
  case projectChanged = "project.changed"
  case alertRulesSet = "alert_rules.set"
  case priceSet = "price.set"
  case priceRemoved = "price.removed"
  case rateSet = "rate.set"
  case rateRemoved = "rate.removed"
  case eventsRepriced = "events.repriced"
  case userErased = "user.erased"
  case budgetCreated = "budget.created"
  case budgetChanged = "budget.changed"
  case budgetDeleted = "budget.deleted"
  case webhookCreated = "webhook.created"
  case webhookChanged = "webhook.changed"
  case webhookRotated = "webhook.rotated"
  case webhookDeleted = "webhook.deleted"
  case deliveryReplayed = "delivery.replayed"
}
