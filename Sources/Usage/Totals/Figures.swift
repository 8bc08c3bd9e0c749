/// Everything that is added up: the one shape of every total, of a session, a model or a day.
public struct Figures: Sendable, Hashable {
  /// Events that count: stored, and not taken back.
  public var events: Int64 = 0
  /// Model calls.
  public var requests: Int64 = 0
  /// Calls whose provider told the client no usage.
  public var callsWithoutUsage: Int64 = 0
  /// Events with a computed cost, charges among them.
  public var computedEvents: Int64 = 0
  /// Events that report a cost of their own.
  public var reportedEvents: Int64 = 0
  /// Events that have both, so that the two can be compared.
  public var comparedEvents: Int64 = 0
  /// Events with tokens whose model has no price at their time.
  public var unpricedEvents: Int64 = 0
  /// Statements of clients on what several events cost together; no events themselves.
  public var statements: Int64 = 0
  /// Searches that providers ran and charge for beside tokens.
  public var webSearches: Int64 = 0
  /// The tokens of the events whose usage is known.
  public var tokens = TokenCounts()
  /// The costs of the events that have one; `costStatus` says whether any has none.
  public var cost = CostSums()
  /// Behind a pointer, since totals are added up for every event and few have any of it.
  private var rareBox: Boxed<RareFigures>?

  public init() {}

  /// Fees, doubts, and whose word the costs are; nil where nothing of it was counted.
  public var rare: RareFigures? {
    get { rareBox?.value }
    set { rareBox = newValue.flatMap { $0 == RareFigures() ? nil : Boxed($0) } }
  }

  /// True where they add nothing to a total, as an adjustment that was taken back by another.
  public var isNothing: Bool {
    requests == 0 && callsWithoutUsage == 0 && webSearches == 0 && statements == 0
      && unpricedEvents == 0 && tokens == TokenCounts() && cost == CostSums() && rareBox == nil
  }

  /// Events with a cost of their own, and those that a statement covers.
  var eventsWithCost: Int64 { computedEvents + reportedEvents - comparedEvents }

  /// Complete also where nothing was counted: a cost of nothing is known.
  public var costStatus: CostStatus {
    guard costBound != .exact else { return .complete }
    return eventsWithCost > 0 ? .partial : .unknown
  }

  /// How the true cost may differ from the one that is told.
  public var costBound: CostBound {
    let rare = rare ?? RareFigures()
    let isLow = eventsWithCost < events || rare.unpricedPartEvents > 0
    let isHigh = rare.upperBoundEvents > 0
    guard rare.unsureEvents == 0, !(isLow && isHigh) else { return .unsure }
    return isLow ? .atLeast : isHigh ? .atMost : .exact
  }

  /// What everything cost that has a cost; nil where nothing has one.
  public func total(by authority: CostAuthority) -> Money? {
    costStatus == .unknown ? nil : cost.total(by: authority)
  }

  /// The authority that decided, where a project leaves the choice to its events.
  public func authority(chosen: CostAuthority) -> CostAuthority {
    guard chosen == .automatic else { return chosen }
    // Where nothing was computed, what was reported decided, whatever it is worth.
    let isReportedOnly = computedEvents == 0 && reportedEvents > 0
    let isBilled = (rare?.billedEvents ?? 0) > 0
    return statements > 0 || isBilled || isReportedOnly ? .reported : .computed
  }

  public static func += (left: inout Figures, right: Figures) {
    left.events += right.events
    left.requests += right.requests
    left.callsWithoutUsage += right.callsWithoutUsage
    left.computedEvents += right.computedEvents
    left.reportedEvents += right.reportedEvents
    left.comparedEvents += right.comparedEvents
    left.unpricedEvents += right.unpricedEvents
    left.statements += right.statements
    left.webSearches += right.webSearches
    left.tokens += right.tokens
    left.cost += right.cost
    guard let added = right.rareBox else { return }
    guard var sum = left.rare else { return left.rareBox = added }
    sum += added.value
    left.rare = sum
  }

  /// The same figures, to be taken away.
  public static prefix func - (figures: Figures) -> Figures {
    var negated = Figures()
    negated.events = -figures.events
    negated.requests = -figures.requests
    negated.callsWithoutUsage = -figures.callsWithoutUsage
    negated.computedEvents = -figures.computedEvents
    negated.reportedEvents = -figures.reportedEvents
    negated.comparedEvents = -figures.comparedEvents
    negated.unpricedEvents = -figures.unpricedEvents
    negated.statements = -figures.statements
    negated.webSearches = -figures.webSearches
    negated.tokens -= figures.tokens
    negated.cost = -figures.cost
    negated.rareBox = figures.rareBox.map { Boxed(-$0.value) }
    return negated
  }
}

