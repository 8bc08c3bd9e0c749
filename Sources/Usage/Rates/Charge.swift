/// What a project charges for some usage, exactly until it is told.
public struct Charge: Sendable, Hashable {
  /// Pico-dollars times a million.
  @TwoWords private var millionfold: Int128 = 0
  /// Whether anything has a charge.
  private var hasKnown = false
  /// Whether something has none, or not all of it.
  private var isIncomplete = false
  /// Events for which no rate holds.
  public private(set) var unratedEvents: Int64 = 0

  /// For no usage at all.
  public init() {}

  /// Complete also for no usage: a charge of nothing is known.
  public var status: CostStatus { isIncomplete ? (hasKnown ? .partial : .unknown) : .complete }

  /// What is charged, rounded half to even to a pico-dollar; nil where nothing is known.
  public var amount: Money? {
    guard status != .unknown else { return nil }
    return Money(
      pico: Price.quotientHalfToEven(millionfold, Int128(Percentage.whole)))
  }
}

/// What was counted, by what it is charged at. What one sum says of another's events, as a client's
/// statement does, counts where both are charged alike.
public struct ChargedFigures: Sendable, Hashable {
  private var parts: [RateTerms?: Figures] = [:]

  /// Nothing.
  public init() {}

  /// Adds what is charged at these terms; nil for what has no rate.
  public mutating func add(_ figures: Figures, at terms: RateTerms?) {
    parts[terms, default: Figures()] += figures
  }

  public static func += (left: inout ChargedFigures, right: ChargedFigures) {
    for (terms, figures) in right.parts { left.add(figures, at: terms) }
  }

  /// The charge, given the project's choice of what decides on costs.
  public func charge(by authority: CostAuthority) -> Charge {
    var charge = Charge()
    for (terms, figures) in parts where figures != Figures() {
      charge.add(figures, at: terms, by: authority)
    }
    return charge
  }
}

extension Charge {
  fileprivate mutating func add(
    _ figures: Figures, at terms: RateTerms?, by authority: CostAuthority
  ) {
    switch terms {
    case nil:
      isIncomplete = true
      unratedEvents += figures.events
    case .markup(let markup):
      if figures.costStatus != .complete { isIncomplete = true }
      guard let cost = figures.total(by: authority) else { return }
      hasKnown = true
      millionfold += cost.pico * Int128(Percentage.whole + markup.millionths)
    case .fixed(let terms): add(figures, at: terms)
    }
  }

  /// Tokens and calls are counted whatever they cost; what has no rate has no charge.
  private mutating func add(_ figures: Figures, at terms: PriceTerms) {
    let rates = terms.steps.first.map { Price.Step($0).rates } ?? Rates()
    let tokens = rates.completed(isExplicit: true).millionfoldCost(of: figures.tokens)
    let calls = (terms.perRequest?.pico ?? 0) * Int128(figures.requests) * Rates.tokensPerRate
    millionfold += (tokens ?? 0) + calls
    if tokens != nil || terms.perRequest != nil { hasKnown = true }
    if tokens == nil || figures.callsWithoutUsage != 0 || (figures.rare?.unsureEvents ?? 0) != 0 {
      isIncomplete = true
    }
  }
}
