/// What few events tell beside their counts and their cost.
public struct EventNotes: Sendable, Hashable {
  /// Whether `Event.cost` is the provider's own charge, and not a client's figure.
  public var isBilled = false
  /// What is charged for beside tokens and web searches, sorted by kind; kinds are distinct.
  public var fees: [Fee] = []
  /// What the client tells that all fees together came to; nil where it tells none.
  public var toldFees: Money?
  /// How much context a search gathers, in the provider's word: `low`, `medium`, `high`.
  public var searchContext: String?
  /// Whether a statement's cost is told beside the computed one and decides nothing: its sender
  /// took it from another model's price, or it contradicts what was seen.
  public var decidesNothing = false
  /// What is not sure, the client's counts apart from Tally's prices.
  public var doubts: [Doubt] = []

  public init() {}

  /// Whether another source's account of the same call counts in the place of this one, which is
  /// kept as its witness. The ledger decides that, so that a retry is not compared with it.
  public var isWitness = false
  /// What the quote adds: it is of Tally's making, so that a retry is not compared with it.
  public var quoted = QuotedNotes()
}

/// What a quote says of its parts.
public struct QuotedNotes: Sendable, Hashable {
  /// What the fees came to.
  public var fees: [FeeCost] = []
  /// The parts that have no price, or only an upper bound.
  public var doubts: [Doubt] = []
  /// How much less the cost is than at the list price, by a contract; nil where there is none.
  public var discount: Money?
  /// Of an entry that prices an event anew: the `discount` that the event had before.
  public var earlierDiscount: Money?

  public init() {}
}
