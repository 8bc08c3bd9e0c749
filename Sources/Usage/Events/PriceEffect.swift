/// What a price that came after its event changes of the event's figures. The tokens and requests
/// are the event's own and stay there.
public struct PriceEffect: Sendable, Hashable {
  /// See `Figures.computedEvents`.
  public var computedEvents: Int64
  /// See `Figures.comparedEvents`.
  public var comparedEvents: Int64
  /// See `Figures.unpricedEvents`; negative for an event that was unpriced before.
  public var unpricedEvents: Int64
  /// By how much each sum of costs changes.
  public var cost: CostSums
  /// By how much fees, doubts and evidence change; nil where they do not.
  public var rare: RareFigures?
  /// How many events more wait for a price: -1 for one that has all of its prices now.
  public var waiting: Int64
  /// Whether it takes an earlier effect back, together with the event that had it.
  public var isWithdrawal = false

  /// The difference that a price makes: the figures of an event with it less those without.
  public init(_ difference: Figures, waiting: Int64) {
    computedEvents = difference.computedEvents
    comparedEvents = difference.comparedEvents
    unpricedEvents = difference.unpricedEvents
    cost = difference.cost
    rare = difference.rare
    self.waiting = waiting
  }

  /// An effect that changes nothing.
  public init() {
    self.init(Figures(), waiting: 0)
  }

  /// What takes this one back.
  public var withdrawal: PriceEffect {
    var effect = PriceEffect(-Figures(self), waiting: -waiting)
    effect.isWithdrawal = true
    return effect
  }
}

extension Figures {
  /// What a late price adds to totals.
  public init(_ effect: PriceEffect) {
    self.init()
    change(by: effect)
  }

  /// Makes figures of nothing those that a late price adds.
  mutating func change(by effect: PriceEffect) {
    computedEvents = effect.computedEvents
    comparedEvents = effect.comparedEvents
    unpricedEvents = effect.unpricedEvents
    cost = effect.cost
    rare = effect.rare
  }
}
