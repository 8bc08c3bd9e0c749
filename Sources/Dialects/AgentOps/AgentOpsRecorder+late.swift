internal import Usage

/// Updates events that are in the ledger already, when their user or their agent's name becomes
/// known.
extension AgentOpsRecorder {
  /// Sets the agent of an event, and its user where it has none. An event that already has both, or
  /// was voided, stays as it is.
  func move(
    _ id: ExternalID, toAgent agent: ExternalName?, user userID: ExternalID?,
    in ledger: any LedgerTransaction
  ) throws(LedgerFailure) {
    var entries = Entries(ledger, prices.book(of: ledger.origin.project))
    try entries.change(EventIdentity(source: AgentOpsEvent.source, id: id)) { event in
      event.agent = agent
      event.userID = event.userID ?? userID
    }
  }

  /// Assigns a session's events to the user that was not known when they arrived.
  func give(
    eventsOf session: ExternalID, to userID: ExternalID, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) {
    let rows = try ledger.states(
      of: AgentOpsMemory.dialect, owner: AgentOpsMemory.contentOwner(session)
    ).agentOpsEvents
    for row in rows where row.event.isCounted {
      try move(row.event.id, toAgent: row.agent, user: userID, in: ledger)
    }
  }

  /// Renames the agent of events from its id to its name.
  func name(
    agent id: ExternalID, _ name: ExternalName, of session: ExternalID,
    in ledger: any LedgerTransaction
  ) throws(LedgerFailure) {
    for entry in try ledger.states(
      of: AgentOpsMemory.dialect, owner: AgentOpsMemory.namelessOwner(session, agent: id))
    {
      let event = ExternalID(entry.key)
      try ledger.setState(AgentOpsMemory.key(ofEvent: event, ofAgent: id, in: session), to: nil)
      let key = AgentOpsMemory.key(in: session, AgentOpsMemory.eventPrefix, event)
      guard var row = try ledger.state(key).flatMap({ AgentOpsRow(stored: $0) }) else { continue }
      if row.event.isCounted {
        try move(row.event.id, toAgent: name, user: nil, in: ledger)
      }
      row.agent = name
      try ledger.setState(key, to: row.stored)
    }
  }
}
