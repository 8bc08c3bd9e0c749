internal import Usage

extension ClaudeReconciler {
  /// Writes what has changed of what stands beside a session's calls.
  func settle(_ id: ExternalID) throws(LedgerFailure) {
    var desired = Desired()
    let claim = try claim(of: id)
    if let claim {
      let uncovered = try uncovered(id, by: claim)
      let session = try session(id)
      let plan = ClaudePlan(session, uncovered: uncovered, claim: claim)
      desired = try self.desired(plan, session, id)
    }
    addUnreported(to: &desired, claim, try session(id), id)
    let written = try session(id).written
    for (event, entry) in desired.events {
      if written[event.event.id] == entry {
        try priceIfWaiting(event)
      } else {
        try write(event, entry, of: id)
      }
    }
    let standing = Set(desired.events.map { $0.event.event.id })
    for key in written.keys.sorted() where !standing.contains(key) { try withdraw(key, of: id) }
    try warn(desired.warnings, of: id)
  }

  /// What must be in the ledger beside the calls, and by what a change of each is seen.
  struct Desired {
    var events: [(event: PricedEvent, entry: ClaudeEntry)] = []
    var warnings: [SessionWarning.Code: String] = [:]

    mutating func stand(_ event: PricedEvent) {
      events.append((event, ClaudeEntry(event.event)))
    }
  }

  private func desired(
    _ plan: ClaudePlan, _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> Desired {
    var desired = Desired()
    var whole = ClaudeSums()
    var isPriced = true
    let claim = plan.claim
    let keys = Set(plan.covered.keys).union(claim.models.keys).union(plan.adjustments.keys)
    for key in keys.sorted() {
      var covered = plan.covered[key]?.all ?? ClaudeSums()
      for adjustment in plan.adjustments[key] ?? [] {
        let priced = event(of: adjustment, key, session, id)
        covered += ClaudeSums(adjustment.figures, computed: try cost(of: priced, session))
        desired.stand(priced)
      }
      isPriced = isPriced && covered.priced == covered.calls
      whole += covered
      guard let report = claim.models[key], claim.total != nil, !claim.isBaselineUnknown else {
        continue
      }
      let isDoubtful =
        plan.contradicted.contains(key)
        || report.hasUnknownBasis && covered.calls > 0 && covered.priced == covered.calls
      desired.stand(
        statement(
          report.cost, covered, plan.model(of: key), "reported/\(key)", session, id,
          decides: !isDoubtful))
    }
    // A cost that is the sum of others is printed as another binary fraction.
    if let total = claim.total, !claim.isBaselineUnknown,
      (total - claim.models.cost).pico.magnitude > UInt128(claim.models.count)
    {
      let isOnly = claim.models.isEmpty
      desired.stand(
        statement(
          total - claim.models.cost, isOnly ? whole : ClaudeSums(),
          isOnly ? session.mainModel : nil, "reported", session, id))
    }
    desired.warnings = warnings(plan, session, computed: isPriced ? whole.cost : nil)
    for key in plan.contradicted.sorted() {
      let doubt = Doubt(.contradictory, "the client's total is less than the calls that were seen")
      desired.stand(
        self.doubt(doubt, of: plan.model(of: key), "contradicted/\(key)", session, id))
    }
    if claim.isBaselineUnknown {
      let doubt = Doubt(.unpricedPart, "spend before the first message that may be of this session")
      desired.stand(self.doubt(doubt, of: session.mainModel, "baseline", session, id))
    }
    return desired
  }

  /// What an adjustment costs: one that is in the ledger already keeps the price that it has.
  private func cost(
    of adjustment: PricedEvent, _ session: ClaudeSession
  ) throws(LedgerFailure) -> Money? {
    let isWritten = session.written[adjustment.event.id] == ClaudeEntry(adjustment.event)
    guard isWritten else { return adjustment.quote?.cost }
    try priceIfWaiting(adjustment)
    return try transaction.current(adjustment.event.identity)?.computed
  }

  // MARK: - Events

  private func event(
    of adjustment: ClaudePlan.Adjustment, _ key: ExternalName, _ session: ClaudeSession,
    _ id: ExternalID
  ) -> PricedEvent {
    let name = "\(adjustment.label.rawValue)/\(key)"
    var event = event(named: name, .adjustment, session, id)
    event.label = adjustment.label.rawValue
    event.agent = adjustment.agent
    event.model = adjustment.model
    event.provider = ModelProvider.told(by: adjustment.model)
    event.tokens = adjustment.figures.tokens
    event.webSearches = adjustment.figures.webSearches
    event.modifiers = adjustment.modifiers
    return PricedEvent(
      event: event, quote: entries.quote(for: event, prompt: adjustment.prompt), hasOwnTime: true)
  }

  func statement(
    _ cost: Money, _ covered: ClaudeSums, _ model: ExternalName?, _ name: String,
    _ session: ClaudeSession, _ id: ExternalID, decides: Bool = true
  ) -> PricedEvent {
    var event = event(named: name, .statement, session, id)
    event.notes.decidesNothing = !decides
    event.model = model
    event.provider = model.flatMap { ModelProvider.told(by: $0) }
    event.cost = cost
    event.coverage = Coverage(events: covered.calls, cost: covered.computed)
    return PricedEvent(event: event, quote: nil, hasOwnTime: true)
  }

  func event(
    named name: String, _ kind: Event.Kind, _ session: ClaudeSession, _ id: ExternalID
  ) -> Event {
    var event = Event(
      source: Self.reportSource, id: "\(id)/\(name)",
      time: session.lastTime ?? transaction.origin.receivedAt)
    event.kind = kind
    event.requests = 0
    event.sessionID = session.ledgerSession
    if session.ledgerSession != id { event.runID = id }
    return event
  }

  private func write(
    _ priced: PricedEvent, _ entry: ClaudeEntry, of id: ExternalID
  ) throws(LedgerFailure) {
    // Another user's fork is left for its own messages to settle.
    if case .rejected = try transaction.revise(priced) { return }
    try change(id) { $0.written[priced.event.id] = entry }
  }

  private func withdraw(_ eventID: ExternalID, of id: ExternalID) throws(LedgerFailure) {
    let identity = EventIdentity(source: Self.reportSource, id: eventID)
    if case .rejected = try transaction.withdraw(identity) { return }
    try change(id) { $0.written[eventID] = nil }
  }

  private func warn(
    _ desired: [SessionWarning.Code: String], of id: ExternalID
  ) throws(LedgerFailure) {
    let session = try session(id)
    for code in SessionWarning.Code.allCases where desired[code] != session.warnings[code] {
      try transaction.setWarning(code, to: desired[code], session: session.ledgerSession)
    }
    try change(id) { $0.warnings = desired }
  }
}
