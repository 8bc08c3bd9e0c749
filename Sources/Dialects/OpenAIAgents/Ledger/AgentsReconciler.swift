internal import Reconciliation
internal import Usage

/// Reconciles what hooks, runs and traces of the OpenAI Agents SDK report, within one transaction,
/// so that every token counts once, however often and by whichever of them it is reported.
///
/// A call is reported by a hook, by a span, or by both. A response has a provider's id, which joins
/// the two reports; other calls are matched by equal counts within a session (`MatchedPairs`). The
/// running total of a run or session is never added to the calls: what it has beyond them becomes
/// one reconciling entry, which shrinks as calls arrive (`Balance`).
///
/// A call belongs to the run that a hook named. A call whose run only its trace implies may belong
/// to any run of the session, so it is set against what the totals of all of them lack
/// (`Shortfall`).
final class AgentsReconciler {
  let transaction: any LedgerTransaction
  var entries: Entries
  let limits: EventLimits
  let ownLimits: AgentsLimits
  let traces: StateShelf<AgentsTraceState>
  var sessions: [ExternalID: AgentsSessionState] = [:]
  /// The session of each run that is new.
  var newRuns: [ExternalID: ExternalID] = [:]
  /// Traces whose calls may have to move.
  var changedTraces: Set<ExternalID> = []
  /// The reported spans by trace, and the traces whose tree of spans has changed.
  var spans: [ExternalID: StateShelf<CountedSpan>] = [:]
  var changedTrees: Set<ExternalID> = []

  static let source = AgentsItemReader.source
  /// The name under which the states of this dialect are stored.
  static let dialect = source.text
  /// How the owners of the states of traces and of sessions begin.
  static let traceOwner = "trace:"
  static let sessionOwner = "session:"
  /// The key of a session's own state.
  static let sessionKey = "session"

  init(
    _ transaction: any LedgerTransaction, _ context: DialectContext, _ ownLimits: AgentsLimits
  ) {
    self.transaction = transaction
    entries = Entries(transaction, context.prices.book(of: transaction.origin.project))
    limits = context.limits
    self.ownLimits = ownLimits
    traces = StateShelf(transaction, key: { Self.key("\(Self.traceOwner)\($0)", "trace") })
  }

  var boundUserID: ExternalID? { transaction.origin.boundUserID }

  static func key(_ owner: String, _ key: String) -> StateKey {
    StateKey(dialect: dialect, owner: owner, key: key)
  }

  static func identity(_ id: ExternalID) -> EventIdentity { EventIdentity(source: source, id: id) }

  func session(_ id: ExternalID) throws(LedgerFailure) -> AgentsSessionState {
    if let known = sessions[id] { return known }
    let state = try AgentsSessionState(id, transaction)
    sessions[id] = state
    return state
  }

  func run(
    _ id: ExternalID, in session: AgentsSessionState
  ) throws(LedgerFailure) -> StateShelf<AgentsRun>.Place {
    if let run = session.runs.places[id] { return run }
    let run = try session.runs[id]
    guard run.isNew else { return run }
    newRuns[id] = session.id
    session.totals.now.isKnown = true
    return run
  }

  private static func sessionKey(ofRun id: ExternalID) -> StateKey { key("run:\(id)", sessionKey) }

  /// The session in which a run was reported before.
  func sessionOfRun(_ id: ExternalID?) throws(LedgerFailure) -> ExternalID? {
    guard let id else { return nil }
    if let known = newRuns[id] { return known }
    return try transaction.state(Self.sessionKey(ofRun: id)).map { ExternalID(utf8: $0) }
  }

  /// The trace of a call that only spans have reported; nil for any other call.
  func traceOfSpanOnlyCall(_ id: ExternalID) throws(LedgerFailure) -> ExternalID? {
    try transaction.state(Self.key("unnamed", id.text)).map { ExternalID(utf8: $0) }
  }

  func setTraceOfSpanOnlyCall(_ id: ExternalID, to traceID: ExternalID?) throws(LedgerFailure) {
    try transaction.setState(Self.key("unnamed", id.text), to: traceID?.utf8)
  }

  /// Opens a session where it is new. A key that is bound to a user cannot open a session of
  /// another user. Without such a key a session may have events of several users, and belongs to
  /// the first.
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

  /// Reconciles all that was ingested with the ledger, and stores the states.
  func close() throws(LedgerFailure) {
    try settleTraces()
    for session in sessions.values.sorted(by: { $0.id < $1.id }) {
      try settle(session)
      try session.store()
    }
    try traces.store()
    for (run, session) in newRuns {
      try transaction.setState(Self.sessionKey(ofRun: run), to: session.utf8)
    }
  }
}

/// The states of one session, as the transaction reads and changes them.
final class AgentsSessionState {
  let id: ExternalID
  let owner: String
  private let shelf: StateShelf<AgentsSession>
  let totals: StateShelf<AgentsSession>.Place
  let runs: StateShelf<AgentsRun>
  let pairs: StateShelf<MatchedPairs>
  /// The keys up to which runs, and runs with entries, were loaded; nil where all are.
  var lastRun: String? = AgentsSessionState.runKey
  var lastRunWithEntry: String? = ""
  /// How many runs were read the last time.
  var runsRead = 4

  /// How the key of a run's state begins.
  static let runKey = "run:"

  init(_ id: ExternalID, _ ledger: any LedgerTransaction) throws(LedgerFailure) {
    self.id = id
    let owner = "\(AgentsReconciler.sessionOwner)\(id)"
    self.owner = owner
    shelf = StateShelf(
      ledger, key: { _ in AgentsReconciler.key(owner, AgentsReconciler.sessionKey) })
    totals = try shelf[id]
    runs = StateShelf(
      ledger, isEmpty: totals.isNew, key: { AgentsReconciler.key(owner, Self.runKey + $0.text) })
    pairs = StateShelf(ledger, key: { AgentsReconciler.key(owner, $0.text) })
  }

  func store() throws(LedgerFailure) {
    try shelf.store()
    try runs.store()
    try pairs.store()
  }
}

extension MatchedPairs: StateMember {
  mutating func visit(_ coder: inout StateCoder) { pairs.visit(&coder) }
}

extension MatchedPairs.Pair: ListedState {
  init() { self.init(eventID: "") }

  static let members = stateFields(\MatchedPairs.Pair.eventID, \.first, \.second, \.treeID)
}
