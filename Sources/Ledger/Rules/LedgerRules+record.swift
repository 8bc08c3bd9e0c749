public import Usage

extension LedgerRules {
  /// Takes one event in; `known` is its session where the caller has looked that up. The events are
  /// those of the intake: each look at them there would copy references to all of them.
  @inlinable
  func record(
    _ index: Int, of events: PackedEvents, _ intake: inout Intake,
    session known: Port.KnownSession?
  ) throws(Port.Failure) -> EventOutcome {
    let verdict = try verdict(on: index, of: events, &intake)
    guard case .accepted = verdict.outcome else { return verdict.outcome }
    let record = events.records[index]
    let rare = events.rareMembers(of: record)
    // A void is an event of the session from which it takes away, and so is a correction that
    // names none.
    var session =
      record.kind == .void
      ? nil : try self.session(of: record, parentID: rare?.value.parentSessionID, known, &intake)
    if session == nil, let number = verdict.replaced?.session {
      session = try port.session(number)
    }
    var isWitness = false
    if let call = rare?.value.vendorCall {
      isWitness = try join(call, index, of: &intake, source: verdict.source, session: session)
    }
    var event = try numbers(for: record, rare, source: verdict.source, session: session, &intake)
    if let replaced = verdict.replaced {
      event.rare.replaces = replaced.seq
      if event.kind == .void || record.userID == nil { event.user = replaced.user ?? event.user }
      // A correction counts where what it corrects does.
      if replaced.isWitness, !intake.isOfLedger, !intake.origin.isRestoring {
        isWitness = event.kind != .void
      }
    }
    if isWitness { event.becomeWitness() }
    intake.isWitness = event.isWitness
    intake.hold = nil
    var isUnheld = false
    if rare != nil || intake.origin.holdID != nil {
      isUnheld = try draw(&event, named: rare?.value.holdID, &intake)
    }
    try events.texts.withText(record.id) { id throws(Port.Failure) in
      try port.insert(event, id: id, key: verdict.key)
    }
    if let replaced = event.replaces { try replace(replaced, by: event.seq) }
    try count(event, session: session)
    if rare?.value.isHoldFinal == true { try finishHold(of: event) }
    if event.replaces != nil || intake.joining != nil,
      let outcome = try finishJoining(event, &intake)
    {
      return outcome
    }
    return isUnheld ? .acceptedWithoutHold : .accepted
  }

  /// Takes in a part of the event that was stored last but for its other parts.
  @usableFromInline
  func recordPart(
    _ index: Int, of whole: Int64, _ intake: inout Intake, session known: Port.KnownSession?
  ) throws(Port.Failure) {
    let record = intake.events.records[index]
    let rare = intake.events.rareMembers(of: record)
    let session = try session(of: record, parentID: rare?.value.parentSessionID, known, &intake)
    let source: Int64 = try intake.number(ofWord: record.source, port)
    var part = try numbers(for: record, rare, source: source, session: session, &intake)
    part.rare.partOf = whole
    part.rare.hold = intake.hold
    if intake.isWitness { part.becomeWitness() }
    try intake.events.texts.withText(record.id) { id throws(Port.Failure) in
      let key = port.key(project: part.project, source: source, id: id)
      try port.insert(part, id: id, key: key)
    }
    try count(part, session: session)
  }

  /// Notes that an event was taken back, and its parts with it.
  @usableFromInline
  func replace(_ replaced: Int64, by seq: Int64) throws(Port.Failure) {
    for number in [replaced] + (try port.parts(of: replaced).map(\.seq)) {
      try port.setReplacement(of: number, to: seq)
    }
  }
}
