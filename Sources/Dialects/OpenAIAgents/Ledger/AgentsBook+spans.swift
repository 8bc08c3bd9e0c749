internal import Usage

/// What the sums of runs and turns in a trace have beyond its calls.
extension AgentsBook {
  private static func spansOwner(_ traceID: ExternalID) -> String { "spans:\(traceID)" }

  /// Remembers where a span stands in its trace, and what was used in it.
  func place(_ span: AgentsSpan, in traceID: ExternalID) throws(LedgerFailure) {
    let state = try trace(traceID)
    guard refusal(of: state) == nil else { return }
    let key = key(Self.spansOwner(traceID), span.id.text)
    if let bytes = try transaction.state(key) {
      // Counts only grow as a span is told more than once.
      let known = AgentsSpan(id: span.id, stored: bytes)
      guard span.kind == known.kind, span.counts.isLater(than: known.counts) else { return }
    } else {
      guard state.spanCount < ownLimits.rowsPerSessionMax else { return }
      try changeTrace(traceID) { $0.spanCount += 1 }
    }
    try transaction.setState(key, to: span.stored)
    if span.kind == .sum { try changeTrace(traceID) { $0.hasSums = true } }
    changedTrees.insert(traceID)
  }

  /// Gives the runs of traces of which more is known what their spans tell.
  func settleTraces() throws(LedgerFailure) {
    for id in tracesWithSums.sorted() {
      if changedTrees.contains(id) || isMoved(id) { try settleTrace(id) }
    }
  }

  private func settleTrace(_ traceID: ExternalID) throws(LedgerFailure) {
    let state = try trace(traceID)
    let sessionID = state.sessionID ?? traceID
    if boundUserID != nil, try open(sessionID, userID: boundUserID, at: nil) != nil { return }
    let spans = try transaction.states(of: Self.dialect, owner: Self.spansOwner(traceID)).map {
      AgentsSpan(id: ExternalID($0.key), stored: $0.value)
    }
    let tree = AgentsSpanTree(spans)
    var told = AgentsTraceState.Told(sessionID: sessionID, runID: traceID, excess: tree.excess)
    if let runID = state.runID, !state.hasManyRuns {
      told.runID = runID
      told.total = tree.total
    } else if told.excess != .zero {
      // Calls whose spans are not remembered are known by their run alone.
      let run = try run(traceID, in: session(sessionID))
      told.excess = told.excess.common(with: tree.total.excess(over: run.named + run.unnamed))
    }
    guard told != state.told else { return }
    if let old = state.told {
      try changeRun(old.runID, in: session(old.sessionID)) { run in
        run.traced -= old.total
        run.beyondSpans -= old.excess
      }
    }
    let end = spans.filter { $0.kind == .sum }.compactMap(\.times?.upperBound).max()
    if told.total != .zero || told.excess != .zero {
      try changeRun(told.runID, in: session(sessionID)) { run in
        run.traced += told.total
        run.beyondSpans += told.excess
        run.userID = run.userID ?? state.userID
        run.time = run.time ?? end
      }
    }
    try changeTrace(traceID) { $0.told = told }
  }
}
