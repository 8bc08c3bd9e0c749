internal import JSON
public import Usage

/// Records what AgentOps clients report in the ledger, within one transaction.
public struct AgentOpsRecorder: Sendable {
  let prices: PriceBooks
  let limits: EventLimits
  let ownLimits: AgentOpsLimits

  /// Prices with the book of the ledger's project.
  public init(
    prices: PriceBooks, limits: EventLimits, ownLimits: AgentOpsLimits = AgentOpsLimits()
  ) {
    self.prices = prices
    self.limits = limits
    self.ownLimits = ownLimits
  }

  /// Creates the session, or fills in what was not known of it. It keeps its user; another user is
  /// removed from `session`.
  static func open(
    _ session: inout NewSession, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> Rejection? {
    let bound = ledger.origin.boundUserID
    if let bound {
      guard session.userID ?? bound == bound else {
        return Rejection(
          .invalidField, field: "tags", "the key is bound to the user \(bound); tag no other")
      }
      session.userID = bound
    }
    session.boundUserID = bound
    if case .success = try ledger.openSession(session) { return nil }
    guard bound == nil else {
      return Rejection(
        .invalidField, field: "session_id", "the session is not the user's of this key")
    }
    // Tags may change, the user may not.
    session.userID = nil
    guard case .failure(let error) = try ledger.openSession(session) else { return nil }
    return Rejection(.conflict, field: "session_id", "\(error)")
  }

  /// Records what a client reports of a session.
  public func record(
    _ session: AgentOpsSession, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> Rejection? {
    let labels = AgentOpsLabels(words: session.tags, limits: limits)
    var opening = NewSession(
      id: session.id, userID: labels.userID, tags: labels.tags, startedAt: session.startedAt)
    if let rejection = try Self.open(&opening, in: ledger) { return rejection }
    let key = AgentOpsMemory.key(of: session.id, AgentOpsMemory.session)
    let before = try AgentOpsSessionRow(stored: ledger.state(key))
    if let userID = opening.userID, before?.userID == nil {
      try give(eventsOf: session.id, to: userID, in: ledger)
    }
    let row = AgentOpsSessionRow(
      userID: before?.userID ?? opening.userID, endState: session.endState,
      endStateReason: session.endStateReason, tags: labels.words)
    try ledger.setState(key, to: row.stored)
    return nil
  }

  /// Stores an agent's name for the events that name the agent's id.
  public func record(
    agent id: ExternalID, name: ExternalName, session: ExternalID, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> Rejection? {
    var opening = NewSession(id: session)
    if let rejection = try Self.open(&opening, in: ledger) { return rejection }
    let key = AgentOpsMemory.key(in: session, AgentOpsMemory.agentPrefix, id)
    if try ledger.state(key) == nil { try self.name(agent: id, name, of: session, in: ledger) }
    try ledger.setState(key, to: name.utf8)
    return nil
  }

  /// Marks a session of which events could not be read: its cost is not known, even if nothing is
  /// counted.
  public func record(
    rejectionIn session: ExternalID, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) {
    var opening = NewSession(id: session)
    guard try Self.open(&opening, in: ledger) == nil else { return }
    try ledger.setState(AgentOpsMemory.key(of: session, AgentOpsMemory.rejected), to: [])
  }

  /// True for a session of which events were rejected.
  public func hasRejections(
    _ session: ExternalID, in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> Bool {
    try ledger.state(AgentOpsMemory.key(of: session, AgentOpsMemory.rejected)) != nil
  }

  /// Records events, each once, and returns one outcome for each, in order.
  public func record(
    _ events: [(session: ExternalID, event: AgentOpsEvent)], in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> [EventOutcome] {
    var pricer = Pricer(prices.book(of: ledger.origin.project))
    var tallies: [ExternalID: Tally] = [:]
    var outcomes: [EventOutcome] = []
    for (session, event) in events {
      var tally: Tally
      if let known = tallies[session] {
        tally = known
      } else {
        var opening = NewSession(id: session, startedAt: event.startedAt)
        tally = Tally(
          refusal: try Self.open(&opening, in: ledger),
          stats: AgentOpsStats(
            stored: try ledger.state(AgentOpsMemory.key(of: session, AgentOpsMemory.stats))))
      }
      if let refusal = tally.refusal {
        outcomes.append(.rejected(refusal))
      } else {
        let outcome = try record(event, of: session, tally: &tally, pricer: &pricer, in: ledger)
        if case .rejected = outcome { try record(rejectionIn: session, in: ledger) }
        outcomes.append(outcome)
      }
      tallies[session] = tally
    }
    for (session, tally) in tallies where tally.isChanged {
      try ledger.setState(
        AgentOpsMemory.key(of: session, AgentOpsMemory.stats), to: tally.stats.stored)
    }
    return outcomes
  }

  /// One session's part of a request.
  private struct Tally {
    /// Why nothing may be recorded for the session.
    var refusal: Rejection?
    var stats: AgentOpsStats
    var isChanged = false
  }

  private func record(
    _ event: AgentOpsEvent, of session: ExternalID, tally: inout Tally, pricer: inout Pricer,
    in ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> EventOutcome {
    let key = AgentOpsMemory.key(in: session, AgentOpsMemory.eventPrefix, event.id)
    let known = try ledger.state(key).flatMap { AgentOpsRow(stored: $0) }
    // A name that is reported late does not make it another agent.
    let name = try name(ofAgent: event.agentID, in: session, ledger)
    let countedAgent = known?.event.isCounted == true ? known?.firstAgent : nil
    let agent = countedAgent ?? name ?? event.agentID.map { ExternalName($0.text) }
    let usage = event.usage(
      session: session, agent: agent, receivedAt: ledger.origin.receivedAt)
    var quote: Quote?
    if let usage {
      quote = pricer.quote(for: usage)
      let outcome = try ledger.record(
        PricedEvent(event: usage, quote: quote, hasOwnTime: event.startedAt != nil))
      guard outcome == .accepted else { return outcome }
    } else if known != nil {
      return .duplicate
    }
    // An event that had no cost when it first arrived is in the statistics already.
    if known == nil {
      tally.isChanged = true
      tally.stats.events += 1
      if event.kind == .errors { tally.stats.errors += 1 }
      guard tally.stats.rows < ownLimits.rowsPerSessionMax else { return .accepted }
      tally.stats.rows += 1
    }
    let row = AgentOpsRow(event: event, agent: agent, computed: quote?.cost)
    try ledger.setState(key, to: row.stored)
    if known == nil, name == nil, let agentID = event.agentID {
      try ledger.setState(
        AgentOpsMemory.key(ofEvent: event.id, ofAgent: agentID, in: session), to: [])
    }
    return .accepted
  }

  /// Nil where the agent has no name yet.
  private func name(
    ofAgent id: ExternalID?, in session: ExternalID, _ ledger: any LedgerTransaction
  ) throws(LedgerFailure) -> ExternalName? {
    guard let id else { return nil }
    let key = AgentOpsMemory.key(in: session, AgentOpsMemory.agentPrefix, id)
    return try ledger.state(key).map { ExternalName(utf8: $0) }
  }
}
