/// Something by which usage can be grouped and filtered. What an event lacks is a value of its own:
/// nil.
public enum Dimension: Sendable, Hashable {
  /// The event's user, or its session's at the time of the event.
  case user
  /// The event's session.
  case session
  /// `Event.agent`.
  case agent
  /// The model under its listed name, whatever the event calls it.
  case model
  /// `Event.provider`.
  case provider
  /// `Event.source`.
  case source
  /// The service tier; nil for the standard one.
  case tier
  /// The reason of an adjustment.
  case label
  /// How the figure that decides is known, in the words of `CostGrade`.
  case evidence
  /// The value of the tag with this key.
  case tag(String)

  /// Those that have a name of their own, with it.
  public static let named: [(name: String, dimension: Dimension)] = [
    ("user_id", .user), ("session_id", .session), ("agent", .agent), ("model", .model),
    ("provider", .provider), ("source", .source), ("tier", .tier), ("label", .label),
    ("evidence", .evidence),
  ]

  private static let tagPrefix = "tag:"

  /// The dimension of this name; `user` and `session` are names too. Nil where it is none, and for
  /// a tag without a key.
  public init?(name: String) {
    if let known = Self.named.first(where: { $0.name == name || $0.name == name + "_id" }) {
      self = known.dimension
    } else if let key = name.withoutPrefixBytes(Self.tagPrefix), !key.isEmpty {
      self = .tag(key)
    } else {
      return nil
    }
  }

  /// The name under which answers have it.
  public var name: String {
    if case .tag(let key) = self { return Self.tagPrefix + key }
    return Self.named.first { $0.dimension == self }?.name ?? ""
  }

  /// Tags are the same where their keys have the same bytes.
  public static func == (one: Dimension, other: Dimension) -> Bool {
    switch (one, other) {
    case (.user, .user), (.session, .session), (.agent, .agent), (.model, .model),
      (.provider, .provider), (.source, .source), (.tier, .tier), (.label, .label),
      (.evidence, .evidence):
      true
    case (.tag(let key), .tag(let other)): key.hasSameBytes(as: other)
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(ExternalName(name)) }
}

/// How the figure that decides of an event is known; the raw values are stored and never change.
public enum CostGrade: Int, Sendable, CaseIterable {
  /// The provider's own charge.
  case providerBilled = 0
  /// What a provider told, at Tally's own prices.
  case providerUsage = 1
  /// What a client says that it cost.
  case clientReported = 2
  /// A computed cost that is an upper bound.
  case estimated = 3
  /// No cost is known.
  case unpriced = 4

  /// The word for it in answers and filters.
  public var name: String {
    switch self {
    case .providerBilled: "provider_billed"
    case .providerUsage: "provider_usage"
    case .clientReported: "client_reported"
    case .estimated: "estimated"
    case .unpriced: "unpriced"
    }
  }

  /// The grade of one event, given what it adds.
  public init(of event: Figures) {
    // A late price has no event of its own, and takes one away again where it is withdrawn.
    if let rare = event.rare, rare.billedEvents > 0 || rare.billedComputed != .zero {
      self = .providerBilled
    } else if event.computedEvents != 0 || event.cost.computed != .zero {
      self = (event.rare?.upperBoundEvents ?? 0) != 0 ? .estimated : .providerUsage
    } else {
      self = event.reportedEvents > 0 ? .clientReported : .unpriced
    }
  }
}
