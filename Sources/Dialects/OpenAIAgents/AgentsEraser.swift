internal import Usage

/// Takes a user out of what is remembered of runs, sessions and traces of the OpenAI Agents SDK.
struct AgentsEraser: UserEraser {
  func erase(
    _ id: ExternalID, in ledger: any LedgerTransaction, _ erased: inout ErasedUser
  ) throws(LedgerFailure) {
    let user = UserText(id: id, pseudonym: erased.pseudonym)
    erased.states += try ledger.changeStates(of: AgentsBook.dialect, containing: id.text) {
      Self.replaced($1, of: $0, user)
    }
  }

  /// The state with the pseudonym; nil where it does not name the user.
  private static func replaced(
    _ value: [UInt8], of key: StateKey, _ user: UserText
  ) -> [UInt8]? {
    if key.owner.hasPrefixBytes(AgentsBook.traceOwner) {
      return changed(AgentsTraceState(stored: value)) { trace in
        trace.userID.erase(user)
        for index in trace.tags.indices {
          trace.tags[index].value =
            user.replaced(trace.tags[index].value)
            ?? trace.tags[index].value
        }
      }
    }
    guard key.owner.hasPrefixBytes(AgentsBook.sessionOwner) else { return nil }
    if key.key == AgentsBook.sessionKey {
      return changed(AgentsSession(stored: value)) { $0.userID.erase(user) }
    }
    guard key.key.hasPrefixBytes(AgentsSessionBook.runKey) else { return nil }
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
