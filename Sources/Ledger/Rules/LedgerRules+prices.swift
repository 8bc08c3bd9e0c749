public import Usage

extension LedgerRules {
  /// Sets prices of a project, and takes away those that have no terms. What is set as it stands
  /// stays as it is; what is taken away and does not stand is left out of the answer.
  public func set(
    _ prices: [NewPrice], of project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) -> [PriceChange] {
    var changes: [PriceChange] = []
    for new in prices {
      let last = try port.price(at: new.place, in: project)
      let standing = last?.terms == nil ? nil : last
      if let standing, standing.terms == new.terms {
        changes.append(PriceChange(price: standing, previous: standing))
      } else if standing != nil || new.terms != nil {
        let price = try port.insertPrice(new, in: project, at: now)
        changes.append(PriceChange(price: price, previous: standing))
        port.changes.note(project: project.number)
      }
    }
    return changes
  }

  /// Gives prices to events that wait for one, each by an entry of its own at the event's time; the
  /// event stays as it is. Returns how many entries were made: events that were priced or taken
  /// back in the meantime get none.
  public func price(
    _ quotes: [LateQuote], of project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) -> Int {
    var count = 0
    for late in quotes {
      guard let stored = try port.event(late.number), stored.numbers.project == project.number,
        try port.replacement(of: late.number) == nil,
        let entry = try entry(of: late.quote, for: stored.numbers, at: now)
      else { continue }
      try insert(entry, id: stored.id)
      try port.setPricing(
        of: late.number, by: entry.seq, isComplete: entry.waiting < 0)
      count += 1
    }
    return count
  }

  /// What is to be stored of a price for an event; nil where it changes nothing.
  private func entry(
    of quote: Quote, for event: EventNumbers, at now: Timestamp
  ) throws(Port.Failure) -> EventNumbers? {
    var before = event
    for number in try port.pricings(of: event.seq) {
      guard let earlier = try port.event(number)?.numbers else { continue }
      before.computed = (before.computed ?? 0) + (earlier.computed ?? 0)
      before.setQuoted(earlier.notes?.value.quoted ?? QuotedNotes())
    }
    guard before.isWaiting else { return nil }
    var after = before
    after.computed = stored(quote.cost)
    after.setQuoted(quote.notes?.value ?? QuotedNotes())
    var difference = -before.figures
    difference += after.figures
    let effect = PriceEffect(difference, waiting: after.waiting - before.waiting)
    guard effect != PriceEffect() else { return nil }
    var entry = pricing(event, effect, at: now)
    entry.computed = (after.computed ?? 0) - (before.computed ?? 0)
    entry.setQuoted(quote.notes?.value ?? QuotedNotes())
    entry.price = try port.number(ofWord: quote.price.utf8.span)
    let model = try port.number(ofWord: quote.model.text.utf8.span)
    entry.pricedModel = model == event.model ? nil : model
    return entry
  }

  /// An entry of the event's time and dimensions that counts nothing but an effect.
  private func pricing(
    _ event: EventNumbers, _ effect: PriceEffect, at now: Timestamp
  ) -> EventNumbers {
    var entry = event
    entry.seq = port.nextEvent()
    entry.kind = .pricing
    entry.receivedAt = now.microseconds
    entry.ownTime = event.time
    entry.requests = 0
    entry.webSearches = 0
    entry.tokens = nil
    entry.cost = nil
    entry.computed = nil
    entry.price = nil
    entry.pricedModel = nil
    entry.replaces = nil
    entry.partOf = nil
    entry.prices = event.prices ?? event.seq
    var notes = EventNotes()
    notes.effect = Boxed(effect)
    entry.notes = Boxed(notes)
    return entry
  }

  /// Takes back the late prices of an event that is about to be taken back, and those of its parts:
  /// each by an entry of its own.
  @usableFromInline
  func withdrawPrices(of replaced: Int64, at now: Timestamp) throws(Port.Failure) {
    for seq in [replaced] + (try port.parts(of: replaced).map(\.seq)) {
      for number in try port.pricings(of: seq) {
        guard let stored = try port.event(number), let effect = stored.numbers.notes?.value.effect
        else { continue }
        var entry = pricing(stored.numbers, effect.value.withdrawal, at: now)
        entry.computed = stored.numbers.computed.map { -$0 }
        entry.setQuoted(stored.numbers.notes?.value.quoted ?? QuotedNotes())
        entry.price = stored.numbers.price
        entry.pricedModel = stored.numbers.pricedModel
        try insert(entry, id: stored.id)
      }
    }
  }

  private func insert(_ entry: EventNumbers, id: ExternalID) throws(Port.Failure) {
    let id = id.text.utf8.span
    try port.insert(
      entry, id: id, key: port.key(project: entry.project, source: entry.source, id: id))
    var session: Port.KnownSession?
    if let number = entry.session { session = try port.session(number) }
    try count(entry, session: session)
  }
}
