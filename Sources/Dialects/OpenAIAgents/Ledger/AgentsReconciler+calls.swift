internal import Reconciliation
internal import Usage

extension AgentsReconciler {
  /// Records a call, or merges the report with earlier reports of the same call.
  func ingest(_ call: AgentsCall) throws(LedgerFailure) -> EventOutcome {
    let outcome = try ingestEvent(of: call)
    guard let other = call.withoutUsage else { return outcome }
    if case .rejected = outcome { return outcome }
    let otherOutcome = try ingestEvent(of: other)
    return outcome == .duplicate ? otherOutcome : outcome
  }

  private func ingestEvent(of call: AgentsCall) throws(LedgerFailure) -> EventOutcome {
    var call = call
    let time = call.hasOwnTime ? call.event.time : nil
    if let rejection = BoundUser.claim(&call.event.userID, for: boundUserID) {
      return .rejected(rejection)
    }
    let refusal = try refusal(ofTrace: call.traceID, session: call.event.sessionID, at: time)
    if let refusal { return .rejected(refusal) }
    if let rejection = try linkTrace(of: call) { return .rejected(rejection) }
    let place = try place(of: call)
    // A key that is bound to a user must own the session before any of its state changes.
    if boundUserID != nil, let sessionID = place.sessionID,
      let rejection = try open(sessionID, userID: boundUserID, at: time)
    {
      return .rejected(rejection)
    }
    let id = try eventID(of: call, in: place.sessionID)
    if !call.entries.isEmpty {
      try transaction.setState(Self.key("entries", id.text), to: call.entries.stored)
    }
    let outcome = try recordNew(call, id: id, at: place)
    guard outcome != .accepted, let known = try transaction.current(Self.identity(id)) else {
      return outcome
    }
    guard !known.isOfRevision else {
      return .rejected(
        Rejection(
          .conflict, field: "id",
          "\(id) is the revision of another event; give the call another id"))
    }
    // What a client voided or corrected stays as it is.
    guard known.isCounted, !known.isCorrected else { return .duplicate }
    guard try link(call, to: known.event) else {
      return try merge(call, at: place, into: known.event)
    }
    // Linking may have moved the call to another session or run.
    let moved = try entries.counted(Self.identity(id))
    return try merge(call, at: self.place(of: call), into: moved ?? known.event)
  }

  /// Where a call belongs, as far as it was reported.
  struct Place {
    var sessionID: ExternalID?
    var runID: ExternalID?
    /// True where a hook named the run; false where only the trace implies it.
    var isRunNamed: Bool
  }

  private func place(of call: AgentsCall) throws(LedgerFailure) -> Place {
    var sessionID = call.event.sessionID
    var runID = call.event.runID
    if let traceID = call.traceID {
      let trace = try traces[traceID].now
      runID = runID ?? trace.place(of: traceID).runID
      sessionID = sessionID ?? trace.sessionID ?? traceID
    } else if sessionID == nil {
      sessionID = try sessionOfRun(runID) ?? runID
    }
    return Place(sessionID: sessionID, runID: runID, isRunNamed: call.event.runID != nil)
  }

  /// Links a trace to the run and session of a hook, where hook and span report the same response.
  /// The provider's id of the response shows that they do.
  private func link(_ call: AgentsCall, to known: Event) throws(LedgerFailure) -> Bool {
    guard call.hasProviderID else { return false }
    let spanOnlyTrace = try traceOfSpanOnlyCall(known.id)
    if call.channel == .hook {
      guard let spanOnlyTrace, call.traceID == nil else { return false }
      return try linkTrace(
        spanOnlyTrace, sessionID: call.event.sessionID,
        runID: call.parentRunID ?? call.event.runID, userID: call.event.userID) == nil
    }
    guard spanOnlyTrace == nil, let traceID = call.traceID else { return false }
    func other(_ id: ExternalID?) -> ExternalID? { id == traceID ? nil : id }
    return try linkTrace(
      traceID, sessionID: other(known.sessionID), runID: other(known.runID),
      userID: known.userID) == nil
  }

