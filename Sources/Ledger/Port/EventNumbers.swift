public import Usage

/// An event as it is stored.
public struct StoredEvent: Sendable {
  /// The event's own id.
  public var id: ExternalID
  /// Everything else.
  public var numbers: EventNumbers

  public init(id: ExternalID, numbers: EventNumbers) {
    self.id = id
    self.numbers = numbers
  }
}

/// What is stored of an event beside its id, with numbers in place of its words. Times are
/// microseconds since 1970, amounts pico-dollars.
public struct EventNumbers: Sendable {
  /// The event's own number: each has one more than the one before it.
  public var seq: Int64 = 0
  /// The number of its project.
  public var project: Int64 = 0
  /// `Event.source`, as a word.
  public var source: Int64 = 0
  /// `Event.kind`.
  public var kind = Event.Kind.call
  /// When it came in.
  public var receivedAt: Int64 = 0
  /// Nil where the client gave none.
  public var ownTime: Int64?
  /// The number of its session.
  public var session: Int64?
  /// The number of its user, or else of its session's.
  public var user: Int64?
  /// `Event.agent`, as a word.
  public var agent: Int64?
  /// `Event.provider`, as a word.
  public var provider: Int64?
  /// `Event.model`, as a word.
  public var model: Int64?
  /// `PriceModifiers.serviceTier`, as a word.
  public var serviceTier: Int64?
  /// `PriceModifiers.isBatch`.
  public var isBatch = false
  /// `Event.requests`.
  public var requests: Int64 = 0
  /// `Event.webSearches`.
  public var webSearches: Int64 = 0
  /// `Event.tokens`.
  public var tokens: TokenCounts?
  /// `Event.cost`.
  public var cost: Int64?
  /// What its tokens cost at Tally's own price; of a statement, what the events that it covers do.
  public var computed: Int64?
  /// `Quote.price`, as a word.
  public var price: Int64?
  /// `Quote.model`, as a word, where that is not the event's.
  public var pricedModel: Int64?
  /// Fees, doubts, and whose word the cost is.
  public var notes: Boxed<EventNotes>?
  /// `Event.tags`; nil for none.
  public var tags: [Tag]?
  /// `rare`, where there is any of it. Behind a pointer: numbers are copied on their way to the
  /// row and to the columns of usage, and few events have any of these.
  @usableFromInline var rareBox: Boxed<RareNumbers>?

  @inlinable
  public init() {}

  /// The event's time: the client's, else the moment of receipt.
  @inlinable
  public var time: Int64 { ownTime ?? receivedAt }

  /// `EventNotes.isWitness`: it is kept, and adds nothing to totals.
  @inlinable
  public var isWitness: Bool { notes?.value.isWitness ?? false }

  @usableFromInline
  mutating func becomeWitness() {
    var notes = self.notes?.value ?? EventNotes()
    notes.isWitness = true
    self.notes = Boxed(notes)
  }

  /// What the event adds to totals where it counts.
  @inlinable
  public var figures: Figures {
    Figures(
      kind: kind, requests: requests, webSearches: webSearches, tokens: tokens,
      cost: cost.map { Money(pico: Int128($0)) },
      computed: computed.map { Money(pico: Int128($0)) }, coverage: coverage, notes: notes)
  }

  /// What a statement speaks for.
  @inlinable
  public var coverage: Coverage? {
    guard let coveredEvents else { return nil }
    return Coverage(events: coveredEvents, cost: computed.map { Money(pico: Int128($0)) })
  }
}
