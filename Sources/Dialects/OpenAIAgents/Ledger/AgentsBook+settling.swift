internal import Usage

extension AgentsBook {
  /// Makes the session's adjustments what its totals have beyond its calls.
  func settle(_ book: AgentsSessionBook) throws(LedgerFailure) {
    try settleNested(book)
    for run in book.runs.values {
      book.session.open += run.now.open - run.before.open
      book.session.spare += run.now.spare - run.before.spare
      book.session.beyond += run.now.beyond - run.before.beyond
    }
    var missing = Missing(in: book)
    while let lack = missing.lack, try loadMore(lack, of: book) { missing = Missing(in: book) }
    for (id, counts) in missing.ofRuns { try adjust(id, to: counts, in: book) }
    try adjustSession(book)
    try warn(book)
  }

  /// Carries what runs come to into the runs that include them, and so on upwards.
  private func settleNested(_ book: AgentsSessionBook) throws(LedgerFailure) {
    var changed = Set(book.runs.keys)
    for _ in 0...Self.nestingMax where !changed.isEmpty {
      var parents: Set<ExternalID> = []
      for id in changed {
        guard let run = book.runs[id]?.now, let parentID = run.parentID,
          run.covered != run.contributed
        else { continue }
        book.runs[id]?.now.contributed = run.covered
        let more = run.covered - run.contributed
        try changeRun(parentID, in: book) { parent in
          parent.nested += more
          if parent.resumedFrom == id { parent.resumed += more }
        }
        parents.insert(parentID)
      }
      changed = parents
    }
  }

  /// Reads runs that are not at hand. False where there are no more.
  private func loadMore(
    _ lack: Missing.Lack, of book: AgentsSessionBook
  ) throws(LedgerFailure) -> Bool {
    book.runsRead *= 4
    if lack == .adjustedRuns {
      guard let last = book.lastAdjusted else { return false }
      let adjusted = try transaction.states(
        of: Self.dialect, owner: Self.adjustedOwner(book.id), after: last, limit: book.runsRead)
      book.lastAdjusted = adjusted.last?.key
      for entry in adjusted { _ = try run(ExternalID(entry.key), in: book) }
      return !adjusted.isEmpty
    }
    guard let last = book.lastRun else { return false }
    let runs = try transaction.states(
      of: Self.dialect, owner: book.owner, after: last, limit: book.runsRead
    ).filter { $0.key.hasPrefixBytes(Self.runKey) }
    book.lastRun = runs.last?.key
    for entry in runs {
      guard let id = entry.key.withoutPrefixBytes(Self.runKey).map(ExternalID.init),
        book.runs[id] == nil
      else { continue }
      let run = AgentsRun(entry.value)
      book.runs[id] = (run, run)
    }
    return !runs.isEmpty
  }

  /// Under which the runs that have an adjustment are kept.
  private static func adjustedOwner(_ sessionID: ExternalID) -> String { "adjusted:\(sessionID)" }

  private func adjust(
    _ id: ExternalID, to counts: AgentsCounts, in book: AgentsSessionBook
  ) throws(LedgerFailure) {
    guard var run = book.runs[id]?.now else { return }
    let model = run.onlyModel
    let old = run.adjustment
    guard old.counts != counts || counts != .zero && old.model != model else { return }
    var event = Event(
      source: Self.source, id: Self.adjustmentID(book.id, id),
      time: run.time.map(Timestamp.init(microseconds:)) ?? transaction.origin.receivedAt)
    event.sessionID = book.id
    event.runID = id
    event.userID = run.userID ?? boundUserID
    event.model = model
    event.provider = run.provider
    event.modifiers.serviceTier = run.serviceTier
    // Where no call is known, each request was priced by itself.
    var quote: Quote?
    if let model, let cost = run.entriesCost, let price = run.entriesPrice, counts == run.total {
      quote = Quote(cost: cost, model: model, price: price)
    }
    guard
      try write(counts, event, named: "run", quote: quote, over: &run.adjustment)
    else { return }
    book.runs[id]?.now = run
    if (old.counts == .zero) != (run.adjustment.counts == .zero) {
      try transaction.setState(
        key(Self.adjustedOwner(book.id), id.text), to: old.counts == .zero ? [] : nil)
    }
    book.session.adjusted += run.adjustment.counts - old.counts
    book.session.bare += run.adjustment.bare - old.bare
    book.session.unpricedRuns +=
      (run.adjustment.isUnpriced ? 1 : 0) - (old.isUnpriced ? 1 : 0)
  }