  private func recordNew(
    _ call: AgentsCall, id: ExternalID, at place: Place
  ) throws(LedgerFailure) -> EventOutcome {
    var event = call.event
    event.id = id
    event.sessionID = place.sessionID
    event.runID = place.runID
    // The client reports totals, too, and this call is reconciled with them.
    event.vendorCall = VendorCall(ids: call.hasProviderID ? [id] : [], isSummed: true)
    try fill(&event, fromTraceOf: call)
    let outcome = try transaction.record(priced(event, hasOwnTime: call.hasOwnTime))
    guard outcome == .accepted else { return outcome }
    try count(event, at: place, sign: 1)
    try track(call, id: id, at: place)
    return outcome
  }

  /// Merges another report of a call into its event.
  private func merge(
    _ call: AgentsCall, at place: Place, into known: Event
  ) throws(LedgerFailure) -> EventOutcome {
    let spanOnlyTrace = try traceOfSpanOnlyCall(known.id)
    let before = Place(
      sessionID: known.sessionID, runID: known.runID,
      isRunNamed: spanOnlyTrace == nil && known.runID != nil)
    var event = known
    if call.channel == .hook {
      event.merge(fromHook: call.event, limits)
    } else {
      event.fill(fromSpan: call.event)
    }
    var after = before
    if place.isRunNamed || before.runID == nil, let runID = place.runID {
      after.runID = runID
      after.isRunNamed = place.isRunNamed
    }
    let isWeak = known.sessionID == nil || known.sessionID == call.traceID ?? spanOnlyTrace
    if call.event.sessionID != nil || isWeak, let sessionID = place.sessionID {
      after.sessionID = sessionID
    }
    try fill(&event, fromTraceOf: call)
    let outcome = try revise(known, at: before, to: event, at: after)
    if case .rejected = outcome { return outcome }
    if after.isRunNamed, let spanOnlyTrace {
      try setTraceOfSpanOnlyCall(known.id, to: nil)
      let trace = try traces[spanOnlyTrace]
      if let index = trace.now.calls.firstIndex(where: { $0.id == known.id }) {
        trace.now.calls[index].hasNamedRun = true
      }
    }
    if before.runID == nil {
      try track(call, id: known.id, at: after)
    } else if event.agent == nil {
      try awaitAgent(of: call, id: known.id)
    }
    return outcome
  }

  /// Revises a call's event, and moves its counts from the sums of the old place to the new one's.
  func revise(
    _ known: Event, at before: Place, to event: Event, at after: Place
  ) throws(LedgerFailure) -> EventOutcome {
    var event = event
    event.sessionID = after.sessionID
    event.runID = after.runID
    if after.sessionID != before.sessionID {
      event.vendorCall = VendorCall(ids: [], isSummed: true)
    }
    let outcome = try transaction.revise(priced(event, hasOwnTime: true))
    if case .rejected = outcome { return outcome }
    try count(known, at: before, sign: -1)
    try count(event, at: after, sign: 1)
    return outcome
  }

  private func fill(_ event: inout Event, fromTraceOf call: AgentsCall) throws(LedgerFailure) {
    guard let traceID = call.traceID else { return }
    let trace = try traces[traceID].now
    event.userID = event.userID ?? trace.userID
    event.addTags(trace.tags, limits)
    event.agent = event.agent ?? trace.agent(of: call)
  }

  /// A call with its price. Where its requests are known one by one, each is priced by its own
  /// size.
  func priced(_ event: Event, hasOwnTime: Bool) throws(LedgerFailure) -> PricedEvent {
    var quote: Quote?
    if event.requests > 1,
      let bytes = try transaction.state(Self.key("entries", event.id.text))
    {
      let requests = [TokenCounts](stored: bytes)
      // A later report may have added tokens that are in none of these requests.
      if requests.sum == event.tokens { quote = self.quote(of: requests, in: event) }
    }
    return PricedEvent(
      event: event, quote: quote ?? entries.quote(for: event), hasOwnTime: hasOwnTime)
  }

  /// What the requests of an event cost, each priced by itself; nil where one has no price.
  func quote(of requests: [TokenCounts], in event: Event) -> Quote? {
    var sum: Quote?
    for request in requests {
      var event = event
      event.tokens = request
      event.requests = 1
      guard let quote = entries.quote(for: event) else { return nil }
      var whole = Quote(cost: .zero, model: quote.model, price: quote.price)
      for part in [sum, quote] { if let part { whole.add(part) } }
      guard whole.cost.isStorable else { return nil }
      sum = whole
    }
    return sum
  }

