public import Usage

/// What a key that is bound to one user may not touch, and must not learn of.
extension LedgerRules {
  /// True for an event of another user than the key's.
  func isForeign(_ event: EventNumbers, to origin: UpdateOrigin) throws(Port.Failure) -> Bool {
    guard let bound = origin.boundUserID else { return false }
    guard let user = event.user else { return true }
    return try port.user(user) != bound
  }

  /// The answer for an id that another user's event has: nothing is told of that event.
  static func foreignConflict(_ event: Event) -> EventOutcome {
    .rejected(
      Rejection(.conflict, field: "id", "the id \(event.id) is taken; give the event another one"))
  }

  /// Why an event may not go into its session, or under its parent: another user has it.
  @usableFromInline
  func refusalOfSessions(
    _ event: Event, to bound: ExternalID, in project: ProjectID
  ) throws(Port.Failure) -> Rejection? {
    let named = [("session_id", event.sessionID), ("parent_session_id", event.parentSessionID)]
    for (field, id) in named
    where try isForeign(session: id, to: bound, in: project) {
      return Rejection(
        .invalidField, field: field,
        "the session is not the user \(bound)'s, to whom the key is bound")
    }
    return nil
  }

  /// The same for a session that is opened by hand.
  func foreignConflict(
    of new: NewSession, in project: ProjectID
  ) throws(Port.Failure) -> StoreError? {
    guard let bound = new.boundUserID else { return nil }
    for (field, id) in [("user_id", new.id), ("parent_session_id", new.parentID)]
    where try isForeign(session: id, to: bound, in: project) {
      return .sessionConflict(field: field, stored: "another", given: bound.text)
    }
    return nil
  }

  /// True for a session that is there and is not the user's: even one of nobody known, whose
  /// totals may be anybody's.
  private func isForeign(
    session id: ExternalID?, to userID: ExternalID, in project: ProjectID
  ) throws(Port.Failure) -> Bool {
    guard let id, let session = try port.session(id, in: project) else { return false }
    guard let user = session.record.user else { return true }
    return try port.user(user) != userID
  }
}
