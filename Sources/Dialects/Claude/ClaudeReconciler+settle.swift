internal import Usage

extension ClaudeReconciler {
  /// Brings the adjustments and statements of a session up to date in the ledger.
  func settle(_ id: ExternalID) throws(LedgerFailure) {
    var desired = Desired()
    let reported = try reportedTotal(of: id)
    if let reported {
      let uncovered = try uncovered(id, by: reported)
      let session = try session(id)
      let plan = ClaudePlan(session, uncovered: uncovered, reported: reported)
      desired = try self.desired(plan, session, id)
    }
    addUnreported(to: &desired, reported, try session(id), id)
    let written = try session(id).written
    for (event, entry) in desired.events {
      if written[event.event.id] == entry {
        try priceIfWaiting(event)
      } else {
        try write(event, entry, of: id)
      }
    }
    let desiredIDs = Set(desired.events.map { $0.event.event.id })
    for key in written.keys.sorted() where !desiredIDs.contains(key) { try withdraw(key, of: id) }
    try warn(desired.warnings, of: id)
  }

  /// The adjustments and statements that the ledger should have, each with the fingerprint that
  /// shows a change.
  struct Desired {
    var events: [(event: PricedEvent, entry: ClaudeEntry)] = []
    var warnings: [SessionWarning.Code: String] = [:]

    mutating func add(_ event: PricedEvent) {
      events.append((event, ClaudeEntry(event.event)))
    }
  }

  private func desired(
    _ plan: ClaudePlan, _ session: ClaudeSession, _ id: ExternalID
  ) throws(LedgerFailure) -> Desired {
    var desired = Desired()
    var whole = ClaudeSums()
    var isPriced = true
    let reported = plan.reported
    let keys = Set(plan.covered.keys).union(reported.models.keys).union(plan.adjustments.keys)
    for key in keys.sorted() {
      var covered = plan.covered[key]?.all ?? ClaudeSums()
      for adjustment in plan.adjustments[key] ?? [] {
        let priced = event(of: adjustment, key, session, id)
        covered += ClaudeSums(adjustment.figures, computed: try cost(of: priced, session))
        desired.add(priced)
      }
      isPriced = isPriced && covered.priced == covered.calls
      whole += covered
      guard let report = reported.models[key], reported.total != nil, !reported.isBaselineUnknown
      else {
        continue
      }
      let isDoubtful =
        plan.contradicted.contains(key)
        || report.hasUnknownBasis && covered.calls > 0 && covered.priced == covered.calls
      desired.add(
        statement(
          report.cost, covered, plan.model(of: key), "reported/\(key)", session, id,
          decides: !isDoubtful))
    }
    // Where a total is the sum of costs, binary fractions make it differ in the last digit.
    if let total = reported.total, !reported.isBaselineUnknown,
      (total - reported.models.cost).pico.magnitude > UInt128(reported.models.count)
    {
      let isOnly = reported.models.isEmpty
      desired.add(
        statement(
          total - reported.models.cost, isOnly ? whole : ClaudeSums(),
          isOnly ? session.mainModel : nil, "reported", session, id))
    }
    desired.warnings = warnings(plan, session, computed: isPriced ? whole.cost : nil)
    for key in plan.contradicted.sorted() {
      let doubt = Doubt(.contradictory, "the client's total is less than the calls that were seen")
      desired.add(
        self.doubt(doubt, of: plan.model(of: key), "contradicted/\(key)", session, id))
    }
    if reported.isBaselineUnknown {
      let doubt = Doubt(.unpricedPart, "spend before the first message that may be of this session")
      desired.add(self.doubt(doubt, of: session.mainModel, "baseline", session, id))
    }
    return desired
  }

  /// The cost of an adjustment. One that is in the ledger already keeps its price.
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
    // A fork that belongs to another user is settled by its own messages.
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
