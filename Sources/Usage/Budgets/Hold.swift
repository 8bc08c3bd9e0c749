/// What a client asks to have held of its budgets before it makes a call.
public struct HoldRequest: Sendable {
  /// The id that a new hold gets.
  public var id: ExternalID
  /// Whose usage it will be; budgets of other users, agents and so on do not count it.
  public var subject: BudgetScope
  /// The most that the calls are expected to use. Its `usd` is that of the budgets' rules where
  /// `isUnpriced`.
  public var estimate: BudgetAmounts
  /// Whether the cost follows from a model and tokens, and the model has no price.
  public var isUnpriced = false
  /// What the tokens of the estimate would cost with another model; nil where that has no price.
  public var price: @Sendable (ExternalName) -> Money? = { _ in nil }
  /// When what is left of it is given back.
  public var expiresAt: Timestamp
  /// The client's own key: a second request with it gets the hold of the first.
  public var idempotencyKey: String?
  /// The one user for whom the caller may hold; nil for no such bound.
  public var boundUserID: ExternalID?

  public init(
    id: ExternalID, subject: BudgetScope, estimate: BudgetAmounts, expiresAt: Timestamp
  ) {
    self.id = id
    self.subject = subject
    self.estimate = estimate
    self.expiresAt = expiresAt
  }
}

/// What became of a request for a hold.
public enum HoldOutcome: Sendable {
  /// Every hard budget has room for it.
  case granted(Hold)
  /// These hard budgets have not; nothing is held.
  case overBudget([HoldRefusal])
  /// A hard budget refuses a model that has no price.
  case unpriced(budget: ExternalID)
}

/// A hard budget that has no room for a hold.
public struct HoldRefusal: Sendable, Hashable {
  /// The budget's id.
  public var budget: ExternalID
  /// What the other amounts are in.
  public var unit: BudgetUnit
  /// What its present window has left; negative where it is exceeded.
  @TwoWords public var left: Int128
  /// By how much the estimate exceeds that.
  @TwoWords public var short: Int128
  /// When the next window begins; nil where none does.
  public var resetsAt: Timestamp?

  public init(
    budget: ExternalID, unit: BudgetUnit, left: Int128, short: Int128, resetsAt: Timestamp?
  ) {
    self.budget = budget
    self.unit = unit
    self.left = left
    self.short = short
    self.resetsAt = resetsAt
  }
}

/// Why a hold is closed.
public enum HoldClosing: String, Sendable {
  /// Its time was over.
  case expired
  /// An event said that it was the last one.
  case final
  /// The client gave it back.
  case released
}

/// A part of budgets that is kept for the events that name it.
public struct Hold: Sendable {
  /// What one budget has to do with it.
  public struct Grant: Sendable, Hashable {
    /// The budget's id.
    public var budget: ExternalID
    /// What `left` is in.
    public var unit: BudgetUnit
    /// What the budget's present window has left, this hold counted.
    @TwoWords public var left: Int128

    public init(budget: ExternalID, unit: BudgetUnit, left: Int128) {
      self.budget = budget
      self.unit = unit
      self.left = left
    }
  }

  /// The server's own id of it.
  public var id: ExternalID
  /// Whose usage it is for; nil for nobody's in particular.
  public var userID: ExternalID?
  /// What was asked for, or what was used of it where it is closed.
  public var estimate: BudgetAmounts
  /// What its events have used, up to the estimate.
  public var drawn: BudgetAmounts
  /// What its events have used beyond the estimate.
  public var excess: BudgetAmounts
  /// When it was granted.
  public var createdAt: Timestamp
  /// When what is left of it is given back.
  public var expiresAt: Timestamp
  /// When and why it was closed; nil while it is open.
  public var closed: (at: Timestamp, reason: HoldClosing)?
  /// The budgets that granted it, oldest first.
  public var grants: [Grant]

  public init(
    id: ExternalID, userID: ExternalID?, estimate: BudgetAmounts, drawn: BudgetAmounts,
    excess: BudgetAmounts, createdAt: Timestamp, expiresAt: Timestamp,
    closed: (at: Timestamp, reason: HoldClosing)?, grants: [Grant]
  ) {
    self.id = id
    self.userID = userID
    self.estimate = estimate
    self.drawn = drawn
    self.excess = excess
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.closed = closed
    self.grants = grants
  }
}