  /// Stores what later reports about the call's run, trace and agent will need.
  private func track(_ call: AgentsCall, id: ExternalID, at place: Place) throws(LedgerFailure) {
    if let parentID = call.parentRunID, let runID = place.runID, place.isRunNamed,
      let sessionID = place.sessionID
    {
      try nest(runID, within: parentID, in: session(sessionID))
    }
    guard let traceID = call.traceID else { return }
    if !place.isRunNamed { try setTraceOfSpanOnlyCall(id, to: traceID) }
    let trace = try traces[traceID]
    trace.now.userID = trace.now.userID ?? boundUserID
    if call.event.sessionID == nil, trace.now.calls.count < ownLimits.callsPerTraceMax {
      trace.now.calls.append(AgentsTraceState.Call(id: id, hasNamedRun: place.isRunNamed))
    }
    try awaitAgent(of: call, id: id)
  }

  /// Remembers a call whose agent may still be reported. A span is exported when it ends, so the
  /// agent's span arrives after those of its calls.
  private func awaitAgent(of call: AgentsCall, id: ExternalID) throws(LedgerFailure) {
    guard let traceID = call.traceID, let parentID = call.parentSpanID else { return }
    let trace = try traces[traceID]
    guard trace.now.agent(of: call) == nil,
      trace.now.waiting.count < ownLimits.callsPerTraceMax,
      !trace.now.waiting.contains(where: { $0.value == id })
    else { return }
    trace.now.waiting.append(AgentsTraceState.Link(spanID: parentID, value: id))
  }

  /// Adds a call to the sums of its session and run, or subtracts it where the sign is negative.
  func count(_ event: Event, at place: Place, sign: Int) throws(LedgerFailure) {
    guard let sessionID = place.sessionID else { return }
    let counts = CallCounts(requests: event.requests, tokens: event.tokens)
    let change = sign > 0 ? counts : .zero - counts
    let session = try session(sessionID)
    session.totals.now.pool.calls += change
    guard let runID = place.runID else { return session.totals.now.pool.unassigned += change }
    let run = try run(runID, in: session)
    if place.isRunNamed { run.now.balance.own += change } else { run.now.balance.shared += change }
    if sign > 0, let model = event.model { run.now.seenModels.addModel(model) }
  }

  // MARK: - Calls without a provider's id

  /// The id of the call's event. A call without a provider's id is matched by its counts: of calls
  /// with equal counts, the n-th that hooks report is the n-th that spans report.
  private func eventID(
    of call: AgentsCall, in sessionID: ExternalID?
  ) throws(LedgerFailure) -> ExternalID {
    let own = call.event.id
    guard !call.hasProviderID, let sessionID else { return own }
    let pairs = try session(sessionID).pairs[Self.pairsKey(call.event, own)]
    let side = call.channel == .hook ? MatchedPairs.Side.first : .second
    if let known = pairs.now.event(of: own, by: side) { return known }
    if try transaction.current(call.event.identity) != nil { return own }
    return pairs.now.record(
      own, by: side, in: call.traceID, pairsMax: ownLimits.callsPerTraceMax)
  }

  /// Moves a call's pair to another session. Where a hook reported the same call there, the id of
  /// that event is returned.
  func movePair(
    of event: Event, from: ExternalID, to: ExternalID
  ) throws(LedgerFailure) -> ExternalID? {
    let key = Self.pairsKey(event, event.id)
    guard let pair = try session(from).pairs[key].now.remove(event: event.id) else { return nil }
    return try session(to).pairs[key].now.add(pair)
  }

  /// The failed requests of calls are matched apart from calls without usage, which the other side
  /// may have reported alone.
  private static func pairsKey(_ event: Event, _ id: ExternalID) -> ExternalID {
    let counts = CallCounts(requests: event.requests, tokens: event.tokens)
    let isFailed = id.hasSuffix(AgentsCall.withoutUsageSuffix)
    let figures = (0..<CallCounts.laneCount).map { "\(counts[$0])" }.joined(separator: ",")
    return "\(isFailed ? "twins#:" : "twins:")\(figures)"
  }
}
