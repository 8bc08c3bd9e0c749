internal import JSON
internal import Usage

extension ClaudeReconciler {
  /// Writes what has changed of what stands beside a session's calls.
  func settle(_ id: String) throws(LedgerFailure) {
    var desired = Desired()
    if let claim = try claim(of: id) {
      let uncovered = try uncovered(id, by: claim)
      let session = try session(id)
      let plan = ClaudePlan(session, uncovered: uncovered, claim: claim)
      desired = self.desired(plan, claim, session, id)
    }
    let written = try session(id).written
    for (event, trace) in desired.events where written[ExactText(event.event.id)] != trace {
      try write(event, trace, of: id)
    }
    let standing = Set(desired.events.map { ExactText($0.event.event.id) })
    for (key, trace) in written where trace != Self.nothing && !standing.contains(key) {
      try withdraw(key.text, of: id)
    }
    try warn(desired.warnings, of: id)
  }

  /// What must stand beside the calls, with a trace of each by which a change is seen.
  private struct Desired {
    var events: [(event: PricedEvent, trace: String)] = []
    var warnings: [SessionWarning.Code: String] = [:]

    mutating func stand(_ event: PricedEvent) {
      events.append((event, ClaudeReconciler.trace(of: event.event)))
    }
  }

  /// The trace of what was taken back.
  private static let nothing = ""

  private func desired(
    _ plan: ClaudePlan, _ claim: ClaudeClaim, _ session: ClaudeSession, _ id: String
  ) -> Desired {
    var desired = Desired()
    var whole = ClaudeSums()
    var isPriced = true
    let keys = Set(plan.covered.keys).union(claim.models.keys).sorted { $0.text < $1.text }
    for key in keys {
      var covered = ClaudeSums()
      if let sums = plan.covered[key] {
        covered += sums.main
        covered += sums.subagents
      }
      for adjustment in plan.adjustments[key] ?? [] {
        let priced = event(of: adjustment, key, session, id)
        covered += ClaudeSums(adjustment.figures, computed: priced.quote?.cost)
        desired.stand(priced)
      }
      isPriced = isPriced && covered.priced == covered.calls
      whole += covered
      guard let report = claim.models[key], !claim.isBaselineUnknown else { continue }
      let model = plan.covered[key]?.model ?? report.model
      desired.stand(statement(report.cost, covered, model, "reported/\(key.text)", session, id))
    }
    let rest = claim.total - claim.models.cost
    // A cost that is the sum of others is printed as another binary fraction.
    if !claim.isBaselineUnknown, rest.pico.magnitude > UInt128(claim.models.count) {
      let covered = claim.models.isEmpty ? whole : ClaudeSums()
      desired.stand(statement(rest, covered, nil, "reported", session, id))
    }
    desired.warnings = warnings(claim, session, computed: isPriced ? whole.cost : nil)
    return desired
  }

  // MARK: - Events

  private func event(
    of adjustment: ClaudePlan.Adjustment, _ key: ExactText, _ session: ClaudeSession, _ id: String
  ) -> PricedEvent {
    let name = "\(adjustment.label.rawValue)/\(key.text)"
    var event = event(named: name, .adjustment, session, id)
    event.label = adjustment.label.rawValue
    event.agent = adjustment.agent
    event.model = adjustment.model
    event.provider = ModelProvider.told(by: adjustment.model)
    event.tokens = adjustment.figures.tokens
    event.webSearches = adjustment.figures.webSearches
    event.modifiers = adjustment.modifiers
    return PricedEvent(
      event: event, quote: pricer.quote(for: event, prompt: adjustment.prompt), hasOwnTime: true)
  }

  private func statement(
    _ cost: Money, _ covered: ClaudeSums, _ model: String?, _ name: String,
    _ session: ClaudeSession, _ id: String
  ) -> PricedEvent {
    var event = event(named: name, .statement, session, id)
    event.model = model
    event.provider = model.flatMap { ModelProvider.told(by: $0) }
    event.cost = cost
    event.coverage = Coverage(events: covered.calls, cost: covered.computed)
    return PricedEvent(event: event, quote: nil, hasOwnTime: true)
  }

