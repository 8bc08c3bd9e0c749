internal import Usage

extension ClaudeReconciler {
  func ingest(
    _ call: ClaudeCall, of message: ClaudeMessage
  ) throws(LedgerFailure) -> ClaudeOutcome {
    if call.startsStream { try remember(call, of: message.session) }
    let agent = try agentName(of: call)
    let (id, current) = try find(call.id, in: call.session) { $0.isCopied(by: call) }
    if agent == ClaudeAgent.subagentName { try keepNameless(call, id) }
    let outcome: ClaudeOutcome =
      if let current {
        current.isCounted ? try revise(current, id, by: call, agent: agent) : .duplicate
      } else {
        try record(call, as: id, agent: agent)
      }
    if case .rejected = outcome { return outcome }
    if let requestID = call.requestID, current != nil {
      try transaction.note(VendorCall(ids: [requestID]), of: Self.identity(id))
    }
    if let owner = current?.event.claudeSession {
      // Only a fork repeats the calls of another session.
      try note(fork: call.session, of: owner)
    }
    if current?.isCounted == false { return outcome }
    return outcome.combined(with: try addCharges(call.iterations, of: id))
  }

  /// The call with this id. Some gateways use one id for calls of different sessions; then it is
  /// the session's own call, with the session in its id.
  func find(
    _ id: ExternalID, in session: ExternalID, isSame: (Event) -> Bool
  ) throws(LedgerFailure) -> (id: ExternalID, current: CurrentEvent?) {
    let current = try transaction.current(Self.identity(id))
    guard let other = current, !isSame(other.event) else { return (id, current) }
    let ownID: ExternalID = "\(session)/\(id)"
    return (ownID, try transaction.current(Self.identity(ownID)))
  }

  /// The identity of a call in the ledger.
  static func identity(_ call: ExternalID) -> EventIdentity {
    EventIdentity(source: source, id: call)
  }

  private func record(
    _ call: ClaudeCall, as id: ExternalID, agent: ExternalName
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let session = try session(call.session)
    guard
      session.calls.count < Self.modelsMax
        || session.calls[ClaudeModelName.key(call.model)] != nil
    else { return .rejected(Self.tooManyModels("model")) }
    var call = call
    let early = try removeEarlyPieces(of: call)
    if let early {
      call.figures = call.figures.merged(with: early.figures)
      call.iterations = call.iterations.merged(with: early.iterations)
      call.hasCounts = call.hasCounts || early.hasCounts
    }
    var event = Event(
      source: Self.source, id: id, time: call.time ?? transaction.origin.receivedAt)
    event.sessionID = session.ledgerSession
    // The CLI's own session becomes a run of the session that the client named.
    if session.ledgerSession != call.session { event.runID = call.session }
    event.parentSessionID = try parentID(of: call.session)
    event.userID = request.userID
    event.agent = agent
    event.provider = ModelProvider.told(by: call.model)
    event.model = call.model
    event.requests = call.requests
    event.tokens = call.hasCounts ? call.figures.tokens : nil
    event.webSearches = call.figures.webSearches
    event.modifiers = call.modifiers
    event.notes.doubts = call.doubts(at: event.time)
    // Another source's report of the call may count until the CLI reports a total that includes the
    // call.
    event.vendorCall = VendorCall(
      ids: [call.id, call.requestID].compactMap(\.self), isSummed: !session.reports.isEmpty)
    let (quote, passes) = quote(&event, call.iterations.passes)
    let priced = PricedEvent(event: event, quote: quote, hasOwnTime: call.time != nil)
    if case .rejected(let rejection) = try transaction.record(priced) {
      return .rejected(rejection)
    }
    try keep(call.iterations.passes, of: id, in: call.session)
    let sums = ClaudeSums(call.figures, computed: quote?.cost, passes: passes)
    try count(call, event, sums)
    if let cost = call.reportedCost {
      try keep(reportedCost: cost, of: id, call.session, call.model, sums)
    }
    try addUnsettled(
      ClaudeUnsettledCall(
        id: id, model: call.model, share: ClaudeShare(isMain: call.agent.isMain), sums: sums,
        time: call.time, place: try self.session(call.session).arrivals, agents: call.agent.ids),
      in: call.session)
    try mergePending(of: call, id)
    if let early { _ = try addCharges(early.iterations, of: id) }
    return .accepted
  }

  private func count(
    _ call: ClaudeCall, _ event: Event, _ sums: ClaudeSums
  ) throws(LedgerFailure) {
    try change(call.session) { session in
      // Runs are told apart by what turns cost, which depends on the model.
      if session.reports.hasNoModels { session.runs = nil }
      session.arrivals += 1
      session.note(time: event.time)
      session.note(refusal: call.refusal, at: event.time)
      session.calls.add(sums, of: call.model, ClaudeShare(isMain: call.agent.isMain))
      session.calls.note(call.modifiers, of: call.model)
      guard call.agent.isMain else { return session.hasSubagents = true }
      if let time = call.time { session.lastMainCall = max(session.lastMainCall ?? time, time) }
      let prompt = call.figures.tokens.prompt
      if prompt > 0 { session.shortestPrompt = min(session.shortestPrompt ?? prompt, prompt) }
    }
  }

