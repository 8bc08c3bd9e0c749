internal import Usage

/// Records messages in one transaction of the ledger: each call as an event, and adjustments and
/// statements that make a session's calls add up to what the CLI reports.
///
/// The result does not depend on the order of messages, except for what a running session cannot
/// know yet.
final class ClaudeReconciler {
  static let source: ExternalName = "claude-agent-sdk"
  /// The name under which its states are stored.
  static let dialect = source.text
  /// The source of adjustments and statements. Clients choose the ids of calls, so with one source
  /// for both, a call could take the place of a total.
  static let reportSource: ExternalName = "claude-agent-sdk/reports"
  /// Both sources.
  static let sources: Set = [source, reportSource]
  /// The most models of one session. Each change of a session writes a few counts for each of them.
  static let modelsMax = 64

  let transaction: any LedgerTransaction
  var entries: Entries
  let request: ClaudeRequest
  /// How many calls of a session are stored one by one until a report includes them.
  let unsettledCallsMax: Int64
  /// Whether late prices replace earlier prices.
  var isReprice = false
  /// Adjustments that wait for a late price, with their numbers in the ledger.
  var waiting: [ExternalID: Int64] = [:]
  /// How many events got a late price.
  var latePrices = 0
  private let sessions: StateShelf<ClaudeSession>
  /// The sessions that may have changed, in the order of their first change, and those that must be
  /// settled because another session changed.
  private var touched: [ExternalID] = []
  private var concerned: Set<ExternalID> = []
  private var opened: [ExternalID: Rejection?] = [:]
  /// The names of subagents that were looked up.
  var subagentNames: [ExternalID: ExternalName] = [:]
  /// The calls that started subagents, as far as they were looked up.
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
    unsettledCallsMax = Int64(max(2, limits.openCallsPerSessionMax))
  }

  static func tooManyModels(_ field: String) -> Rejection {
    Rejection(.invalidField, field: field, "a session has at most \(modelsMax) models")
  }

  func ingest(_ message: ClaudeMessage) throws(LedgerFailure) -> ClaudeOutcome {
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
      case .call(let call): next = try ingest(call, of: message)
      case .piece(let piece): next = try ingest(piece, of: message)
      case .report(let report): next = try ingest(report, of: message.session)
      case .subagent(let id, let name):
        next = try record(subagent: id, name: name, of: message.session)
      case .sameSubagent(let id, let toolUse):
        next = try link(subagent: id, startedBy: toolUse, of: message.session)
      case .searches(let toolUse, let count):
        next = try record(searches: count, of: toolUse, in: message.session)
      case .started(let toolUse, let call):
        next = try link(starter: call, of: toolUse, in: message.session)
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

  /// Settles the sessions that have changed, and stores their states.
  func finish() throws(LedgerFailure) {
    // Settling a session may add its forks to the list.
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

  /// Settles the session at the end, whether or not it changes itself.
  func touch(_ id: ExternalID) {
    concerned.insert(id)
    if !touched.contains(id) { touched.append(id) }
  }

  /// Opens the session in the ledger, once a request. Returns why it may not be used.
  private func open(
    _ id: ExternalID, at time: Timestamp?
  ) throws(LedgerFailure) -> Rejection? {
    if let known = opened[id] { return known }
    // Only a session with messages of its own is moved to the client's session, and not one that is
    // merely named as an origin. Once calls have arrived, it stays where it is.
    let session = try sessions[id]
    if let given = request.sessionID, session.now.isEmpty { session.now.ledgerSession = given }
    var wanted = NewSession(
      id: session.now.ledgerSession, userID: request.userID, parentID: try parentID(of: id),
      startedAt: time)
    wanted.boundUserID = transaction.origin.boundUserID
    let opening = try transaction.openSession(wanted)
    var rejection: Rejection?
    // A session of another user or parent keeps them and accepts the calls, as several users may
    // continue one conversation. A key that is bound to a user must not change such a session, and
    // must not learn a parent's costs from what a fork's total is reduced by.
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

  /// The ledger's id of the session from which this one was forked.
  func parentID(of id: ExternalID) throws(LedgerFailure) -> ExternalID? {
    let session = try session(id)
    let named = request.parentSessionID.flatMap { $0 == id ? nil : $0 }
    guard let parent = session.parent ?? named else { return nil }
    let ledgerSession = try self.session(parent).ledgerSession
    return ledgerSession == session.ledgerSession ? nil : ledgerSession
  }

  /// Links a fork to its parent. The parent that is reported first stays.
  func note(fork id: ExternalID, of parent: ExternalID) throws(LedgerFailure) {
    guard try session(id).parent == nil, parent != id else { return }
    try change(id) { $0.parent = parent }
    try change(parent) { session in
      if session.forks.count < ClaudeSession.forksMax { session.forks.append(id) }
    }
  }
}

extension ClaudeOutcome {
  /// The outcome of a message with several facts.
  func combined(with other: ClaudeOutcome) -> ClaudeOutcome {
    switch (self, other) {
    case (.rejected, _), (_, .ignored): self
    case (_, .rejected), (.ignored, _): other
    case (.accepted, _), (_, .accepted): .accepted
    case (.duplicate, .duplicate): .duplicate
    }
  }
}
