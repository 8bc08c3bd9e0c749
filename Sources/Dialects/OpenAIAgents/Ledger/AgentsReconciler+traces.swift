internal import Reconciliation
internal import Usage

extension AgentsReconciler {
  /// Ingests the trace object itself: its session, user and tags.
  func ingest(_ reported: AgentsTrace) throws(LedgerFailure) -> EventOutcome {
    var reported = reported
    let trace = try traces[reported.id]
    if let rejection = BoundUser.claim(&reported.userID, for: boundUserID) {
      return .rejected(rejection)
    }
    if let rejection = refusal(of: trace.now) { return .rejected(rejection) }
    let before = trace.now
    trace.now.isKnown = true
    if !before.isSessionNamed, let groupID = reported.groupID { trace.now.sessionID = groupID }
    trace.now.userID = before.userID ?? reported.userID
    if !reported.tags.isEmpty { trace.now.tags = reported.tags }
    guard trace.now != before else { return .duplicate }
    changedTraces.insert(reported.id)
    return .accepted
  }

  /// Moves the calls of every changed trace to its session and run, once for each trace.
  func moveCallsOfChangedTraces() throws(LedgerFailure) {
    for id in changedTraces.sorted() { try moveCalls(of: id) }
    changedTraces = []
  }

  /// How many agents of a trace are kept. A span ends before the spans around it, so calls rarely
  /// need an agent that was reported long before.
  private static let agentsKeptMax = 128

  /// Ingests the agent of a span, and names it as the agent of the calls made in that span.
  func ingestAgent(
    _ name: ExternalName, spanID: ExternalID, traceID: ExternalID
  ) throws(LedgerFailure) -> EventOutcome {
    let trace = try traces[traceID]
    if let rejection = refusal(of: trace.now) { return .rejected(rejection) }
    let waiting = trace.now.waiting.filter { $0.spanID == spanID }
    trace.now.waiting.removeAll { $0.spanID == spanID }
    trace.now.agents.removeAll { $0.spanID == spanID }
    trace.now.agents.append(AgentsTraceState.Link(spanID: spanID, value: name))
    if trace.now.agents.count > Self.agentsKeptMax { trace.now.agents.removeFirst() }
    for call in waiting {
      guard var event = try entries.counted(Self.identity(call.value)), event.agent == nil else {
        continue
      }
      event.agent = name
      _ = try transaction.revise(priced(event, hasOwnTime: true))
    }
    return .duplicate
  }

  /// Links the trace in which a hook was called to the session and run that the hook names.
  func linkTrace(of call: AgentsCall) throws(LedgerFailure) -> Rejection? {
    guard let traceID = call.traceID else { return nil }
    guard call.channel == .hook else { return refusal(of: try traces[traceID].now) }
    return try linkTrace(
      traceID, sessionID: call.event.sessionID,
      runID: call.parentRunID ?? call.event.runID, userID: call.event.userID)
  }

  func linkTrace(
    _ traceID: ExternalID, sessionID: ExternalID?, runID: ExternalID?, userID: ExternalID?
  ) throws(LedgerFailure) -> Rejection? {
    let trace = try traces[traceID]
    let before = trace.now
    if let rejection = refusal(of: before) { return rejection }
    if let sessionID, !before.isSessionNamed {
      trace.now.sessionID = sessionID
      trace.now.isSessionNamed = true
    }
    if let runID {
      trace.now.runID = before.runID ?? runID
      if trace.now.runID != runID { trace.now.hasManyRuns = true }
    }
    trace.now.userID = before.userID ?? userID ?? boundUserID
    if trace.now.sessionID != before.sessionID || trace.now.runID != before.runID {
      try moveCalls(of: traceID)
    }
    return nil
  }

  /// Why a key that is bound to a user may not report in this trace and session. This is checked
  /// before the trace is linked to the session.
  func refusal(
    ofTrace traceID: ExternalID?, session sessionID: ExternalID?, at time: Timestamp?
  ) throws(LedgerFailure) -> Rejection? {
    guard boundUserID != nil else { return nil }
    if let traceID, let rejection = refusal(of: try traces[traceID].now) { return rejection }
    guard let sessionID else { return nil }
    return try open(sessionID, userID: boundUserID, at: time)
  }

  /// Rejects reports about a trace of another user than the one to whom the key is bound.
  func refusal(of trace: AgentsTraceState) -> Rejection? {
    guard let bound = boundUserID, trace.userID != bound, trace != AgentsTraceState() else {
      return nil
    }
    return Rejection(
      .conflict, field: "trace_id", "the trace is not the user \(bound)'s, to whom the key is bound"
    )
  }

  /// Moves the calls and runs of a trace to the session and run that it is now linked to.
  private func moveCalls(of traceID: ExternalID) throws(LedgerFailure) {
    let trace = try traces[traceID]
    for call in trace.now.calls { try move(call, of: trace.now, traceID) }
    guard let sessionID = trace.now.sessionID else { return }
    for runID in trace.now.runIDs { try moveRun(runID, to: sessionID, traceID) }
    trace.now.runIDs = []
  }

  private func move(
    _ call: AgentsTraceState.Call, of trace: AgentsTraceState, _ traceID: ExternalID
  ) throws(LedgerFailure) {
    guard let old = try entries.counted(Self.identity(call.id)) else { return }
    let before = Place(sessionID: old.sessionID, runID: old.runID, isRunNamed: call.hasNamedRun)
    var after = before
    after.sessionID = trace.sessionID ?? traceID
    if !call.hasNamedRun { after.runID = trace.hasManyRuns ? old.runID : trace.runID ?? traceID }
    var event = old
    event.userID = event.userID ?? trace.userID
    event.addTags(trace.tags, limits)
    if let from = before.sessionID, let to = after.sessionID, from != to,
      let known = try movePair(of: old, from: from, to: to)
    {
      _ = try transaction.withdraw(old.identity)
      try count(old, at: before, sign: -1)
      try setTraceOfSpanOnlyCall(call.id, to: nil)
      guard var merged = try entries.counted(Self.identity(known)) else { return }
      merged.fill(fromSpan: event)
      merged.addTags(trace.tags, limits)
      _ = try transaction.revise(priced(merged, hasOwnTime: true))
      return
    }
    _ = try revise(old, at: before, to: event, at: after)
  }

  /// Moves a run whose session was not known when its total was reported.
  private func moveRun(
    _ runID: ExternalID, to sessionID: ExternalID, _ traceID: ExternalID
  ) throws(LedgerFailure) {
    guard sessionID != traceID else { return }
    let old = try run(runID, in: session(traceID))
    guard old.now.balance.total != nil else { return }
    let to = try session(sessionID)
    try run(runID, in: to).now.mergeTotal(from: old.now)
    old.now.balance.total = nil
    if let resumedFrom = old.now.balance.resumedFrom {
      try nest(resumedFrom, within: runID, in: to)
    }
    newRuns[runID] = sessionID
  }
}
