internal import Usage

extension AgentsBook {
  /// Takes in the cumulative figures of a run or a session. Earlier figures of the same change
  /// nothing, whenever they arrive.
  func take(_ total: AgentsTotal) throws(LedgerFailure) -> EventOutcome {
    var total = total
    if let rejection = BoundUser.claim(&total.event.userID, for: boundUserID) {
      return .rejected(rejection)
    }
    switch total.scope {
    case .run(let id, let parentID, let resumedFrom):
      return try takeRun(total, id, parentID: parentID, resumedFrom: resumedFrom)
    case .session:
      return try takeSession(total)
    }
  }

  private func takeRun(
    _ total: AgentsTotal, _ id: ExternalID, parentID: ExternalID?, resumedFrom: ExternalID?
  ) throws(LedgerFailure) -> EventOutcome {
    var sessionID = total.event.sessionID
    let time = total.hasOwnTime ? total.event.time : nil
    if let rejection = try refusal(ofTrace: total.traceID, session: sessionID, at: time) {
      return .rejected(rejection)
    }
    if let traceID = total.traceID {
      let rejection = try learn(
        of: traceID, sessionID: sessionID, runID: parentID ?? id, userID: total.event.userID)
      if let rejection { return .rejected(rejection) }
      if sessionID == nil { sessionID = try trace(traceID).sessionID }
    }
    let isPlaced = sessionID != nil
    for runID in [id, parentID, resumedFrom] where sessionID == nil {
      sessionID = try sessionOfRun(runID)
    }
    let book = try session(sessionID ?? total.traceID ?? id)
    if let rejection = try open(book.id, userID: total.event.userID, at: time) {
      return .rejected(rejection)
    }
    if !isPlaced, let traceID = total.traceID, book.id == traceID {
      let limit = ownLimits.callsPerTraceMax
      try changeTrace(traceID) { trace in
        if trace.runIDs.count < limit, !trace.runIDs.contains(id) {
          trace.runIDs.append(id)
        }
      }
    }
    let before = try run(id, in: book)
    let quote = quoteOfEntries(total)
    try changeRun(id, in: book) { $0.take(total, quote) }
    if let parentID { try nest(id, within: parentID, in: book) }
    // A resumed run starts from what the earlier one had used, so that is within it.
    if let resumedFrom, total.starting == nil {
      try changeRun(id, in: book) { $0.resumedFrom = resumedFrom }
      try nest(resumedFrom, within: id, in: book)
    }
    return try run(id, in: book).isSame(as: before) ? .duplicate : .accepted
  }

  private func takeSession(_ total: AgentsTotal) throws(LedgerFailure) -> EventOutcome {
    let book = try session(total.event.sessionID ?? "")
    let time = total.hasOwnTime ? total.event.time : nil
    if let rejection = try open(book.id, userID: total.event.userID, at: time) {
      return .rejected(rejection)
    }
    let before = book.session
    book.session.take(total)
    return book.session.isSame(as: before) ? .duplicate : .accepted
  }

  /// Makes the session where it is new. A key that is bound to a user opens none of another.
  /// Without such a bound a session may have the events of several users, and stays the first's.
  func open(
    _ id: ExternalID, userID: ExternalID?, at time: Timestamp?
  ) throws(LedgerFailure) -> Rejection? {
    var new = NewSession(id: id, userID: userID, startedAt: time)
    new.boundUserID = boundUserID
    guard case .failure = try transaction.openSession(new), let boundUserID else { return nil }
    return Rejection(
      .invalidField, field: "session_id",
      "the session is not the user \(boundUserID)'s, to whom the key is bound")
  }

  /// What a run's requests cost one by one, where their one model is known.
  private func quoteOfEntries(_ total: AgentsTotal) -> Quote? {
    guard total.models.count == 1 else { return nil }
    return quote(of: total.entries, in: total.event)
  }

  /// What the requests of an event cost one by one; nil where one has no price.
  func quote(of entries: [TokenCounts], in event: Event) -> Quote? {
    var sum: Quote?
    for entry in entries {
      var event = event
      event.tokens = entry
      event.requests = 1
      guard let quote = self.quote(for: event) else { return nil }
      let cost = (sum?.cost ?? .zero) + quote.cost
      guard cost.isStorable else { return nil }
      sum = Quote(cost: cost, model: quote.model, price: quote.price)
    }
    return sum
  }

  /// How deep runs are within one another; one that is resumed again and again gets deeper each
  /// time.
  static let nestingMax = 256

  /// Makes a run a part of another, unless that would make it a part of itself.
  func nest(
    _ id: ExternalID, within parentID: ExternalID, in book: AgentsSessionBook
  ) throws(LedgerFailure) {
    guard try run(id, in: book).parentID == nil else { return }
    var above: ExternalID? = parentID
    for _ in 0..<Self.nestingMax {
      guard let current = above else {
        return try changeRun(id, in: book) { $0.parentID = parentID }
      }
      guard current != id else { return }
      above = try run(current, in: book).parentID
    }
  }
}

extension AgentsRun {
  mutating func take(_ told: AgentsTotal, _ quote: Quote?) {
    for model in told.models { declaredModels.addModel(model) }
    if let known = total {
      // A run that was told from its very beginning starts from nothing.
      starting = starting.common(with: told.starting ?? .zero)
      guard told.counts.isLater(than: known) || told.counts == known else { return }
    } else {
      starting = told.starting ?? .zero
    }
    let isLater = total.map { told.counts.isLater(than: $0) } ?? true
    total = told.counts
    userID = told.event.userID ?? userID
    provider = told.event.provider ?? provider
    serviceTier = told.event.modifiers.serviceTier ?? serviceTier
    if isLater || quote != nil {
      entriesCost = quote?.cost
      entriesPrice = quote?.price
    }
    if time == nil || told.hasOwnTime && isLater { time = told.event.time.microseconds }
  }

  mutating func takeTotal(of other: AgentsRun) {
    total = other.total
    starting = other.starting
    declaredModels = other.declaredModels
    entriesCost = other.entriesCost
    entriesPrice = other.entriesPrice
    time = other.time
    userID = other.userID ?? userID
    provider = other.provider
    serviceTier = other.serviceTier
  }
}

extension AgentsSession {
  mutating func take(_ told: AgentsTotal) {
    if let known = total, !told.counts.isLater(than: known), told.counts != known { return }
    if total == nil || told.hasOwnTime && told.counts != total {
      time = told.event.time.microseconds
    }
    total = told.counts
    userID = told.event.userID ?? userID
    for model in told.models { declaredModels.addModel(model) }
  }
}
