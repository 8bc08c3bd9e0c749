public import Usage

extension LedgerRules {
  /// What is current for an identity, and what it began as.
  struct Effective {
    var original: Int64
    var event: StoredEvent
    /// Revisions that the server made, whether or not a client replaced one of them since.
    var revisions: Int64
    /// True where the last of them was to take the event back.
    var isWithdrawn = false
  }

  private static var revisionAttemptsMax: Int64 { 8 }

  /// See `LedgerTransaction.current`.
  public func current(
    _ identity: EventIdentity, in project: ProjectID
  ) throws(Port.Failure) -> CurrentEvent? {
    guard let effective = try effective(identity, in: project) else { return nil }
    let numbers = try port.priced(effective.event.numbers)
    var event = try port.event(effective.event)
    let isOfRevision =
      effective.revisions == 0 && event.kind == .call && event.replaces != nil
    let isCorrected = event.kind == .correction
    event.id = identity.id
    event.replaces = nil
    event.notes.quoted = QuotedNotes()
    // Whoever reports it need not know that another source's account counts.
    event.notes.isWitness = false
    if isCorrected { event.kind = .call }
    return CurrentEvent(
      event: event, computed: numbers.computed.map { Money(pico: Int128($0)) },
      revision: Int(effective.revisions), isCounted: numbers.kind != .void,
      isCorrected: isCorrected, isOfRevision: isOfRevision)
  }

  func effective(
    _ identity: EventIdentity, in project: ProjectID
  ) throws(Port.Failure) -> Effective? {
    let source = try port.number(ofWord: identity.source.text.utf8.span)
    guard let original = try find(identity.id, source: source, project: project).event else {
      return nil
    }
    return try effective(of: original)
  }

  func effective(of original: StoredEvent) throws(Port.Failure) -> Effective {
    let seq = original.numbers.seq
    let revisions = try port.revisions(of: seq)
    var effective = Effective(original: seq, event: original, revisions: revisions?.count ?? 0)
    if let revisions, let event = try port.event(revisions.newest) { effective.event = event }
    effective.isWithdrawn = revisions != nil && effective.event.numbers.kind == .void
    while let next = try port.replacing(effective.event) { effective.event = next }
    return effective
  }

  /// See `LedgerTransaction.revise`.
  public func revise(
    _ priced: PricedEvent, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> EventOutcome {
    let outcome = try put(priced, origin)
    if let call = priced.event.vendorCall, outcome == .accepted || outcome == .duplicate {
      try note(call, of: priced.event.identity, origin)
    }
    return outcome
  }

  private func put(
    _ priced: PricedEvent, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> EventOutcome {
    guard let effective = try effective(priced.event.identity, in: origin.project) else {
      return try record(priced, origin)
    }
    guard try !isForeign(effective.event.numbers, to: origin) else {
      return Self.foreignConflict(priced.event)
    }
    var event = priced.event
    // Until its call is settled it counts, or does not, as before.
    let isWitness = try isWitnessed(effective.original)
    if event.isWitness != isWitness { event.notes.isWitness = isWitness }
    let priced = PricedEvent(event: event, quote: priced.quote, hasOwnTime: priced.hasOwnTime)
    // What was withdrawn counts again; what a client took back does not.
    guard !effective.isWithdrawn else { return try addRevision(priced, to: effective, origin) }
    guard effective.event.numbers.kind != .void, try differs(priced, from: effective.event) else {
      return .duplicate
    }
    event.replaces = effective.event.id
    return try addRevision(
      PricedEvent(event: event, quote: priced.quote, hasOwnTime: priced.hasOwnTime), to: effective,
      origin)
  }

  /// See `LedgerTransaction.withdraw`.
  public func withdraw(
    _ identity: EventIdentity, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> EventOutcome {
    guard let effective = try effective(identity, in: origin.project),
      effective.event.numbers.kind != .void
    else { return .duplicate }
    var void = Event(
      source: identity.source, id: identity.id,
      time: Timestamp(microseconds: effective.event.numbers.time))
    void.kind = .void
    void.replaces = effective.event.id
    void.requests = 0
    void.userID = origin.boundUserID
    return try addRevision(
      PricedEvent(event: void, quote: nil, hasOwnTime: true), to: effective, origin)
  }

  /// See `LedgerTransaction.identity`.
  public func identity(
    ofCurrent number: Int64, in project: ProjectID
  ) throws(Port.Failure) -> EventIdentity? {
    guard let stored = try port.event(number) else { return nil }
    let source = try port.word(stored.numbers.source) ?? ""
    // A revision is known by the identity of what it revises.
    let name = stored.id.text.lastIndex(of: "~").map { ExternalID(String(stored.id.text[..<$0])) }
    for id in [name, stored.id] {
      guard let id else { continue }
      let identity = EventIdentity(source: source, id: id)
      if try effective(identity, in: project)?.event.numbers.seq == number { return identity }
    }
    return nil
  }

  /// Stores the next revision, and has its call counted as that says.
  private func addRevision(
    _ priced: PricedEvent, to effective: Effective, _ origin: UpdateOrigin
  ) throws(Port.Failure) -> EventOutcome {
    let outcome = try add(priced, to: effective, origin)
    if outcome == .accepted { try settle(accountsBesides: effective.original, origin) }
    return outcome
  }

  /// Stores the next revision, under the first id that is free, with its parts.
  func add(
    _ priced: PricedEvent, parts: [PricedEvent] = [], to effective: Effective,
    _ origin: UpdateOrigin
  ) throws(Port.Failure) -> EventOutcome {
    var event = priced.event
    var number = effective.revisions
    var outcome: EventOutcome
    repeat {
      number += 1
      event.id = "\(priced.event.id)~\(number)"
      let revision = PricedEvent(
        event: event, quote: priced.quote, hasOwnTime: priced.hasOwnTime)
      outcome = try record(revision, parts: parts, isOfLedger: true, origin)
      // A client may have made events of such an id itself.
    } while Self.isIDTaken(outcome) && number < effective.revisions + Self.revisionAttemptsMax
    guard outcome == .accepted else { return outcome }
    // Its parts stand behind it.
    let newest = port.lastEvent - Int64(parts.count)
    try port.setRevisions(of: effective.original, to: Revisions(newest: newest, count: number))
    return .accepted
  }

  /// True where another event has the id; under the next id, any other fault would be the same.
  private static func isIDTaken(_ outcome: EventOutcome) -> Bool {
    switch outcome {
    case .duplicate: true
    case .rejected(let rejection): rejection.code == .conflict
    case .accepted, .acceptedWithoutHold, .witness, .notAttempted: false
    }
  }

  private func differs(
    _ priced: PricedEvent, from stored: StoredEvent
  ) throws(Port.Failure) -> Bool {
    let numbers = try port.priced(stored.numbers)
    var event = try port.event(stored)
    event.replaces = priced.event.replaces
    // A correction by a client is a call, as far as its figures go.
    if event.kind == .correction { event.kind = priced.event.kind }
    let (notes, given) = (event.notes, priced.event.notes)
    if notes.doubts != given.doubts || notes.decidesNothing != given.decidesNothing { return true }
    // The passes of a call change what it costs, and are not stored.
    if !priced.event.passes.isEmpty,
      numbers.computed.map({ Money(pico: Int128($0)) }) != priced.quote?.cost
    {
      return true
    }
    return event.firstDifference(
      from: priced.event, givenHasOwnTime: priced.hasOwnTime && numbers.ownTime != nil) != nil
  }
}
