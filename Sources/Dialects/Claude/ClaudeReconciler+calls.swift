internal import JSON
internal import Usage

extension ClaudeReconciler {
  func take(
    _ call: ClaudeCall, of message: ClaudeMessage
  ) throws(LedgerFailure) -> ClaudeOutcome {
    if call.startsStream { try remember(call, of: message.session) }
    let agent = try agentName(of: call)
    let (id, standing) = try find(call.id, in: call.session) { $0.isCopied(by: call) }
    if agent.hasSameBytes(as: ClaudeAgent.subagentName) { try keepNameless(call, id) }
    let outcome: ClaudeOutcome =
      if let standing {
        standing.isVoided ? .duplicate : try revise(standing, id, by: call, agent: agent)
      } else {
        try record(call, as: id, agent: agent)
      }
    if case .rejected = outcome { return outcome }
    if let owner = standing?.event.claudeSession {
      // Only a fork repeats the calls of another session.
      try note(fork: call.session, of: owner)
    }
    if standing?.isVoided == true { return outcome }
    guard !call.compaction.isZero else { return outcome }
    return outcome.combined(with: try addCompaction(of: call, id))
  }

  /// Stands beside the call and beside what the reports say: they do not count it.
  private func addCompaction(
    of call: ClaudeCall, _ id: String
  ) throws(LedgerFailure) -> ClaudeOutcome {
    guard var event = try transaction.standing(source: Self.source, id: id)?.event else {
      return .ignored
    }
    event.becomeRoot("\(id)/\(ClaudeLabel.compaction.rawValue)")
    event.source = Self.reportSource
    let known = try transaction.standing(source: event.source, id: event.id)?.event.claudeFigures
    event.kind = .adjustment
    event.label = ClaudeLabel.compaction.rawValue
    event.requests = 0
    let figures = call.compaction.merged(with: known ?? ClaudeFigures())
    guard figures != known else { return .duplicate }
    event.tokens = figures.tokens
    event.webSearches = figures.webSearches
    let priced = PricedEvent(event: event, quote: pricer.quote(for: event), hasOwnTime: true)
    if case .rejected(let rejection) = try transaction.revise(priced) {
      return .rejected(rejection)
    }
    return .accepted
  }

  /// The call of that id, or where it is another call, since some gateways give the calls of
  /// different sessions one id, the session's own.
  private func find(
    _ id: String, in session: String, isSame: (Event) -> Bool
  ) throws(LedgerFailure) -> (id: String, standing: StandingEvent?) {
    let standing = try transaction.standing(source: Self.source, id: id)
    guard let other = standing, !isSame(other.event) else { return (id, standing) }
    let ownID = "\(session)/\(id)"
    return (ownID, try transaction.standing(source: Self.source, id: ownID))
  }

  private func record(
    _ call: ClaudeCall, as id: String, agent: String
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let session = try session(call.session)
    guard
      session.calls.count < Self.modelsMax
        || session.calls[ExactText(ClaudeModelName.key(call.model))] != nil
    else { return .rejected(Self.tooManyModels("model")) }
    var figures = call.figures
    if let early = try takeEarlyPieces(of: call) { figures = figures.merged(with: early) }
    var event = Event(
      source: Self.source, id: id, time: call.time ?? transaction.origin.receivedAt)
    event.sessionID = session.ledgerSession
    // The CLI's own session is a run of the one that the client has put it in.
    if !session.ledgerSession.hasSameBytes(as: call.session) { event.runID = call.session }
    event.parentSessionID = try parentID(of: call.session)
    event.userID = request.userID
    event.agent = agent
    event.provider = ModelProvider.told(by: call.model)
    event.model = call.model
    event.tokens = figures.tokens
    event.webSearches = figures.webSearches
    event.modifiers = call.modifiers
    let quote = pricer.quote(for: event)
    let priced = PricedEvent(event: event, quote: quote, hasOwnTime: call.time != nil)
    if case .rejected(let rejection) = try transaction.record(priced) {
      return .rejected(rejection)
    }
    let sums = ClaudeSums(figures, computed: quote?.cost)
    try change(call.session) { session in
      session.arrivals += 1
      session.note(time: event.time)
      if call.agent.isMain, let time = call.time {
        session.mainUntil = max(session.mainUntil ?? time, time)
      }
      session.calls.add(sums, of: call.model, isMain: call.agent.isMain)
      if !call.agent.isMain { session.hasSubagents = true }
      session.calls.note(call.modifiers, of: call.model)
    }
    try open(call, id, sums)
    return .accepted
  }

  private func revise(
    _ standing: StandingEvent, _ id: String, by call: ClaudeCall, agent: String
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let old = standing.event.claudeFigures
    var event = standing.event
    event.becomeRoot(id)
    let figures = old.merged(with: call.figures)
    event.tokens = figures.tokens
    event.webSearches = figures.webSearches
    // The message that tells more is the later one.
    if call.figures.tokens.output > old.tokens.output {
      event.model = call.model
      event.provider = ModelProvider.told(by: call.model)
    }
    event.modifiers.fill(from: call.modifiers)
    event.agent = ClaudeAgent.better(event.agent, agent)
    event.time = min(event.time, call.time ?? event.time)
    guard
      event.claudeFigures != old || event.modifiers != standing.event.modifiers
        || event.agent?.hasSameBytes(as: standing.event.agent ?? "") != true
    else {
      try note(timeOf: call)
      return .duplicate
    }
    let quote = pricer.quote(for: event)
    let priced = PricedEvent(event: event, quote: quote, hasOwnTime: true)
    if case .rejected(let rejection) = try transaction.revise(priced) {
      return .rejected(rejection)
    }
    let owner = event.claudeSession ?? call.session
    let before = ClaudeSums(old, computed: standing.computed)
    let after = ClaudeSums(figures, computed: quote?.cost)
    let wasMain = standing.event.isOfMainLoop
    let oldModel = standing.event.model ?? call.model
    let model = event.model ?? call.model
    try change(owner) { session in
      session.calls.add(before, of: oldModel, isMain: wasMain, times: -1)
      session.calls.add(after, of: model, isMain: event.isOfMainLoop)
      session.calls.note(event.modifiers, of: model)
    }
    try reopen(id, at: call.time, in: owner, model: model, isMain: event.isOfMainLoop, after)
    return .accepted
  }

