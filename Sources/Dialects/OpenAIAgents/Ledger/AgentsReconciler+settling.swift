internal import Reconciliation
internal import Usage

extension AgentsReconciler {
  /// Writes what the session's reported totals have beyond its calls as reconciling entries.
  func settle(_ session: AgentsSessionState) throws(LedgerFailure) {
    try carry(in: session)
    for run in session.runs.places.values {
      session.totals.now.pool.update(from: run.before.balance, to: run.now.balance)
    }
    var shortfall = shortfall(of: session)
    while let needed = shortfall.balancesToLoad, try loadMore(needed, of: session) {
      shortfall = self.shortfall(of: session)
    }
    for (id, counts) in shortfall.entries { try settle(id, to: counts, in: session) }
    try settleTotal(of: session)
    try warn(session)
  }

  private func shortfall(of session: AgentsSessionState) -> Shortfall {
    Shortfall(
      of: session.totals.now.pool,
      among: session.runs.places.map { ($0.key, $0.value.now.balance) })
  }

  /// Adds what each changed run contributes to the run that includes it, and so on up to the top.
  private func carry(in session: AgentsSessionState) throws(LedgerFailure) {
    var changed = Array(session.runs.places.keys)
    for _ in 0...Self.nestingMax where !changed.isEmpty {
      var parents: Set<ExternalID> = []
      for id in changed {
        let run = try run(id, in: session)
        guard let parentID = run.now.balance.parentID else { continue }
        let parent = try self.run(parentID, in: session)
        if run.now.balance.carry(into: &parent.now.balance, as: id) { parents.insert(parentID) }
      }
      changed = Array(parents)
    }
  }

  /// Loads more runs of the session. False where all of them are loaded.
  private func loadMore(
    _ needed: Shortfall.BalancesToLoad, of session: AgentsSessionState
  ) throws(LedgerFailure) -> Bool {
    session.runsRead *= 4
    if needed == .withEntries {
      guard let last = session.lastRunWithEntry else { return false }
      let found = try transaction.states(
        of: Self.dialect, owner: Self.entriesOwner(session.id), after: last,
        limit: session.runsRead)
      session.lastRunWithEntry = found.last?.key
      for entry in found { _ = try run(ExternalID(entry.key), in: session) }
      return !found.isEmpty
    }
    guard let last = session.lastRun else { return false }
    let found = try transaction.states(
      of: Self.dialect, owner: session.owner, after: last, limit: session.runsRead
    ).filter { $0.key.hasPrefixBytes(AgentsSessionState.runKey) }
    session.lastRun = found.last?.key
    for entry in found {
      guard let id = entry.key.withoutPrefixBytes(AgentsSessionState.runKey) else { continue }
      session.runs.load(ExternalID(id), stored: entry.value)
    }
    return !found.isEmpty
  }

  /// The owner of the list of runs that have a reconciling entry.
  private static func entriesOwner(_ sessionID: ExternalID) -> String { "adjusted:\(sessionID)" }

  private func settle(
    _ id: ExternalID, to counts: CallCounts, in session: AgentsSessionState
  ) throws(LedgerFailure) {
    let run = try run(id, in: session)
    let old = run.now
    let model = old.onlyModel
    guard old.balance.entry != counts || counts != .zero && old.entryModel != model else { return }
    var event = entry(named: "\(Self.entryID(session.id)):\(id)", of: session, old.time, old.userID)
    event.runID = id
    event.model = model
    event.provider = old.provider
    event.modifiers.serviceTier = old.serviceTier
    // An entry for the whole total is priced request by request, as no call was.
    var quote: Quote?
    if let model, let cost = old.requestsCost, let price = old.requestsPrice,
      counts == old.balance.total
    {
      quote = Quote(cost: cost, model: model, price: price)
    }
    guard try write(counts, event, named: "run", quote: quote) else { return }
    (run.now.balance.entry, run.now.entryModel) = (counts, model)
    session.totals.now.pool.updateEntry(from: old.balance.entry, to: counts)
    session.totals.now.unpricedRuns += (run.now.isUnpriced ? 1 : 0) - (old.isUnpriced ? 1 : 0)
    if (old.balance.entry == .zero) != (counts == .zero) {
      try transaction.setState(
        Self.key(Self.entriesOwner(session.id), id.text), to: counts == .zero ? nil : [])
    }
  }

  /// Reconciles the session's own total with all calls and entries of the session.
  private func settleTotal(of session: AgentsSessionState) throws(LedgerFailure) {
    let totals = session.totals.now
    guard totals.pool.total != nil else { return }
    let counts = totals.pool.sessionResidual
    let model = totals.declaredModels.count == 1 ? totals.declaredModels.first : nil
    guard totals.pool.entry != counts || counts != .zero && totals.entryModel != model else {
      return
    }
    var event = entry(named: Self.entryID(session.id), of: session, totals.time, totals.userID)
    event.model = model
    guard try write(counts, event, named: "session", quote: nil) else { return }
    (session.totals.now.pool.entry, session.totals.now.entryModel) = (counts, model)
  }

  private static func entryID(_ sessionID: ExternalID) -> ExternalID {
    "\(AgentsItem.adjustmentPrefix)\(sessionID.text.utf8.count):\(sessionID)"
  }

  private func entry(
    named id: ExternalID, of session: AgentsSessionState, _ time: Timestamp?, _ userID: ExternalID?
  ) -> Event {
    var event = Event(source: Self.source, id: id, time: time ?? transaction.origin.receivedAt)
    event.kind = .adjustment
    event.sessionID = session.id
    event.userID = userID ?? boundUserID
    return event
  }

  /// Writes a residual as two events: one has the tokens, the other the requests without tokens.
  /// False where the ledger refused one of them.
  private func write(
    _ counts: CallCounts, _ event: Event, named name: String, quote: Quote?
  ) throws(LedgerFailure) -> Bool {
    var tokens = event
    tokens.label = "\(name)_reconciled"
    tokens.id = "\(event.id):tokens"
    tokens.tokens = counts.tokens
    tokens.requests = counts.requests - counts.requestsWithoutTokens
    var requests = event
    requests.label = "\(name)_without_usage"
    requests.id = "\(event.id):requests"
    requests.model = nil
    requests.requests = counts.requestsWithoutTokens
    guard try write(tokens, quote, isPresent: counts.hasTokens) else { return false }
    return try write(requests, nil, isPresent: requests.requests > 0)
  }

  private func write(
    _ event: Event, _ quote: Quote?, isPresent: Bool
  ) throws(LedgerFailure) -> Bool {
    let outcome =
      isPresent
      ? try transaction.revise(
        PricedEvent(event: event, quote: quote ?? entries.quote(for: event), hasOwnTime: true))
      : try transaction.withdraw(event.identity)
    if case .rejected = outcome { return false }
    return true
  }

  private func warn(_ session: AgentsSessionState) throws(LedgerFailure) {
    let count = session.totals.now.unpricedRuns
    guard count != session.totals.before.unpricedRuns else { return }
    let detail =
      count == 0
      ? nil
      : "\(count) of the session's runs \(count == 1 ? "has" : "have") tokens that are reported "
        + "only as a sum over calls of several models, or of models not named; they are unpriced"
    try transaction.setWarning(.mixedModels, to: detail, session: session.id)
  }
}