extension Figures {
  /// What an event with these parts adds; see `Event` for their meaning. `computed` is its price;
  /// nil when its model has none.
  public init(
    kind: Event.Kind, requests: Int64, webSearches: Int64, tokens: TokenCounts?, cost: Money?,
    computed: Money?, coverage: Coverage?, notes: Boxed<EventNotes>? = nil
  ) {
    // A void only takes another event away.
    guard kind != .void else { return }
    // A late price changes what its event adds: by itself it is that much money.
    guard kind != .pricing else {
      self.cost.computed = computed ?? .zero
      return
    }
    guard kind != .statement else {
      if let cost, let coverage {
        state(cost, over: coverage, decides: !(notes?.value.decidesNothing ?? false))
      }
      return
    }
    events = 1
    self.requests = kind == .charge ? 0 : requests
    self.webSearches = webSearches
    if let tokens { self.tokens = tokens }
    // A charge costs what it says: there is nothing to compute, and nothing to compare.
    let computed = kind == .charge ? cost : computed
    let reported = kind == .charge ? nil : cost
    if let computed {
      self.cost.computed = computed
      computedEvents = 1
    }
    if let reported {
      self.cost.reported = reported
      reportedEvents = 1
    }
    if let computed, let reported {
      self.cost.computedWhereBoth = computed
      self.cost.reportedWhereBoth = reported
      comparedEvents = 1
    }
    // An adjustment without figures of its own stands for calls that only a total has counted.
    let isCall =
      kind == .call || kind == .correction || kind == .adjustment && cost == nil
    if isCall && tokens == nil { callsWithoutUsage = requests }
    if computed == nil && tokens != nil { unpricedEvents = 1 }
    if let notes { note(notes.value, computed: computed, reported: reported) }
  }

  /// What the event's notes add.
  private mutating func note(_ notes: EventNotes, computed: Money?, reported: Money?) {
    var rare = RareFigures()
    for paid in notes.quoted.fees where computed != nil {
      rare.fees[paid.fee.kind] =
        (rare.fees[paid.fee.kind] ?? FeeSum())
        + FeeSum(thousandths: paid.fee.thousandths, cost: paid.cost)
    }
    for fee in notes.fees where rare.fees[fee.kind] == nil {
      rare.fees[fee.kind] = FeeSum(thousandths: fee.thousandths)
    }
    let kinds = Set((notes.doubts + notes.quoted.doubts).map(\.kind))
    for kind in kinds { rare.doubtful[kind] = 1 }
    for doubt in notes.doubts where doubt.kind == .unread || doubt.kind == .unreadDiscount {
      rare.unread[doubt.text] = 1
    }
    if notes.isBilled, let reported {
      rare.billedEvents = 1
      // What its provider charged needs no price of ours.
      unpricedEvents = 0
      rare.billed = reported
      if let computed {
        rare.billedComputed = computed
        rare.billedVariance = reported - computed
        cost.statedVariance = reported - computed
      }
    } else {
      // What the provider charged is sure, whatever its counts say.
      let isUnsure = kinds.contains { [.unread, .ambiguous, .contradictory].contains($0) }
      rare.unsureEvents = isUnsure ? 1 : 0
      let isUpperBound = kinds.contains(.upperBound) || kinds.contains(.unreadDiscount)
      rare.upperBoundEvents = isUpperBound ? 1 : 0
      let isLow = kinds.contains(.unpricedPart) || kinds.contains(.untold)
      if isLow, computed != nil { rare.unpricedPartEvents = 1 }
      if isUpperBound, let computed { rare.estimated = computed }
    }
    self.rare = rare
  }

  /// What a client's statement adds to the events that it covers.
  private mutating func state(_ cost: Money, over coverage: Coverage, decides: Bool) {
    // Where nothing was computed there is only what was stated.
    let decides = decides || coverage.cost == nil
    statements = decides ? 1 : 0
    reportedEvents = coverage.events
    self.cost.reported = cost
    guard let computed = coverage.cost else { return }
    comparedEvents = coverage.events
    self.cost.computedWhereBoth = computed
    self.cost.reportedWhereBoth = cost
    guard decides else { return }
    self.cost.statedVariance = cost - computed
    var rare = RareFigures()
    rare.statedComputed = computed
    self.rare = rare
  }
}
