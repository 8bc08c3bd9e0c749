internal import Reconciliation
internal import Usage

extension AgentsBook {
  /// Makes the session's reconciling entries what its totals have beyond its calls.
  func settle(_ book: AgentsSessionBook) throws(LedgerFailure) {
    try carry(in: book)
    for run in book.runs.places.values {
      book.session.now.pool.follow(run.before.balance, run.now.balance)
    }
    var shortfall = shortfall(of: book)
    while let lack = shortfall.lack, try loadMore(lack, of: book) {
      shortfall = self.shortfall(of: book)
    }
    for (id, counts) in shortfall.entries { try settle(id, to: counts, in: book) }
    try settleRest(of: book)
    try warn(book)
  }

  private func shortfall(of book: AgentsSessionBook) -> Shortfall {
    Shortfall(
      of: book.session.now.pool, among: book.runs.places.map { ($0.key, $0.value.now.balance) })
  }

  /// Carries what runs come to into the runs that include them, and so on upwards.
  private func carry(in book: AgentsSessionBook) throws(LedgerFailure) {
    var changed = Array(book.runs.places.keys)
    for _ in 0...Self.nestingMax where !changed.isEmpty {
      var parents: Set<ExternalID> = []
      for id in changed {
        let run = try run(id, in: book)
        guard let parentID = run.now.balance.parentID else { continue }
        let parent = try self.run(parentID, in: book)
        if run.now.balance.carry(into: &parent.now.balance, as: id) { parents.insert(parentID) }
      }
      changed = Array(parents)
    }
  }

  /// Reads runs that are not at hand. False where there are no more.
  private func loadMore(
    _ lack: Shortfall.Lack, of book: AgentsSessionBook
  ) throws(LedgerFailure) -> Bool {
    book.runsRead *= 4
    if lack == .withEntries {
      guard let last = book.lastWithEntry else { return false }
      let found = try transaction.states(
        of: Self.dialect, owner: Self.entriesOwner(book.id), after: last, limit: book.runsRead)
      book.lastWithEntry = found.last?.key
      for entry in found { _ = try run(ExternalID(entry.key), in: book) }
      return !found.isEmpty
    }
    guard let last = book.lastRun else { return false }
    let found = try transaction.states(
      of: Self.dialect, owner: book.owner, after: last, limit: book.runsRead
    ).filter { $0.key.hasPrefixBytes(AgentsSessionBook.runKey) }
    book.lastRun = found.last?.key
    for entry in found {
      guard let id = entry.key.withoutPrefixBytes(AgentsSessionBook.runKey) else { continue }
      book.runs.load(ExternalID(id), stored: entry.value)
    }
    return !found.isEmpty
  }

  /// Under which the runs that have an entry are kept.
  private static func entriesOwner(_ sessionID: ExternalID) -> String { "adjusted:\(sessionID)" }

  private func settle(
    _ id: ExternalID, to counts: CallCounts, in book: AgentsSessionBook
  ) throws(LedgerFailure) {
    let run = try run(id, in: book)
    let old = run.now
    let model = old.onlyModel
    guard old.balance.entry != counts || counts != .zero && old.entryModel != model else { return }
    var event = entry(named: "\(Self.entryID(book.id)):\(id)", of: book, old.time, old.userID)
    event.runID = id
    event.model = model
    event.provider = old.provider
    event.modifiers.serviceTier = old.serviceTier
    // Where no call is known, each request was priced by itself.
    var quote: Quote?
    if let model, let cost = old.requestsCost, let price = old.requestsPrice,
      counts == old.balance.total
    {
      quote = Quote(cost: cost, model: model, price: price)
    }
    guard try write(counts, event, named: "run", quote: quote) else { return }
    (run.now.balance.entry, run.now.entryModel) = (counts, model)
    book.session.now.pool.follow(entry: old.balance.entry, counts)
    book.session.now.unpricedRuns += (run.now.isUnpriced ? 1 : 0) - (old.isUnpriced ? 1 : 0)
    if (old.balance.entry == .zero) != (counts == .zero) {
      try transaction.setState(
        Self.key(Self.entriesOwner(book.id), id.text), to: counts == .zero ? nil : [])
    }
  }

  /// What the session's own total has beyond all that is known of it.
  private func settleRest(of book: AgentsSessionBook) throws(LedgerFailure) {
    let session = book.session.now
    guard session.pool.total != nil else { return }
    let counts = session.pool.rest
    let model = session.declaredModels.count == 1 ? session.declaredModels.first : nil
    guard session.pool.entry != counts || counts != .zero && session.entryModel != model else {
      return
    }
    var event = entry(named: Self.entryID(book.id), of: book, session.time, session.userID)
    event.model = model
    guard try write(counts, event, named: "session", quote: nil) else { return }
    (book.session.now.pool.entry, book.session.now.entryModel) = (counts, model)
  }

  private static func entryID(_ sessionID: ExternalID) -> ExternalID {
    "\(AgentsItem.adjustmentPrefix)\(sessionID.text.utf8.count):\(sessionID)"
  }

  private func entry(
    named id: ExternalID, of book: AgentsSessionBook, _ time: Timestamp?, _ userID: ExternalID?
  ) -> Event {
    var event = Event(source: Self.source, id: id, time: time ?? transaction.origin.receivedAt)
    event.kind = .adjustment
    event.sessionID = book.id
    event.userID = userID ?? boundUserID
    return event
  }

  /// Writes what is missing as it is now: tokens as one event, and requests of which no tokens are
  /// known as another. False where the ledger refused it.
  private func write(
    _ counts: CallCounts, _ event: Event, named name: String, quote: Quote?
  ) throws(LedgerFailure) -> Bool {
    var tokens = event
    tokens.label = "\(name)_reconciled"
    tokens.id = "\(event.id):tokens"
    tokens.tokens = counts.tokens
    tokens.requests = counts.requests - counts.requestsWithoutTokens
    var requests = event
    requests.label = "\(name)_without_usage"
    requests.id = "\(event.id):requests"
    requests.model = nil
    requests.requests = counts.requestsWithoutTokens
    guard try write(tokens, quote, isThere: counts.hasTokens) else { return false }
    return try write(requests, nil, isThere: requests.requests > 0)
  }

  private func write(
    _ event: Event, _ quote: Quote?, isThere: Bool
  ) throws(LedgerFailure) -> Bool {
    let outcome =
      isThere
      ? try transaction.revise(
        PricedEvent(event: event, quote: quote ?? entries.quote(for: event), hasOwnTime: true))
      : try transaction.withdraw(event.identity)
    if case .rejected = outcome { return false }
    return true
  }

  private func warn(_ book: AgentsSessionBook) throws(LedgerFailure) {
    let count = book.session.now.unpricedRuns
    guard count != book.session.before.unpricedRuns else { return }
    let detail =
      count == 0
      ? nil
      : "\(count) of the session's runs \(count == 1 ? "has" : "have") tokens that are told only "
        + "as a sum over calls of several models, or of models not named; they are unpriced"
    try transaction.setWarning(.mixedModels, to: detail, session: book.id)
  }
}
