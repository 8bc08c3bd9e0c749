public import Usage

/// A sum of what budgets count, in one unit.
public struct BudgetSums: Sendable, Hashable {
  /// What the events cost, so that either authority can be answered; nothing for other units.
  public var cost = CostSums()
  /// Tokens or requests; 0 where the unit is money.
  public var count: Int64 = 0

  /// Nothing.
  public init() {}

  init(_ figures: Figures, _ unit: BudgetUnit) {
    switch unit {
    case .usd: cost = figures.cost
    case .tokens: count = figures.tokens.total
    case .requests: count = figures.requests
    }
  }

  /// The amount in the unit: pico-dollars by the authority, or the count.
  func amount(_ unit: BudgetUnit, _ authority: CostAuthority) -> Int128 {
    unit == .usd ? cost.total(by: authority).pico : Int128(count)
  }

  static func += (left: inout BudgetSums, right: BudgetSums) {
    left.cost += right.cost
    left.count += right.count
  }

  static prefix func - (sums: BudgetSums) -> BudgetSums {
    var negated = BudgetSums()
    negated.cost = -sums.cost
    negated.count = -sums.count
    return negated
  }
}

/// What a window of a budget has counted.
public struct BudgetCounts: Sendable, Hashable {
  /// Of events that named no hold which the budget granted.
  public var withoutHold = BudgetSums()
  /// Of events that drew on holds of the window, beyond their estimates too.
  public var throughHolds = BudgetSums()
  /// What of it was within the holds' estimates.
  public var drawn = Money.zero
  /// Holds that were refused.
  public var refused: Int64 = 0

  /// Nothing.
  public init() {}

  init(withoutHold: BudgetSums) { self.withoutHold = withoutHold }

  init(throughHolds: BudgetSums) { self.throughHolds = throughHolds }

  init(drawn: Int128) { self.drawn = Money(pico: drawn) }

  static let oneRefused: BudgetCounts = {
    var counts = BudgetCounts()
    counts.refused = 1
    return counts
  }()

  func spent(_ unit: BudgetUnit, _ authority: CostAuthority) -> Int128 {
    withoutHold.amount(unit, authority) + throughHolds.amount(unit, authority)
  }

  static func += (left: inout BudgetCounts, right: BudgetCounts) {
    left.withoutHold += right.withoutHold
    left.throughHolds += right.throughHolds
    left.drawn += right.drawn
    left.refused += right.refused
  }

  static prefix func - (counts: BudgetCounts) -> BudgetCounts {
    var negated = BudgetCounts()
    negated.withoutHold = -counts.withoutHold
    negated.throughHolds = -counts.throughHolds
    negated.drawn = -counts.drawn
    negated.refused = -counts.refused
    return negated
  }
}

/// What tells one window of a budget from another.
public struct BudgetWindowKey: Sendable, Hashable {
  /// The budget's number.
  public var budget: Int64
  /// The number of the value that it counts apart: a user's, or a word's; 0 where it counts none,
  /// and `rest` for the values beyond the most.
  public var of: Int64
  /// When it began, in microseconds since 1970; of a rolling window, its bucket.
  public var start: Int64

  /// Stands for the values beyond the most that are counted apart.
  public static let rest: Int64 = -1

  public init(budget: Int64, of: Int64, start: Int64) {
    self.budget = budget
    self.of = of
    self.start = start
  }
}

/// A window as it is stored.
public struct StoredWindow: Sendable, Hashable {
  /// What it has counted.
  public var counts = BudgetCounts()
  /// The earliest time of its events; nil while it has none.
  public var firstAt: Int64?

  /// A window that has counted nothing.
  public init() {}
}

/// A window that is at hand. A class, because it is changed in place for every event.
public final class BudgetWindowState {
  /// Which window it is.
  public let key: BudgetWindowKey
  /// What is to be stored of it.
  public internal(set) var stored: StoredWindow
  /// What open holds keep of it beyond what they have used. It is not stored.
  @TwoWords var held: Int128 = 0
  /// True while the stored row is older.
  var isDirty = false
  /// True while what holds changed is to be stored with the next commit.
  var isTouched = false
  /// True while it is one of the buckets of a rolling window at hand.
  var isBucket = false
  /// True once it was found that nothing will be left of it before it resets.
  var runsOut = false
  /// False once the book has let go of it.
  var isInHand = true

  init(_ key: BudgetWindowKey, _ stored: StoredWindow?) {
    self.key = key
    self.stored = stored ?? StoredWindow()
  }
}
