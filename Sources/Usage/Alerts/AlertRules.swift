/// Of what a project wants to be alerted beside its budgets; nil for nothing of the kind.
public struct AlertRules: Sendable, Hashable {
  /// What a session costs, by the project's authority, when it is worth an alert.
  public var sessionCost: Money?
  /// How far what was reported of a session and what was computed lie apart, either way, over the
  /// events that have both.
  public var sessionVariance: Money?
  /// How many calls of one agent of a session within a minute, each with no less input than the one
  /// before it, are a loop.
  public var loopCalls: Int?
  /// What is unusual for an hour of the project.
  public var anomaly: AnomalyRule?

  /// The calls of which a loop may be made.
  public static let loopCallsRange = 2...1_000
  /// Within how many seconds they come.
  public static let loopSeconds: Int64 = 60

  /// No rule.
  public init() {}

  /// Whether the sums of sessions are watched.
  public var watchesCosts: Bool { sessionCost != nil || sessionVariance != nil }
}

/// When the cost of an hour is unusual: from this percentage of the usual cost on, and from this
/// amount on.
public struct AnomalyRule: Sendable, Hashable {
  /// Of what the same hour of earlier weeks cost.
  public var percent: Int64
  /// What an hour costs at least that is worth an alert.
  public var floor: Money

  /// The percentages that there may be.
  public static let percentRange: ClosedRange<Int64> = 101...100_000

  public init(percent: Int64, floor: Money) {
    self.percent = percent
    self.floor = floor
  }

  /// Whether an hour is unusual.
  public func isUnusual(_ spent: Money, usual: Money) -> Bool {
    spent >= floor && spent.pico * 100 >= usual.pico * Int128(percent)
  }
}

/// An hour that cost more than is usual.
public struct UsageAnomaly: Sendable, Hashable {
  /// When the hour began.
  public var start: Timestamp
  /// What it had cost when that was found.
  public var spent: Money
  /// The median of what the same hour of earlier weeks cost.
  public var usual: Money

  public init(start: Timestamp, spent: Money, usual: Money) {
    self.start = start
    self.spent = spent
    self.usual = usual
  }
}
