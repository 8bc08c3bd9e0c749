/// The sums of what events cost, kept so that either authority can be answered at any time.
public struct CostSums: Sendable, Hashable {
  /// Tokens at Tally's own dated prices, and charges.
  public var computed = Money.zero
  /// What clients reported.
  public var reported = Money.zero
  /// The part of `computed` of events that have a reported cost as well.
  public var computedWhereBoth = Money.zero
  /// The part of `reported` of events that have a computed cost as well.
  public var reportedWhereBoth = Money.zero
  /// By how much what decides under `automatic`, statements and providers' own charges, exceeds
  /// the computed cost of what it stands for, where that has one.
  public var statedVariance = Money.zero

  public init() {}

  /// Each event's cost by the authority, or by the other figure where it has only that one.
  public func total(by authority: CostAuthority) -> Money {
    switch authority {
    case .automatic: computed + reported - reportedWhereBoth + statedVariance
    case .computed: computed + reported - reportedWhereBoth
    case .reported: reported + computed - computedWhereBoth
    }
  }

  /// How much more was reported than computed, over the events that have both.
  public var variance: Money { reportedWhereBoth - computedWhereBoth }

  public static func += (left: inout CostSums, right: CostSums) {
    left.computed += right.computed
    left.reported += right.reported
    left.computedWhereBoth += right.computedWhereBoth
    left.reportedWhereBoth += right.reportedWhereBoth
    left.statedVariance += right.statedVariance
  }

  public static prefix func - (sums: CostSums) -> CostSums {
    var negated = CostSums()
    negated.computed = -sums.computed
    negated.reported = -sums.reported
    negated.computedWhereBoth = -sums.computedWhereBoth
    negated.reportedWhereBoth = -sums.reportedWhereBoth
    negated.statedVariance = -sums.statedVariance
    return negated
  }
}

/// Which figure is the cost where there are two: a project's choice.
public enum CostAuthority: String, Sendable, CaseIterable {
  /// The provider's own charge of an event, else a client's statement over the events that it
  /// covers, and the computed cost of all others.
  case automatic
  case computed
  case reported

  /// The cost of one event, which no statement covers: the figure that decides, or the other one
  /// where there is only that; nil where there is none.
  public func cost(computed: Money?, reported: Money?) -> Money? {
    self == .reported ? reported ?? computed : computed ?? reported
  }
}

/// How the true cost may differ from the one that is told.
public enum CostBound: String, Sendable {
  case exact
  /// Something has no price, or told no usage.
  case atLeast = "at_least"
  /// Only a discount can be missing.
  case atMost = "at_most"
  /// Something was not read, or contradicts itself.
  case unsure
}

/// Whether a cost covers everything that it should.
public enum CostStatus: String, Sendable {
  /// Every event has a cost.
  case complete
  /// Some events have none: their model has no price, or their usage is not known.
  case partial
  /// No event has one.
  case unknown
}
