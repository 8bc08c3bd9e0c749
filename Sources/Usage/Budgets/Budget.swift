/// How much may be used, by whom, and within which stretches of time.
public struct Budget: Sendable {
  /// The server's own id of it.
  public var id: ExternalID
  /// What people call it; need not be unique.
  public var name: String
  /// Whose usage counts.
  public var scope: BudgetScope
  /// Where it is given, every value of it has windows, and the amount, of its own.
  public var each: BudgetDimension?
  /// The most that one window may have.
  public var amount: BudgetAmount
  /// The stretches of time that are counted apart.
  public var window: BudgetWindow
  /// By whose clocks and calendar windows begin.
  public var zone: Zone
  /// Whether holds that do not fit are refused; a soft budget only shows and alerts.
  public var isHard: Bool
  /// What a hold costs whose model has no price.
  public var unpriced: UnpricedRule
  /// What is recorded as an alert when a window reaches it.
  public var thresholds: [BudgetThreshold]
  /// When it was made.
  public var createdAt: Timestamp

  public init(
    id: ExternalID, name: String, scope: BudgetScope = BudgetScope(), each: BudgetDimension? = nil,
    amount: BudgetAmount, window: BudgetWindow = .total, zone: Zone = .utc, isHard: Bool = true,
    unpriced: UnpricedRule = .refuse, thresholds: [BudgetThreshold] = [],
    createdAt: Timestamp = Timestamp(microseconds: 0)
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.each = each
    self.amount = amount
    self.window = window
    self.zone = zone
    self.isHard = isHard
    self.unpriced = unpriced
    self.thresholds = thresholds
    self.createdAt = createdAt
  }
}

/// Which usage a budget counts: what has every one of the values that are given.
public struct BudgetScope: Sendable, Hashable {
  /// An event's user or, where it names none, its session's.
  public var userID: ExternalID?
  /// `Event.sessionID`.
  public var sessionID: ExternalID?
  /// `Event.agent`.
  public var agent: ExternalName?
  /// `Event.model`, as the client spells it.
  public var model: ExternalName?
  /// `Event.provider`, as the client spells it.
  public var provider: ExternalName?
  /// Tags that an event must have, each with this value.
  public var tags: [Tag] = []

  /// The whole project.
  public init() {}
}

/// What every value of may have a budget of its own.
public enum BudgetDimension: Sendable, Hashable {
  case user
  case session
  case agent
  case model
  case provider
  /// The values of a tag of this key.
  case tag(String)

  private static let tagPrefix = "tag:"

  /// As the API writes it, such as `user_id` and `tag:team`.
  public var text: String {
    switch self {
    case .user: "user_id"
    case .session: "session_id"
    case .agent: "agent"
    case .model: "model"
    case .provider: "provider"
    case .tag(let key): Self.tagPrefix + key
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "user_id": self = .user
    case "session_id": self = .session
    case "agent": self = .agent
    case "model": self = .model
    case "provider": self = .provider
    default:
      guard let key = text.withoutPrefixBytes(Self.tagPrefix), !key.isEmpty else { return nil }
      self = .tag(key)
    }
  }
}

/// What a hold is taken to cost whose model has no price.
public enum UnpricedRule: Sendable, Hashable {
  /// It is refused by a hard budget.
  case refuse
  /// Nothing.
  case allow
  /// What the tokens would cost with this model.
  case priceAs(ExternalName)

  private static let pricePrefix = "price_as:"

  /// As the API writes it: `refuse`, `allow` or `price_as:MODEL`.
  public var text: String {
    switch self {
    case .refuse: "refuse"
    case .allow: "allow"
    case .priceAs(let model): Self.pricePrefix + model.text
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "refuse": self = .refuse
    case "allow": self = .allow
    default:
      guard let model = text.withoutPrefixBytes(Self.pricePrefix), !model.isEmpty else {
        return nil
      }
      self = .priceAs(ExternalName(model))
    }
  }
}
