public import Usage

extension LedgerRules {
  /// Makes a session, or fills in what an existing one did not know yet; true for a new one.
  public func define(
    _ new: NewSession, in project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) -> Result<Bool, StoreError> {
    let startedAt = new.startedAt ?? now
    if let conflict = try foreignConflict(of: new, in: project) { return .failure(conflict) }
    guard let known = try port.session(new.id, in: project) else {
      var user: Int64?
      if let userID = new.userID { user = try port.number(ofUser: userID, in: project) }
      let parent = try parent(new.parentID, of: new.id, user: user, at: startedAt, in: project)
      let session = try port.createSession(
        new.id, in: project, user: user, parent: parent, tags: new.tags,
        startedAt: startedAt.microseconds)
      port.changes.note(session)
      return .success(true)
    }
    if let conflict = try conflict(of: new, with: known.record) { return .failure(conflict) }
    if known.record.user == nil, let userID = new.userID {
      known.record.user = try port.number(ofUser: userID, in: project)
    }
    if known.record.parent == nil {
      known.record.parent = try parent(
        new.parentID, of: new.id, user: known.record.user, at: startedAt, in: project)
    }
    if let startedAt = new.startedAt {
      known.record.startedAt = min(known.record.startedAt, startedAt.microseconds)
    }
    try port.saveDefinition(known, tags: new.tags)
    port.changes.note(known)
    return .success(false)
  }

  /// What the client says of a session that was stored otherwise.
  private func conflict(
    of new: NewSession, with known: SessionRecord
  ) throws(Port.Failure) -> StoreError? {
    if let number = known.user, let given = new.userID, let stored = try port.user(number),
      stored != given, !stored.isPseudonym
    {
      return .sessionConflict(field: "user_id", stored: stored.text, given: given.text)
    }
    if let number = known.parent, let given = new.parentID,
      let stored = try port.session(number)?.record.id, stored != given
    {
      return .sessionConflict(field: "parent_session_id", stored: stored.text, given: given.text)
    }
    return nil
  }

  /// Ends a session, once.
  public func end(
    _ id: ExternalID, with ending: SessionEnding, in project: ProjectID, at now: Timestamp
  ) throws(Port.Failure) -> Result<Void, StoreError> {
    guard let session = try port.session(id, in: project) else {
      return .failure(.sessionNotFound)
    }
    if session.record.endedAt == nil {
      let activity = session.record.lastEventAt ?? session.record.startedAt
      if let since = ending.idleSince, activity >= since.microseconds { return .success(()) }
      session.record.endedAt = (ending.endedAt ?? now).microseconds
      session.record.endState = ending.endState
      session.record.endedAfter = port.lastEvent
      session.record.revision = 1
      try port.saveEnding(session)
      port.changes.note(session)
    } else if let given = ending.endState {
      if session.record.endState?.hasSameBytes(as: SessionEnding.indeterminate) == true {
        guard !given.hasSameBytes(as: SessionEnding.indeterminate) else { return .success(()) }
        session.record.endState = given
        session.record.endedAt = (ending.endedAt ?? now).microseconds
        try port.saveEnding(session)
        port.changes.note(session)
      } else if let known = session.record.endState {
        guard known.hasSameBytes(as: given) else {
          return .failure(.sessionConflict(field: "end_state", stored: known, given: given))
        }
      } else {
        session.record.endState = given
        try port.saveEnding(session)
        port.changes.note(session)
      }
    }
    return .success(())
  }

  /// The event's session, made by its first event; a user or parent that it did not know yet is
  /// taken from the event. `known` is the session where the caller has looked it up.
  @inlinable
  func session(
    of record: PackedEvent, parentID: ExternalID?, _ known: Port.KnownSession?,
    _ intake: inout Intake
  ) throws(Port.Failure) -> Port.KnownSession? {
    guard let place = record.sessionID else { return nil }
    let project = intake.origin.project
    var known = known
    if known == nil { known = try port.session(intake.events.texts[place], in: project) }
    if let known {
      let lacksUser = known.record.user == nil && record.userID != nil
      let lacksParent = known.record.parent == nil && parentID != nil
      guard lacksUser || lacksParent else { return known }
      if lacksUser { known.record.user = try intake.number(ofUser: record.userID, port) }
      if lacksParent {
        known.record.parent = try parent(
          parentID, of: known.record.id, user: known.record.user, at: record.time, in: project)
      }
      try port.saveDefinition(known, tags: [])
      return known
    }
    let id = intake.events.texts[place]
    let user = try intake.number(ofUser: record.userID, port)
    return try port.createSession(
      id, in: project, user: user,
      parent: try parent(parentID, of: id, user: user, at: record.time, in: project),
      tags: [], startedAt: record.time.microseconds)
  }

  /// The parent's number; a parent of which nothing was heard yet is made, for the same user. Nil
  /// for a session that names itself.
  @usableFromInline
  func parent(
    _ parentID: ExternalID?, of id: ExternalID, user: Int64?, at time: Timestamp,
    in project: ProjectID
  ) throws(Port.Failure) -> Int64? {
    guard let parentID, parentID != id else { return nil }
    let parent: Port.KnownSession
    if let known = try port.session(parentID, in: project) {
      parent = known
    } else {
      parent = try port.createSession(
        parentID, in: project, user: user, parent: nil, tags: [], startedAt: time.microseconds)
    }
    // It has a child more.
    port.changes.note(parent)
    return parent.record.number
  }
}
