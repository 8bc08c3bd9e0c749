internal import Usage

/// Removes a user from the stored state of AgentOps' sessions: the user's id, the words that
/// clients call tags, and the attributes of a trace's resource.
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