  private func event(
    named name: String, _ kind: Event.Kind, _ session: ClaudeSession, _ id: String
  ) -> Event {
    var event = Event(
      source: Self.reportSource, id: "\(id)/\(name)",
      time: session.lastTime ?? transaction.origin.receivedAt)
    event.kind = kind
    event.requests = 0
    event.sessionID = session.ledgerSession
    if !session.ledgerSession.hasSameBytes(as: id) { event.runID = id }
    return event
  }

  private func write(
    _ priced: PricedEvent, _ trace: String, of id: String
  ) throws(LedgerFailure) {
    // Another user's fork is left for its own messages to settle.
    if case .rejected = try transaction.revise(priced) { return }
    try change(id) { $0.written[ExactText(priced.event.id)] = trace }
  }

  /// An event stays in the ledger, but stands for nothing.
  private func withdraw(_ eventID: String, of id: String) throws(LedgerFailure) {
    guard var event = try transaction.standing(source: Self.reportSource, id: eventID)?.event else {
      return
    }
    event.id = eventID
    event.replaces = nil
    if event.coverage == nil {
      event.kind = .adjustment
      event.tokens = TokenCounts()
      event.webSearches = 0
    } else {
      event.kind = .statement
      event.cost = .zero
      event.coverage = Coverage(events: 0, cost: .zero)
    }
    let quote = event.coverage == nil ? pricer.quote(for: event) : nil
    // Of a model without a price it is still known that nothing costs nothing.
    if event.coverage == nil, quote == nil { event.cost = .zero }
    try write(PricedEvent(event: event, quote: quote, hasOwnTime: true), Self.nothing, of: id)
  }

  /// Whatever makes it another event than the one that stands, the hour aside.
  fileprivate static func trace(of event: Event) -> String {
    var writer = Writer()
    writer.array {
      $0.claudeFigures(event.claudeFigures)
      $0.string(event.agent ?? "")
      $0.string(event.model ?? "")
      $0.integer(event.cost?.pico ?? 0)
      $0.integer(event.coverage?.events ?? 0)
      $0.string(event.coverage?.cost?.description ?? "")
      $0.string(
        [event.modifiers.serviceTier, event.modifiers.speed, event.modifiers.geo]
          .map { $0 ?? "" }.joined(separator: "/"))
      $0.bool(event.modifiers.isBatch)
      $0.integer(event.time.day.number)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  // MARK: - Warnings

  private func warn(
    _ desired: [SessionWarning.Code: String], of id: String
  ) throws(LedgerFailure) {
    let session = try session(id)
    for code in SessionWarning.Code.allCases where desired[code] != session.warnings[code] {
      try transaction.setWarning(code, to: desired[code], session: session.ledgerSession)
    }
    try change(id) { $0.warnings = desired }
  }

  private func warnings(
    _ claim: ClaudeClaim, _ session: ClaudeSession, computed: Money?
  ) -> [SessionWarning.Code: String] {
    var warnings: [SessionWarning.Code: String] = [:]
    let cli = session.version.map { "Claude Code \($0.text)" } ?? "Claude Code"
    if let computed, !claim.isBaselineUnknown {
      let difference = claim.total - computed
      if difference.pico.magnitude * 100 > computed.pico.magnitude {
        warnings[.costVariance] =
          "\(cli) reports \(claim.total) US dollars for what costs \(computed) at Tally's prices"
      }
    }
    let unknown = claim.models.sorted.filter { $0.hasUnknownBasis && !$0.isZero }.map(\.model)
    if !unknown.isEmpty {
      warnings[.costBasisUnknown] =
        "\(cli) has no price of \(unknown.joined(separator: ", ")) and reported another model's"
    }
    if claim.isBaselineUnknown {
      warnings[.baselineUnknown] =
        "\(cli) reports \(claim.total) US dollars, which include earlier spend that no message "
        + "tells of: only what came after it is counted here; name the session that this one was "
        + "forked from as parent_session_id, and post its messages too"
    }
    return warnings
  }
}
