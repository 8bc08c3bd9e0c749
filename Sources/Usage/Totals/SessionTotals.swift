/// One session and everything that was counted for it.
public struct SessionTotals: Sendable {
  public var session: Session
  public var authority: CostAuthority
  public var figures: Figures
  public var models: [ModelTotals]
  public var agents: [AgentTotals]
  public var adjustments: [AdjustmentTotals]
  /// Sessions that name this one as their parent, at any depth.
  public var children: ChildTotals

  public init(
    session: Session, authority: CostAuthority, figures: Figures, models: [ModelTotals],
    agents: [AgentTotals], adjustments: [AdjustmentTotals], children: ChildTotals
  ) {
    self.session = session
    self.authority = authority
    self.figures = figures
    self.models = models
    self.agents = agents
    self.adjustments = adjustments
    self.children = children
  }

  /// The models of events that could not be priced, in alphabetical order.
  public var unpricedModels: [String] {
    Set(models.filter { $0.figures.unpricedEvents > 0 }.map { $0.model ?? "" }).sorted()
  }
}

public struct ModelTotals: Sendable {
  public var model: String?
  public var provider: String?
  public var figures: Figures

  public init(model: String?, provider: String?, figures: Figures) {
    self.model = model
    self.provider = provider
    self.figures = figures
  }
}

public struct AgentTotals: Sendable {
  public var agent: String
  public var figures: Figures

  public init(agent: String, figures: Figures) {
    self.agent = agent
    self.figures = figures
  }
}

/// The adjustments of one reason and model, together.
public struct AdjustmentTotals: Sendable {
  public var label: String
  public var model: String?
  public var figures: Figures

  public init(label: String, model: String?, figures: Figures) {
    self.label = label
    self.model = model
    self.figures = figures
  }
}

public struct ChildTotals: Sendable {
  public var sessions: Int
  /// The session and its children together; nil when it has none.
  public var inclusive: Figures?

  public init(sessions: Int, inclusive: Figures?) {
    self.sessions = sessions
    self.inclusive = inclusive
  }
}
