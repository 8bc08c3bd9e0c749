internal import Reconciliation
internal import Usage

/// Takes spans of one trace into a transaction of the ledger: each call counts once, however many
/// spans report it, and a sum only where no call within it does.
struct TraceReconciler {
  let ledger: any LedgerTransaction
  private let nodesMax: Int
  private let prices: PriceBook
  private(set) var tree: Tree
  let isNew: Bool
  var calls = CallTree()
  /// The readings of this request, by their spans.
  private(set) var readings: [ExternalID: SpanReading] = [:]
  var events: SpanEvents
  /// Spans of this request in a trace that was known before.
  private(set) var arrivals: [ExternalID] = []

  init(
    _ id: ExternalID, in ledger: any LedgerTransaction, prices: PriceBook, nodesMax: Int
  ) throws(LedgerFailure) {
    self.ledger = ledger
    self.nodesMax = nodesMax
    self.prices = prices
    events = SpanEvents(ledger, prices)
    let known = try ledger.tree(id)
    isNew = known == nil
    tree = known ?? Tree(id: id)
    if isNew { tree.userID = ledger.origin.boundUserID }
  }

  /// Takes in what spans report: one outcome for each, in order.
  mutating func take(
    _ spans: [ExportedSpan], _ results: [Result<SpanReading, Rejection>]
  ) throws(LedgerFailure) -> [EventOutcome] {
    if let refusal = refusalOfTree {
      return [EventOutcome](repeating: .rejected(refusal), count: results.count)
    }
    try load(spans, results)
    var outcomes: [EventOutcome] = []
    for (span, result) in zip(spans, results) {
      switch result {
      case .failure(let rejection):
        // What is within what is known all the same.
        calls.link(span.spanID, below: span.parentSpanID)
        outcomes.append(.rejected(rejection))
      case .success(let reading): outcomes.append(try take(reading))
      }
    }
    for (index, result) in results.enumerated() where outcomes[index] == .accepted {
      guard case .success(let reading) = result, let rejection = try place(reading) else {
        continue
      }
      outcomes[index] = .rejected(rejection)
    }
    for (index, result) in results.enumerated() where outcomes[index] == .duplicate {
      if case .success(let reading) = result { try takeMore(reading) }
    }
    for (node, wasCounted) in calls.changedEvents
    where wasCounted && !node.isWithinItself && !calls.isTakenOver(node) {
      if let event = node.event { _ = try ledger.withdraw(event) }
    }
    return outcomes
  }

  /// A key that is bound to a user does not touch a trace of another.
  private var refusalOfTree: Rejection? {
    guard let bound = ledger.origin.boundUserID, tree.userID != bound else { return nil }
    return Rejection(
      .conflict, field: "traceId", "the trace is not the user \(bound)'s, to whom the key is bound")
  }

  /// Loads what is known of the spans and of those around them, and of the calls that they name.
  private mutating func load(
    _ spans: [ExportedSpan], _ results: [Result<SpanReading, Rejection>]
  ) throws(LedgerFailure) {
    try events.load(for: results.compactMap { try? $0.get().sighting })
    guard !isNew else { return }
    try load(spans.flatMap { [$0.spanID, $0.parentSpanID].compactMap(\.self) })
    let withEchoes = spans.map(\.spanID).filter { calls[$0]?.callsBelow.hasEcho == true }
    guard !withEchoes.isEmpty else { return }
    for node in try ledger.nodes(below: withEchoes, in: tree.id, limit: nodesMax) {
      calls.load(node)
    }
  }

  /// Loads nodes and all above them, a level at a time.
  mutating func load(_ ids: [ExternalID]) throws(LedgerFailure) {
    var asked: Set<ExternalID> = []
    var next = ids
    for _ in 0..<CallTree.depthMax {
      let unknown = Set(next).subtracting(asked).filter { calls[$0] == nil }.sorted()
      guard !unknown.isEmpty else { return }
      asked.formUnion(unknown)
      let found = try ledger.nodes(unknown, in: tree.id)
      for node in found { calls.load(node) }
      next = found.compactMap(\.parentID)
    }
  }

  private mutating func take(_ reading: SpanReading) throws(LedgerFailure) -> EventOutcome {
    var node = reading.node
    var userID = node.labels.userID ?? reading.userID
    let bound = ledger.origin.boundUserID
    if let rejection = BoundUser.claim(&userID, for: bound, field: "user.id") {
      return .rejected(rejection)
    }
    if let known = calls[node.id], !node.saysMore(than: known) {
      if known.isSettling { arrivals.append(node.id) }
      return .duplicate
    }
    guard !calls.repeatsItsNode(node) else { return .accepted }
    if let sighting = reading.sighting { node.event = events.join(sighting) }
    _ = calls.report(node)
    readings[node.id] = reading
    if !isNew { arrivals.append(node.id) }
    return .accepted
  }

  /// A span that is sent again may report more than before.
  private mutating func takeMore(_ reading: SpanReading) throws(LedgerFailure) {
    guard let node = calls[reading.node.id], node.isCounted, let event = node.event,
      let sighting = reading.sighting, sighting.prompt != nil
    else { return }
    try events.raise(event, to: sighting)
    if !node.hasTokens { calls.reportTokens(of: node.id) }
  }

  // MARK: - What counts

  /// Counts what a new span reports, where it counts; says why it may not.
  private mutating func place(_ reading: SpanReading) throws(LedgerFailure) -> Rejection? {
    guard let node = calls[reading.node.id], let event = node.event,
      let sighting = reading.sighting
    else { return nil }
    guard node.isCounted || node.isWithinItself else {
      // A report of a call that others report, too, may be the one that shows it to be a sum.
      if event.id != sighting.priced.event.id { _ = try ledger.withdraw(event) }
      return nil
    }
    let (place, rank) = self.place(of: reading)
    if node.isCounted, isWithinReport(of: event, node), try events.entries.counted(event) == nil {
      calls.change(node.id) { $0.event = events.reissue(sighting) }
    }
    let rejection = try events.add(
      sighting, to: calls[node.id]?.event ?? event, at: place, sessionRank: rank)
    if rejection != nil { calls.change(node.id) { $0.isCounted = false } }
    return rejection
  }

  /// True where a node above reports the same call. It may have given way to a call in between,
  /// before the innermost one was known to be the same.
  private func isWithinReport(of event: EventIdentity, _ node: TreeNode) -> Bool {
    calls.path(from: node.parentID).contains { $0.event == event }
  }

  /// Where a call belongs, and how surely its session is known.
  private func place(of reading: SpanReading) -> (NodeLabels, rank: Int) {
    var place = calls.labels(of: reading.node.id)
    place.userID = ledger.origin.boundUserID ?? place.userID ?? reading.userID
    if place.sessionID != nil { return (place, SpanReading.namedRank) }
    if let conversation = place.conversationID {
      place.sessionID = conversation
      return (place, SpanReading.conversationRank)
    }
    place.sessionID = reading.session
    return (place, reading.sessionRank)
  }

  /// Stores what has changed.
  mutating func finish() throws(LedgerFailure) {
    try events.finish()
    var stored = calls.changed
    let news = stored.filter { calls.isNew($0.id) }.count
    let room = max(0, nodesMax - tree.nodeCount)
    if news > room {
      // What is beyond is not remembered: it counts once, and nothing is found to be within it.
      var left = room
      stored = stored.filter { node in
        guard calls.isNew(node.id) else { return true }
        left -= 1
        return left >= 0
      }
    }
    guard !stored.isEmpty else { return }
    tree.nodeCount += min(news, room)
    try ledger.save(tree)
    try ledger.save(stored, in: tree.id)
  }
}