  /// A message may tell the time of a call that another form of it told without.
  private func note(timeOf call: ClaudeCall) throws(LedgerFailure) {
    try change(call.session) { session in
      session.note(time: call.time)
      if call.agent.isMain, let time = call.time {
        session.mainUntil = max(session.mainUntil ?? time, time)
      }
    }
  }

  // MARK: - Pieces of a stream

  private static func streamKey(_ session: String, _ stream: String) -> StateKey {
    key("stream", session, stream)
  }

  private func remember(_ call: ClaudeCall, of session: String) throws(LedgerFailure) {
    var stream = ""
    if case .subagent(_, let ids) = call.agent { stream = ids.first ?? "" }
    var writer = Writer()
    writer.object {
      $0.member("id", call.id)
      $0.key("figures")
      $0.claudeFigures(call.figures)
    }
    try transaction.setState(Self.streamKey(session, stream), to: writer.bytes)
  }

  func take(
    _ piece: ClaudePiece, of message: ClaudeMessage
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let key = Self.streamKey(message.session, piece.stream)
    var id = piece.id
    if id == nil, let bytes = try transaction.state(key), let last = Value(stored: bytes) {
      let sent = last["figures"]?.claudeFigures.sent ?? .zero
      // A piece that was held up may come when the next message has begun.
      guard piece.figures.sent.isZero || piece.figures.sent == sent || piece.isEnd else {
        return .ignored
      }
      id = last["id"]?.string
    }
    if piece.isEnd {
      try transaction.setState(key, to: nil)
      return .ignored
    }
    guard let id else { return .ignored }
    let (eventID, known) = try find(id, in: message.session) {
      $0.claudeSession?.hasSameBytes(as: message.session) ?? true
    }
    guard let standing = known else {
      return try keepEarly(piece.figures, key: Self.earlyKey(id, message.session))
    }
    guard !standing.isVoided, let model = standing.event.model else { return .duplicate }
    let call = ClaudeCall(
      id: id, session: message.session, model: model, figures: piece.figures,
      modifiers: standing.event.modifiers, time: nil,
      agent: standing.event.isOfMainLoop ? .main : .subagent(name: nil, ids: []))
    return try revise(
      standing, eventID, by: call, agent: standing.event.agent ?? ClaudeAgent.mainName)
  }

  private static func earlyKey(_ id: String, _ session: String) -> StateKey {
    key("early", session, id)
  }

  /// A piece that comes before its message waits for it: it names no model.
  private func keepEarly(
    _ figures: ClaudeFigures, key: StateKey
  ) throws(LedgerFailure) -> ClaudeOutcome {
    let known = try transaction.state(key).flatMap { Value(stored: $0) }
    let old = known?.claudeFigures ?? ClaudeFigures()
    let merged = old.merged(with: figures)
    guard merged != old else { return .duplicate }
    var writer = Writer()
    writer.claudeFigures(merged)
    try transaction.setState(key, to: writer.bytes)
    return .accepted
  }

  private func takeEarlyPieces(of call: ClaudeCall) throws(LedgerFailure) -> ClaudeFigures? {
    let key = Self.earlyKey(call.id, call.session)
    guard let bytes = try transaction.state(key) else { return nil }
    try transaction.setState(key, to: nil)
    return Value(stored: bytes)?.claudeFigures
  }
}

extension Event {
  var claudeFigures: ClaudeFigures {
    ClaudeFigures(tokens: tokens ?? TokenCounts(), webSearches: webSearches)
  }

  /// Makes of what stands for an identity an event that may be put in its place.
  mutating func becomeRoot(_ id: String) {
    self.id = id
    replaces = nil
    kind = .call
  }

  /// The session of the CLI that made the call.
  var claudeSession: String? { runID ?? sessionID }

  /// False for another call that has the same id: a copy is of the same model and has sent as much.
  func isCopied(by call: ClaudeCall) -> Bool {
    if claudeSession?.hasSameBytes(as: call.session) ?? true { return true }
    return claudeFigures.sent == call.figures.sent
      && ClaudeModelName.key(model ?? "") == ClaudeModelName.key(call.model)
  }

  var isOfMainLoop: Bool { agent?.hasSameBytes(as: ClaudeAgent.mainName) ?? true }
}

extension PriceModifiers {
  /// Takes over what was not known.
  mutating func fill(from other: PriceModifiers) {
    serviceTier = serviceTier ?? other.serviceTier
    isBatch = isBatch || other.isBatch
    speed = speed ?? other.speed
    geo = geo ?? other.geo
  }
}

extension ClaudeModelTable {
  mutating func note(_ modifiers: PriceModifiers, of model: String) {
    self[ExactText(ClaudeModelName.key(model))]?.note(modifiers)
  }
}
