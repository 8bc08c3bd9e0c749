/// What a query of a project's usage found.
public struct UsageResult: Sendable {
  /// The project's choice of the figure that is the cost where an event has two.
  public var authority: CostAuthority
  /// By bucket, and within one by the order of the groups. Where the query has a `top`, the last
  /// row of a bucket may be that of all other groups.
  public var rows: [UsageRow]
  /// What all groups beyond `top` have together, in all buckets; nil where there are none.
  public var other: UsageSums?
  /// Everything that the query covers.
  public var total: UsageSums
  /// The number of the last event that the answer knows.
  public var lastEvent: Int64
  /// How it was found.
  public var plan = UsagePlan()

  public init(
    authority: CostAuthority, rows: [UsageRow], other: UsageSums?, total: UsageSums,
    lastEvent: Int64
  ) {
    self.authority = authority
    self.rows = rows
    self.other = other
    self.total = total
    self.lastEvent = lastEvent
  }
}

/// One row: a group in a bucket.
public struct UsageRow: Sendable, Hashable {
  /// Counted from 0; see `UsageQuery.edges`.
  public var bucket: Int
  /// In the order of `UsageQuery.groupBy`; all nil in the row of other groups.
  public var values: [ExternalName?]
  /// Whether it is all groups beyond `UsageQuery.top`.
  public var isOther: Bool
  /// What was counted.
  public var sums: UsageSums

  public init(bucket: Int, values: [ExternalName?], isOther: Bool = false, sums: UsageSums) {
    self.bucket = bucket
    self.values = values
    self.isOther = isOther
    self.sums = sums
  }

  /// The order of groups that are alike otherwise: by the bytes of their values, a missing one
  /// first.
  public static func precedes(_ one: [ExternalName?], _ other: [ExternalName?]) -> Bool {
    for (one, other) in zip(one, other) where one != other {
      guard let one, let other else { return one == nil }
      return one < other
    }
    return false
  }
}

/// What is counted of some usage.
public struct UsageSums: Sendable, Hashable {
  /// Without the names of numbers that were not read.
  public var figures = Figures()
  /// Sessions of which the first event that was stored is among what is counted: each session
  /// counts once, wherever usage is cut.
  public var sessionsBegun: Int64 = 0
  /// Sessions with events among what is counted; nil where nobody asked.
  public var distinctSessions: Int64?
  /// What is charged for it; nil where the project has no rates.
  public var charge: Charge?

  public init() {}

  /// True where nothing was counted, or all was taken back.
  public var isNothing: Bool {
    figures == Figures() && sessionsBegun == 0 && (distinctSessions ?? 0) == 0
  }

  /// Adds what can be added: not distinct sessions.
  public static func += (left: inout UsageSums, right: UsageSums) {
    left.figures += right.figures
    left.sessionsBegun += right.sessionsBegun
  }
}

/// How a query was answered.
public struct UsagePlan: Sendable, Hashable {
  /// The finest that had to be read.
  public var detail = UsageDetail.calls
  /// Stretches of the ledger that were read.
  public var segmentsRead = 0
  /// Stretches of the ledger that could be passed over.
  public var segmentsSkipped = 0
  /// Rows that were looked at.
  public var rows = 0
  /// From the beginning of the reading to its end.
  public var microseconds: Int64 = 0

  public init() {}
}

/// How finely the ledger was read.
public enum UsageDetail: String, Sendable {
  /// Sums by quarter-hour, provider and model.
  case models
  /// Sums by quarter-hour, user, provider, model and agent.
  case users
  /// Single events.
  case calls
}

extension Figures {
  /// The same without what does not add up: of the names that were not read only so many are kept.
  public var withoutUnreadNames: Figures {
    guard var rare, !rare.unread.isEmpty else { return self }
    var figures = self
    rare.unread = [:]
    figures.rare = rare
    return figures
  }
}
