internal import Usage

/// Replaces a user's id in the stored states of runs, sessions and traces.
struct AgentsEraser: UserEraser {
  func erase(
    _ id: ExternalID, in ledger: any LedgerTransaction, _ erased: inout ErasedUser
  ) throws(LedgerFailure) {
    let user = UserText(id: id, pseudonym: erased.pseudonym)
    erased.states += try ledger.changeStates(of: AgentsReconciler.dialect, containing: id.text) {
      Self.replaced($1, of: $0, user)
    }
  }

  /// The state with the pseudonym; nil where the state does not name the user.
  private static func replaced(
    _ value: [UInt8], of key: StateKey, _ user: UserText
  ) -> [UInt8]? {
    if key.owner.hasPrefixBytes(AgentsReconciler.traceOwner) {
      return changed(AgentsTraceState(stored: value)) { trace in
        trace.userID.erase(user)
        for index in trace.tags.indices {
          trace.tags[index].value =
            user.replaced(trace.tags[index].value)
            ?? trace.tags[index].value
        }
      }
    }
    guard key.owner.hasPrefixBytes(AgentsReconciler.sessionOwner) else { return nil }
    if key.key == AgentsReconciler.sessionKey {
      return changed(AgentsSession(stored: value)) { $0.userID.erase(user) }
    }
    guard key.key.hasPrefixBytes(AgentsSessionState.runKey) else { return nil }
    return changed(AgentsRun(stored: value)) { $0.userID.erase(user) }
  }

  private static func changed<State: StateMember & Equatable>(
    _ state: State, _ change: (inout State) -> Void
  ) -> [UInt8]? {
    var changed = state
    change(&changed)
    return changed == state ? nil : changed.stored
  }
}

extension ExternalID? {
  fileprivate mutating func erase(_ user: UserText) {
    if self == user.id { self = user.pseudonym }
  }
}
