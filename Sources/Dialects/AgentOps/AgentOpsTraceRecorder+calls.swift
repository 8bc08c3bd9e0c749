internal import Usage

/// Of calls that are told more than once, one counts.
extension AgentOpsTraceRecorder {
  /// True for a call that another span has told of. Where two instrumentations observe one call,
  /// one span is within the other; or both tell the provider's id of the answer, and their times
  /// overlap, since some providers give every answer the same id.
  ///
  /// Of two that tell of one call the first counts, unless it has no price and this one has: a
  /// framework around a provider may name neither the provider nor its model. A call around others
  /// that has no price gives way to theirs in any case.
  mutating func isRepeated(
    _ span: AgentOpsSpan, _ event: Event, holdsCall: Bool
  ) throws(LedgerFailure) -> Bool {
    guard event.kind == .call else { return false }
    let isPriced = event.cost != nil || prices.quote(for: event) != nil
    if holdsCall {
      guard isPriced else { return true }
      return try !withdrawUnpricedCalls(below: span.span.spanID)
    }
    let row = rows[span.span.spanID] ?? AgentOpsSpanRow(span.span)
    while let outer = try callAround(row) {
      let isOfTokens = (event.tokens?.total ?? 0) > 0
      guard isPriced || isOfTokens, try giveWay(outer) else { return true }
    }
    guard let answer = try answer(span, event) else { return false }
    guard isPriced, let twin = try self.row(answer) else { return true }
    return try !giveWay(twin)
  }

  /// The span that told of the same answer at the same time; nil for none.
  private func answer(
    _ span: AgentOpsSpan, _ event: Event
  ) throws(LedgerFailure) -> ExternalID? {
    guard let key = answerKey(span, event), let stored = try ledger.state(key) else { return nil }
    let words = String(decoding: stored, as: UTF8.self).split(separator: " ")
    guard words.count >= 2, let start = UInt64(words[0]), let end = UInt64(words[1]),
      span.span.startNanoseconds <= end && start <= span.span.endNanoseconds
    else { return nil }
    return ExternalID(words.count > 2 ? String(words[2]) : "")
  }

  func rememberAnswer(_ span: AgentOpsSpan, _ event: Event) throws(LedgerFailure) {
    guard let key = answerKey(span, event) else { return }
    let words = "\(span.span.startNanoseconds) \(span.span.endNanoseconds) \(span.span.spanID)"
    try ledger.setState(key, to: Array(words.utf8))
  }

  private func answerKey(_ span: AgentOpsSpan, _ event: Event) -> StateKey? {
    guard event.kind == .call, let response = span.responseID,
      limits.idRule.allows(byteCount: response.text.utf8.count)
    else { return nil }
    return AgentOpsMemory.key(ofCallsIn: id, AgentOpsMemory.responsePrefix, response)
  }

  func isAboveCall(_ spanID: ExternalID) throws(LedgerFailure) -> Bool {
    if spansAboveCalls.contains(spanID) { return true }
    guard isContinued else { return false }
    return try ledger.state(aboveKey(spanID)) != nil
  }

  /// Tells every span above a call of it, as far as they are known: those that come later would
  /// otherwise not hear of it.
  mutating func rememberCall(below spanID: ExternalID) throws(LedgerFailure) {
    var next: ExternalID? = spanID
    for _ in 0..<Self.ancestorsMax {
      guard let spanID = next, spansAboveCalls.insert(spanID).inserted else { return }
      guard let row = try row(spanID) else {
        return try ledger.setState(aboveKey(spanID), to: [])
      }
      next = row.parentSpanID
    }
  }

  private func aboveKey(_ spanID: ExternalID) -> StateKey {
    AgentOpsMemory.key(ofCallsIn: id, AgentOpsMemory.abovePrefix, spanID)
  }

  /// Takes back what is within another call, or that one where it has no price. The inner one was
  /// counted before a span came that shows where it belongs; what else is within the outer call
  /// counts in it already.
  mutating func withdrawCallsWithinOthers() throws(LedgerFailure) {
    for link in linksBetweenCalls {
      for row in try calls(below: link) {
        while let outer = try callAround(row) {
          if try giveWay(outer) { continue }
          _ = try withdraw(row, isWithinOther: true)
          break
        }
      }
    }
  }

  /// Takes back the calls below a span, none of which may have a price. False where one has, or
  /// where there are none.
  private mutating func withdrawUnpricedCalls(
    below spanID: ExternalID
  ) throws(LedgerFailure) -> Bool {
    let calls = try calls(below: spanID)
    guard !calls.isEmpty, calls.allSatisfy({ $0.usage?.isPriced == false }) else { return false }
    for row in calls { _ = try withdraw(row, isWithinOther: true) }
    return true
  }

  /// The outermost calls that were counted below a span, as far as they are remembered.
  private mutating func calls(
    below spanID: ExternalID
  ) throws(LedgerFailure) -> [AgentOpsSpanRow] {
    var calls: [AgentOpsSpanRow] = []
    try visit(below: spanID) { _, row throws(LedgerFailure) in
      guard row.usage?.isOfTokens == true else { return !row.isWithdrawn }
      calls.append(row)
      return false
    }
    return calls
  }

  /// Takes a call back that has no price, for another telling that has; false where it has one.
  private mutating func giveWay(_ row: AgentOpsSpanRow) throws(LedgerFailure) -> Bool {
    guard let usage = row.usage, usage.isOfTokens, !usage.isPriced else { return false }
    return try withdraw(row, isWithinOther: false)
  }

  private mutating func withdraw(
    _ row: AgentOpsSpanRow, isWithinOther: Bool
  ) throws(LedgerFailure) -> Bool {
    guard try recorder.withdraw("\(id):\(row.spanID)", in: ledger) else { return false }
    var row = row
    row.usage = nil
    row.isWithdrawn = isWithinOther
    try update(row)
    return true
  }

  /// The span above that was counted as a call: one that ended or came before this one.
  mutating func callAround(_ row: AgentOpsSpanRow) throws(LedgerFailure) -> AgentOpsSpanRow? {
    var next = row.parentSpanID
    for _ in 0..<Self.ancestorsMax {
      // A circle of parents tells nothing.
      guard let spanID = next, spanID != row.spanID, let above = try self.row(spanID) else {
        return nil
      }
      if above.usage?.isOfTokens == true { return above }
      next = above.parentSpanID
    }
    return nil
  }
}
