/// A session that has reached what its project's `AlertRules` allow, or an agent of it.
public struct SessionAlert: Sendable, Hashable {
  /// The ledger's own number, larger than those of the alerts before it.
  public var number: Int64
  /// When the event came in that did it.
  public var at: Timestamp
  /// `sessionCost`, `sessionVariance` or `loop`.
  public var type: AlertType
  /// The session.
  public var session: ExternalID
  /// The event's user.
  public var user: ExternalID?
  /// Who is in a loop; nil for an agent without a name, and for alerts of another type.
  public var agent: ExternalName?
  /// The event's id.
  public var event: ExternalID
  /// The event's source.
  public var source: ExternalName
  /// What the session has: pico-dollars, less than 0 where more was computed than reported, or
  /// calls.
  @TwoWords public var value: Int128
  /// What the rule allows, in the same unit.
  @TwoWords public var limit: Int128

  public init(
    number: Int64, at: Timestamp, type: AlertType, session: ExternalID, user: ExternalID?,
    agent: ExternalName?, event: ExternalID, source: ExternalName, value: Int128, limit: Int128
  ) {
    self.number = number
    self.at = at
    self.type = type
    self.session = session
    self.user = user
    self.agent = agent
    self.event = event
    self.source = source
    self.value = value
    self.limit = limit
  }

  /// The unit of `value` and `limit`.
  public var unit: BudgetUnit { type == .loop ? .requests : .usd }
}

/// The first hour of a UTC day that cost more than is usual.
public struct AnomalyAlert: Sendable, Hashable {
  /// The ledger's own number, larger than those of the alerts before it.
  public var number: Int64
  /// When it was found.
  public var at: Timestamp
  /// What was found.
  public var anomaly: UsageAnomaly

  public init(number: Int64, at: Timestamp, anomaly: UsageAnomaly) {
    self.number = number
    self.at = at
    self.anomaly = anomaly
  }
}
