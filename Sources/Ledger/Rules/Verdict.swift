public import Usage

/// What is decided on an event before it is written.
@usableFromInline
struct Verdict<Port: LedgerPort> {
  /// The event that is taken back.
  @usableFromInline
  struct Replaced {
    @usableFromInline var seq: Int64
    @usableFromInline var session: Int64?
    @usableFromInline var user: Int64?
    @usableFromInline var isWitness: Bool
  }

  @usableFromInline var outcome: EventOutcome
  /// The event's source, as a word.
  @usableFromInline var source: Int64
  /// By which the event will be found.
  @usableFromInline var key: Port.EventKey
  @usableFromInline var replaced: Replaced?

  @inlinable
  init(source: Int64, key: Port.EventKey) {
    outcome = .accepted
    self.source = source
    self.key = key
  }
}

extension LedgerRules {
  /// Decides on one event without writing anything but words.
  @inlinable
  func verdict(
    on index: Int, of events: PackedEvents, _ intake: inout Intake
  ) throws(Port.Failure) -> Verdict<Port> {
    let record = events.records[index]
    let project = intake.origin.project
    let source: Int64 = try intake.number(ofWord: record.source, port)
    let key = events.texts.withText(record.id) {
      port.key(project: project.number, source: source, id: $0)
    }
    var verdict = Verdict<Port>(source: source, key: key)
    let found = try events.texts.withText(record.id) { id throws(Port.Failure) in
      try port.find(key, id: id)
    }
    switch found {
    case .nothing: break
    case .stored(let stored):
      verdict.outcome = try compare(stored, with: index, of: intake)
      return verdict
    case .dropped(let seq):
      verdict.outcome = try compare(dropped: seq, with: index, of: intake)
      return verdict
    }
    if let bound = intake.origin.boundUserID,
      let rejection = try refusalOfSessions(events[index].event, to: bound, in: project)
    {
      verdict.outcome = .rejected(rejection)
      return verdict
    }
    if let replaces = events.rareMembers(of: record)?.value.replaces {
      try replace(replaces, by: events[index].event, intake.origin, &verdict)
    }
    return verdict
  }

  /// Decides on an event that takes another back.
  @usableFromInline
  func replace(
    _ replaces: ExternalID, by event: Event, _ origin: UpdateOrigin, _ verdict: inout Verdict<Port>
  ) throws(Port.Failure) {
    let found = try find(replaces, source: verdict.source, project: origin.project)
    if case .dropped = found, origin.boundUserID == nil {
      verdict.outcome = .rejected(droppedRejection(replaces, field: event.replacingMember))
      return
    }
    guard let replaced = found.event, try !isForeign(replaced.numbers, to: origin) else {
      verdict.outcome = .rejected(
        Rejection(
          .unknownEvent, field: event.replacingMember,
          "no event \(replaces) of source \(event.source) is in the ledger; post it first"))
      return
    }
    if replaced.numbers.kind == .void {
      verdict.outcome = .rejected(
        Rejection(
          .alreadyReplaced, field: event.replacingMember,
          "\(replaces) is a void, which cannot be taken back; post the event anew"))
    } else if let other = try port.replacing(replaced)?.id {
      verdict.outcome = .rejected(
        Rejection(
          .alreadyReplaced, field: event.replacingMember,
          "event \(replaces) was taken back by \(other) before; name that one"))
    }
    let numbers = replaced.numbers
    verdict.replaced = Verdict.Replaced(
      seq: numbers.seq, session: numbers.session, user: numbers.user,
      isWitness: numbers.isWitness)
  }

  /// What there is of this identity.
  func find(
    _ id: ExternalID, source: Int64, project: ProjectID
  ) throws(Port.Failure) -> FoundEvent {
    let bytes = id.text.utf8.span
    let key = port.key(project: project.number, source: source, id: bytes)
    return try port.find(key, id: bytes)
  }

  /// Decides on an event of which the identity is stored already.
  @usableFromInline
  func compare(
    _ stored: StoredEvent, with index: Int, of intake: Intake
  ) throws(Port.Failure) -> EventOutcome {
    let given = intake.events[index]
    guard try !isForeign(stored.numbers, to: intake.origin) else {
      return Self.foreignConflict(given.event)
    }
    let outcome = try compare(stored, with: given)
    let parts = intake.events.records[(index + 1)...].prefix { $0.isPart }.map(\.tokens)
    guard outcome == .duplicate, try port.parts(of: stored.numbers.seq).map(\.tokens) != parts
    else { return outcome }
    return .rejected(
      Rejection(
        .conflict, field: "usage",
        "event \(given.event.id) was stored before with other calls within it; give a new "
          + "event another id, or post a correction"))
  }

  private func compare(
    _ stored: StoredEvent, with priced: PricedEvent
  ) throws(Port.Failure) -> EventOutcome {
    var storedEvent = try port.event(stored)
    // What took an event back has taken its session and user where it named none. A void has them
    // in any case, and its run is one of that session.
    let numbers = stored.numbers
    if numbers.kind == .void || numbers.replaces != nil && priced.event.sessionID == nil {
      storedEvent.sessionID = priced.event.sessionID
    }
    if numbers.kind == .void {
      storedEvent.userID = priced.event.userID
      storedEvent.runID = priced.event.runID
    }
    if storedEvent.userID?.isPseudonym == true { storedEvent.userID = priced.event.userID }
    guard
      let difference = storedEvent.firstDifference(
        from: priced.event, givenHasOwnTime: priced.hasOwnTime && numbers.ownTime != nil)
    else { return .duplicate }
    return .rejected(
      Rejection(
        .conflict, field: difference.field,
        "event \(priced.event.id) was stored before with \(difference.field) "
          + "\(difference.stored), not \(difference.given); "
          + "give a new event another id, or post a correction"))
  }
}

extension Event {
  /// The member in which a client names what is taken back.
  fileprivate var replacingMember: String { kind == .void ? "voids" : "corrects" }
}
