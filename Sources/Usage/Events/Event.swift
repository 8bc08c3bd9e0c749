/// One immutable observation that a client posted.
public struct Event: Sendable, Hashable {
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
  }

  public var kind = Kind.call
  /// Where the event came from; with `id` it is the idempotency key.
  public var source: String
  public var id: String
  public var sessionID: String?
  public var userID: String?
  public var parentSessionID: String?
  public var agent: String?
  public var time: Timestamp
  public var provider: String?
  public var model: String?
  /// Nil where the client was told no usage by its provider.
  public var tokens: TokenCounts?
  /// The model calls that this event stands for.
  public var requests: Int64 = 1
  public var webSearches: Int64 = 0
  public var modifiers = PriceModifiers()
  /// What the client says that a call cost, or what a charge costs.
  public var cost: Money?
  /// Sorted by key; keys are distinct.
  public var tags: [Tag] = []
  /// The `id`, of the same source, that a void or correction takes back.
  public var replaces: String?
  /// Why an adjustment was made.
  public var label: String?

  public init(source: String, id: String, time: Timestamp) {
    self.source = source
    self.id = id
    self.time = time
  }
}

/// A client's own word on an event, to group costs by.
public struct Tag: Sendable, Hashable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
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
}
