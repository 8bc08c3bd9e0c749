internal import Usage

/// What spans tell of calls that came before them.
extension AgentOpsTraceRecorder {
  /// Gives the user and their agents to events of earlier exports, which could not know them: the
  /// root comes last, and an agent after the calls that it makes.
  mutating func attribute(to userID: ExternalID?) throws(LedgerFailure) {
    let all = try ledger.states(
      of: AgentOpsMemory.dialect, owner: AgentOpsMemory.contentOwner(id)
    ).agentOpsSpans
    for row in all { rows[row.spanID] = row }
    for row in all where row.usage != nil { try attribute(row, to: userID) }
  }

  /// The same after the root, where a span that came late leads from events to their agent. They
  /// have none before, so that each is looked at once, however many spans come.
  mutating func attributeBelowNewLinks() throws(LedgerFailure) {
    for link in newLinks {
      if agent(of: link) == nil, try agent(above: link.parentSpanID) == nil { continue }
      try visit(below: link.spanID) { recorder, row throws(LedgerFailure) in
        if row.usage != nil { try recorder.attribute(row, to: nil) }
        return recorder.agent(of: row) == nil
      }
    }
  }

  private mutating func attribute(
    _ row: AgentOpsSpanRow, to userID: ExternalID?
  ) throws(LedgerFailure) {
    guard !newSpans.contains(row.spanID) else { return }
    let agent = try agent(above: row.parentSpanID)
    guard userID != nil || row.usage?.agent != agent else { return }
    try recorder.move("\(id):\(row.spanID)", toAgent: agent, user: userID, in: ledger)
    guard row.usage?.agent != agent else { return }
    var row = row
    row.usage?.agent = agent
    try update(row)
  }

  /// Remembers what has become of a span, in the ledger where that remembers it.
  mutating func update(_ row: AgentOpsSpanRow) throws(LedgerFailure) {
    rows[row.spanID] = row
    guard try ledger.state(key(row.spanID)) != nil else { return }
    try ledger.setState(key(row.spanID), to: row.stored)
  }

  /// Visits the spans below one that are remembered, as far as `goesOn` says for each, and as far
  /// down as they look up.
  mutating func visit(
    below spanID: ExternalID,
    goesOn: (inout Self, AgentOpsSpanRow) throws(LedgerFailure) -> Bool
  ) throws(LedgerFailure) {
    var seen: Set<ExternalID> = [spanID]
    var level = [spanID]
    for _ in 0..<Self.ancestorsMax where !level.isEmpty {
      var next: [ExternalID] = []
      for parent in level {
        for entry in try ledger.states(
          of: AgentOpsMemory.dialect, owner: AgentOpsMemory.belowOwner(parent, in: id))
        where seen.insert(ExternalID(entry.key)).inserted {
          guard let row = try row(ExternalID(entry.key)) else { continue }
          if try goesOn(&self, row) { next.append(row.spanID) }
        }
      }
      level = next
    }
  }
}
