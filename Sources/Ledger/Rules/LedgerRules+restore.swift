public import Usage

/// What another ledger has is taken in as it is there: nothing is priced, and nothing concluded.
extension LedgerRules {
  /// Takes in entries in their order; one outcome for each. A part must stand behind the event that
  /// it is of.
  public func restore(
    _ entries: [LedgerEntry], in project: ProjectID
  ) throws(Port.Failure) -> [EventOutcome] {
    var outcomes: [EventOutcome] = []
    var rest = entries[...]
    while let first = rest.first {
      guard first.event.kind != .pricing else {
        outcomes.append(try restorePrice(first, in: project))
        rest = rest.dropFirst()
        continue
      }
      let together = rest.prefix {
        $0.receivedAt == first.receivedAt && $0.event.kind != .pricing
      }
      rest = rest.dropFirst(together.count)
      outcomes += try restoreEvents(Array(together), in: project)
    }
    return outcomes
  }

  /// Takes in entries that came in at one moment.
  private func restoreEvents(
    _ entries: [LedgerEntry], in project: ProjectID
  ) throws(Port.Failure) -> [EventOutcome] {
    var origin = UpdateOrigin(project: project, receivedAt: entries[0].receivedAt)
    origin.isRestoring = true
    var batch = EventBatch(origin)
    for entry in entries {
      batch.events.append(
        entry.event, quote: entry.quote, hasOwnTime: entry.hasOwnTime, isPart: entry.partOf != nil)
    }
    var intake = Intake(batch) { _, _ in 0 }
    let outcomes = try record(&intake)
    for (entry, outcome) in zip(entries, outcomes) where outcome.isStored {
      try noteRevision(entry.event, in: project)
    }
    return outcomes
  }

  /// What the server revised itself is known by its id, `<id>~<revision>`.
  private func noteRevision(_ event: Event, in project: ProjectID) throws(Port.Failure) {
    guard event.replaces != nil, let tilde = event.id.text.lastIndex(of: "~"),
      let count = Int64(event.id.text[tilde...].dropFirst())
    else { return }
    let source = try port.number(ofWord: event.source.text.utf8.span)
    let id = ExternalID(String(event.id.text[..<tilde]))
    guard let original = try find(id, source: source, project: project).event,
      let newest = try find(event.id, source: source, project: project).event
    else { return }
    try port.setRevisions(
      of: original.numbers.seq, to: Revisions(newest: newest.numbers.seq, count: count))
  }

  private func restorePrice(
    _ entry: LedgerEntry, in project: ProjectID
  ) throws(Port.Failure) -> EventOutcome {
    let event = entry.event
    let source = try port.number(ofWord: event.source.text.utf8.span)
    let found = try find(event.id, source: source, project: project)
    if case .dropped = found { return .rejected(droppedRejection(event.id, field: "id")) }
    guard let whole = found.event,
      let priced = try port.event(whole.numbers.seq + Int64(entry.pricedPart ?? 0))?.numbers,
      priced.seq == whole.numbers.seq || priced.partOf == whole.numbers.seq
    else {
      return .rejected(
        Rejection(
          .unknownEvent, field: "id",
          "no event \(event.id) of source \(event.source) is in the ledger, which this prices"))
    }
    for number in try port.pricings(of: priced.seq) {
      guard let known = try port.event(number)?.numbers,
        known.receivedAt == entry.receivedAt.microseconds,
        known.computed == stored(entry.computed)
      else { continue }
      return .duplicate
    }
    let before = try port.priced(priced).computed ?? 0
    let quoted = event.notes.quoted
    let quote = Quote(
      cost: Money(pico: Int128(before)) + (entry.computed ?? .zero),
      model: entry.pricedModel ?? event.model ?? "", price: entry.price?.text ?? "",
      notes: quoted == QuotedNotes() ? nil : Boxed(quoted))
    let late = LateQuote(number: priced.seq, quote: quote, isReprice: event.label != nil)
    let origin = UpdateOrigin(project: project, receivedAt: entry.receivedAt)
    return try price(late, origin) ? .accepted : .duplicate
  }

  /// Makes a session, or fills in what the one of its id does not know yet, its end too. True for a
  /// new one.
  public func restore(
    _ session: Session, in project: ProjectID
  ) throws(Port.Failure) -> Result<Bool, StoreError> {
    let new = NewSession(
      id: session.id, userID: session.userID, parentID: session.parentID, tags: session.tags,
      startedAt: session.startedAt)
    let outcome = try define(new, in: project, at: session.startedAt)
    guard case .success = outcome, let endedAt = session.endedAt,
      let known = try port.session(session.id, in: project), known.record.endedAt == nil
    else { return outcome }
    known.record.endedAt = endedAt.microseconds
    known.record.endState = session.endState
    known.record.endedAfter = port.lastEvent
    known.record.revision = max(1, session.revision)
    known.record.lateEvents = max(0, session.lateEvents)
    try port.saveEnding(known)
    port.saveActivity(known)
    return outcome
  }
}

extension LedgerEntry {
  /// The price that was found for it; nil where none was.
  var quote: Quote? {
    guard let price, let computed else { return nil }
    return Quote(cost: computed, model: pricedModel ?? event.model ?? "", price: price.text)
  }
}
