internal import JSON
internal import Usage

extension AgentsBook {
  /// Takes a call in, or what is new of one that was told before.
  func take(_ call: AgentsCall) throws(LedgerFailure) -> EventOutcome {
    let outcome = try takeEvent(of: call)
    guard let other = call.withoutUsage else { return outcome }
    if case .rejected = outcome { return outcome }
    let otherOutcome = try takeEvent(of: other)
    return outcome == .duplicate ? otherOutcome : outcome
  }

  private func takeEvent(of call: AgentsCall) throws(LedgerFailure) -> EventOutcome {
    var call = call
    if let rejection = BoundUser.claim(&call.event.userID, for: boundUserID) {
      return .rejected(rejection)
    }
    if let rejection = try refusal(
      ofTrace: call.traceID, session: call.event.sessionID,
      at: call.hasOwnTime ? call.event.time : nil)
    {
      return .rejected(rejection)
    }
    if let rejection = try learn(from: call) { return .rejected(rejection) }
    let place = try place(of: call)
    // Before anything is remembered of the session.
    if boundUserID != nil, let sessionID = place.sessionID,
      let rejection = try open(
        sessionID, userID: boundUserID, at: call.hasOwnTime ? call.event.time : nil)
    {
      return .rejected(rejection)
    }
    let id = try eventID(of: call, in: place.sessionID)
    try remember(call.entries, of: id)
    let identity = EventIdentity(source: Self.source, id: id)
    guard let standing = try transaction.current(identity) else {
      return try takeNew(call, id: id, at: place)
    }
    guard !standing.isOfRevision else {
      return .rejected(
        Rejection(
          .conflict, field: "id",
          "\(id) is the revision of another event; give the call another id"))
    }
    // What a client took back or corrected stays so.
    guard standing.isCounted, !standing.isCorrected else { return .duplicate }
    if try link(call, id: id, standing.event) {
      // More is known of the trace now, and the call may have moved with it.
      let moved = try transaction.current(EventIdentity(source: call.event.source, id: id))?.event
      return try take(
        call, id: id, at: self.place(of: call), beside: moved ?? standing.event)
    }
    return try take(call, id: id, at: place, beside: standing.event)
  }

  /// Where a call belongs as far as it is known by now.
  struct Place {
    var sessionID: ExternalID?
    var runID: ExternalID?
    /// True where a hook named the run; false where only its trace tells it.
    var isRunNamed: Bool
  }

  private func place(of call: AgentsCall) throws(LedgerFailure) -> Place {
    var trace: AgentsTraceState?
    if let traceID = call.traceID { trace = try self.trace(traceID) }
    let runOfTrace = trace.flatMap { $0.hasManyRuns ? nil : $0.runID } ?? call.traceID
    let runID = call.event.runID ?? runOfTrace
    var sessionID = call.event.sessionID ?? trace?.sessionID
    if sessionID == nil, call.traceID == nil {
      sessionID = try sessionOfRun(call.event.runID) ?? call.event.runID
    }
    return Place(
      sessionID: sessionID ?? call.traceID, runID: runID, isRunNamed: call.event.runID != nil)
  }

  /// What a hook and a span tell of one response links the trace to the hook's run and session.
  private func link(
    _ call: AgentsCall, id: ExternalID, _ standing: Event
  ) throws(LedgerFailure) -> Bool {
    guard call.hasProviderID else { return false }
    let unnamed = try traceOfUnnamed(id)
    if call.channel == .hook {
      guard let unnamed, call.traceID == nil else { return false }
      return try learn(
        of: unnamed, sessionID: call.event.sessionID,
        runID: call.parentRunID ?? call.event.runID, userID: call.event.userID) == nil
    }
    guard unnamed == nil, let traceID = call.traceID else { return false }
    func other(_ id: ExternalID?) -> ExternalID? { id == traceID ? nil : id }
    return try learn(
      of: traceID, sessionID: other(standing.sessionID), runID: other(standing.runID),
      userID: standing.userID) == nil
  }

  private func takeNew(
    _ call: AgentsCall, id: ExternalID, at place: Place
  ) throws(LedgerFailure) -> EventOutcome {
    var event = call.event
    event.id = id
    event.sessionID = place.sessionID
    event.runID = place.runID
    try fill(&event, fromTraceOf: call)
    let outcome = try transaction.record(priced(event, hasOwnTime: call.hasOwnTime))
    guard outcome == .accepted else { return outcome }
    try count(event, at: place, sign: .plus)
    try follow(call, id: id, at: place)
    return outcome
  }

