import Ledger
import SQLite
import Usage

/// The writer's transaction, as a reconciliation sees it.
final class LedgerUpdate: LedgerTransaction {
  let origin: UpdateOrigin
  let ledger: LedgerTables
  let trees: TreeTable
  /// What went wrong, for the writer to deal with.
  private(set) var failure: DatabaseError?

  init(_ ledger: LedgerTables, _ origin: UpdateOrigin) {
    self.ledger = ledger
    self.origin = origin
    trees = TreeTable(ledger.connection, words: ledger.words, project: origin.project)
  }

  func record(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome {
    try pass { () throws(DatabaseError) in try ledger.rules.record(event, origin) }
  }

  func revise(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome {
    try pass { () throws(DatabaseError) in try ledger.rules.revise(event, origin) }
  }

  func withdraw(_ identity: EventIdentity) throws(LedgerFailure) -> EventOutcome {
    try pass { () throws(DatabaseError) in try ledger.rules.withdraw(identity, origin) }
  }

  func current(_ identity: EventIdentity) throws(LedgerFailure) -> CurrentEvent? {
    try pass { () throws(DatabaseError) in
      try ledger.rules.current(identity, in: origin.project)
    }
  }

  func note(_ call: VendorCall, of identity: EventIdentity) throws(LedgerFailure) {
    try pass { () throws(DatabaseError) in try ledger.rules.note(call, of: identity, origin) }
  }

  func identity(ofCurrent number: Int64) throws(LedgerFailure) -> EventIdentity? {
    try pass { () throws(DatabaseError) in
      try ledger.rules.identity(ofCurrent: number, in: origin.project)
    }
  }

  func record(_ act: AuditAct, by actor: AuditActor) throws(LedgerFailure) {
    try pass { () throws(DatabaseError) in
      try ledger.rules.record(act, by: actor, in: origin.project, at: origin.receivedAt)
    }
  }

  func price(_ late: LateQuote) throws(LedgerFailure) -> Bool {
    try pass { () throws(DatabaseError) in try ledger.rules.price(late, origin) }
  }

  func restore(_ entries: [LedgerEntry]) throws(LedgerFailure) -> [EventOutcome] {
    try pass { () throws(DatabaseError) in
      try ledger.rules.restore(entries, in: origin.project)
    }
  }

  func restore(_ session: Session) throws(LedgerFailure) -> Result<Bool, StoreError> {
    try pass { () throws(DatabaseError) in
      let outcome = try ledger.rules.restore(session, in: origin.project)
      // A session's late events are stored with the sums, and its end at once.
      if session.isEnded { try ledger.storeSums() }
      return outcome
    }
  }

  func openSession(_ session: NewSession) throws(LedgerFailure) -> Result<Bool, StoreError> {
    try pass { () throws(DatabaseError) in
      try ledger.rules.define(session, in: origin.project, at: origin.receivedAt)
    }
  }

  func setWarning(
    _ code: SessionWarning.Code, to detail: String?, session: ExternalID
  ) throws(LedgerFailure) {
    try pass { () throws(DatabaseError) in
      guard let session = try ledger.sessions.find(session, in: origin.project) else { return }
      ledger.changes.note(session)
      guard let detail else {
        return try ledger.connection.run(
          "DELETE FROM session_warning WHERE session = ?1 AND code = ?2", session.record.number,
          code.rawValue)
      }
      try ledger.connection.run(
        "INSERT OR REPLACE INTO session_warning (session, code, detail) VALUES (?1, ?2, ?3)",
        session.record.number, code.rawValue, detail)
    }
  }

  func state(_ key: StateKey) throws(LedgerFailure) -> [UInt8]? {
    try pass { () throws(DatabaseError) in
      let dialect = try ledger.words.number(of: ExternalName(key.dialect))
      return try ledger.connection.first(
        """
        SELECT value FROM dialect_state
        WHERE project = ?1 AND dialect = ?2 AND owner = ?3 AND key = ?4
        """, origin.project.number, dialect, key.owner, key.key
      ) { $0.blob(0) }
    }
  }

  func states(
    of dialect: String, owner: String, after key: String, limit: Int
  ) throws(LedgerFailure) -> [StateEntry] {
    try pass { () throws(DatabaseError) in
      try Queries(ledger.connection).states(
        of: dialect, owner: owner, after: key, limit: limit, in: origin.project)
    }
  }

  func setState(_ key: StateKey, to value: [UInt8]?) throws(LedgerFailure) {
    try pass { () throws(DatabaseError) in
      let project = origin.project.number
      let dialect = try ledger.words.number(of: ExternalName(key.dialect))
      guard let value else {
        return try ledger.connection.run(
          """
          DELETE FROM dialect_state
          WHERE project = ?1 AND dialect = ?2 AND owner = ?3 AND key = ?4
          """, project, dialect, key.owner, key.key)
      }
      try ledger.connection.run(
        """
        INSERT OR REPLACE INTO dialect_state (project, dialect, owner, key, value)
        VALUES (?1, ?2, ?3, ?4, ?5)
        """, project, dialect, key.owner, key.key, value)
    }
  }

  /// Keeps the database's error for the writer; the body that it passes through cannot use it.
  func pass<Value>(
    _ work: () throws(DatabaseError) -> Value
  ) throws(LedgerFailure) -> Value {
    do throws(DatabaseError) {
      return try work()
    } catch {
      failure = error
      throw LedgerFailure()
    }
  }
}
