internal import JSON
internal import Usage

/// Takes what hooks, runs and traces of the OpenAI Agents SDK tell into the ledger, within one
/// transaction, so that every token counts once however often and by whom it is told.
///
/// A call is told by a hook, by a span, or by both. Responses have an id by which the two are known
/// to be one; other calls are paired by their counts within a session (`AgentsTwins`). Cumulative
/// figures, of a run or of a session, are never added to the calls: what they have beyond them is
/// one adjustment, which shrinks as calls arrive.
///
/// A call belongs to the run that a hook named. A call whose run only its trace tells may belong to
/// any run of the session, so it stands against whatever their totals lack.
final class AgentsBook {
  let transaction: any LedgerTransaction
  private var pricer: Pricer
  let limits: EventLimits
  let ownLimits: AgentsLimits
  var sessions: [ExternalID: AgentsSessionBook] = [:]
  private var traces: [ExternalID: (before: AgentsTraceState, now: AgentsTraceState)] = [:]
  /// Traces whose calls may have to move.
  var toldTraces: Set<ExternalID> = []
  /// Traces of which spans have come.
  var changedTrees: Set<ExternalID> = []

  static let source = AgentsItemReader.source
  /// Under which its states are kept.
  static let dialect = source.text
  /// What a run's key starts with among those of its session.
  static let runKey = "run:"

  init(
    _ transaction: any LedgerTransaction, _ context: DialectContext, _ ownLimits: AgentsLimits
  ) {
    self.transaction = transaction
    pricer = Pricer(context.prices.book(of: transaction.origin.project))
    limits = context.limits
    self.ownLimits = ownLimits
  }

  var boundUserID: ExternalID? { transaction.origin.boundUserID }

  func quote(for event: Event) -> Quote? { pricer.quote(for: event) }

  // MARK: What is remembered

  func key(_ owner: String, _ key: String) -> StateKey {
    StateKey(dialect: Self.dialect, owner: owner, key: key)
  }

  func session(_ id: ExternalID) throws(LedgerFailure) -> AgentsSessionBook {
    if let book = sessions[id] { return book }
    let owner = "session:\(id)"
    let book = AgentsSessionBook(
      id: id, owner: owner, AgentsSession(try transaction.state(key(owner, "session"))))
    sessions[id] = book
    return book
  }

  func run(_ id: ExternalID, in book: AgentsSessionBook) throws(LedgerFailure) -> AgentsRun {
    if let run = book.runs[id] { return run.now }
    let bytes = try transaction.state(key(book.owner, Self.runKey + id.text))
    if bytes == nil {
      try transaction.setState(key("run:\(id)", "session"), to: book.id.utf8)
    }
    let run = AgentsRun(bytes)
    book.runs[id] = (run, run)
    return run
  }

  func changeRun(
    _ id: ExternalID, in book: AgentsSessionBook, _ change: (inout AgentsRun) -> Void
  ) throws(LedgerFailure) {
    var run = try run(id, in: book)
    change(&run)
    book.runs[id]?.now = run
  }

  /// The session in which a run was told before.
  func sessionOfRun(_ id: ExternalID?) throws(LedgerFailure) -> ExternalID? {
    guard let id else { return nil }
    return try transaction.state(key("run:\(id)", "session")).map {
      ExternalID(utf8: $0)
    }
  }

  func trace(_ id: ExternalID) throws(LedgerFailure) -> AgentsTraceState {
    if let trace = traces[id] { return trace.now }
    let state = AgentsTraceState(try transaction.state(key("trace:\(id)", "trace")))
    traces[id] = (state, state)
    return state
  }

  func changeTrace(
    _ id: ExternalID, _ change: (inout AgentsTraceState) -> Void
  ) throws(LedgerFailure) {
    var state = try trace(id)
    change(&state)
    traces[id]?.now = state
  }

  func twins(
    _ name: String, in book: AgentsSessionBook
  ) throws(LedgerFailure) -> AgentsTwins {
    if let twins = book.twins[name] { return twins.now }
    let twins = AgentsTwins(try transaction.state(key(book.owner, name)))
    book.twins[name] = (twins, twins)
    return twins
  }

  /// Calls that only spans told, by the event's id: the trace.
  func traceOfUnnamed(_ id: ExternalID) throws(LedgerFailure) -> ExternalID? {
    try transaction.state(key("unnamed", id.text)).map {
      ExternalID(utf8: $0)
    }
  }

  func setTraceOfUnnamed(_ id: ExternalID, to traceID: ExternalID?) throws(LedgerFailure) {
    try transaction.setState(key("unnamed", id.text), to: traceID.map { $0.utf8 })
  }

  /// Traces at hand whose spans tell sums.
  var tracesWithSums: [ExternalID] { traces.filter(\.value.now.hasSums).map(\.key) }

  /// True for a trace at hand that has another session or run now.
  func isMoved(_ traceID: ExternalID) -> Bool {
    guard let (before, now) = traces[traceID] else { return false }
    return before.sessionID != now.sessionID || before.runID != now.runID
      || before.hasManyRuns != now.hasManyRuns
  }

  /// Makes the ledger agree with what was taken, and remembers it.
  func close() throws(LedgerFailure) {
    try settleTraces()
    for book in sessions.values.sorted(by: { $0.id < $1.id }) {
      try settle(book)
      try store(book.before, book.session, key(book.owner, "session"))
      for (id, run) in book.runs {
        try store(run.before, run.now, key(book.owner, Self.runKey + id.text))
      }
      for (name, twins) in book.twins { try store(twins.before, twins.now, key(book.owner, name)) }
    }
    for (id, trace) in traces {
      try store(trace.before, trace.now, key("trace:\(id)", "trace"))
    }
  }

  private func store<State: AgentsState>(
    _ before: State, _ now: State, _ key: StateKey
  ) throws(LedgerFailure) {
    guard !before.isSame(as: now) else { return }
    try transaction.setState(key, to: now.bytes)
  }
}

/// A session as the transaction changes it.
final class AgentsSessionBook {
  let id: ExternalID
  let owner: String
  let before: AgentsSession
  var session: AgentsSession
  var runs: [ExternalID: (before: AgentsRun, now: AgentsRun)] = [:]
  var twins: [String: (before: AgentsTwins, now: AgentsTwins)] = [:]
  /// How far other runs were read; nil where no more are there.
  var lastRun: String? = AgentsBook.runKey
  var lastAdjusted: String? = ""
  /// How many runs were read at once the last time.
  var runsRead = 4

  init(id: ExternalID, owner: String, _ session: AgentsSession) {
    self.id = id
    self.owner = owner
    before = session
    self.session = session
  }
}
