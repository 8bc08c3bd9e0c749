internal import Usage

/// What is charged for beside a call, and what is told of it beside its usage.
extension ClaudeReconciler {
  /// What stands beside the call in the ledger: its compaction, and advice of other models.
  func addBeside(
    _ iterations: ClaudeIterations, of id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    guard !iterations.compaction.isZero || !iterations.advice.isEmpty,
      let standing = try transaction.current(EventIdentity(source: Self.source, id: id))
    else { return .ignored }
    var outcome = ClaudeOutcome.ignored
    if !iterations.compaction.isZero {
      outcome = try addCompaction(iterations.compaction, of: id, standing.event)
    }
    for pass in iterations.advice {
      outcome = outcome.combined(with: try add(advice: pass, of: id, standing.event))
    }
    // Another source's account of the call may have it within, and may not count in its place.
    if case .accepted = outcome { try claimCalls(of: standing.event.claudeSession ?? "") }
    return outcome
  }

  /// Counted beside the call and beside what the reports say: they leave it out.
  private func addCompaction(
    _ compaction: ClaudeFigures, of id: ExternalID, _ call: Event
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let event = call.part(named: "\(id)/\(ClaudeLabel.compaction.rawValue)", .compaction)
    return try raise(event, to: compaction).outcome
  }

  /// Counted beside the call, and within what the reports say of its model.
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
      if let before { session.calls.add(before, of: model, .beside, times: -1) }
      session.calls.add(after, of: model, .beside)
    }
    guard before == nil else {
      try reopen(event.id, at: nil, in: owner, model: model, .beside, after)
      return outcome
    }
    try open(
      ClaudeOpenCall(
        id: event.id, model: model, share: .beside, sums: after, time: call.time,
        place: try session(owner).arrivals, caller: id),
      in: owner)
    return outcome
  }

  /// Counts the larger of what is known of an event and what is given; tells what it was before
  /// and is now, where that is more.
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

  /// Remembers the searches that a tool made in a call of its own, once for each use of it.
  func take(
    searches count: Int64, of toolUse: ExternalID, in id: ExternalID
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let key = Self.key("search", id, toolUse)
    guard try transaction.state(key) == nil else { return .ignored }
    try transaction.setState(key, to: [])
    try change(id) { $0.searches = min($0.searches &+ count, TokenCounts.perEventMax) }
    return .accepted
  }

  // MARK: - Told costs

  private static func toldKey(_ session: ExternalID, _ id: ExternalID) -> StateKey {
    key("told", session, id)
  }

  /// Remembers what the CLI says that a new call cost.
  func keep(
    toldCost: Money, of id: ExternalID, _ session: ExternalID, _ model: ExternalName,
    _ sums: ClaudeSums
  ) throws(LedgerFailure) {
    guard toldCost > .zero else { return }
    try transaction.setState(Self.toldKey(session, id), to: Array("\(toldCost.pico)".utf8))
    try change(session) { session in
      session.hasToldCosts = true
      session.calls.add(told: toldCost, sums, of: model)
    }
  }

  /// Whether the CLI told what a call cost.
  func hasToldCost(_ id: ExternalID, in session: ExternalID) throws(LedgerFailure) -> Bool {
    guard try self.session(session).hasToldCosts else { return false }
    return try transaction.state(Self.toldKey(session, id)) != nil
  }

  /// Takes over what became known of a call whose cost is told, or that its cost is.
  func move(
    toldCost: Money?, of id: ExternalID, in session: ExternalID,
    from old: (model: ExternalName, sums: ClaudeSums),
    to new: (model: ExternalName, sums: ClaudeSums)
  ) throws(LedgerFailure) {
    let hasToldCosts = try self.session(session).hasToldCosts
    guard toldCost != nil || hasToldCosts else { return }
    let bytes = try transaction.state(Self.toldKey(session, id))
    let known = bytes.flatMap { Int128(String(decoding: $0, as: UTF8.self)) }
      .map { Money(pico: $0) }
    if let known {
      try change(session) { $0.calls.add(told: known, old.sums, of: old.model, times: -1) }
    }
    guard let told = [known, toldCost].compactMap(\.self).max() else { return }
    try keep(toldCost: told, of: id, session, new.model, new.sums)
  }
}

extension Event {
  /// What stands beside a call, under a name of its own.
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
  /// Adds a call whose cost is told, or takes it away where the sign is negative.
  fileprivate mutating func add(
    told cost: Money, _ sums: ClaudeSums, of model: ExternalName, times sign: Int = 1
  ) {
    let key = ClaudeModelName.key(model)
    var told = self[key]?.told ?? ClaudeToldCosts()
    told.cost += sign < 0 ? -cost : cost
    if sign < 0 { told.calls -= sums } else { told.calls += sums }
    self[key]?.told = told.calls.calls == 0 ? nil : told
  }
}

extension ClaudeSession {
  /// Notes a refused call whose cost is not sure.
  mutating func note(refusal: ClaudeRefusal?, at time: Timestamp) {
    if refusal?.doubt(at: time) != nil { isRefused = true }
  }

  /// Notes that the CLI tells of a refused call without the call.
  mutating func note(untoldRefusal refusal: ClaudeRefusal, at time: Timestamp) {
    // What it had read is in the totals, and in no turn.
    hasHelpers = true
    guard refusal.doubt(at: time) != nil else { return }
    isRefused = true
    hasUntoldRefusal = true
  }
}
