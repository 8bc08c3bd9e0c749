internal import Usage

/// Charges on top of a call's counts, and costs and searches that are reported apart from usage.
extension ClaudeReconciler {
  /// Adds the charges on top of the call's counts: its compaction, and advice of other models.
  func addCharges(
    _ iterations: ClaudeIterations, of id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    guard !iterations.compaction.isZero || !iterations.advice.isEmpty,
      let current = try transaction.current(EventIdentity(source: Self.source, id: id))
    else { return .ignored }
    var outcome = ClaudeOutcome.ignored
    if !iterations.compaction.isZero {
      outcome = try addCompaction(iterations.compaction, of: id, current.event)
    }
    for pass in iterations.advice {
      outcome = outcome.combined(with: try add(advice: pass, of: id, current.event))
    }
    // Another source's report of the call may include these charges, and must not count in its
    // place.
    if case .accepted = outcome { try preferCalls(of: current.event.claudeSession ?? "") }
    return outcome
  }

  /// Compaction counts on top of the call and of the reports, which leave it out.
  private func addCompaction(
    _ compaction: ClaudeFigures, of id: ExternalID, _ call: Event
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let event = call.part(named: "\(id)/\(ClaudeLabel.compaction.rawValue)", .compaction)
    return try raise(event, to: compaction).outcome
  }

  /// Advice counts on top of the call, and the reports include it under its model.
  private func add(
    advice: ClaudePass, of id: ExternalID, _ call: Event
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let model = advice.model ?? call.model ?? ""
    let key = ClaudeModelName.key(model)
    var event = call.part(named: "\(id)/\(ClaudeLabel.advisor.rawValue)/\(key)", .advisor)
    event.agent = ClaudeAgent.auxiliaryName
    event.model = model
    event.provider = ModelProvider.told(by: model)
    event.modifiers.speed = advice.speed
    let owner = call.claudeSession ?? ""
    let calls = try session(owner).calls
    guard calls.count < Self.modelsMax || calls[key] != nil else {
      return .rejected(Self.tooManyModels("iterations"))
    }
    let (outcome, before, after) = try raise(event, to: advice.figures)
    guard let after else { return outcome }
    try change(owner) { session in
      if let before { session.calls.add(before, of: model, .nested, times: -1) }
      session.calls.add(after, of: model, .nested)
    }
    guard before == nil else {
      try updateUnsettled(event.id, at: nil, in: owner, model: model, .nested, after)
      return outcome
    }
    try addUnsettled(
      ClaudeUnsettledCall(
        id: event.id, model: model, share: .nested, sums: after, time: call.time,
        place: try session(owner).arrivals, caller: id),
      in: owner)
    return outcome
  }

  /// Raises an event to the larger of its current figures and the given ones. Returns its sums
  /// before and after where they grew.
  private func raise(
    _ event: Event, to given: ClaudeFigures
  ) throws(LedgerFailure) -> (outcome: ClaudeOutcome, before: ClaudeSums?, after: ClaudeSums?) {
    let current = try transaction.current(event.identity)
    let known = current?.event.claudeFigures
    let figures = given.merged(with: known ?? ClaudeFigures())
    guard figures != known else { return (.duplicate, nil, nil) }
    var event = event
    event.tokens = figures.tokens
    event.webSearches = figures.webSearches
    let quote = entries.quote(for: event)
    let outcome = try transaction.revise(
      PricedEvent(event: event, quote: quote, hasOwnTime: true))
    if case .rejected(let rejection) = outcome { return (.rejected(rejection), nil, nil) }
    let before = known.map { ClaudeSums($0, computed: current?.computed) }
    return (.accepted, before, ClaudeSums(figures, computed: quote?.cost))
  }

  // MARK: - Searches of tools

  /// Counts the searches that a tool made in a call of its own, once for each use of the tool.
  func record(
    searches count: Int64, of toolUse: ExternalID, in id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let key = Self.key("search", id, toolUse)
    guard try transaction.state(key) == nil else { return .ignored }
    try transaction.setState(key, to: [])
    try change(id) { $0.searches = min($0.searches &+ count, TokenCounts.perEventMax) }
    return .accepted
  }

  // MARK: - Reported costs of calls

  private static func reportedCostKey(_ session: ExternalID, _ id: ExternalID) -> StateKey {
    key("told", session, id)
  }

  /// Stores the cost that the CLI reports for a new call.
  func keep(
    reportedCost: Money, of id: ExternalID, _ session: ExternalID, _ model: ExternalName,
    _ sums: ClaudeSums
  ) throws(LedgerFailure) {
    guard reportedCost > .zero else { return }
    try transaction.setState(
      Self.reportedCostKey(session, id), to: Array("\(reportedCost.pico)".utf8))
    try change(session) { session in
      session.hasReportedCosts = true
      session.calls.add(reportedCost: reportedCost, sums, of: model)
    }
  }

  /// Whether the CLI reported the cost of a call.
  func hasReportedCost(_ id: ExternalID, in session: ExternalID) throws(LedgerFailure) -> Bool {
    guard try self.session(session).hasReportedCosts else { return false }
    return try transaction.state(Self.reportedCostKey(session, id)) != nil
  }

  /// Updates the reported costs where a call or its reported cost has changed.
  func move(
    reportedCost: Money?, of id: ExternalID, in session: ExternalID,
    from old: (model: ExternalName, sums: ClaudeSums),
    to new: (model: ExternalName, sums: ClaudeSums)
  ) throws(LedgerFailure) {
    let hasReportedCosts = try self.session(session).hasReportedCosts
    guard reportedCost != nil || hasReportedCosts else { return }
    let bytes = try transaction.state(Self.reportedCostKey(session, id))
    let known = bytes.flatMap { Int128(String(decoding: $0, as: UTF8.self)) }
      .map { Money(pico: $0) }
    if let known {
      try change(session) { $0.calls.add(reportedCost: known, old.sums, of: old.model, times: -1) }
    }
    guard let reported = [known, reportedCost].compactMap(\.self).max() else { return }
    try keep(reportedCost: reported, of: id, session, new.model, new.sums)
  }
}

extension Event {
  /// A charge on top of a call, as an event of its own.
  fileprivate func part(named id: ExternalID, _ label: ClaudeLabel) -> Event {
    var event = self
    event.id = id
    event.source = ClaudeReconciler.reportSource
    event.kind = .adjustment
    event.label = label.rawValue
    event.requests = 0
    event.notes = EventNotes()
    return event
  }
}

extension ClaudeModelTable {
  /// Adds a call with a reported cost, or subtracts it where the sign is negative.
  fileprivate mutating func add(
    reportedCost cost: Money, _ sums: ClaudeSums, of model: ExternalName, times sign: Int = 1
  ) {
    let key = ClaudeModelName.key(model)
    var reported = self[key]?.reported ?? ClaudeReportedCosts()
    reported.cost += sign < 0 ? -cost : cost
    if sign < 0 { reported.calls -= sums } else { reported.calls += sums }
    self[key]?.reported = reported.calls.calls == 0 ? nil : reported
  }
}

extension ClaudeSession {
  /// Notes a refused call whose cost is uncertain.
  mutating func note(refusal: ClaudeRefusal?, at time: Timestamp) {
    if refusal?.doubt(at: time) != nil { isRefused = true }
  }

  /// Notes a refused call that the CLI reports without the call itself.
  mutating func note(unreportedRefusal refusal: ClaudeRefusal, at time: Timestamp) {
    // What it had read is in the totals, but in no turn.
    hasHelpers = true
    guard refusal.doubt(at: time) != nil else { return }
    isRefused = true
    hasUnreportedRefusal = true
  }
}
