/// Everything that was counted for one project, of all time.
public struct ProjectTotals: Sendable {
  /// What the project has chosen.
  public var settings: ProjectSettings
  /// What is charged for it; nil where the project has no rates, and where nobody asked.
  public var charge: Charge?
  /// Sorted by model and provider; together they are `figures`.
  public var models: [ModelTotals]
  /// The part of it that names neither a session nor a user, in the same order.
  public var unattributed: [ModelTotals]

  public init(settings: ProjectSettings, models: [ModelTotals], unattributed: [ModelTotals]) {
    self.settings = settings
    self.models = models
    self.unattributed = unattributed
  }

  /// All models together.
  public var figures: Figures { models.sum }
  /// What nobody can be charged for, all models together.
  public var unattributedFigures: Figures { unattributed.sum }
}

extension [ModelTotals] {
  fileprivate var sum: Figures { reduce(into: Figures()) { $0 += $1.figures } }
}
