internal import Usage

/// Takes messages into one transaction of the ledger: each call as an event, and beside the calls
/// of a session what makes them come to what the CLI reports.
///
/// Nothing here depends on the order in which messages come, but for what a running session cannot
/// know yet.
final class ClaudeReconciler {
  static let source: ExternalName = "claude-agent-sdk"
  /// What its state is kept under.
  static let dialect = source.text
  /// Of what stands beside the calls. Calls have ids that clients choose, so that one source for
  /// both would let a call take the place of a total.
  static let reportSource: ExternalName = "claude-agent-sdk/reports"
  /// Both.
  static let sources: Set = [source, reportSource]
  /// Models of one session. Each change of a session writes a few counts for each of them.
  static let modelsMax = 64

  let transaction: any LedgerTransaction
  var entries: Entries
  let request: ClaudeRequest
  /// Calls of a session that no report covers yet which are remembered one by one.
  let openCallsMax: Int64
  /// Whether late prices take the place of others.
  var isReprice = false
  /// Events beside the calls that are to get a late price, with the ledger's numbers of them.
  var waiting: [ExternalID: Int64] = [:]
  /// How many events got a late price.
  var latePrices = 0
  private let sessions: StateShelf<ClaudeSession>
  /// The sessions that may have changed, in the order of their first change, and those of them that
  /// another one's change concerns.
  private var touched: [ExternalID] = []
  private var concerned: Set<ExternalID> = []
  private var opened: [ExternalID: Rejection?] = [:]
  /// Names of subagents that were looked up, nil where none is known.
  var subagentNames: [ExternalID: ExternalName] = [:]
  /// Calls that started subagents, as far as they were looked up.
  var starters: [ExternalID: ExternalID] = [:]

  init(
    _ transaction: any LedgerTransaction, prices: PriceBook, request: ClaudeRequest,
    limits: ClaudeLimits
  ) {
    self.transaction = transaction
    entries = Entries(transaction, prices)
    self.request = request
    sessions = StateShelf(
      transaction, make: { ClaudeSession(ledgerSession: $0) }, key: { Self.key("session", $0, "") })
    openCallsMax = Int64(max(2, limits.openCallsPerSessionMax))
  }

  static func tooManyModels(_ field: String) -> Rejection {
    Rejection(.invalidField, field: field, "a session has at most \(modelsMax) models")
  }

  func take(_ message: ClaudeMessage) throws(LedgerFailure) -> ClaudeOutcome {
    if let rejection = try open(message.session, at: message.time) { return .rejected(rejection) }
    try change(message.session) { session in
      if let version = message.version { session.note(version: version) }
      session.note(time: message.time)
      if message.isOfTranscript { session.hasTranscript = true }
      if let isResumed = request.isResumed { session.note(isResumed: isResumed) }
    }
    let origin = transaction.origin
    var outcome = ClaudeOutcome.ignored
    for fact in message.facts {
      let next: ClaudeOutcome
      switch fact {
      case .call(let call): next = try take(call, of: message)
      case .piece(let piece): next = try take(piece, of: message)
      case .report(let report): next = try take(report, of: message.session)
      case .subagent(let id, let name):
        next = try take(subagent: id, name: name, of: message.session)
      case .sameSubagent(let id, let toolUse):
        next = try take(subagent: id, startedBy: toolUse, of: message.session)
      case .searches(let toolUse, let count):
        next = try take(searches: count, of: toolUse, in: message.session)
      case .started(let toolUse, let call):
        next = try take(starter: call, of: toolUse, in: message.session)
      case .start, .spoken, .helper, .refusal:
        try change(message.session) { $0.note(fact, at: message.time ?? origin.receivedAt) }
        next = .ignored
      }
      outcome = outcome.combined(with: next)
    }
    if case .rejected = outcome { return outcome }
    if let parent = message.parent ?? request.parentSessionID {
      try note(fork: message.session, of: parent)
    }
    return outcome
  }

  /// Settles what has changed, and remembers it.
  func finish() throws(LedgerFailure) {
    // A session's own change may concern its forks, which are added meanwhile.
    var index = 0
    while index < touched.count {
      let id = touched[index]
      let place = try sessions[id]
      if place.now != place.before || concerned.contains(id) { try settle(id) }
      index += 1
    }
    try sessions.store()
  }

  // MARK: - Sessions

  static func key(_ owner: String, _ session: ExternalID, _ key: ExternalID) -> StateKey {
    StateKey(dialect: dialect, owner: "\(owner) \(session)", key: key.text)
  }

  func session(_ id: ExternalID) throws(LedgerFailure) -> ClaudeSession { try sessions[id].now }

  func change(
    _ id: ExternalID, _ body: (inout ClaudeSession) -> Void
  ) throws(LedgerFailure) {
    body(&(try sessions[id]).now)
    if touched.last != id, !touched.contains(id) { touched.append(id) }
  }

  /// Has the session settled once more at the end, whether or not it changes.
  func touch(_ id: ExternalID) {
    concerned.insert(id)
    if !touched.contains(id) { touched.append(id) }
  }

  /// Makes the session known to the ledger, once a request; tells why it may not be.
  private func open(
    _ id: ExternalID, at time: Timestamp?
  ) throws(LedgerFailure) -> Rejection? {
    if let known = opened[id] { return known }
    // Only a session of which a message tells is put into the client's, not one that it names as
    // its origin; and what has come of it stays where it is.
    let session = try sessions[id]
    if let given = request.sessionID, session.now.isEmpty { session.now.ledgerSession = given }
    var wanted = NewSession(
      id: session.now.ledgerSession, userID: request.userID, parentID: try parentID(of: id),
      startedAt: time)
    wanted.boundUserID = transaction.origin.boundUserID
    let opening = try transaction.openSession(wanted)
    var rejection: Rejection?
    // A session of another user or parent keeps them, and takes the calls: several users may go on
    // with one conversation. A key that is bound to a user must leave it alone, and may not learn
    // of a parent's costs by those that a fork of it is without.
    if transaction.origin.boundUserID != nil,
      case .failure(.sessionConflict(let field, _, _)) = opening
    {
      if field == "user_id" {
        rejection = Rejection(
          .conflict, field: "session_id", "the session \(id) is another user's")
      } else if session.now.parent == nil {
        rejection = Rejection(.conflict, field: field, "that session is another user's")
      }
    }
    opened[id] = .some(rejection)
    return rejection
  }

  /// The ledger's session of the one that this one was forked from.
  func parentID(of id: ExternalID) throws(LedgerFailure) -> ExternalID? {
    let session = try session(id)
    let named = request.parentSessionID.flatMap { $0 == id ? nil : $0 }
    guard let parent = session.parent ?? named else { return nil }
    let ledgerSession = try self.session(parent).ledgerSession
    return ledgerSession == session.ledgerSession ? nil : ledgerSession
  }

  /// The first that is told to be the parent stays it.
  func note(fork id: ExternalID, of parent: ExternalID) throws(LedgerFailure) {
    guard try session(id).parent == nil, parent != id else { return }
    try change(id) { $0.parent = parent }
    try change(parent) { session in
      if session.forks.count < ClaudeSession.forksMax { session.forks.append(id) }
    }
  }
}

extension ClaudeOutcome {
  /// Of a message with several facts.
  func combined(with other: ClaudeOutcome) -> ClaudeOutcome {
    switch (self, other) {
    case (.rejected, _), (_, .ignored): self
    case (_, .rejected), (.ignored, _): other
    case (.accepted, _), (_, .accepted): .accepted
    case (.duplicate, .duplicate): .duplicate
    }
  }
}
