internal import Usage

/// Takes what clients of the OpenAI Agents SDK report into a ledger; `AgentsBook` has the rules.
struct AgentsReconciler {
  let context: DialectContext
  let limits: AgentsLimits

  /// One outcome for each item, in their order. Traces and agents come before the calls that they
  /// are of, so that those need not be changed again.
  func take(
    _ items: [AgentsItem], in transaction: any LedgerTransaction
  ) throws(LedgerFailure) -> [EventOutcome] {
    let book = AgentsBook(transaction, context, limits)
    var outcomes = [EventOutcome](repeating: .accepted, count: items.count)
    for (index, item) in items.enumerated() {
      if case .trace(let trace) = item.content { outcomes[index] = try book.take(trace) }
    }
    try book.moveCallsOfToldTraces()
    for (index, item) in items.enumerated() {
      if case .agent(let name, let spanID, let traceID) = item.content {
        outcomes[index] = try book.takeAgent(name, spanID: spanID, traceID: traceID)
      }
    }
    for (index, item) in items.enumerated() {
      switch item.content {
      case .call(let call): outcomes[index] = try book.take(call)
      case .total(let total): outcomes[index] = try book.take(total)
      case .trace, .agent, .nothing: break
      }
    }
    for (index, item) in items.enumerated() {
      if case .rejected = outcomes[index] { continue }
      if let place = item.place { try book.place(place.span, in: place.traceID) }
    }
    try book.close()
    return outcomes
  }
}
