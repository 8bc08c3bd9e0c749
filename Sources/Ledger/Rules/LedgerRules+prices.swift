public import Usage

extension LedgerRules {
  /// Sets prices of a project, and takes away those that have no terms. A price
  /// that is the current one already stays as it is; one that is not there to be taken away is left
  /// out of the answer.
  public func set(
    _ prices: [NewPrice], of project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) -> [PriceChange] {
    var changes: [PriceChange] = []
    for new in prices {
      let last = try port.price(at: new.place, in: project)
      let current = last?.terms == nil ? nil : last
      if let current, current.terms == new.terms {
        changes.append(PriceChange(price: current, previous: current))
      } else if current != nil || new.terms != nil {
        let price = try port.insertPrice(new, in: project, at: now)
        changes.append(PriceChange(price: price, previous: current))
        port.changes.note(project: project.number)
        try record(price, by: actor, at: now)
      }
    }
    return changes
  }

  private func record(
    _ price: OwnPrice, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) {
    let act = AuditAct(
      price.terms == nil ? .priceRemoved : .priceSet,
      of: "\(price.place.provider)/\(price.place.model)",
      [
        "from": price.place.from.description, "alias_of": price.terms?.aliasOf,
        "discount_percent": price.terms?.discount?.percent,
      ])
    try record(act, by: actor, in: price.project, at: now)
  }

  /// See `LedgerTransaction.price`.
  public func price(
    _ late: LateQuote, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> Bool {
    guard let stored = try port.event(late.number),
      stored.numbers.project == origin.project.number,
      try port.replacement(of: late.number) == nil
    else { return false }
    let before = try port.priced(stored.numbers)
    guard before.isWaiting || late.isReprice && before.mayHavePrice else { return false }
    let entry = try pricing(of: before, late, at: origin.receivedAt)
    var after = before
    after.take(priceOf: entry)
    guard after.figures != before.figures else { return false }
    let id = stored.id.text.utf8.span
    try port.insert(
      entry, id: id, key: port.key(project: entry.project, source: entry.source, id: id))
    try port.setPricing(of: before.seq, by: entry.seq, isComplete: !after.isWaiting)
    var session: Port.KnownSession?
    if let number = entry.session { session = try port.session(number) }
    try count(entry, session: session, change: PricedEvents(before: before, after: after))
    return true
  }

  /// An entry at the event's time and with its dimensions, which has the difference that the quote
  /// makes to its cost, and nothing else that counts.
  private func pricing(
    of event: EventNumbers, _ late: LateQuote, at now: Timestamp
  ) throws(Port.Failure) -> EventNumbers {
    let quote = late.quote
    var entry = event
    entry.seq = port.nextEvent()
    entry.kind = .pricing
    entry.receivedAt = now.microseconds
    entry.ownTime = event.time
    entry.requests = 0
    entry.webSearches = 0
    entry.tokens = nil
    entry.cost = nil
    entry.notes = nil
    entry.computed = (stored(quote.cost) ?? 0) - (event.computed ?? 0)
    var quoted = quote.notes?.value ?? QuotedNotes()
    quoted.earlierDiscount = event.quoted.discount
    entry.quoted = quoted
    entry.price = try port.number(ofWord: quote.price.utf8.span)
    let model = try port.number(ofWord: quote.model.text.utf8.span)
    entry.pricedModel = model == event.model ? nil : model
    var rare = event.rare
    rare.prices = event.seq
    (rare.replaces, rare.partOf) = (nil, nil)
    if late.isReprice { rare.label = try port.number(ofWord: Self.reprice.utf8.span) }
    entry.rare = rare
    return entry
  }

  /// The label of an entry that takes the place of a price.
  private static var reprice: String { "reprice" }

  /// Moves totals by what a late price changes of its event's figures.
  @usableFromInline
  func countPrice(
    _ entry: EventNumbers, session: Port.KnownSession?, change: PricedEvents?
  ) throws(Port.Failure) {
    let known: PricedEvents? = if let change { change } else { try storedChange(by: entry) }
    guard let (before, after) = known.map({ ($0.before, $0.after) }) else { return }
    var figures = -before.figures
    figures += after.figures
    try add(figures, of: after, session: session, by: entry.seq)
    guard before.isWaiting != after.isWaiting else { return }
    port.addWaiting(after.isWaiting ? 1 : -1, to: after.waitingPlace)
  }

  private func storedChange(by entry: EventNumbers) throws(Port.Failure) -> PricedEvents? {
    guard let before = try port.takenAway(by: entry).first, let after = try port.added(by: entry)
    else { return nil }
    return PricedEvents(before: before, after: after)
  }
}

/// An event without a late price and with it. A class, so that what else is counted carries no more
/// than nil.
public final class PricedEvents: Sendable {
  let before: EventNumbers
  let after: EventNumbers

  init(before: EventNumbers, after: EventNumbers) {
    self.before = before
    self.after = after
  }
}
