internal import Usage

extension AgentsReconciler {
  /// Ingests the items, and returns one outcome for each, in their order. Traces and agents are
  /// ingested before their calls, so that the calls need not be changed again.
  func ingest(_ items: [AgentsItem]) throws(LedgerFailure) -> [EventOutcome] {
    var outcomes = [EventOutcome](repeating: .accepted, count: items.count)
    for (index, item) in items.enumerated() {
      if case .trace(let trace) = item.content { outcomes[index] = try ingest(trace) }
    }
    try moveCallsOfChangedTraces()
    for (index, item) in items.enumerated() {
      if case .agent(let name, let spanID, let traceID) = item.content {
        outcomes[index] = try ingestAgent(name, spanID: spanID, traceID: traceID)
      }
    }
    for (index, item) in items.enumerated() {
      switch item.content {
      case .call(let call): outcomes[index] = try ingest(call)
      case .total(let total): outcomes[index] = try ingest(total)
      case .trace, .agent, .nothing: break
      }
    }
    for (index, item) in items.enumerated() {
      if case .rejected = outcomes[index] { continue }
      if let place = item.place { try self.place(place.span, in: place.traceID) }
    }
    try close()
    return outcomes
  }
}
