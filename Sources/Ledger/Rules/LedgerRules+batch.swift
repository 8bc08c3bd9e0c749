public import Usage

extension LedgerRules {
  /// For so many events sessions are looked up together: they lie all over the memory, and the
  /// processor then waits for several of them at once.
  @inlinable
  static var lookedUpTogether: Int { 16 }

  /// Takes a batch in.
  @inlinable
  public func record(_ intake: inout Intake) throws(Port.Failure) -> [EventOutcome] {
    let outcomes = try recordAll(&intake)
    if intake.hasReplaced { try settleReplaced(intake) }
    return outcomes
  }

  @inlinable
  func recordAll(_ intake: inout Intake) throws(Port.Failure) -> [EventOutcome] {
    guard !intake.isAtomic else { return try recordAtomically(&intake) }
    // What never changes, apart from what does: else each look at it would copy all of it.
    let events = intake.events
    let hashes = intake.sessionHashes
    let project = intake.origin.project
    func inHand(_ index: Int) -> Port.KnownSession? {
      guard let id = events.records[index].sessionID else { return nil }
      return events.texts.withText(id) { port.sessionInHand($0, hash: hashes[index], in: project) }
    }
    let count = events.count
    guard count > 1 else {
      return count == 0 ? [] : [try record(0, of: events, &intake, session: inHand(0))]
    }
    var outcomes: [EventOutcome] = []
    outcomes.reserveCapacity(count)
    var whole = (outcome: EventOutcome.notAttempted, seq: Int64(0))
    var known: [Port.KnownSession?] = []
    for index in 0..<count {
      let place = index % Self.lookedUpTogether
      if place == 0 {
        known.removeAll(keepingCapacity: true)
        for next in index..<min(index + Self.lookedUpTogether, count) {
          known.append(inHand(next))
        }
      }
      if events.records[index].isPart {
        if whole.outcome.isStored {
          try recordPart(index, of: whole.seq, &intake, session: known[place])
        }
      } else {
        whole.outcome = try record(index, of: events, &intake, session: known[place])
        whole.seq = port.lastEvent
      }
      outcomes.append(whole.outcome)
    }
    return outcomes
  }

  /// Takes in an event that came alone.
  @inlinable
  public func record(
    _ event: PricedEvent, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> EventOutcome {
    try record(event, parts: [], isOfLedger: false, origin)
  }

  /// The same with its parts. `isOfLedger` tells that the ledger itself puts it in another one's
  /// place.
  @usableFromInline
  func record(
    _ event: PricedEvent, parts: [PricedEvent], isOfLedger: Bool, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> EventOutcome {
    var batch = EventBatch(origin)
    batch.events.append(event.event, quote: event.quote, hasOwnTime: event.hasOwnTime)
    for part in parts {
      batch.events.append(
        part.event, quote: part.quote, hasOwnTime: part.hasOwnTime, isPart: true)
    }
    // Its session is looked up by its id.
    var intake = Intake(batch) { _, _ in 0 }
    intake.isOfLedger = isOfLedger
    let outcome = try record(0, of: intake.events, &intake, session: nil)
    guard outcome.isStored else { return outcome }
    let whole = port.lastEvent
    for index in 1..<(1 + parts.count) {
      try recordPart(index, of: whole, &intake, session: nil)
    }
    if intake.hasReplaced { try settleReplaced(intake) }
    // Whoever made the event of others' reports has no item to say more of.
    return .accepted
  }

  /// Looks at every event before the first one is written. What one event of the batch does to a
  /// later one cannot be seen that way, so an identity may stand only once in an atomic batch.
  @usableFromInline
  func recordAtomically(
    _ intake: inout Intake
  ) throws(Port.Failure) -> [EventOutcome] {
    var outcomes = try verdicts(on: &intake)
    let isRefused = outcomes.contains { outcome in
      if case .rejected = outcome { true } else { false }
    }
    guard !isRefused else {
      return outcomes.map { $0 == .accepted ? .notAttempted : $0 }
    }
    var whole: Int64 = 0
    for index in outcomes.indices {
      if !intake.events.records[index].isPart {
        outcomes[index] = try record(index, of: intake.events, &intake, session: nil)
        whole = port.lastEvent
      } else if outcomes[index] == .accepted {
        // The parts of a duplicate were stored with the event that it repeats.
        try recordPart(index, of: whole, &intake, session: nil)
      }
    }
    return outcomes
  }

  private func verdicts(on intake: inout Intake) throws(Port.Failure) -> [EventOutcome] {
    var outcomes: [EventOutcome] = []
    var seen: Set<Identity> = []
    for index in 0..<intake.events.count {
      guard !intake.events.records[index].isPart else {
        outcomes.append(outcomes.last ?? .notAttempted)
        continue
      }
      let event = intake.events[index].event
      var outcome = try verdict(on: index, of: intake.events, &intake).outcome
      for name in [event.id] + (event.replaces.map { [$0] } ?? [])
      where !seen.insert(Identity(source: event.source, id: name)).inserted {
        outcome = .rejected(
          Rejection(
            .conflict, field: "id",
            "event \(name) is named twice in an atomic batch; name it once"))
      }
      outcomes.append(outcome)
    }
    return outcomes
  }
}

private struct Identity: Hashable {
  var source: ExternalName
  var id: ExternalID
}