  private func take(
    _ call: AgentsCall, id: ExternalID, at told: Place, beside standing: Event
  ) throws(LedgerFailure) -> EventOutcome {
    let traceOfUnnamed = try traceOfUnnamed(id)
    let before = Place(
      sessionID: standing.sessionID, runID: standing.runID,
      isRunNamed: traceOfUnnamed == nil && standing.runID != nil)
    var event = standing
    if call.channel == .hook {
      event.take(fromHook: call.event, limits)
    } else {
      event.fill(fromSpan: call.event)
    }
    var after = before
    if told.isRunNamed || before.runID == nil, let runID = told.runID {
      after.runID = runID
      after.isRunNamed = told.isRunNamed
    }
    let traceID = call.traceID ?? traceOfUnnamed
    let isWeak = standing.sessionID == nil || standing.sessionID == traceID
    if call.event.sessionID != nil || isWeak, let sessionID = told.sessionID {
      after.sessionID = sessionID
    }
    event.sessionID = after.sessionID
    event.runID = after.runID
    try fill(&event, fromTraceOf: call)
    let outcome = try transaction.revise(priced(event, hasOwnTime: true))
    if case .rejected = outcome { return outcome }
    try count(standing, at: before, sign: .minus)
    try count(event, at: after, sign: .plus)
    if after.isRunNamed, let traceOfUnnamed {
      try setTraceOfUnnamed(id, to: nil)
      try changeTrace(traceOfUnnamed) { trace in
        if let index = trace.calls.firstIndex(where: { $0.id == id }) {
          trace.calls[index].hasNamedRun = true
        }
      }
    }
    if before.runID == nil {
      try follow(call, id: id, at: after)
    } else if event.agent == nil {
      try awaitAgent(of: call, id: id)
    }
    return outcome
  }

  private func fill(_ event: inout Event, fromTraceOf call: AgentsCall) throws(LedgerFailure) {
    guard let traceID = call.traceID else { return }
    let trace = try trace(traceID)
    event.userID = event.userID ?? trace.userID
    event.addTags(trace.tags, limits)
    event.agent = event.agent ?? call.agent(in: trace)
  }

  func priced(_ event: Event, hasOwnTime: Bool) throws(LedgerFailure) -> PricedEvent {
    var quote = quote(for: event)
    if event.requests > 1, let entries = try entries(of: event) {
      quote = self.quote(of: entries, in: event) ?? quote
    }
    return PricedEvent(event: event, quote: quote, hasOwnTime: hasOwnTime)
  }

  // MARK: The requests of a call one by one, whose prices may depend on their sizes

  private func remember(_ entries: [TokenCounts], of id: ExternalID) throws(LedgerFailure) {
    guard !entries.isEmpty else { return }
    var writer = Writer()
    writer.array { writer in
      for entry in entries {
        writer.array { writer in
          for field in TokenCounts.fields { writer.integer(entry[keyPath: field.path]) }
        }
      }
    }
    try transaction.setState(key("entries", id.text), to: writer.bytes)
  }

  /// Nil where they are not known, or are no longer all of the call.
  private func entries(of event: Event) throws(LedgerFailure) -> [TokenCounts]? {
    guard let bytes = try transaction.state(key("entries", event.id.text)),
      let list = Value(stored: bytes)
    else { return nil }
    let entries = list.elements.map { entry in
      var counts = TokenCounts()
      for (field, figure) in zip(TokenCounts.fields, entry.elements) {
        counts[keyPath: field.path] = figure.int64 ?? 0
      }
      return counts
    }
    return entries.sum == event.tokens ? entries : nil
  }

  /// Keeps what a call is needed for when more is told of its trace.
  private func follow(_ call: AgentsCall, id: ExternalID, at place: Place) throws(LedgerFailure) {
    if let parentID = call.parentRunID, let runID = place.runID, place.isRunNamed,
      let sessionID = place.sessionID
    {
      try nest(runID, within: parentID, in: session(sessionID))
    }
    guard let traceID = call.traceID else { return }
    if !place.isRunNamed { try setTraceOfUnnamed(id, to: traceID) }
    let mayMove = call.event.sessionID == nil
    let limit = ownLimits.callsPerTraceMax
    let bound = boundUserID
    try changeTrace(traceID) { trace in
      trace.userID = trace.userID ?? bound
      if mayMove, trace.calls.count < limit {
        trace.calls.append(AgentsTraceState.Call(id: id, hasNamedRun: place.isRunNamed))
      }
    }
    try awaitAgent(of: call, id: id)
  }

  /// Remembers a call whose agent the span around it may still name.
  private func awaitAgent(of call: AgentsCall, id: ExternalID) throws(LedgerFailure) {
    guard let traceID = call.traceID, case .span(_, let parentID?) = call.channel else { return }
    let limit = ownLimits.callsPerTraceMax
    try changeTrace(traceID) { trace in
      guard call.agent(in: trace) == nil, trace.waiting.count < limit,
        !trace.waiting.contains(where: { $0.id == id })
      else { return }
      trace.waiting.append(AgentsTraceState.WaitingCall(id: id, spanID: parentID))
    }
  }

  enum Sign { case plus, minus }

  /// Moves the sums by one call.
  func count(_ event: Event, at place: Place, sign: Sign) throws(LedgerFailure) {
    guard let sessionID = place.sessionID else { return }
    let counts = AgentsCounts(requests: event.requests, tokens: event.tokens)
    let change = sign == .plus ? counts : .zero - counts
    let book = try session(sessionID)
    book.session.calls += change
    guard let runID = place.runID else {
      book.session.loose += change
      return
    }
    try changeRun(runID, in: book) { run in
      if place.isRunNamed { run.named += change } else { run.unnamed += change }
      if sign == .plus { run.see(event.model) }
    }
  }
}

extension AgentsCall {
  /// The agent at work in the span in which the call was made.
  func agent(in trace: AgentsTraceState) -> ExternalName? {
    guard case .span(_, let parentID?) = channel else { return nil }
    return trace.agents.first { $0.spanID == parentID }?.name
  }
}
