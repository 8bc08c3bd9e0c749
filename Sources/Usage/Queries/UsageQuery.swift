/// What is asked of a project's usage: any range of time, cut into buckets, grouped and filtered.
public struct UsageQuery: Sendable {
  /// Where buckets begin, in ascending order, and where the last one ends: at least two moments.
  public var edges: [Timestamp]
  /// What tells rows apart, beside their buckets; distinct.
  public var groupBy: [Dimension] = []
  /// All of them must pass; one for each dimension.
  public var filters: [UsageFilter] = []
  /// What the first groups have most of.
  public var order = UsageOrder.cost
  /// How many groups have rows of their own: the first ones, over all buckets. The rest is one row
  /// in each bucket. Nil for all.
  public var top: Int?
  /// Whether groups that have rows have one in each bucket, though it be of nothing.
  public var fillsBuckets = false
  /// Whether sessions are told apart in each row.
  public var countsDistinctSessions = false
  /// By which what is counted is charged; nil for no charges.
  public var rates: RateCard?
  /// The most rows of an answer.
  public var rowsMax = 10_000
  /// The most groups that are told apart to find the first ones.
  public var groupsMax = 500_000
  /// The name under which a model of a provider is shown; nil for its own.
  public var listedName: EntryQuery.ListedName = { _, _ in nil }

  /// Everything from one moment up to another, in one bucket.
  public init(from: Timestamp, to: Timestamp) {
    edges = [from, to]
  }

  /// Everything there is, in one bucket: clients give no other times.
  public static var always: UsageQuery {
    let years = Timestamp.yearRange
    return UsageQuery(
      from: Day(year: years.lowerBound, month: 1, dayOfMonth: 1).start,
      to: Day(year: years.upperBound + 1, month: 1, dayOfMonth: 1).start)
  }

  /// The first moment that counts.
  public var from: Timestamp { edges.first ?? Timestamp(microseconds: 0) }
  /// The first moment that does not count any more.
  public var to: Timestamp { edges.last ?? Timestamp(microseconds: 0) }
  /// Into how many parts the range is cut.
  public var bucketCount: Int { max(0, edges.count - 1) }

  /// The bucket of a moment; nil where it is out of the range.
  public func bucket(of time: Int64) -> Int? {
    guard time >= from.microseconds, time < to.microseconds else { return nil }
    var (low, high) = (0, bucketCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle].microseconds <= time { low = middle } else { high = middle }
    }
    return low
  }
}

/// What groups are ordered by; the most comes first.
public enum UsageOrder: String, Sendable, CaseIterable {
  /// What they cost, by the project's choice; unknown counts as nothing.
  case cost = "usd"
  /// Model calls.
  case requests
  /// The tokens of all buckets.
  case tokens

  /// By how much a group comes before others.
  public func value(of figures: Figures, authority: CostAuthority) -> Int128 {
    switch self {
    case .cost: figures.cost.total(by: authority).pico
    case .requests: Int128(figures.requests)
    case .tokens: Int128(figures.tokens.total)
    }
  }
}
