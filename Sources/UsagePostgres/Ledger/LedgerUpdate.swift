import Ledger
import Postgres
import Usage

/// The writer's transaction, as a reconciliation sees it.
final class LedgerUpdate: LedgerTransaction {
  let origin: UpdateOrigin
  let ledger: LedgerTables
  /// What went wrong, for the writer to deal with.
  private(set) var failure: PostgresError?

  init(_ ledger: LedgerTables, _ origin: UpdateOrigin) {
    self.ledger = ledger
    self.origin = origin
  }

  var project: Int64 { origin.project.number }

  /// Keeps the error for the writer; the body that it passes through cannot use it.
  func pass<Value>(
    _ work: () throws(PostgresError) -> Value
  ) throws(LedgerFailure) -> Value {
    do throws(PostgresError) {
      return try work()
    } catch {
      failure = error
      throw LedgerFailure()
    }
  }

  func record(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome {
    try pass { () throws(PostgresError) in try ledger.rules.record(event, origin) }
  }

  func revise(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome {
    try pass { () throws(PostgresError) in try ledger.rules.revise(event, origin) }
  }

  func withdraw(_ identity: EventIdentity) throws(LedgerFailure) -> EventOutcome {
    try pass { () throws(PostgresError) in try ledger.rules.withdraw(identity, origin) }
  }

  func current(_ identity: EventIdentity) throws(LedgerFailure) -> CurrentEvent? {
    try pass { () throws(PostgresError) in
      try ledger.rules.current(identity, in: origin.project)
    }
  }

  func note(_ call: VendorCall, of identity: EventIdentity) throws(LedgerFailure) {
    try pass { () throws(PostgresError) in try ledger.rules.note(call, of: identity, origin) }
  }

  func identity(ofCurrent number: Int64) throws(LedgerFailure) -> EventIdentity? {
    try pass { () throws(PostgresError) in
      try ledger.rules.identity(ofCurrent: number, in: origin.project)
    }
  }

  func record(_ act: AuditAct, by actor: AuditActor) throws(LedgerFailure) {
    try pass { () throws(PostgresError) in
      try ledger.rules.record(act, by: actor, in: origin.project, at: origin.receivedAt)
    }
  }

  func price(_ late: LateQuote) throws(LedgerFailure) -> Bool {
    try pass { () throws(PostgresError) in try ledger.rules.price(late, origin) }
  }

  func restore(_ entries: [LedgerEntry]) throws(LedgerFailure) -> [EventOutcome] {
    try pass { () throws(PostgresError) in
      try ledger.rules.restore(entries, in: origin.project)
    }
  }

  func restore(_ session: Session) throws(LedgerFailure) -> Result<Bool, StoreError> {
    try pass { () throws(PostgresError) in
      try ledger.rules.restore(session, in: origin.project)
    }
  }

  func openSession(_ session: NewSession) throws(LedgerFailure) -> Result<Bool, StoreError> {
    try pass { () throws(PostgresError) in
      try ledger.rules.define(session, in: origin.project, at: origin.receivedAt)
    }
  }

  func setWarning(
    _ code: SessionWarning.Code, to detail: String?, session: ExternalID
  ) throws(LedgerFailure) {
    try pass { () throws(PostgresError) in
      guard let session = try ledger.session(session, in: origin.project) else { return }
      ledger.changes.note(session)
      ledger.warnings.set(
        detail.map { Content(Array($0.utf8)) },
        at: OwnID(session.record.number, ExternalID(code.rawValue)))
    }
  }

  // MARK: States

  func state(_ key: StateKey) throws(LedgerFailure) -> [UInt8]? {
    try pass { () throws(PostgresError) in try ledger.state(key, in: origin.project) }
  }

  func states(
    of dialect: String, owner: String, after key: String, limit: Int
  ) throws(LedgerFailure) -> [StateEntry] {
    try pass { () throws(PostgresError) in
      try ledger.states(
        of: dialect, owner: owner, after: key, limit: limit, in: origin.project)
    }
  }

  func setState(_ key: StateKey, to value: [UInt8]?) throws(LedgerFailure) {
    ledger.states.set(value.map { Content($0) }, at: StateName(project, key))
  }
}
