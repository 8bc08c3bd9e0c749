import Usage

/// One row of the event table.
struct EventRow {
  var id: ExternalID
  var numbers: EventNumbers
}

/// What a row holds beside its texts: an event with numbers in place of its words.
struct EventNumbers {
  var seq: Int64 = 0
  var project: Int64 = 0
  var source: Int64 = 0
  var kind = Event.Kind.call
  var receivedAt: Int64 = 0
  /// Nil where the client gave none.
  var ownTime: Int64?
  var session: Int64?
  var user: Int64?
  var agent: Int64?
  var provider: Int64?
  var model: Int64?
  var serviceTier: Int64?
  var isBatch = false
  var speed: Int64?
  var geo: Int64?
  var label: Int64?
  var requests: Int64 = 0
  var webSearches: Int64 = 0
  var tokens: TokenCounts?
  var cost: Int64?
  var computed: Int64?
  var price: Int64?
  var pricedModel: Int64?
  /// The row that a void or correction takes back.
  var replaces: Int64?
  var run: Int64?
  /// Of a statement: how many events it covers; `computed` is what they cost.
  var coveredEvents: Int64?
  /// Fees, doubts, and whose word the cost is.
  var notes: Boxed<EventNotes>?
  /// As `TagText` writes them; nil for none.
  var tags: String?
  /// The event of which this one is a part, and behind which it stands.
  var partOf: Int64?

  /// The event's time: the client's, else the moment of receipt.
  var time: Int64 { ownTime ?? receivedAt }

  /// False for most events, of which the columns for these are NULL. A count that few events have
  /// is read as 0 then.
  var hasRareColumns: Bool {
    if cost != nil || notes != nil || serviceTier != nil || speed != nil || geo != nil
      || label != nil || replaces != nil || run != nil || coveredEvents != nil || partOf != nil
      || tags != nil
    {
      return true
    }
    return tokens?.hasRareCounts ?? false
  }

  /// What the event adds to totals.
  var figures: Figures {
    Figures(
      kind: kind, requests: requests, webSearches: webSearches, tokens: tokens,
      cost: cost.map { Money(pico: Int128($0)) },
      computed: computed.map { Money(pico: Int128($0)) }, coverage: coverage, notes: notes)
  }

  /// What a statement speaks for.
  var coverage: Coverage? {
    guard let coveredEvents else { return nil }
    return Coverage(events: coveredEvents, cost: computed.map { Money(pico: Int128($0)) })
  }
}

extension TokenCounts {
  fileprivate var hasRareCounts: Bool {
    cacheWrite30m | cacheWrite12h | audioInput | audioCacheRead | audioOutput | imageInput
      | imageCacheRead | imageOutput != 0
  }
}
