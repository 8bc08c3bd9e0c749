/// A budget with its present windows.
public struct BudgetStatus: Sendable {
  /// The budget itself.
  public var budget: Budget
  /// The present window or, of a budget that counts every value apart, that of each value that has
  /// one: those with the most usage first.
  public var windows: [BudgetWindowStatus]
  /// How many windows more there are than are listed.
  public var unlisted: Int

  public init(budget: Budget, windows: [BudgetWindowStatus], unlisted: Int) {
    self.budget = budget
    self.windows = windows
    self.unlisted = unlisted
  }
}

/// What a window of a budget has counted. Amounts are in the budget's unit.
public struct BudgetWindowStatus: Sendable, Hashable {
  /// Whose window it is; nil where all of the budget has one, and for the rest of too many values.
  public var of: ExternalID?
  /// True for the window of the values beyond the most that are counted apart.
  public var isRest: Bool
  /// When it began.
  public var start: Timestamp
  /// When the next one begins; nil where none does.
  public var resetsAt: Timestamp?
  /// What the events have used.
  @TwoWords public var spent: Int128
  /// What open holds keep beyond what they have used.
  @TwoWords public var held: Int128
  /// What is left; negative where the window is exceeded.
  @TwoWords public var left: Int128
  /// What holds' events used beyond their estimates.
  @TwoWords public var overEstimate: Int128
  /// What events used that named no hold.
  @TwoWords public var withoutHold: Int128
  /// Holds that were refused.
  public var refused: Int64
  /// When nothing will be left at the window's rate; nil where that is not before it resets, and
  /// where nothing is left now.
  public var runsOutAt: Timestamp?

  public init(
    of: ExternalID?, isRest: Bool, start: Timestamp, resetsAt: Timestamp?, spent: Int128,
    held: Int128, left: Int128, overEstimate: Int128, withoutHold: Int128, refused: Int64,
    runsOutAt: Timestamp?
  ) {
    self.of = of
    self.isRest = isRest
    self.start = start
    self.resetsAt = resetsAt
    self.spent = spent
    self.held = held
    self.left = left
    self.overEstimate = overEstimate
    self.withoutHold = withoutHold
    self.refused = refused
    self.runsOutAt = runsOutAt
  }
}

/// What may be changed of a budget; nil leaves a member as it is.
public struct BudgetChange: Sendable {
  /// `Budget.name`.
  public var name: String?
  /// `Budget.amount`, of the unit that the budget has.
  public var amount: BudgetAmount?
  /// `Budget.isHard`.
  public var isHard: Bool?
  /// `Budget.unpriced`.
  public var unpriced: UnpricedRule?
  /// `Budget.thresholds`.
  public var thresholds: [String]?

  /// Changes nothing.
  public init() {}
}

/// A window that has reached a threshold of its budget, for the first time.
public struct BudgetAlert: Sendable, Hashable {
  /// The ledger's own number, larger than those of the alerts before it.
  public var number: Int64
  /// When the event came in that reached it.
  public var at: Timestamp
  /// The budget's id.
  public var budget: ExternalID
  /// The budget's name as it is now.
  public var name: String
  /// Whose window it is; nil where all of the budget has one.
  public var of: ExternalID?
  /// When the window began.
  public var start: Timestamp
  /// `BudgetThreshold.text`.
  public var threshold: String
  /// What `spent` and `amount` are in.
  public var unit: BudgetUnit
  /// What the window had with the event.
  @TwoWords public var spent: Int128
  /// What the budget allowed at that time.
  @TwoWords public var amount: Int128

  public init(
    number: Int64, at: Timestamp, budget: ExternalID, name: String, of: ExternalID?,
    start: Timestamp, threshold: String, unit: BudgetUnit, spent: Int128, amount: Int128
  ) {
    self.number = number
    self.at = at
    self.budget = budget
    self.name = name
    self.of = of
    self.start = start
    self.threshold = threshold
    self.unit = unit
    self.spent = spent
    self.amount = amount
  }
}
