public import Usage

/// One thing that a client asks of a store.
enum LedgerStep: Sendable {
  case record(EventBatch)
  /// What a dialect does in one transaction.
  case update(UpdateOrigin, [DialectStep])
  case open(NewSession, ProjectID)
  case end(ExternalID, SessionEnding, ProjectID)
  case setAuthority(CostAuthority, ProjectID)
  case setWitnesses(Bool, ProjectID)
  /// The store is closed and opened again, with that limit of a session's sums.
  case reopen(sumsPerSessionMax: Int)

  /// How many events it may write.
  var eventCount: Int {
    switch self {
    case .record(let batch): batch.events.count
    case .update(_, let steps): steps.count
    case .open, .end, .setAuthority, .setWitnesses, .reopen: 0
    }
  }
}

/// One thing that a dialect does in a transaction.
enum DialectStep: Sendable {
  case record(PricedEvent)
  case revise(PricedEvent)
  case withdraw(EventIdentity)
  case note(VendorCall, EventIdentity)
  case open(NewSession)
  case warn(SessionWarning.Code, String?, ExternalID)
  case remember(StateKey, [UInt8]?)
}

/// What came of a step: two stores must say the same.
public enum StepResult: Sendable, Equatable {
  /// What became of each event.
  case events([EventOutcome])
  /// Why a store refused.
  case failure(StoreError)
  /// Whether something was new.
  case done(Bool)
  /// What is current for an identity.
  case current(event: Event?, computed: Money?, revision: Int?, isCounted: Bool?)
  /// Of a transaction, one after the other.
  case all([StepResult])
}

extension LedgerStep {
  /// Does it in a store; reopening is the caller's.
  func run(in store: any UsageStore) async throws -> StepResult {
    do {
      switch self {
      case .record(let batch): return .events(try await store.record(batch))
      case .update(let origin, let steps):
        return .all(
          try await store.update(origin, eventCount: steps.count) {
            transaction throws(LedgerFailure) in
            var results: [StepResult] = []
            for step in steps { results.append(try step.run(in: transaction)) }
            return results
          })
      case .open(let session, let project):
        return .done(try await store.openSession(session, in: project).isNew)
      case .end(let id, let ending, let project):
        _ = try await store.endSession(id, with: ending, in: project)
      case .setAuthority(let authority, let project):
        _ = try await store.setAuthority(authority, of: project)
      case .setWitnesses(let hasWitnesses, let project):
        _ = try await store.setWitnesses(hasWitnesses, of: project)
      case .reopen: break
      }
      return .done(true)
    } catch let error as StoreError {
      return .failure(error)
    }
  }
}

extension DialectStep {
  fileprivate func run(
    in transaction: any LedgerTransaction
  ) throws(LedgerFailure) -> StepResult {
    switch self {
    case .record(let event): return .events([try transaction.record(event)])
    case .revise(let event):
      let outcome = try transaction.revise(event)
      return .all([.events([outcome]), try current(event.event.identity, in: transaction)])
    case .withdraw(let identity):
      let outcome = try transaction.withdraw(identity)
      return .all([.events([outcome]), try current(identity, in: transaction)])
    case .note(let call, let identity):
      try transaction.note(call, of: identity)
      return try current(identity, in: transaction)
    case .open(let session):
      switch try transaction.openSession(session) {
      case .success(let isNew): return .done(isNew)
      case .failure(let error): return .failure(error)
      }
    case .warn(let code, let detail, let session):
      try transaction.setWarning(code, to: detail, session: session)
    case .remember(let key, let value):
      let before = try transaction.state(key)
      try transaction.setState(key, to: value)
      return .done(before == nil)
    }
    return .done(true)
  }

  private func current(
    _ identity: EventIdentity, in transaction: any LedgerTransaction
  ) throws(LedgerFailure) -> StepResult {
    let current = try transaction.current(identity)
    return .current(
      event: current?.event, computed: current?.computed, revision: current?.revision,
      isCounted: current?.isCounted)
  }
}
