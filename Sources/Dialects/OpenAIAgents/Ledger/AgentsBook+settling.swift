internal import Usage

extension AgentsBook {
  /// Makes the session's adjustments what its totals have beyond its calls.
  func settle(_ book: AgentsSessionBook) throws(LedgerFailure) {
    try settleNested(book)
    for run in book.runs.values {
      book.session.open += run.now.open - run.before.open
      book.session.spare += run.now.spare - run.before.spare
    }
    let spare = book.session.spare + book.session.loose
    let isShared = book.session.open.common(with: spare) != .zero
    // Where nothing is missing and nothing was, other runs need not be looked at.
    let isSettled =
      book.session.adjusted == .zero && book.session.open.excess(over: spare) == .zero
    if !isSettled, isShared || book.session.isShared { try loadRuns(of: book) }
    book.session.isShared = isShared
    for (id, counts) in missing(in: book, spare: isShared ? spare : .zero) {
      try adjust(id.text, to: counts, in: book)
    }
    try adjustSession(book)
    try warn(book)
  }

  /// What is missing of each run at hand when spare calls stand in for what is open: of the
  /// session's sum no more, whichever runs it is then shown for.
  private func missing(
    in book: AgentsSessionBook, spare: AgentsCounts
  ) -> [(ExactText, AgentsCounts)] {
    let runs = book.runs.sorted { $0.key.text < $1.key.text }.map { ($0.key, $0.value.now.open) }
    guard spare != .zero else { return runs }
    var left = book.session.open.excess(over: spare)
    var missing = runs.map { ($0.0, AgentsCounts.zero) }
    // Parts first, so that none is left for a run that has nothing to be a part of.
    for index in runs.indices {
      missing[index].1 = runs[index].1.details(within: left)
      left -= missing[index].1
    }
    // Then tokens, and requests where there are tokens.
    for mayBeWithoutTokens in [false, true] {
      for index in runs.indices {
        var more = (runs[index].1 - missing[index].1).common(with: left)
        let requests = more.requests
        more.requests = 0
        if mayBeWithoutTokens || (missing[index].1 + more).tokens != nil {
          more.requests = requests
        }
        missing[index].1 += more
        left -= more
      }
    }
    // Requests that were left without tokens though their usage was told go with the others.
    guard let first = missing.firstIndex(where: { $0.1.tokens != nil }) else { return missing }
    for index in missing.indices where missing[index].1.tokens == nil {
      let told = max(missing[index].1.requests - missing[index].1.requestsWithoutUsage, 0)
      missing[index].1.requests -= told
      missing[first].1.requests += told
    }
    return missing
  }

  /// Carries what runs come to into the runs that include them.
  private func settleNested(_ book: AgentsSessionBook) throws(LedgerFailure) {
    var hasChanged = true
    // No deeper than runs can be nested; a change goes up one run a round.
    for _ in 0...Self.nestingRoundsMax where hasChanged {
      hasChanged = false
      for (id, run) in book.runs {
        let covered = run.now.parentID == nil ? AgentsCounts.zero : run.now.covered
        guard covered != run.now.contributed, let parentID = run.now.parentID else { continue }
        hasChanged = true
        let change = covered - run.now.contributed
        book.runs[id]?.now.contributed = covered
        try changeRun(parentID, in: book) { $0.nested += change }
      }
    }
  }

  private static let nestingRoundsMax = 32

  /// Reads the runs that are not at hand: calls of one may stand for what another lacks.
  private func loadRuns(of book: AgentsSessionBook) throws(LedgerFailure) {
    for entry in try transaction.states(of: Self.dialect, owner: book.owner)
    where entry.key.hasPrefix("run:") {
      let id = ExactText(String(entry.key.dropFirst(4)))
      guard book.runs[id] == nil else { continue }
      let run = AgentsRun(entry.value)
      book.runs[id] = (run, run)
    }
  }

  private func adjust(
    _ id: String, to counts: AgentsCounts, in book: AgentsSessionBook
  ) throws(LedgerFailure) {
    guard var run = book.runs[ExactText(id)]?.now else { return }
    let model = run.onlyModel
    let old = run.adjustment
    guard old.counts != counts || counts != .zero && old.model != model else { return }
    var event = Event(
      source: Self.dialect, id: Self.adjustmentID(book.id, id),
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
    book.runs[ExactText(id)]?.now = run
    book.session.adjusted += run.adjustment.counts - old.counts
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
      source: Self.dialect, id: Self.adjustmentID(book.id, nil),
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
    tokens.label = name + "_reconciled"
    tokens.id += ":tokens#\(adjustment.tokensGeneration)"
    var requests = event
    requests.kind = .adjustment
    requests.label = name + "_without_usage"
    requests.id += ":requests#\(adjustment.requestsGeneration)"
    requests.model = nil
    guard
      try write(
        new.parts.withTokens, as: tokens, quote: quote, generation: &new.tokensGeneration),
      try write(
        new.parts.without, as: requests, quote: nil, generation: &new.requestsGeneration)
    else { return false }
    adjustment = new
    return true
  }

  private func write(
    _ part: AgentsAdjustment.Part?, as event: Event, quote: Quote?, generation: inout Int64
  ) throws(LedgerFailure) -> Bool {
    guard let part else {
      let standing = try transaction.standing(source: event.source, id: event.id)
      if let standing, !standing.isVoided {
        try takeBack(standing.event, as: event.id)
        generation += 1
      }
      return true
    }
    var event = event
    event.requests = part.requests
    event.tokens = part.tokens
    let outcome = try transaction.revise(
      PricedEvent(event: event, quote: quote ?? self.quote(for: event), hasOwnTime: true))
    if case .rejected = outcome { return false }
    return true
  }

  private static func adjustmentID(_ sessionID: String, _ runID: String?) -> String {
    guard let runID else { return "reconciled:\(sessionID)" }
    return "reconciled:\(sessionID.utf8.count):\(sessionID):\(runID)"
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
