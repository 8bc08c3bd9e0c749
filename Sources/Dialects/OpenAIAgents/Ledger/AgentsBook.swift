internal import Reconciliation
internal import Usage

/// Takes what hooks, runs and traces of the OpenAI Agents SDK report into the ledger, within one
/// transaction, so that every token counts once however often and by whom it is reported.
///
/// A call is reported by a hook, by a span, or by both. Responses have an id by which the two are
/// known to be one; other calls are paired by their counts within a session (`TwinPairs`).
/// Cumulative figures, of a run or of a session, are never added to the calls: what they have
/// beyond them is one reconciling entry, which shrinks as calls arrive (`Balance`).
///
/// A call belongs to the run that a hook named. A call whose run only its trace names may belong to
/// any run of the session, so it fills whatever their totals lack (`Shortfall`).
final class AgentsBook {
  let transaction: any LedgerTransaction
  var entries: Entries
  let limits: EventLimits
  let ownLimits: AgentsLimits
  let traces: StateShelf<AgentsTraceState>
  var sessions: [ExternalID: AgentsSessionBook] = [:]
  /// The sessions of runs that are new.
  var newRuns: [ExternalID: ExternalID] = [:]
  /// Traces whose calls may have to move.
  var toldTraces: Set<ExternalID> = []
  /// The spans that have come, by their traces, and the traces of which they say more.
  var spans: [ExternalID: StateShelf<CountedSpan>] = [:]
  var changedTrees: Set<ExternalID> = []

  static let source = AgentsItemReader.source
  /// Under which its states are kept.
  static let dialect = source.text
  /// What the owners of the states of traces and of sessions begin with.
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

  func session(_ id: ExternalID) throws(LedgerFailure) -> AgentsSessionBook {
    if let book = sessions[id] { return book }
    let book = try AgentsSessionBook(id, transaction)
    sessions[id] = book
    return book
  }

  func run(
    _ id: ExternalID, in book: AgentsSessionBook
  ) throws(LedgerFailure) -> StateShelf<AgentsRun>.Place {
    if let run = book.runs.places[id] { return run }
    let run = try book.runs[id]
    guard run.isNew else { return run }
    newRuns[id] = book.id
    book.session.now.isKnown = true
    return run
  }

  private static func sessionKey(ofRun id: ExternalID) -> StateKey { key("run:\(id)", sessionKey) }

  /// The session in which a run was reported before.
  func sessionOfRun(_ id: ExternalID?) throws(LedgerFailure) -> ExternalID? {
    guard let id else { return nil }
    if let known = newRuns[id] { return known }
    return try transaction.state(Self.sessionKey(ofRun: id)).map { ExternalID(utf8: $0) }
  }

  /// Calls that only spans reported, by the event's id: the trace.
  func traceOfUnnamed(_ id: ExternalID) throws(LedgerFailure) -> ExternalID? {
    try transaction.state(Self.key("unnamed", id.text)).map { ExternalID(utf8: $0) }
  }

  func setTraceOfUnnamed(_ id: ExternalID, to traceID: ExternalID?) throws(LedgerFailure) {
    try transaction.setState(Self.key("unnamed", id.text), to: traceID?.utf8)
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

  /// Makes the ledger agree with what was taken in, and remembers it.
  func close() throws(LedgerFailure) {
    try settleTraces()
    for book in sessions.values.sorted(by: { $0.id < $1.id }) {
      try settle(book)
      try book.store()
    }
    try traces.store()
    for (run, session) in newRuns {
      try transaction.setState(Self.sessionKey(ofRun: run), to: session.utf8)
    }
  }
}

/// A session as the transaction changes it.
final class AgentsSessionBook {
  let id: ExternalID
  let owner: String
  private let shelf: StateShelf<AgentsSession>
  let session: StateShelf<AgentsSession>.Place
  let runs: StateShelf<AgentsRun>
  let twins: StateShelf<TwinPairs>
  /// How far other runs were read; nil where no more are there.
  var lastRun: String? = AgentsSessionBook.runKey
  var lastWithEntry: String? = ""
  /// How many runs were read at once the last time.
  var runsRead = 4

  /// What a run's key starts with among those of its session.
  static let runKey = "run:"

  init(_ id: ExternalID, _ ledger: any LedgerTransaction) throws(LedgerFailure) {
    self.id = id
    let owner = "\(AgentsBook.sessionOwner)\(id)"
    self.owner = owner
    shelf = StateShelf(ledger, key: { _ in AgentsBook.key(owner, AgentsBook.sessionKey) })
    session = try shelf[id]
    runs = StateShelf(
      ledger, isEmpty: session.isNew, key: { AgentsBook.key(owner, Self.runKey + $0.text) })
    twins = StateShelf(ledger, key: { AgentsBook.key(owner, $0.text) })
  }

  func store() throws(LedgerFailure) {
    try shelf.store()
    try runs.store()
    try twins.store()
  }
}

extension TwinPairs: StateMember {
  mutating func visit(_ coder: inout StateCoder) { pairs.visit(&coder) }
}

extension TwinPairs.Pair: ListedState {
  init() { self.init(eventID: "") }

  static let members = stateFields(\TwinPairs.Pair.eventID, \.first, \.second, \.treeID)
}
