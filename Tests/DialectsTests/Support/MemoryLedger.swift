import Usage

/// A ledger of one project in memory, which does what stores promise and no more.
final class MemoryLedger: LedgerTransaction {
  var origin = UpdateOrigin(project: .standard, receivedAt: Reading.receivedAt)
  private(set) var standing: [ExternalID: PricedEvent] = [:]
  private(set) var revisions = 0
  private var voided: Set<ExternalID> = []
  private(set) var sessions: [ExternalID: NewSession] = [:]
  private(set) var warnings: [ExternalID: [SessionWarning.Code: String]] = [:]
  /// By owner and key, which stores tell apart byte by byte.
  private var states: [ExternalID: [ExternalID: [UInt8]]] = [:]
  /// How many states were given out in lists.
  private(set) var statesListed = 0

  private static func key(_ event: Event) -> ExternalID {
    "\(event.source) \(event.id)"
  }

  func record(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome {
    guard standing[Self.key(event.event)] == nil else { return .duplicate }
    standing[Self.key(event.event)] = event
    if event.event.kind == .void, let id = event.event.replaces {
      voided.insert("\(event.event.source) \(id)")
    }
    return .accepted
  }

  func standing(source: ExternalName, id: ExternalID) throws(LedgerFailure) -> StandingEvent? {
    let key: ExternalID = "\(source) \(id)"
    return standing[key].map {
      StandingEvent(
        event: $0.event, computed: $0.quote?.cost, revision: 0, isVoided: voided.contains(key))
    }
  }

  func revise(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome {
    guard let old = standing[Self.key(event.event)] else { return try record(event) }
    let (stored, given) = (old.event.notes, event.event.notes)
    guard
      old.event.firstDifference(from: event.event, givenHasOwnTime: true) != nil
        || stored.doubts != given.doubts || stored.decidesNothing != given.decidesNothing
        || !event.event.passes.isEmpty && old.quote?.cost != event.quote?.cost
    else { return .duplicate }
    standing[Self.key(event.event)] = event
    revisions += 1
    return .accepted
  }

  func openSession(_ session: NewSession) throws(LedgerFailure) -> Result<Bool, StoreError> {
    let isNew = sessions[session.id] == nil
    if isNew { sessions[session.id] = session }
    return .success(isNew)
  }

  func setWarning(
    _ code: SessionWarning.Code, to detail: String?, session: ExternalID
  ) throws(LedgerFailure) {
    warnings[session, default: [:]][code] = detail
  }

  private static func owner(_ dialect: String, _ owner: String) -> ExternalID {
    "\(dialect) \(owner)"
  }

  func state(_ key: StateKey) throws(LedgerFailure) -> [UInt8]? {
    states[Self.owner(key.dialect, key.owner)]?[ExternalID(key.key)]
  }

  func states(
    of dialect: String, owner: String, after key: String, limit: Int
  ) throws(LedgerFailure) -> [StateEntry] {
    let entries = (states[Self.owner(dialect, owner)] ?? [:]).filter { $0.key.text > key }
      .map { StateEntry(key: $0.key.text, value: $0.value) }.sorted { $0.key < $1.key }
    statesListed += min(entries.count, limit)
    return Array(entries.prefix(limit))
  }

  func setState(_ key: StateKey, to value: [UInt8]?) throws(LedgerFailure) {
    states[Self.owner(key.dialect, key.owner), default: [:]][ExternalID(key.key)] = value
  }

  // MARK: - Trees

  private var trees: [ExternalID: Tree] = [:]
  private var nodes: [ExternalID: [ExternalID: TreeNode]] = [:]
  private var named: [ExternalID: NamedCall] = [:]
  /// How many nodes were given out that were not asked for by their ids.
  private(set) var nodesListed = 0

  func tree(_ id: ExternalID) throws(LedgerFailure) -> Tree? { trees[id] }

  func save(_ tree: Tree) throws(LedgerFailure) { trees[tree.id] = tree }

  func nodes(_ ids: [ExternalID], in tree: ExternalID) throws(LedgerFailure) -> [TreeNode] {
    ids.compactMap { nodes[tree]?[$0] }
  }

  func nodes(
    below ids: [ExternalID], in tree: ExternalID
  ) throws(LedgerFailure) -> [TreeNode] {
    let found = (nodes[tree] ?? [:]).values.filter { $0.parentID.map(ids.contains) ?? false }
    nodesListed += found.count
    return found.sorted { $0.id < $1.id }
  }

  func nodes(in tree: ExternalID) throws(LedgerFailure) -> [TreeNode] {
    let found = (nodes[tree] ?? [:]).values.sorted { $0.id < $1.id }
    nodesListed += found.count
    return found
  }

  func save(_ nodes: [TreeNode], in tree: ExternalID) throws(LedgerFailure) {
    for node in nodes { self.nodes[tree, default: [:]][node.id] = node }
  }

  func calls(named names: [ExternalID]) throws(LedgerFailure) -> [NamedCall] {
    names.compactMap { named[$0] }
  }

  func save(_ calls: [NamedCall]) throws(LedgerFailure) {
    for call in calls { named[call.name] = call }
  }

  // MARK: - Totals

  /// The session's figures, by whatever the events are grouped by.
  func figures(
    of session: ExternalID, where isIncluded: (Event) -> Bool = { _ in true }
  ) -> Figures {
    standing.reduce(into: Figures()) { sum, entry in
      let (key, priced) = entry
      let event = priced.event
      guard event.sessionID == session, isIncluded(event), !voided.contains(key) else { return }
      sum += Figures(
        kind: event.kind, requests: event.requests, webSearches: event.webSearches,
        tokens: event.tokens, cost: event.cost, computed: priced.quote?.cost,
        coverage: event.coverage, notes: Boxed(event.notes))
    }
  }

  var allSessions: [ExternalID] {
    Set(standing.values.compactMap(\.event.sessionID)).union(sessions.keys).sorted()
  }
}
