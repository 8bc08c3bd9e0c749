import SQLite
import Usage

extension Ledger {
  /// For so many events sessions are looked up together: they lie all over the memory, and the
  /// processor then waits for several of them at once.
  private static let lookedUpTogether = 16

  /// Takes a batch in, in the caller's transaction.
  func record(_ intake: inout Intake) throws(DatabaseError) -> [EventOutcome] {
    guard !intake.isAtomic else { return try recordAtomically(&intake) }
    // What never changes, apart from what does: else each look at it would copy all of it.
    let events = intake.events
    let hashes = intake.sessionHashes
    let project = intake.origin.project
    func inHand(_ index: Int) -> SessionState? {
      guard let id = events.records[index].sessionID else { return nil }
      return events.texts.withText(id) { sessions.inHand($0, hash: hashes[index], in: project) }
    }
    let count = events.count
    guard count > 1 else {
      return count == 0 ? [] : [try record(0, of: &intake, session: inHand(0))]
    }
    var outcomes: [EventOutcome] = []
    outcomes.reserveCapacity(count)
    var whole = EventOutcome.notAttempted
    var known: [SessionState?] = []
    for index in 0..<count {
      let place = index % Self.lookedUpTogether
      if place == 0 {
        known.removeAll(keepingCapacity: true)
        for next in index..<min(index + Self.lookedUpTogether, count) {
          known.append(inHand(next))
        }
      }
      if events.records[index].isPart {
        if whole == .accepted { try recordPart(index, of: &intake, session: known[place]) }
      } else {
        whole = try record(index, of: &intake, session: known[place])
      }
      outcomes.append(whole)
    }
    return outcomes
  }

  /// Takes an event in that came alone, in the caller's transaction.
  func record(_ event: PricedEvent, _ origin: UpdateOrigin) throws(DatabaseError) -> EventOutcome {
    var batch = EventBatch(origin)
    batch.events.append(event.event, quote: event.quote, hasOwnTime: event.hasOwnTime)
    var intake = Intake(batch)
    return try record(&intake)[0]
  }

  /// Looks at every event before the first one is written. What one event of the batch does to a
  /// later one cannot be seen that way, so an identity may stand only once in an atomic batch.
  private func recordAtomically(_ intake: inout Intake) throws(DatabaseError) -> [EventOutcome] {
    var outcomes: [EventOutcome] = []
    var seen: Set<Identity> = []
    for index in 0..<intake.events.count {
      guard !intake.events.records[index].isPart else {
        outcomes.append(outcomes.last ?? .notAttempted)
        continue
      }
      let event = intake.events[index].event
      var outcome = try verdict(on: index, of: &intake).outcome
      for name in [event.id] + (event.replaces.map { [$0] } ?? [])
      where !seen.insert(Identity(source: event.source, id: name)).inserted {
        outcome = .rejected(
          Rejection(
            .conflict, field: "id",
            "event \(name) is named twice in an atomic batch; name it once"))
      }
      outcomes.append(outcome)
    }
    let isRefused = outcomes.contains { outcome in
      if case .rejected = outcome { true } else { false }
    }
    guard !isRefused else {
      return outcomes.map { $0 == .accepted ? .notAttempted : $0 }
    }
    for index in 0..<intake.events.count {
      if !intake.events.records[index].isPart {
        _ = try record(index, of: &intake)
      } else if outcomes[index] == .accepted {
        // The parts of a duplicate were stored with the event that it repeats.
        try recordPart(index, of: &intake, session: nil)
      }
    }
    return outcomes
  }

  private struct Identity: Hashable {
    var source: ExternalName
    var id: ExternalID
  }

  private struct Verdict {
    var outcome: EventOutcome
    var source: Int64
    var hash: UInt64
    /// The event that is taken back.
    var replaced: Replaced?
  }

  private struct Replaced {
    var seq: Int64
    var session: Int64?
    var user: Int64?
  }

  /// Takes one event in; `known` is its session where the caller has looked that up.
  private func record(
    _ index: Int, of intake: inout Intake, session known: SessionState? = nil
  ) throws(DatabaseError) -> EventOutcome {
    let verdict = try verdict(on: index, of: &intake)
    guard verdict.outcome == .accepted else { return verdict.outcome }
    let record = intake.events.records[index]
    let rare = intake.events.rareMembers(of: record)
    // A void is an event of the session from which it takes away, and so is a correction that
    // names none.
    var session =
      record.kind == .void
      ? nil : try self.session(of: record, parentID: rare?.value.parentSessionID, known, &intake)
    if session == nil, let number = verdict.replaced?.session {
      session = try sessions.find(number: number)
    }
    var event = try numbers(
      for: record, rare, source: verdict.source, session: session, &intake)
    if let replaced = verdict.replaced {
      event.replaces = replaced.seq
      if event.kind == .void || record.userID == nil { event.user = replaced.user ?? event.user }
    }
    try intake.events.texts.withText(record.id) { id throws(DatabaseError) in
      try events.insert(event, id: id)
    }
    if let replaced = event.replaces { try replace(replaced, by: event.seq) }
    beginEvent()
    try dedupe.insert(hash: verdict.hash, event: event.seq, connection)
    try count(event, session: session)
    return .accepted
  }

