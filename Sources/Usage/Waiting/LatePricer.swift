/// An event that may get a price later, with what its price depends on and no more.
public struct EventToPrice: Sendable {
  /// The ledger's own number of it.
  public var number: Int64
  /// Its source, model, counts and modifiers; without its id, its session and its user.
  public var event: Event
  /// What its tokens cost by its present price; nil where it has none.
  public var computed: Money?

  public init(number: Int64, event: Event, computed: Money?) {
    self.number = number
    self.event = event
    self.computed = computed
  }
}

/// The price of an event that is in the ledger already.
public struct LateQuote: Sendable {
  /// The ledger's own number of the event.
  public var number: Int64
  /// What it costs.
  public var quote: Quote
  /// Whether it takes the place of a price; else only an event that waits for one gets it.
  public var isReprice: Bool

  public init(number: Int64, quote: Quote, isReprice: Bool = false) {
    self.number = number
    self.quote = quote
    self.isReprice = isReprice
  }
}

/// Prices the events of some sources, where their prices are part of what is reported of several
/// events together.
public protocol LatePricer: Sendable {
  /// The sources of the events that it prices.
  var sources: Set<ExternalName> { get }

  /// Gives prices to events, by the ledger's numbers of them, as `LedgerTransaction.price` does:
  /// to those that wait for one, or also to those that have another. Returns how many got one.
  func price(
    _ events: [Int64], isReprice: Bool, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> Int
}

/// Which events are to be priced anew.
public struct RepriceQuery: Sendable {
  /// Their own times.
  public var range: TimeRange
  /// As the events name it; nil for any.
  public var provider: ExternalName?
  /// As the events name it; nil for any.
  public var model: ExternalName?

  public init(range: TimeRange, provider: ExternalName? = nil, model: ExternalName? = nil) {
    self.range = range
    self.provider = provider
    self.model = model
  }
}

/// What was found for a `RepriceQuery`.
public struct EventsToPrice: Sendable {
  /// In the order in which they were received.
  public var events: [EventToPrice]
  /// The number of the last event that was looked at; nil where there are no more.
  public var last: Int64?

  public init(events: [EventToPrice], last: Int64?) {
    self.events = events
    self.last = last
  }
}
