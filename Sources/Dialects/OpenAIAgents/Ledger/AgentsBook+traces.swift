internal import Usage

extension AgentsBook {
  /// Takes in what a trace's own object tells: its session, its user and its tags.
  func take(_ trace: AgentsTrace) throws(LedgerFailure) -> EventOutcome {
    var trace = trace
    if let rejection = BoundUser.claim(&trace.userID, for: boundUserID) {
      return .rejected(rejection)
    }
    let before = try self.trace(trace.id)
    if let rejection = refusal(of: before) { return .rejected(rejection) }
    try changeTrace(trace.id) { state in
      state.isKnown = true
      if !state.isSessionNamed, let groupID = trace.groupID { state.sessionID = groupID }
      state.userID = state.userID ?? trace.userID
      if !trace.tags.isEmpty { state.tags = trace.tags }
    }
    guard try !self.trace(trace.id).isSame(as: before) else { return .duplicate }
    toldTraces.insert(trace.id)
    return .accepted
  }

  /// Puts the calls of the traces that were told in their places: once, however often one was.
  func moveCallsOfToldTraces() throws(LedgerFailure) {
    for id in toldTraces.sorted() { try moveCalls(of: id) }
    toldTraces = []
  }

  /// A span ends before the ones around it, so few are asked for an agent that was told before.
  private static let agentsKeptMax = 128

  /// Takes in who is at work in a span; the calls that were made there are that agent's.
  func takeAgent(
    _ name: ExternalName, spanID: ExternalID, traceID: ExternalID
  ) throws(LedgerFailure) -> EventOutcome {
    let state = try trace(traceID)
    if let rejection = refusal(of: state) { return .rejected(rejection) }
    let waiting = state.waiting.filter { $0.spanID == spanID }
    try changeTrace(traceID) { state in
      state.waiting.removeAll { $0.spanID == spanID }
      state.agents.removeAll { $0.spanID == spanID }
      state.agents.append(AgentsTraceState.Agent(spanID: spanID, name: name))
      if state.agents.count > Self.agentsKeptMax { state.agents.removeFirst() }
    }
    for call in waiting {
      guard let standing = try transaction.current(EventIdentity(source: Self.source, id: call.id)),
        standing.isCounted, standing.event.agent == nil
      else { continue }
      var event = standing.event
      event.agent = name
      _ = try transaction.revise(priced(event, hasOwnTime: true))
    }
    return .duplicate
  }

  /// Takes over what a hook says of the trace in which it was called.
  func learn(from call: AgentsCall) throws(LedgerFailure) -> Rejection? {
    guard let traceID = call.traceID else { return nil }
    guard call.channel == .hook else { return refusal(of: try trace(traceID)) }
    return try learn(
      of: traceID, sessionID: call.event.sessionID,
      runID: call.parentRunID ?? call.event.runID, userID: call.event.userID)
  }

  func learn(
    of traceID: ExternalID, sessionID: ExternalID?, runID: ExternalID?, userID: ExternalID?
  ) throws(LedgerFailure) -> Rejection? {
    let before = try trace(traceID)
    if let rejection = refusal(of: before) { return rejection }
    try changeTrace(traceID) { state in
      if let sessionID, !state.isSessionNamed {
        state.sessionID = sessionID
        state.isSessionNamed = true
      }
      if let runID {
        if let known = state.runID {
          if known != runID { state.hasManyRuns = true }
        } else {
          state.runID = runID
        }
      }
      state.userID = state.userID ?? userID ?? boundUserID
    }
    let after = try trace(traceID)
    if after.sessionID != before.sessionID || after.runID != before.runID {
      try moveCalls(of: traceID)
    }
    return nil
  }

  /// Why a key that is bound to a user may not tell of that trace and session. It is asked before
  /// the trace is taken to be of the session.
  func refusal(
    ofTrace traceID: ExternalID?, session sessionID: ExternalID?, at time: Timestamp?
  ) throws(LedgerFailure) -> Rejection? {
    guard boundUserID != nil else { return nil }
    if let traceID, let rejection = refusal(of: try trace(traceID)) { return rejection }
    guard let sessionID else { return nil }
    return try open(sessionID, userID: boundUserID, at: time)
  }

  /// A key that is bound to a user does not touch a trace of another.
  func refusal(of trace: AgentsTraceState) -> Rejection? {
    guard let bound = boundUserID, !trace.isSame(as: AgentsTraceState()),
      trace.userID != bound
    else { return nil }
    return Rejection(
      .conflict, field: "trace_id", "the trace is not the user \(bound)'s, to whom the key is bound"
    )
  }

  /// Puts the calls of a trace where they belong by what is known of it now.
  private func moveCalls(of traceID: ExternalID) throws(LedgerFailure) {
    let trace = try trace(traceID)
    for call in trace.calls { try move(call, of: trace, traceID) }
    guard let sessionID = trace.sessionID else { return }
    for runID in trace.runIDs { try moveRun(runID, to: sessionID, traceID) }
    try changeTrace(traceID) { $0.runIDs = [] }
  }

  private func move(
    _ call: AgentsTraceState.Call, of trace: AgentsTraceState, _ traceID: ExternalID
  ) throws(LedgerFailure) {
    guard let standing = try transaction.current(EventIdentity(source: Self.source, id: call.id)),
      standing.isCounted
    else { return }
    let old = standing.event
    let before = Place(
      sessionID: old.sessionID, runID: old.runID, isRunNamed: call.hasNamedRun)
    var after = before
    after.sessionID = trace.sessionID ?? traceID
    if !call.hasNamedRun { after.runID = trace.hasManyRuns ? old.runID : trace.runID ?? traceID }
    var event = old
    event.sessionID = after.sessionID
    event.runID = after.runID
    event.userID = event.userID ?? trace.userID
    event.addTags(trace.tags, limits)
    if let from = before.sessionID, let to = after.sessionID, from != to,
      let pair = try takePair(old, id: call.id, from: session(from)),
      let known = try putPair(pair, old, into: session(to))
    {
      _ = try transaction.withdraw(old.identity)
      try count(old, at: before, sign: .minus)
      try setTraceOfUnnamed(call.id, to: nil)
      let identity = EventIdentity(source: Self.source, id: known)
      if let twin = try transaction.current(identity), twin.isCounted {
        var merged = twin.event
        merged.fill(fromSpan: event)
        merged.addTags(trace.tags, limits)
        _ = try transaction.revise(priced(merged, hasOwnTime: true))
      }
      return
    }
    let outcome = try transaction.revise(priced(event, hasOwnTime: true))
    if case .rejected = outcome { return }
    try count(old, at: before, sign: .minus)
    try count(event, at: after, sign: .plus)
  }

  /// Moves a run whose session was not known when its total was told.
  private func moveRun(
    _ runID: ExternalID, to sessionID: ExternalID, _ traceID: ExternalID
  ) throws(LedgerFailure) {
    guard sessionID != traceID else { return }
    let from = try session(traceID)
    let old = try run(runID, in: from)
    guard let total = old.total else { return }
    let to = try session(sessionID)
    try changeRun(runID, in: to) { run in
      if run.total.map({ total.isLater(than: $0) }) ?? true {
        run.takeTotal(of: old)
      }
      run.parentID = run.parentID ?? old.parentID
      run.resumedFrom = run.resumedFrom ?? old.resumedFrom
    }
    try changeRun(runID, in: from) { $0.total = nil }
    if let resumedFrom = old.resumedFrom { try nest(resumedFrom, within: runID, in: to) }
    try transaction.setState(key("run:\(runID)", "session"), to: sessionID.utf8)
  }
}
