internal import Usage

/// Of calls that are told more than once, one counts.
extension AgentOpsTraceRecorder {
  /// True for a call that another span has told of. Where two instrumentations observe one call,
  /// one span is within the other; or both tell the provider's id of the answer, and their times
  /// overlap, since some providers give every answer the same id.
  mutating func isRepeated(
    _ span: AgentOpsSpan, _ event: Event, holdsCall: Bool
  ) throws(LedgerFailure) -> Bool {
    guard event.kind == .call else { return false }
    if holdsCall { return true }
    if try isWithinCall(rows[span.span.spanID] ?? AgentOpsSpanRow(span.span)) { return true }
    guard let key = answerKey(span, event), let stored = try ledger.state(key) else {
      return false
    }
    let times = String(decoding: stored, as: UTF8.self).split(separator: " ").map { UInt64($0) }
    guard times.count == 2, let start = times[0], let end = times[1] else { return false }
    return span.span.startNanoseconds <= end && start <= span.span.endNanoseconds
  }

  func rememberAnswer(_ span: AgentOpsSpan, _ event: Event) throws(LedgerFailure) {
    guard let key = answerKey(span, event) else { return }
    let times = "\(span.span.startNanoseconds) \(span.span.endNanoseconds)"
    try ledger.setState(key, to: Array(times.utf8))
  }

  private func answerKey(_ span: AgentOpsSpan, _ event: Event) -> StateKey? {
    guard event.kind == .call, let response = span.responseID,
      response.utf8.count <= limits.idBytesMax
    else { return nil }
    return AgentOpsMemory.key(ofCallsIn: id, AgentOpsMemory.responsePrefix, response)
  }

  func isAboveCall(_ spanID: String) throws(LedgerFailure) -> Bool {
    if spansAboveCalls.contains(spanID) { return true }
    guard isContinued else { return false }
    return try ledger.state(aboveKey(spanID)) != nil
  }

  /// Tells every span above a call of it, as far as they are known: those that come later would
  /// otherwise not hear of it.
  mutating func rememberCall(below spanID: String) throws(LedgerFailure) {
    var next: String? = spanID
    for _ in 0..<Self.ancestorsMax {
      guard let spanID = next, spansAboveCalls.insert(spanID).inserted else { return }
      guard let row = try row(spanID) else {
        return try ledger.setState(aboveKey(spanID), to: [])
      }
      next = row.parentSpanID
    }
  }

  private func aboveKey(_ spanID: String) -> StateKey {
    AgentOpsMemory.key(ofCallsIn: id, AgentOpsMemory.abovePrefix, spanID)
  }

  /// Takes back what is within another call. It was counted before a span came that shows where it
  /// belongs; what else is within the outer call counts in it already.
  mutating func withdrawCallsWithinOthers() throws(LedgerFailure) {
    for link in linksBetweenCalls {
      try visit(below: link) { recorder, row throws(LedgerFailure) in
        guard row.usage?.isOfTokens == true else { return !row.isWithdrawn }
        guard try recorder.isWithinCall(row),
          try recorder.recorder.withdraw(recorder.id + ":" + row.spanID, in: recorder.ledger)
        else { return false }
        var row = row
        row.usage = nil
        row.isWithdrawn = true
        try recorder.update(row)
        return false
      }
    }
  }

  /// True where a span above was counted as a call: one that ended or came before this one.
  mutating func isWithinCall(_ row: AgentOpsSpanRow) throws(LedgerFailure) -> Bool {
    var next = row.parentSpanID
    for _ in 0..<Self.ancestorsMax {
      // A circle of parents tells nothing.
      guard let spanID = next, spanID != row.spanID, let above = try self.row(spanID) else {
        return false
      }
      if above.usage?.isOfTokens == true { return true }
      next = above.parentSpanID
    }
    return false
  }
}
