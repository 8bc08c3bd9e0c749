/// One immutable observation that a client posted.
public struct Event: Sendable, Hashable {
  /// What an event does to the totals. The ledger stores the raw value, so it never changes.
  public enum Kind: Int, Sendable {
    /// A call of a model, with or without a known usage.
    case call = 0
    /// Something that costs money but no tokens: a tool, a search, a fee.
    case charge = 1
    /// A correction of figures that a client reported later; adds to the totals.
    case adjustment = 2
    /// Takes back the event that `replaces` names.
    case void = 3
    /// Takes back the event that `replaces` names and stands in its place.
    case correction = 4
    /// What a client says that several events cost together; adds a reported cost, and nothing
    /// else, to the events that its `coverage` counts.
    case statement = 5
    /// A price that came after its event: adds a computed cost to that event, and nothing else. The
    /// server makes it, under the event's id.
    case pricing = 6
  }

  /// Told by `type`; a call where the client tells none.
  public var kind = Kind.call
  /// Where the event came from; with `id` it is the idempotency key.
  public var source: ExternalName
  /// The client's own id, or one that was made for it; unique within project and source.
  public var id: ExternalID
  /// The client's own id of the session; nil where the event belongs to none.
  public var sessionID: ExternalID?
  /// The client's own user id; where it is nil, the event counts for the session's user if one is
  /// known by then.
  public var userID: ExternalID?
  /// The client's own name for the agent that made the call; nil where it gave none.
  public var agent: ExternalName?
  /// When it happened, as the client says, or else when it was received: the moment whose prices
  /// hold and whose UTC day counts.
  public var time: Timestamp
  /// Who sold the call, as the client spells it (see `ProviderName`) or its usage object tells; nil
  /// where neither does.
  public var provider: ExternalName?
  /// As the client spells it, prefix and date included; nil where it names none, and then tokens
  /// are unpriced.
  public var model: ExternalName?
  /// Nil where the client was told no usage by its provider.
  public var tokens: TokenCounts?
  /// The model calls that this event stands for.
  public var requests: Int64 = 1
  /// Searches that the provider ran within the calls and charges for beside their tokens.
  public var webSearches: Int64 = 0
  /// What the client says that a call cost, or what a charge costs.
  public var cost: Money?
  /// What few events tell: their accessors are in `Event+details.swift`.
  var details = EventDetails()

  public init(source: ExternalName, id: ExternalID, time: Timestamp) {
    self.source = source
    self.id = id
    self.time = time
  }
}

/// The stored events that a statement speaks for, counted where it was made.
public struct Coverage: Sendable, Hashable {
  /// How many of them there are.
  public var events: Int64
  /// What they cost at Tally's own prices; nil where they have none.
  public var cost: Money?

  public init(events: Int64, cost: Money?) {
    self.events = events
    self.cost = cost
  }
}

/// A client's own word on an event, to group costs by.
public struct Tag: Sendable, Hashable {
  /// Distinct within an event or session; never empty, and without control characters.
  public var key: String
  /// Free text without control characters; a number or boolean is kept as its own text.
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }

  /// Byte by byte, as all that comes from outside.
  public static func == (one: Tag, other: Tag) -> Bool {
    one.key.hasSameBytes(as: other.key) && one.value.hasSameBytes(as: other.value)
  }

  /// The order of tags: by the bytes of their keys, so that two spellings of one letter have an
  /// order too.
  public static func precedes(_ one: Tag, _ other: Tag) -> Bool {
    one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
  }
}

extension [Tag] {
  /// True where one of them has the key.
  public func contains(key: String) -> Bool { contains { $0.key.hasSameBytes(as: key) } }
}

/// What changes a call's price beside its tokens.
public struct PriceModifiers: Sendable, Hashable {
  /// The provider's own word, lower-cased: `priority`, `flex`; nil where it is the standard tier.
  public var serviceTier: String?
  /// Sent through the provider's asynchronous batch interface.
  public var isBatch = false
  /// The provider's own word, lower-cased: `fast`; nil where it is the standard speed.
  public var speed: String?
  /// Where inference ran, lower-cased: `us`; nil where the provider chose or did not say.
  public var geo: String?

  public init() {}

  /// True where there is none of them.
  public var areUsual: Bool { serviceTier == nil && !isBatch && speed == nil && geo == nil }
}