  private func adjustSession(_ book: AgentsSessionBook) throws(LedgerFailure) {
    guard let total = book.session.total else { return }
    let counts = total.excess(over: book.session.calls + book.session.adjusted)
    let declared = book.session.declaredModels
    let model = declared.count == 1 ? declared.first : nil
    var adjustment = book.session.adjustment
    guard adjustment.counts != counts || counts != .zero && adjustment.model != model else {
      return
    }
    var event = Event(
      source: Self.source, id: Self.adjustmentID(book.id, nil),
      time: book.session.time.map(Timestamp.init(microseconds:)) ?? transaction.origin.receivedAt)
    event.sessionID = book.id
    event.userID = book.session.userID ?? boundUserID
    event.model = model
    if try write(counts, event, named: "session", quote: nil, over: &adjustment) {
      book.session.adjustment = adjustment
    }
  }

  /// Writes what is missing as it is now: tokens as one event, and requests of which no tokens are
  /// known as another. False where the ledger refused it.
  private func write(
    _ counts: AgentsCounts, _ event: Event, named name: String, quote: Quote?,
    over adjustment: inout AgentsAdjustment
  ) throws(LedgerFailure) -> Bool {
    var new = adjustment
    new.counts = counts
    new.model = event.model
    var tokens = event
    tokens.kind = .adjustment
    tokens.label = "\(name)_reconciled"
    tokens.id = "\(event.id):tokens"
    var requests = event
    requests.kind = .adjustment
    requests.label = "\(name)_without_usage"
    requests.id = "\(event.id):requests"
    requests.model = nil
    guard try write(new.parts.withTokens, as: tokens, quote: quote),
      try write(new.parts.without, as: requests, quote: nil)
    else { return false }
    adjustment = new
    return true
  }

  private func write(
    _ part: AgentsAdjustment.Part?, as event: Event, quote: Quote?
  ) throws(LedgerFailure) -> Bool {
    var event = event
    event.requests = part?.requests ?? 0
    event.tokens = part?.tokens
    let outcome =
      part == nil
      ? try transaction.withdraw(event.identity)
      : try transaction.revise(
        PricedEvent(event: event, quote: quote ?? self.quote(for: event), hasOwnTime: true))
    if case .rejected = outcome { return false }
    return true
  }

  private static func adjustmentID(_ sessionID: ExternalID, _ runID: ExternalID?) -> ExternalID {
    let count = sessionID.text.utf8.count
    let id: ExternalID = "\(AgentsItem.adjustmentPrefix)\(count):\(sessionID)"
    return runID.map { "\(id):\($0)" } ?? id
  }

  private func warn(_ book: AgentsSessionBook) throws(LedgerFailure) {
    let count = book.session.unpricedRuns
    guard count != book.before.unpricedRuns else { return }
    let detail =
      count == 0
      ? nil
      : "\(count) of the session's runs \(count == 1 ? "has" : "have") tokens that are told only "
        + "as a sum over calls of several models, or of models not named; they are unpriced"
    try transaction.setWarning(.mixedModels, to: detail, session: book.id)
  }
}

extension AgentsAdjustment {
  struct Part: Equatable {
    var requests: Int64
    var tokens: TokenCounts?
  }

  /// The tokens with the requests that they are of, and the requests of which none are known.
  var parts: (withTokens: Part?, without: Part?) {
    let tokens = counts.tokens
    let without =
      tokens == nil ? counts.requests : min(counts.requestsWithoutUsage, counts.requests)
    return (
      tokens.map { Part(requests: counts.requests - without, tokens: $0) },
      without > 0 ? Part(requests: without, tokens: nil) : nil
    )
  }

  /// True for tokens of models that are not known.
  var isUnpriced: Bool { model == nil && counts.tokens != nil }
}
