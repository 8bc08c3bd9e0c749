/// Everything that is added up: the one shape of every total, of a session, a model or a day.
public struct Figures: Sendable, Hashable {
  /// Events that count: stored, and not taken back.
  public var events: Int64 = 0
  /// Model calls.
  public var requests: Int64 = 0
  /// Calls whose provider told the client no usage.
  public var callsWithoutUsage: Int64 = 0
  /// Events with a cost.
  public var pricedEvents: Int64 = 0
  /// Events with tokens whose model has no price, and that report no cost.
  public var unpricedEvents: Int64 = 0
  /// Events that report a cost of their own.
  public var reportedEvents: Int64 = 0
  public var webSearches: Int64 = 0
  public var tokens = TokenCounts()
  public var cost = CostSums()

  public init() {}

  public var costStatus: CostStatus {
    guard unpricedEvents + callsWithoutUsage > 0 else { return .complete }
    return pricedEvents > 0 ? .partial : .unknown
  }

  public static func += (left: inout Figures, right: Figures) {
    left.events += right.events
    left.requests += right.requests
    left.callsWithoutUsage += right.callsWithoutUsage
    left.pricedEvents += right.pricedEvents
    left.unpricedEvents += right.unpricedEvents
    left.reportedEvents += right.reportedEvents
    left.webSearches += right.webSearches
    left.tokens += right.tokens
    left.cost += right.cost
  }

  /// The same figures, to be taken away.
  public static prefix func - (figures: Figures) -> Figures {
    var negated = Figures()
    negated.events = -figures.events
    negated.requests = -figures.requests
    negated.callsWithoutUsage = -figures.callsWithoutUsage
    negated.pricedEvents = -figures.pricedEvents
    negated.unpricedEvents = -figures.unpricedEvents
    negated.reportedEvents = -figures.reportedEvents
    negated.webSearches = -figures.webSearches
    negated.tokens -= figures.tokens
    negated.cost = -figures.cost
    return negated
  }
}

extension Figures {
  /// What one event adds. `computed` is its price; nil when its model has none.
  public init(of event: Event, computed: Money?) {
    events = 1
    let isCall = event.kind == .call || event.kind == .correction
    guard event.kind != .void else {
      // It only takes another event away.
      events = 0
      return
    }
    requests = isCall || event.kind == .adjustment ? event.requests : 0
    webSearches = event.webSearches
    if let tokens = event.tokens { self.tokens = tokens }
    // A charge costs what it says: there is nothing to compute, and nothing to compare.
    let computed = event.kind == .charge ? event.cost : computed
    let reported = event.kind == .charge ? nil : event.cost
    if let computed { cost.computed = computed }
    if let reported {
      cost.reported = reported
      reportedEvents = 1
    }
    if let computed, let reported {
      cost.computedWhereBoth = computed
      cost.reportedWhereBoth = reported
    }
    if isCall && event.tokens == nil && reported == nil {
      callsWithoutUsage = event.requests
    }
    if computed != nil || reported != nil {
      pricedEvents = 1
    } else if event.tokens != nil {
      unpricedEvents = 1
    }
  }
}
