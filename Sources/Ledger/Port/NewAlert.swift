public import Usage

/// An alert that is to be recorded.
public struct NewAlert: Sendable {
  /// What it is of.
  public enum Subject: Sendable {
    case threshold(NewThresholdAlert)
    case usage(NewUsageAlert)
    case session(NewSessionAlert)
    case anomaly(UsageAnomaly)
  }

  /// The number of its project.
  public var project: Int64
  /// When the event came in, in microseconds since 1970.
  public var at: Int64
  /// What it is of.
  public var subject: Subject

  init(project: Int64, at: Int64, subject: Subject) {
    self.project = project
    self.at = at
    self.subject = subject
  }

  /// The number of the event that it names; nil where it names none.
  public var event: Int64? {
    switch subject {
    case .usage(let alert): alert.event
    case .session(let alert): alert.event
    case .threshold, .anomaly: nil
    }
  }

  /// What webhooks choose by.
  public var type: AlertType {
    switch subject {
    case .threshold(let alert):
      BudgetThreshold.forecast.hasSameBytes(as: alert.threshold) ? .runsOut : .thresholdReached
    case .usage(let alert): alert.type
    case .session(let alert): alert.type
    case .anomaly: .anomaly
    }
  }
}

/// A window that has reached a threshold.
public struct NewThresholdAlert: Sendable {
  /// The window.
  public var window: BudgetWindowKey
  /// `BudgetThreshold.text`.
  public var threshold: String
  /// What the window had with the event, in the budget's unit.
  @TwoWords public var spent: Int128
  /// What the budget allowed.
  @TwoWords public var amount: Int128

  init(window: BudgetWindowKey, threshold: String, spent: Int128, amount: Int128) {
    self.window = window
    self.threshold = threshold
    self.spent = spent
    self.amount = amount
  }
}

/// The first event of a day whose cost cannot be known, of one model and for one reason.
public struct NewUsageAlert: Sendable {
  /// `unpriced` or `unread`.
  public var type: AlertType
  /// The UTC day, counted from 1970.
  public var day: Int64
  /// The words of what was called; 0 for none.
  public var provider: Int64
  /// The same of the model.
  public var model: Int64
  /// The number that no rule reads; empty for none.
  public var name: String
  /// The event's number.
  public var event: Int64

  init(
    type: AlertType, day: Int64, provider: Int64, model: Int64, name: String, event: Int64
  ) {
    self.type = type
    self.day = day
    self.provider = provider
    self.model = model
    self.name = name
    self.event = event
  }
}

/// A session that has reached what its project's rules allow.
public struct NewSessionAlert: Sendable {
  /// `sessionCost`, `sessionVariance` or `loop`.
  public var type: AlertType
  /// The session's number.
  public var session: Int64
  /// Who is in a loop, as a word; 0 for none, and for alerts of another type.
  public var agent: Int64
  /// The number of the event that did it.
  public var event: Int64
  /// `SessionAlert.value`.
  @TwoWords public var value: Int128
  /// `SessionAlert.limit`.
  @TwoWords public var limit: Int128

  init(
    type: AlertType, session: Int64, agent: Int64 = 0, event: Int64, value: Int128, limit: Int128
  ) {
    self.type = type
    self.session = session
    self.agent = agent
    self.event = event
    self.value = value
    self.limit = limit
  }
}

extension UsageAnomaly {
  /// The UTC day that has one alert of this kind, counted from 1970.
  public var day: Int64 { Int64(start.day.number) }
}
