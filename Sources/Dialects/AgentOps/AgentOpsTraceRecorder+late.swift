internal import Usage

/// What spans tell of calls that came before them.
extension AgentOpsTraceRecorder {
  /// Gives the user and their agents to events of earlier exports, which could not know them: the
  /// root comes last, and an agent after the calls that it makes.
  mutating func attribute(to userID: String?) throws(LedgerFailure) {
    for var row in try countedRows() where !newSpans.contains(row.spanID) {
      let agent = try agent(above: row.parentSpanID)
      guard userID != nil || row.usage?.agent != agent else { continue }
      try recorder.move(id + ":" + row.spanID, toAgent: agent, user: userID, in: ledger)
      guard row.usage?.agent != agent else { continue }
      row.usage?.agent = agent
      try ledger.setState(key(row.spanID), to: row.stored)
    }
  }

  /// The spans of all exports that are events of the ledger; every other one is at hand then, too.
  mutating func countedRows() throws(LedgerFailure) -> [AgentOpsSpanRow] {
    var counted: [AgentOpsSpanRow] = []
    for entry in try ledger.states(
      of: AgentOpsMemory.dialect, owner: AgentOpsMemory.contentOwner(id))
    where entry.key.hasPrefixBytes(AgentOpsMemory.spanPrefix) {
      guard let row = AgentOpsSpanRow(stored: entry.value) else { continue }
      rows[row.spanID] = row
      if row.usage != nil { counted.append(row) }
    }
    return counted
  }

  /// The same after the root, where a span that came late leads from calls to their agent.
  mutating func attributeRelinked() throws(LedgerFailure) {
    let session = AgentOpsMemory.key(of: id, AgentOpsMemory.session)
    guard isRelinked, try ledger.state(session) != nil else { return }
    try attribute(to: nil)
  }
}