  /// Merges another report of a call into its event.
  func revise(
    _ current: CurrentEvent, _ id: ExternalID, by call: ClaudeCall, agent: ExternalName
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let old = current.event.claudeFigures
    var event = current.event
    let owner = event.claudeSession ?? call.session
    let figures = old.merged(with: call.figures)
    event.tokens = call.hasCounts || event.tokens != nil ? figures.tokens : nil
    event.webSearches = figures.webSearches
    event.requests = max(event.requests, call.requests)
    // The report with more output is the later one.
    if call.figures.tokens.output > old.tokens.output {
      event.model = call.model
      event.provider = ModelProvider.told(by: call.model)
    }
    event.modifiers.fill(from: call.modifiers)
    event.agent = ClaudeAgent.better(event.agent, agent)
    event.time = min(event.time, call.time ?? event.time)
    event.notes.doubts.add(call.doubts(at: event.time))
    let known = try passes(of: id, in: owner)
    let passes = ClaudeIterations(passes: known).merged(with: call.iterations).passes
    if let refusal = call.refusal {
      try change(owner) { $0.note(refusal: refusal, at: event.time) }
    }
    guard event.isOtherCall(than: current.event) || passes != known || call.reportedCost != nil
    else {
      try note(timeOf: call)
      return .duplicate
    }
    let (quote, count) = quote(&event, passes)
    let priced = PricedEvent(event: event, quote: quote, hasOwnTime: true)
    let outcome = try transaction.revise(priced)
    if case .rejected(let rejection) = outcome { return .rejected(rejection) }
    try keep(passes, of: id, in: owner)
    let oldCount = known.settled(to: old.tokens)?.count ?? 1
    let before = ClaudeSums(old, computed: current.computed, passes: Int64(max(1, oldCount)))
    // A report that changes nothing keeps the event's price.
    let computed = outcome == .duplicate ? current.computed : quote?.cost
    let after = ClaudeSums(figures, computed: computed, passes: count)
    let share = ClaudeShare(isMain: event.isOfMainLoop)
    let oldModel = current.event.model ?? call.model
    let model = event.model ?? call.model
    try change(owner) { session in
      session.calls.add(
        before, of: oldModel, ClaudeShare(isMain: current.event.isOfMainLoop), times: -1)
      session.calls.add(after, of: model, share)
      session.calls.note(event.modifiers, of: model)
    }
    try move(
      reportedCost: call.reportedCost, of: id, in: owner, from: (oldModel, before),
      to: (model, after))
    try updateUnsettled(id, at: call.time, in: owner, model: model, share, after)
    return outcome == .duplicate ? .duplicate : .accepted
  }

  /// Another form of a message may have the time of a call that was reported without.
  private func note(timeOf call: ClaudeCall) throws(LedgerFailure) {
    try change(call.session) { session in
      session.note(time: call.time)
      if call.agent.isMain, let time = call.time {
        session.lastMainCall = max(session.lastMainCall ?? time, time)
      }
    }
  }
}

extension Event {
  var claudeFigures: ClaudeFigures {
    ClaudeFigures(tokens: tokens ?? TokenCounts(), webSearches: webSearches)
  }

  /// The CLI's session that made the call.
  var claudeSession: ExternalID? { runID ?? sessionID }

  /// True where the call was made in the session, or where its session is not known.
  func isClaude(of session: ExternalID) -> Bool { claudeSession ?? session == session }

  /// False for another call that has the same id. A copy has the same model and sent as much.
  func isCopied(by call: ClaudeCall) -> Bool {
    isClaude(of: call.session)
      || claudeFigures.sent == call.figures.sent
        && ClaudeModelName.key(model ?? "") == ClaudeModelName.key(call.model)
  }

  /// True where the event says anything about a call that the known one does not.
  func isOtherCall(than known: Event) -> Bool {
    claudeFigures != known.claudeFigures || (tokens == nil) != (known.tokens == nil)
      || requests != known.requests || modifiers != known.modifiers
      || notes.doubts != known.notes.doubts || agent != known.agent ?? ""
  }

  var isOfMainLoop: Bool { agent == nil || agent == ClaudeAgent.mainName }
}

extension PriceModifiers {
  /// Fills in what was not known.
  mutating func fill(from other: PriceModifiers) {
    serviceTier = serviceTier ?? other.serviceTier
    isBatch = isBatch || other.isBatch
    speed = speed ?? other.speed
    geo = geo ?? other.geo
  }
}

extension ClaudeCall {
  /// What is uncertain about the call, if it was made at that time.
  func doubts(at time: Timestamp) -> [Doubt] {
    var all = doubts
    if let doubt = refusal?.doubt(at: time) { all.add([doubt]) }
    return all
  }
}

extension ClaudeAgent {
  /// The ids that lead to a subagent's name, and to the call that started it.
  var ids: [ExternalID] {
    guard case .subagent(_, let ids) = self else { return [] }
    return ids
  }
}

extension [Doubt] {
  /// Adds the doubts that are not there yet.
  mutating func add(_ doubts: [Doubt]) {
    for doubt in doubts where count < Doubt.perEventMax && !contains(doubt) { append(doubt) }
  }
}

extension ClaudeModelTable {
  mutating func note(_ modifiers: PriceModifiers, of model: ExternalName) {
    self[ClaudeModelName.key(model)]?.note(modifiers)
  }
}
