import SQLite
import Usage

extension Ledger {
  /// For so many events sessions are looked up together: they lie all over the memory, and the
  /// processor then waits for several of them at once.
  private static let lookedUpTogether = 16

  /// Takes a batch in, in the caller's transaction. For each event there is `SessionTable.hash` of
  /// its session, or any number where it has none.
  func record(
    _ batch: EventBatch, sessionHashes: [UInt64]
  ) throws(DatabaseError) -> [EventOutcome] {
    guard !batch.isAtomic else { return try recordAtomically(batch) }
    var outcomes: [EventOutcome] = []
    outcomes.reserveCapacity(batch.events.count)
    var known: [SessionState?] = []
    for index in batch.events.indices {
      let place = index % Self.lookedUpTogether
      if place == 0 {
        known.removeAll(keepingCapacity: true)
        for next in index..<min(index + Self.lookedUpTogether, batch.events.count) {
          known.append(
            batch.events[next].event.sessionID.flatMap {
              sessions.inHand($0, hash: sessionHashes[next], in: batch.project)
            })
        }
      }
      outcomes.append(try record(batch.events[index], in: batch, session: known[place]))
    }
    return outcomes
  }

  /// Looks at every event before the first one is written. What one event of the batch does to a
  /// later one cannot be seen that way, so an identity may stand only once in an atomic batch.
  private func recordAtomically(_ batch: EventBatch) throws(DatabaseError) -> [EventOutcome] {
    var outcomes: [EventOutcome] = []
    var seen: Set<Identity> = []
    for priced in batch.events {
      var outcome = try verdict(on: priced, in: batch).outcome
      let names = [priced.event.id] + (priced.event.replaces.map { [$0] } ?? [])
      for name in names
      where !seen.insert(Identity(source: ExactText(priced.event.source), id: ExactText(name)))
        .inserted
      {
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
    for priced in batch.events { _ = try record(priced, in: batch) }
    return outcomes
  }

  private struct Identity: Hashable {
    var source: ExactText
    var id: ExactText
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
  func record(
    _ priced: PricedEvent, in batch: EventBatch, session known: SessionState? = nil
  ) throws(DatabaseError) -> EventOutcome {
    let verdict = try verdict(on: priced, in: batch)
    guard verdict.outcome == .accepted else { return verdict.outcome }
    // A void is an event of the session from which it takes away, and so is a correction that
    // names none.
    var session =
      priced.event.kind == .void
      ? nil : try self.session(of: priced.event, known: known, in: batch)
    if session == nil, let number = verdict.replaced?.session {
      session = try sessions.find(number: number)
    }
    var row = try row(for: priced, in: batch, source: verdict.source, session: session)
    if let replaced = verdict.replaced {
      row.replaces = replaced.seq
      if row.kind == .void || priced.event.userID == nil { row.user = replaced.user ?? row.user }
    }
    try events.insert(row)
    if let replaced = row.replaces {
      try connection.run(
        "INSERT INTO replacement (replaced, replaced_by) VALUES (?1, ?2)", replaced, row.seq)
    }
    try dedupe.insert(hash: verdict.hash, event: row.seq, connection)
    try count(row, session: session)
    return .accepted
  }

  /// Decides on one event without writing anything but words.
  private func verdict(
    on priced: PricedEvent, in batch: EventBatch
  ) throws(DatabaseError) -> Verdict {
    let event = priced.event
    let source = try words.number(of: event.source)
    let hash = dedupe.hash(project: batch.project.number, source: source, id: event.id)
    var verdict = Verdict(outcome: .accepted, source: source, hash: hash)
    if let stored = try find(event.id, source: source, project: batch.project, hash: hash) {
      verdict.outcome =
        try isForeign(stored, in: batch)
        ? Self.foreignConflict(event) : try compare(stored, with: priced)
      return verdict
    }
    if let rejection = try refusalOfSessions(event, in: batch) {
      verdict.outcome = .rejected(rejection)
      return verdict
    }
    guard let replaces = event.replaces else { return verdict }
    let replacedHash = dedupe.hash(
      project: batch.project.number, source: source, id: replaces)
    guard
      let replaced = try find(
        replaces, source: source, project: batch.project, hash: replacedHash),
      try !isForeign(replaced, in: batch)
    else {
      verdict.outcome = .rejected(
        Rejection(
          .unknownEvent, field: event.replacingMember,
          "no event \(replaces) of source \(event.source) is in the ledger; post it first"))
      return verdict
    }
    if replaced.kind == .void {
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
    verdict.replaced = Replaced(
      seq: replaced.seq, session: replaced.session, user: replaced.user)
    return verdict
  }

  /// The stored event with this identity.
  func find(
    _ id: String, source: Int64, project: ProjectID, hash: UInt64
  ) throws(DatabaseError) -> EventRow? {
    for candidate in try dedupe.candidates(hash: hash, connection) {
      if let row = try events.load(candidate), row.id.hasSameBytes(as: id), row.source == source,
        row.project == project.number
      {
        return row
      }
    }
    return nil
  }

  /// The row that took this one back.
  func replacingRow(of row: EventRow) throws(DatabaseError) -> EventRow? {
    let by = try connection.first(
      "SELECT replaced_by FROM replacement WHERE replaced = ?1", row.seq
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
    if stored.kind == .void || stored.replaces != nil && priced.event.sessionID == nil {
      storedEvent.sessionID = priced.event.sessionID
    }
    if stored.kind == .void {
      storedEvent.userID = priced.event.userID
      storedEvent.runID = priced.event.runID
    }
    guard
      let difference = storedEvent.firstDifference(
        from: priced.event, givenHasOwnTime: priced.hasOwnTime && stored.ownTime != nil)
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
