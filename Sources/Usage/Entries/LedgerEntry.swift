/// One event as the ledger has it, with what the ledger itself knows of it.
public struct LedgerEntry: Sendable, Hashable {
  /// Each entry has one more than the one that was received before it, in any project.
  public var number: Int64
  /// What was posted, under the event's own id. Parts and passes are not in it.
  public var event: Event
  /// When it came in.
  public var receivedAt: Timestamp
  /// At the dated price named beside it; nil where there was none. Of a statement, what the events
  /// that it covers cost.
  public var computed: Money?
  /// `Quote.price`; nil where nothing was computed from a price.
  public var price: ExternalName?
  /// `Quote.model`, where that is not the event's own.
  public var pricedModel: ExternalName?
  /// The id of the event that took this one back, of the same source; nil while it counts.
  public var replacedBy: ExternalID?
  /// When that event came in.
  public var replacedAt: Timestamp?
  /// The id of the event of which this one is a part.
  public var partOf: ExternalID?
  /// Of a price that came later: 0 where it is that of the event of this id, and otherwise of which
  /// of its parts, counted from 1.
  public var pricedPart: Int?
  /// False where the client gave no time: then the event's is that of its receipt.
  public var hasOwnTime = true

  public init(number: Int64, event: Event, receivedAt: Timestamp) {
    self.number = number
    self.event = event
    self.receivedAt = receivedAt
  }

  /// Whether totals include it. Voids and witnesses never are.
  public var counts: Bool { replacedBy == nil && event.kind != .void && !event.isWitness }

  /// Why totals do not include it, as one sentence for a person; nil while they do.
  public var notCounted: String? {
    if event.kind == .void { return "a void counts nothing itself: it takes another event back" }
    guard let replacedBy else {
      return event.isWitness ? "another source's account of the same call counts" : nil
    }
    let since = replacedAt.map { ", received at \($0)," } ?? ""
    return "\(replacedBy)\(since) took it back" + (partOf == nil ? "" : " with \(partOf ?? "")")
  }

  /// What it adds to totals while it counts.
  public var figures: Figures {
    Figures(
      kind: event.kind, requests: event.requests, webSearches: event.webSearches,
      tokens: event.tokens, cost: event.cost, computed: computed, coverage: event.coverage,
      notes: event.hasNotes ? Boxed(event.notes) : nil)
  }
}

/// Everything that the ledger has under one id.
public struct LedgerRecord: Sendable, Hashable {
  /// The event itself, at its present price.
  public var entry: LedgerEntry
  /// Calls of other models within it, in the order in which they were told.
  public var parts: [LedgerEntry]
  /// The prices that came after it, in their order; `entry` has the last of them.
  public var prices: [LedgerEntry]
  /// What was taken back one after the other until this event was there, the last one first.
  public var earlier: [LedgerEntry]
  /// What took its place one after the other, up to what counts now.
  public var later: [LedgerEntry]
  /// What other sources tell of the same call now, in the order in which they told of it.
  public var sightings: [LedgerEntry]

  /// The most events of each side of a chain that are told.
  public static let chainMax = 100

  public init(
    entry: LedgerEntry, parts: [LedgerEntry], prices: [LedgerEntry], earlier: [LedgerEntry],
    later: [LedgerEntry], sightings: [LedgerEntry] = []
  ) {
    self.entry = entry
    self.parts = parts
    self.prices = prices
    self.earlier = earlier
    self.later = later
    self.sightings = sightings
  }

  /// The same as a key sees it that is bound to that user: without what others tell of the call.
  public func seen(by bound: ExternalID?) -> LedgerRecord {
    guard let bound else { return self }
    var record = self
    record.sightings.removeAll { $0.event.userID != bound }
    return record
  }
}
