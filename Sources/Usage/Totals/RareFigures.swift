/// What few totals have: fees, doubts, and whose word their costs are.
public struct RareFigures: Sendable, Hashable {
  /// What providers themselves charged.
  public var billed = Money.zero
  /// What those events cost at Tally's own prices, where they have one.
  public var billedComputed = Money.zero
  /// By how much the charges exceed that.
  public var billedVariance = Money.zero
  /// What the events that statements cover cost at Tally's own prices.
  public var statedComputed = Money.zero
  /// The computed costs that are upper bounds.
  public var estimated = Money.zero
  /// Events whose cost is the provider's own charge.
  public var billedEvents: Int64 = 0
  /// Events by what is doubtful of them.
  public var doubtful: [Doubt.Kind: Int64] = [:]
  /// Events with a doubt that is not settled by the provider's own charge: their cost is unsure.
  public var unsureEvents: Int64 = 0
  /// Events of which only a discount can be missing.
  public var upperBoundEvents: Int64 = 0
  /// Events of which a part has no price, or was not told.
  public var unpricedPartEvents: Int64 = 0
  /// Names of numbers that were not read, with the events that have them; at most `namesMax`.
  public var unread: [String: Int64] = [:]
  /// What is charged for beside tokens, by `Fee.kind`.
  public var fees: [String: FeeSum] = [:]

  /// The most names that are told apart.
  public static let namesMax = 64

  public init() {}

  public static func += (left: inout RareFigures, right: RareFigures) {
    left.billed += right.billed
    left.billedComputed += right.billedComputed
    left.billedVariance += right.billedVariance
    left.statedComputed += right.statedComputed
    left.estimated += right.estimated
    left.billedEvents += right.billedEvents
    left.doubtful.add(right.doubtful)
    left.unsureEvents += right.unsureEvents
    left.upperBoundEvents += right.upperBoundEvents
    left.unpricedPartEvents += right.unpricedPartEvents
    left.unread.add(right.unread, keysMax: namesMax)
    for (kind, sum) in right.fees {
      let all = (left.fees[kind] ?? FeeSum()) + sum
      left.fees[kind] = all == FeeSum() ? nil : all
    }
  }

  public static prefix func - (figures: RareFigures) -> RareFigures {
    var negated = RareFigures()
    negated.billed = -figures.billed
    negated.billedComputed = -figures.billedComputed
    negated.billedVariance = -figures.billedVariance
    negated.statedComputed = -figures.statedComputed
    negated.estimated = -figures.estimated
    negated.billedEvents = -figures.billedEvents
    negated.doubtful = figures.doubtful.mapValues { -$0 }
    negated.unsureEvents = -figures.unsureEvents
    negated.upperBoundEvents = -figures.upperBoundEvents
    negated.unpricedPartEvents = -figures.unpricedPartEvents
    negated.unread = figures.unread.mapValues { -$0 }
    negated.fees = figures.fees.mapValues { -$0 }
    return negated
  }
}

/// The fees of one kind, added up.
public struct FeeSum: Sendable, Hashable {
  /// Thousandths of what is counted.
  public var thousandths: Int64 = 0
  /// What they came to, as far as they have a price.
  public var cost = Money.zero

  public init(thousandths: Int64 = 0, cost: Money = .zero) {
    self.thousandths = thousandths
    self.cost = cost
  }

  static func + (left: FeeSum, right: FeeSum) -> FeeSum {
    FeeSum(
      thousandths: capped(left.thousandths, right.thousandths), cost: left.cost + right.cost)
  }

  static prefix func - (sum: FeeSum) -> FeeSum {
    FeeSum(thousandths: -sum.thousandths, cost: -sum.cost)
  }
}

extension [Doubt.Kind: Int64] {
  fileprivate mutating func add(_ other: [Doubt.Kind: Int64]) {
    for (kind, count) in other {
      let sum = (self[kind] ?? 0) + count
      self[kind] = sum == 0 ? nil : sum
    }
  }
}

extension [String: Int64] {
  /// A name beyond the most is not told apart; it still counts among the events.
  fileprivate mutating func add(_ other: [String: Int64], keysMax: Int) {
    for (name, number) in other {
      guard let known = self[name] else {
        if count < keysMax { self[name] = number }
        continue
      }
      self[name] = known + number == 0 ? nil : known + number
    }
  }
}
