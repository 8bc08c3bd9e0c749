internal import Usage

/// Takes a user out of what is remembered of AgentOps' sessions: of the user itself, of the words
/// that clients call tags, and of the attributes of what sent a trace.
struct AgentOpsEraser: UserEraser {
  private static let keys: Set<String> = [
    AgentOpsMemory.session, AgentOpsMemory.root, AgentOpsMemory.resource,
  ]

  func erase(
    _ id: ExternalID, in ledger: any LedgerTransaction, _ erased: inout ErasedUser
  ) throws(LedgerFailure) {
    let user = UserText(id: id, pseudonym: erased.pseudonym)
    erased.states += try ledger.changeStates(
      of: AgentOpsMemory.dialect, containing: user.escaped
    ) { key, value in
      Self.keys.contains(key.key) ? user.replaced(stored: value) : nil
    }
  }
}