  /// Takes in a part of the event that was stored last.
  private func recordPart(
    _ index: Int, of intake: inout Intake, session known: SessionState?
  ) throws(DatabaseError) {
    let record = intake.events.records[index]
    let rare = intake.events.rareMembers(of: record)
    let session = try session(of: record, parentID: rare?.value.parentSessionID, known, &intake)
    let whole = wholeEvent
    var part = try numbers(
      for: record, rare, source: try number(ofWord: record.source, &intake), session: session,
      &intake)
    part.partOf = whole
    try intake.events.texts.withText(record.id) { id throws(DatabaseError) in
      try events.insert(part, id: id)
      // Every row has its place in the index; whoever looks for an identity passes parts over.
      let hash = dedupe.hash(project: part.project, source: part.source, id: id)
      try dedupe.insert(hash: hash, event: part.seq, connection)
    }
    try count(part, session: session)
  }

  /// Notes that a row was taken back, and its parts with it.
  private func replace(_ replaced: Int64, by seq: Int64) throws(DatabaseError) {
    for row in [replaced] + (try parts(of: replaced).map(\.seq)) {
      try connection.run(
        "INSERT INTO replacement (replaced, replaced_by) VALUES (?1, ?2)", row, seq)
    }
  }

  /// True where the parts of a stored event are those that an event of the batch has.
  private func hasParts(
    _ stored: EventRow, alike index: Int, of intake: Intake
  ) throws(DatabaseError) -> Bool {
    let given = intake.events.records[(index + 1)...].prefix { $0.isPart }.map(\.tokens)
    return try parts(of: stored.numbers.seq).map(\.tokens) == given
  }

  /// The rows right behind an event that are parts of it.
  func parts(of seq: Int64) throws(DatabaseError) -> [EventNumbers] {
    var parts: [EventNumbers] = []
    while let next = try events.load(seq + Int64(parts.count) + 1)?.numbers, next.partOf == seq {
      parts.append(next)
    }
    return parts
  }

  /// Decides on one event without writing anything but words.
  private func verdict(on index: Int, of intake: inout Intake) throws(DatabaseError) -> Verdict {
    let record = intake.events.records[index]
    let project = intake.origin.project
    let source = try number(ofWord: record.source, &intake)
    let hash = intake.events.texts.withText(record.id) {
      dedupe.hash(project: project.number, source: source, id: $0)
    }
    var verdict = Verdict(outcome: .accepted, source: source, hash: hash)
    let candidates = try dedupe.candidates(hash: hash, connection)
    if !candidates.isEmpty {
      let given = intake.events[index]
      if let stored = try find(given.event.id, source: source, project: project, in: candidates) {
        verdict.outcome =
          try isForeign(stored.numbers, to: intake.origin)
          ? Self.foreignConflict(given.event) : try compare(stored, with: given)
        if verdict.outcome == .duplicate, try !hasParts(stored, alike: index, of: intake) {
          verdict.outcome = .rejected(
            Rejection(
              .conflict, field: "usage",
              "event \(given.event.id) was stored before with other calls within it; give a new "
                + "event another id, or post a correction"))
        }
        return verdict
      }
    }
    if let bound = intake.origin.boundUserID,
      let rejection = try refusalOfSessions(intake.events[index].event, to: bound, in: project)
    {
      verdict.outcome = .rejected(rejection)
      return verdict
    }
    if let replaces = intake.events.rareMembers(of: record)?.value.replaces {
      try replace(replaces, by: intake.events[index].event, intake.origin, &verdict)
    }
    return verdict
  }

  /// Decides on an event that takes another back.
  private func replace(
    _ replaces: ExternalID, by event: Event, _ origin: UpdateOrigin, _ verdict: inout Verdict
  ) throws(DatabaseError) {
    guard
      let replaced = try find(replaces, source: verdict.source, project: origin.project),
      try !isForeign(replaced.numbers, to: origin)
    else {
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
    } else if let other = try replacingRow(of: replaced)?.id {
      verdict.outcome = .rejected(
        Rejection(
          .alreadyReplaced, field: event.replacingMember,
          "event \(replaces) was taken back by \(other) before; name that one"))
    }
    let numbers = replaced.numbers
    verdict.replaced = Replaced(
      seq: numbers.seq, session: numbers.session, user: numbers.user)
  }

  /// The stored event with this identity.
  func find(
    _ id: ExternalID, source: Int64, project: ProjectID
  ) throws(DatabaseError) -> EventRow? {
    let hash = dedupe.hash(project: project.number, source: source, id: id.text.utf8.span)
    let candidates = try dedupe.candidates(hash: hash, connection)
    return try find(id, source: source, project: project, in: candidates)
  }

  private func find(
    _ id: ExternalID, source: Int64, project: ProjectID, in candidates: [Int64]
  ) throws(DatabaseError) -> EventRow? {
    for candidate in candidates {
      if let row = try events.load(candidate), row.id == id,
        row.numbers.source == source, row.numbers.project == project.number,
        row.numbers.partOf == nil
      {
        return row
      }
    }
    return nil
  }

  /// The row that took this one back.
  func replacingRow(of row: EventRow) throws(DatabaseError) -> EventRow? {
    let by = try connection.first(
      "SELECT replaced_by FROM replacement WHERE replaced = ?1", row.numbers.seq
    ) { $0.int64(0) }
    guard let by else { return nil }
    return try events.load(by)
  }

  private func compare(
    _ stored: EventRow, with priced: PricedEvent
  ) throws(DatabaseError) -> EventOutcome {
    var storedEvent = try event(stored)
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
