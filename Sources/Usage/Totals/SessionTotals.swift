/// One session and everything that was counted for it.
public struct SessionTotals: Sendable {
  /// The session as it stood when the totals were read.
  public var session: Session
  /// The project's choice of the figure that is `cost` where an event has two.
  public var authority: CostAuthority
  /// The session's own, without those of its children.
  public var figures: Figures
  /// What is charged for it; nil where the project has no rates, and where nobody asked.
  public var charge: Charge?
  /// Sorted by model and provider; together they are `figures`.
  public var models: [ModelTotals]
  /// Sorted by name; events that name no agent are in none of them.
  public var agents: [AgentTotals]
  /// Sorted by label and model; a part of `figures`, not beside it.
  public var adjustments: [AdjustmentTotals]
  /// The newest runs that events of the session name, the newest first, at most `runsMax`.
  public var runs: [RunTotals] = []
  /// What a reader should know beside the figures, sorted by code.
  public var warnings: [SessionWarning] = []
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

  /// The name under which models and agents are summed up that are too many to be told apart.
  public static let rest: ExternalName = "[rest]"

  /// The most runs that are told with a session's totals.
  public static let runsMax = 500

  /// The models of events that could not be priced, in alphabetical order.
  public var unpricedModels: [ExternalName] { models.unpriced }
}

/// What was counted for one agent of a session, over all its models.
public struct AgentTotals: Sendable {
  /// The client's own name for it.
  public var agent: ExternalName
  /// The session's events that name this agent.
  public var figures: Figures

  public init(agent: ExternalName, figures: Figures) {
    self.agent = agent
    self.figures = figures
  }
}

/// What was counted for one run of a session.
public struct RunTotals: Sendable {
  /// The client's own id for it.
  public var runID: ExternalID
  /// The session's events that name this run.
  public var figures: Figures

  public init(runID: ExternalID, figures: Figures) {
    self.runID = runID
    self.figures = figures
  }
}

/// What a reader of a session's totals should know.
public struct SessionWarning: Sendable, Hashable {
  /// What it is about; the raw value is told to clients, and is stable.
  public enum Code: String, Sendable, CaseIterable {
    /// What a client reports and what its tokens cost differ by more than a hundredth.
    case costVariance = "cost_variance"
    /// A client's cumulative total includes spend of an unknown earlier session.
    case baselineUnknown = "baseline_unknown"
    /// A client reported the cost of a model of which it has no price itself.
    case costBasisUnknown = "cost_basis_unknown"
    /// Tokens of several models are told as one sum, which has no price.
    case mixedModels = "mixed_models"
    /// Events have numbers that no rule reads.
    case unreadUsage = "unread_usage"
    /// Events have counts that two kinds of senders mean differently.
    case ambiguousUsage = "ambiguous_usage"
    /// A model refused a call before any output, which its provider may not charge for.
    case callRefused = "call_refused"
    /// Counts that cannot all be true, such as a client's total that is less than its calls.
    case contradictoryUsage = "contradictory_usage"
    /// The session has more models and agents than are told apart.
    case sumsLimited = "sums_limited"
    /// More calls came before a result than are told apart.
    case callsMerged = "calls_merged"
  }

  /// What programs go by.
  public var code: Code
  /// One sentence for a person.
  public var detail: String

  public init(code: Code, detail: String) {
    self.code = code
    self.detail = detail
  }
}

/// The adjustments of one reason and model, together.
public struct AdjustmentTotals: Sendable {
  /// Why the adjustments were made, in the client's word.
  public var label: ExternalName
  /// The model whose figures they correct; nil where they name none.
  public var model: ExternalName?
  /// What they add to the session; a cost may be negative.
  public var figures: Figures

  public init(label: ExternalName, model: ExternalName?, figures: Figures) {
    self.label = label
    self.model = model
    self.figures = figures
  }
}

/// The sessions below a session, at any depth.
public struct ChildTotals: Sendable {
  /// How many there are, the session itself not counted.
  public var sessions: Int
  /// The session and its children together; nil when it has none.
  public var inclusive: Figures?

  public init(sessions: Int, inclusive: Figures?) {
    self.sessions = sessions
    self.inclusive = inclusive
  }
}
