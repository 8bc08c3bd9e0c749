/// What is supposed of events that were counted, to see what they would have cost: another model,
/// the prices of another day, or no cache.
public struct WhatIf: Sendable, Hashable {
  /// The model that answers in place of the events' own; nil for those.
  public var model: ExternalName?
  /// Whose model it is; nil for whichever provider's price the book finds under its name.
  public var provider: ExternalName?
  /// Whose prices hold in place of those of the events' own days; nil for those.
  public var day: Day?
  /// Whether all input is paid at the full rate, and nothing for writing a cache.
  public var isWithoutCache = false

  public init() {}

  /// The event as it is supposed. Another model has its own standard tier: what tiers, speeds and
  /// regions are called differs from provider to provider. A batch stays one.
  public func applied(to event: Event) -> Event {
    var event = event
    if let model {
      event.model = model
      event.provider = provider
      var modifiers = PriceModifiers()
      modifiers.isBatch = event.modifiers.isBatch
      event.modifiers = modifiers
    }
    if let day { event.time = day.start }
    if isWithoutCache { event.tokens = event.tokens?.withoutCache }
    return event
  }
}

extension TokenCounts {
  /// The same tokens, as if all input had been sent without a cache.
  fileprivate var withoutCache: TokenCounts {
    var counts = TokenCounts()
    counts.input = prompt
    counts.audioInput = capped(audioInput, audioCacheRead)
    counts.imageInput = capped(imageInput, imageCacheRead)
    (counts.output, counts.reasoning) = (output, reasoning)
    (counts.audioOutput, counts.imageOutput) = (audioOutput, imageOutput)
    return counts
  }
}

/// What events would have cost: what they cost now is in totals.
public struct WhatIfSums: Sendable, Hashable {
  /// What those with a price would have cost, in whole pico-dollars.
  public var cost = Money.zero
  /// How many have a price.
  public var pricedEvents: Int64 = 0
  /// How many have none, or none for a part of them.
  public var unpricedEvents: Int64 = 0

  public init() {}

  /// True where the cost is all of it.
  public var isComplete: Bool { unpricedEvents == 0 }

  /// Nil where nothing has a price.
  public var knownCost: Money? { pricedEvents == 0 && unpricedEvents > 0 ? nil : cost }

  public static func += (left: inout WhatIfSums, right: WhatIfSums) {
    left.cost += right.cost
    left.pricedEvents += right.pricedEvents
    left.unpricedEvents += right.unpricedEvents
  }

  /// Adds an entry of the ledger. What was taken back adds nothing, and what has no tokens costs
  /// what it costs. A price that came late belongs to an event that is priced anew here.
  public mutating func add(_ entry: LedgerEntry, if whatIf: WhatIf, by pricer: inout Pricer) {
    guard entry.counts else { return }
    switch entry.event.kind {
    case .void, .pricing, .statement: return
    case .charge, .call, .adjustment, .correction: break
    }
    guard entry.event.tokens != nil, entry.event.kind != .charge else {
      cost += entry.figures.cost.computed
      return
    }
    guard let quote = pricer.quote(for: whatIf.applied(to: entry.event)) else {
      unpricedEvents += 1
      return
    }
    cost += quote.cost
    let isPartial = quote.notes?.value.doubts.contains { $0.kind == .unpricedPart } ?? false
    if isPartial { unpricedEvents += 1 }
    pricedEvents += 1
  }
}
