import SQLite
import Usage

extension Ledger {
  /// Creates a session, or fills in what an existing one did not know yet.
  func open(
    _ new: NewSession, in project: ProjectID, at now: Timestamp
  ) throws(DatabaseError) -> Result<(totals: SessionTotals, isNew: Bool), StoreError> {
    switch try define(new, in: project, at: now) {
    case .failure(let error): .failure(error)
    case .success(let isNew): .success((try totals(new.id, in: project), isNew))
    }
  }

  /// The same without the totals; true for a new session.
  func define(
    _ new: NewSession, in project: ProjectID, at now: Timestamp
  ) throws(DatabaseError) -> Result<Bool, StoreError> {
    let startedAt = new.startedAt ?? now
    let tags = TagText.encode(new.tags)
    if let conflict = try foreignConflict(of: new, in: project) { return .failure(conflict) }
    guard let known = try sessions.find(new.id, in: project) else {
      var user: Int64?
      if let userID = new.userID { user = try users.number(of: userID, in: project) }
      let parent = try parent(
        new.parentID, of: new.id, user: user, at: startedAt, in: project)
      _ = try sessions.create(
        new.id, in: project, user: user, parent: parent, tags: tags,
        startedAt: startedAt.microseconds)
      return .success(true)
    }
    if let conflict = try conflict(of: new, with: known) { return .failure(conflict) }
    if known.user == nil, let userID = new.userID {
      known.user = try users.number(of: userID, in: project)
    }
    if known.parent == nil {
      known.parent = try parent(
        new.parentID, of: new.id, user: known.user, at: startedAt, in: project)
    }
    if let startedAt = new.startedAt {
      known.startedAt = min(known.startedAt, startedAt.microseconds)
    }
    try sessions.storeDefinition(known, tags: tags)
    return .success(false)
  }

  /// What the client says of a session that was stored otherwise.
  private func conflict(
    of new: NewSession, with known: SessionState
  ) throws(DatabaseError) -> StoreError? {
    if let number = known.user, let given = new.userID, let stored = try users.id(number),
      stored != given
    {
      return .sessionConflict(field: "user_id", stored: stored.text, given: given.text)
    }
    if let number = known.parent, let given = new.parentID,
      let stored = try sessions.find(number: number)?.id, stored != given
    {
      return .sessionConflict(field: "parent_session_id", stored: stored.text, given: given.text)
    }
    return nil
  }

  /// Ends a session, once; the totals are those of exactly this moment.
  func end(
    _ id: ExternalID, with ending: SessionEnding, in project: ProjectID, at now: Timestamp
  ) throws(DatabaseError) -> Result<SessionTotals, StoreError> {
    guard let session = try sessions.find(id, in: project) else {
      return .failure(.sessionNotFound)
    }
    if session.endedAt == nil {
      session.endedAt = (ending.endedAt ?? now).microseconds
      session.endState = ending.endState
      session.endedAfter = lastEvent
      session.revision = 1
      try sessions.storeEnding(session)
    } else if let given = ending.endState,
      session.endState.map({ !$0.hasSameBytes(as: given) }) ?? true
    {
      guard session.endState == nil else {
        return .failure(
          .sessionConflict(field: "end_state", stored: session.endState ?? "", given: given))
      }
      session.endState = given
      try sessions.storeEnding(session)
    }
    return .success(try totals(id, in: project))
  }

  /// The totals as this transaction sees them, without the children's: those may be many, and the
  /// writer has others waiting.
  private func totals(
    _ id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> SessionTotals {
    try rollups.flush(sessions)
    guard
      let totals = try Queries(connection).session(id, in: project, withChildren: false)
    else {
      // The caller has just found or made it, in this transaction.
      throw DatabaseError(code: 1, message: "session \(id) vanished", context: "totals")
    }
    return totals
  }
}
