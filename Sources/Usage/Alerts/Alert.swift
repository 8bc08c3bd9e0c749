/// Something that somebody should know of.
public enum Alert: Sendable, Hashable {
  /// A window of a budget has reached a threshold.
  case budget(BudgetAlert)
  /// An event's cost cannot be known.
  case usage(UsageAlert)
  /// A session has reached what its project allows.
  case session(SessionAlert)
  /// An hour cost more than is usual.
  case anomaly(AnomalyAlert)

  /// The ledger's own number, larger than those of the alerts before it.
  public var number: Int64 {
    switch self {
    case .budget(let alert): alert.number
    case .usage(let alert): alert.number
    case .session(let alert): alert.number
    case .anomaly(let alert): alert.number
    }
  }

  /// When the event came in that it is of; of an hour, when it was found.
  public var at: Timestamp {
    switch self {
    case .budget(let alert): alert.at
    case .usage(let alert): alert.at
    case .session(let alert): alert.at
    case .anomaly(let alert): alert.at
    }
  }

  /// The alert, where it is of a budget.
  public var budget: BudgetAlert? {
    if case .budget(let alert) = self { alert } else { nil }
  }

  /// The alert, where it is of an event's usage.
  public var usage: UsageAlert? {
    if case .usage(let alert) = self { alert } else { nil }
  }

  /// The alert, where it is of a session.
  public var session: SessionAlert? {
    if case .session(let alert) = self { alert } else { nil }
  }

  /// The alert, where it is of an hour.
  public var anomaly: AnomalyAlert? {
    if case .anomaly(let alert) = self { alert } else { nil }
  }

  /// What programs tell alerts apart by.
  public var type: AlertType {
    switch self {
    case .budget(let alert):
      BudgetThreshold.forecast.hasSameBytes(as: alert.threshold) ? .runsOut : .thresholdReached
    case .usage(let alert): alert.type
    case .session(let alert): alert.type
    case .anomaly: .anomaly
    }
  }
}

/// The kinds of alerts, as receivers know them. They are stable.
public enum AlertType: String, Sendable, CaseIterable {
  /// A window of a budget has reached an amount.
  case thresholdReached = "budget.threshold_reached"
  /// A window of a budget has nothing left before it resets, if usage goes on at its rate.
  case runsOut = "budget.runs_out"
  /// A model without a price was used.
  case unpriced = "usage.unpriced"
  /// A number came with a call's usage that no rule reads.
  case unread = "usage.unread"
  /// A session costs as much as `AlertRules.sessionCost`.
  case sessionCost = "session.cost_reached"
  /// What was reported of a session and what was computed lie `AlertRules.sessionVariance` apart.
  case sessionVariance = "session.variance_reached"
  /// An agent has made `AlertRules.loopCalls` calls in a minute.
  case loop = "session.loop"
  /// An hour cost more than the same hour of earlier weeks.
  case anomaly = "usage.anomaly"
}

/// The first event of a day whose cost cannot be known, of one model and for one reason.
public struct UsageAlert: Sendable, Hashable {
  /// The ledger's own number, larger than those of the alerts before it.
  public var number: Int64
  /// When the event came in.
  public var at: Timestamp
  /// `unpriced` or `unread`.
  public var type: AlertType
  /// Who was called.
  public var provider: ExternalName?
  /// The model that was called.
  public var model: ExternalName?
  /// The name of the number that no rule reads; nil where a price is missing.
  public var name: String?
  /// The event's id.
  public var event: ExternalID
  /// The event's source.
  public var source: ExternalName
  /// The event's session.
  public var session: ExternalID?
  /// The event's user.
  public var user: ExternalID?

  public init(
    number: Int64, at: Timestamp, type: AlertType, provider: ExternalName?, model: ExternalName?,
    name: String?, event: ExternalID, source: ExternalName, session: ExternalID?,
    user: ExternalID?
  ) {
    self.number = number
    self.at = at
    self.type = type
    self.provider = provider
    self.model = model
    self.name = name
    self.event = event
    self.source = source
    self.session = session
    self.user = user
  }
}

/// Which page of the alerts.
public struct AlertQuery: Sendable {
  /// The one budget whose alerts are asked for; nil for those of all, and of none.
  public var budget: ExternalID?
  /// The one type that is asked for; nil for all.
  public var type: AlertType?
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most alerts of a page; at least 1.
  public var limit: Int

  public init(
    budget: ExternalID? = nil, type: AlertType? = nil, cursor: String? = nil, limit: Int
  ) {
    self.budget = budget
    self.type = type
    self.cursor = cursor
    self.limit = limit
  }
}
