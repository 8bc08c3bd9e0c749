internal import Reconciliation
internal import Usage

extension AgentsReconciler {
  /// Ingests the running total of a run or a session. An earlier reading of the same total changes
  /// nothing, whenever it arrives.
  func ingest(_ total: AgentsTotal) throws(LedgerFailure) -> EventOutcome {
    var total = total
    if let rejection = BoundUser.claim(&total.event.userID, for: boundUserID) {
      return .rejected(rejection)
    }
    switch total.scope {
    case .run(let id, let parentID, let resumedFrom):
      return try ingestRun(total, id, parentID: parentID, resumedFrom: resumedFrom)
    case .session: return try ingestSession(total)
    }
  }

  private func ingestRun(
    _ total: AgentsTotal, _ id: ExternalID, parentID: ExternalID?, resumedFrom: ExternalID?
  ) throws(LedgerFailure) -> EventOutcome {
    var sessionID = total.event.sessionID
    let time = total.hasOwnTime ? total.event.time : nil
    if let rejection = try refusal(ofTrace: total.traceID, session: sessionID, at: time) {
      return .rejected(rejection)
    }
    if let traceID = total.traceID {
      let rejection = try linkTrace(
        traceID, sessionID: sessionID, runID: parentID ?? id, userID: total.event.userID)
      if let rejection { return .rejected(rejection) }
      if sessionID == nil { sessionID = try traces[traceID].now.sessionID }
    }
    let isPlaced = sessionID != nil
    for runID in [id, parentID, resumedFrom] where sessionID == nil {
      sessionID = try sessionOfRun(runID)
    }
    let session = try session(sessionID ?? total.traceID ?? id)
    if let rejection = try open(session.id, userID: total.event.userID, at: time) {
      return .rejected(rejection)
    }
    if !isPlaced, let traceID = total.traceID, session.id == traceID {
      let trace = try traces[traceID]
      if trace.now.runIDs.count < ownLimits.callsPerTraceMax, !trace.now.runIDs.contains(id) {
        trace.now.runIDs.append(id)
      }
    }
    let run = try run(id, in: session)
    let before = run.now
    // What the requests cost one by one, where their one model is known.
    run.now.merge(total, total.models.count == 1 ? quote(of: total.entries, in: total.event) : nil)
    if let parentID { try nest(id, within: parentID, in: session) }
    // The total of a resumed run includes what the earlier run used.
    if let resumedFrom, total.starting == nil {
      run.now.balance.resumedFrom = resumedFrom
      try nest(resumedFrom, within: id, in: session)
    }
    return run.now == before ? .duplicate : .accepted
  }

  private func ingestSession(_ total: AgentsTotal) throws(LedgerFailure) -> EventOutcome {
    let session = try session(total.event.sessionID ?? "")
    let time = total.hasOwnTime ? total.event.time : nil
    if let rejection = try open(session.id, userID: total.event.userID, at: time) {
      return .rejected(rejection)
    }
    let before = session.totals.now
    session.totals.now.merge(total)
    return session.totals.now == before ? .duplicate : .accepted
  }

  /// How deep runs may be nested. Each time a run is resumed, it gets one level deeper.
  static let nestingMax = 256

  /// Makes a run part of another, unless that would make it part of itself.
  func nest(
    _ id: ExternalID, within parentID: ExternalID, in session: AgentsSessionState
  ) throws(LedgerFailure) {
    let run = try run(id, in: session)
    guard run.now.balance.parentID == nil else { return }
    var above: ExternalID? = parentID
    for _ in 0..<Self.nestingMax {
      guard let current = above else { return run.now.balance.parentID = parentID }
      guard current != id else { return }
      above = try self.run(current, in: session).now.balance.parentID
    }
  }

  // MARK: - Totals that the spans of a trace report

  private static func spansOwner(_ traceID: ExternalID) -> String { "spans:\(traceID)" }

  /// Stores a span's position in its trace, and the usage that it reports.
  func place(_ span: CountedSpan, in traceID: ExternalID) throws(LedgerFailure) {
    let trace = try traces[traceID]
    guard refusal(of: trace.now) == nil else { return }
    let owner = Self.spansOwner(traceID)
    let spans =
      self.spans[traceID]
      ?? StateShelf(transaction, isEmpty: trace.isNew, key: { Self.key(owner, $0.text) })
    self.spans[traceID] = spans
    let known = try spans[span.id]
    if known.isNew, known.now == known.before {
      guard trace.now.spanCount < ownLimits.rowsPerSessionMax else { return }
      trace.now.spanCount += 1
    } else {
      // Counts only grow when a span is reported again.
      guard span.role == known.now.role, span.counts.isLater(than: known.now.counts) else { return }
    }
    known.now = span
    if span.role == .sum { trace.now.hasSums = true }
    changedTrees.insert(traceID)
  }

  /// Updates the runs of changed traces with the totals that their spans report.
  func settleTraces() throws(LedgerFailure) {
    for trace in spans.values { try trace.store() }
    let withSums = traces.places.filter { $0.value.now.hasSums }.sorted { $0.key < $1.key }
    for (id, trace) in withSums {
      let (before, now) = (trace.before, trace.now)
      let isMoved =
        before.sessionID != now.sessionID || before.runID != now.runID
        || before.hasManyRuns != now.hasManyRuns
      if isMoved || changedTrees.contains(id) { try settle(id, trace) }
    }
  }

  private func settle(
    _ traceID: ExternalID, _ trace: StateShelf<AgentsTraceState>.Place
  ) throws(LedgerFailure) {
    let sessionID = trace.now.place(of: traceID).sessionID
    if boundUserID != nil, try open(sessionID, userID: boundUserID, at: nil) != nil { return }
    let spans = try transaction.states(of: Self.dialect, owner: Self.spansOwner(traceID)).map {
      var span = CountedSpan(stored: $0.value)
      span.id = ExternalID($0.key)
      return span
    }
    let tree = SumTree(spans)
    var reported = AgentsTraceState.Reported(
      sessionID: sessionID, runID: traceID, excess: tree.excess)
    if let runID = trace.now.runID, !trace.now.hasManyRuns {
      reported.runID = runID
      reported.total = tree.total
    } else if reported.excess != .zero {
      // Calls whose spans are not stored, beyond the limit, are known only in the run's sums.
      let run = try run(traceID, in: session(sessionID)).now.balance
      reported.excess = reported.excess.common(
        with: tree.total.excess(over: run.own + run.shared))
    }
    guard reported != trace.now.reported else { return }
    if let old = trace.now.reported {
      let run = try run(old.runID, in: session(old.sessionID))
      run.now.balance.spanTotal -= old.total
      run.now.balance.spanExcess -= old.excess
    }
    if reported.total != .zero || reported.excess != .zero {
      let end = spans.filter { $0.role == .sum }.compactMap(\.times?.upperBound).max()
      let run = try run(reported.runID, in: session(sessionID))
      run.now.balance.spanTotal += reported.total
      run.now.balance.spanExcess += reported.excess
      run.now.userID = run.now.userID ?? trace.now.userID
      run.now.time = run.now.time ?? end.map { Timestamp(microseconds: $0) }
    }
    trace.now.reported = reported
  }
}
