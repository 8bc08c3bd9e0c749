/// How many budgets and holds there may be.
public struct BudgetLimits: Sendable {
  /// Budgets of one project.
  public var budgetsPerProjectMax = 1_000
  /// Values that a budget counts apart with `each`; those beyond share one window.
  public var valuesPerBudgetMax = 10_000
  /// Holds that may be open, of all projects.
  public var openHoldsMax = 100_000

  /// Alerts of models and numbers without a price that a project gets in a day; a restart begins
  /// to count anew.
  public var usageAlertsPerDayMax = 100

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
