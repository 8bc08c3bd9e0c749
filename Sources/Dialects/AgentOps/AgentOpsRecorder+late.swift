internal import Usage

/// What a client tells of events that are in the ledger already: whose they are, and what their
/// agent is called.
extension AgentOpsRecorder {
  /// Puts an event under an agent and, where it has no user, under a user. Nothing happens where it
  /// is there already, or was taken back.
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

  /// Gives the events of a session to the user that it did not know when they came.
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

  /// Puts the events of an agent, which stand under its id, under its name.
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
