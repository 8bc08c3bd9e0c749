public import Usage
import Ledger

/// A ledger in memory, as a reconciliation sees it.
public final class MemoryLedger: LedgerTransaction {
  /// For whom it works, and when.
  public let origin: UpdateOrigin
  let tables: MemoryTables
  /// How many states were given out in lists.
  public private(set) var statesListed = 0
  /// How many nodes of trees were given out that were not asked for by their ids.
  public internal(set) var nodesListed = 0

  init(_ tables: MemoryTables, _ origin: UpdateOrigin) {
    self.tables = tables
    self.origin = origin
  }

  /// A transaction without an end, on a ledger of its own.
  public convenience init(_ origin: UpdateOrigin) {
    self.init(MemoryTables(), origin)
  }

  /// The same ledger, as a key sees it that is bound to a user.
  public func bound(to userID: ExternalID) -> MemoryLedger {
    var origin = origin
    origin.boundUserID = userID
    return MemoryLedger(tables, origin)
  }

  /// The events that count, oldest first, each with what it adds to totals.
  public var countedEvents: [(event: Event, figures: Figures)] { tables.countedEvents() }

  /// The numbers of the project's events that wait for a price.
  public var waitingEvents: [Int64] {
    tables.waiting(after: .start, limit: .max).filter { $0.project == origin.project }
      .flatMap { tables.waitingEvents(of: $0, after: 0, limit: .max) }.map(\.number)
  }

  /// How many events are stored, whether or not they count.
  public var eventCount: Int64 { tables.lastEvent }

  /// The sessions of the ledger, in the order of their ids.
  public var sessionIDs: [ExternalID] { tables.records.values.map(\.id).sorted() }

  /// The totals of a session of the ledger's project; nil where there is none.
  public func totals(_ session: ExternalID) -> SessionTotals? {
    tables.totals(session, in: origin.project)
  }

  public func record(_ event: PricedEvent) -> EventOutcome {
    tables.rules.record(event, origin)
  }

  public func record(_ act: AuditAct, by actor: AuditActor) {
    tables.rules.record(act, by: actor, in: origin.project, at: origin.receivedAt)
  }

  public func current(_ identity: EventIdentity) -> CurrentEvent? {
    tables.rules.current(identity, in: origin.project)
  }

  public func revise(_ event: PricedEvent) -> EventOutcome {
    tables.rules.revise(event, origin)
  }

  public func withdraw(_ identity: EventIdentity) -> EventOutcome {
    tables.rules.withdraw(identity, origin)
  }

  public func note(_ call: VendorCall, of identity: EventIdentity) {
    tables.rules.note(call, of: identity, origin)
  }

  public func identity(ofCurrent number: Int64) -> EventIdentity? {
    tables.rules.identity(ofCurrent: number, in: origin.project)
  }

  public func price(_ late: LateQuote) -> Bool { tables.rules.price(late, origin) }

  public func restore(_ entries: [LedgerEntry]) -> [EventOutcome] {
    tables.rules.restore(entries, in: origin.project)
  }

  public func restore(_ session: Session) -> Result<Bool, StoreError> {
    tables.rules.restore(session, in: origin.project)
  }

  public func openSession(_ session: NewSession) -> Result<Bool, StoreError> {
    tables.rules.define(session, in: origin.project, at: origin.receivedAt)
  }

  public func setWarning(_ code: SessionWarning.Code, to detail: String?, session: ExternalID) {
    guard let session = tables.session(session, in: origin.project) else { return }
    tables.changes.note(session)
    tables.change(\.warnings, session.record.number) { warnings in
      var known = warnings ?? [:]
      known[code] = detail
      warnings = known
    }
  }

  public func state(_ key: StateKey) -> [UInt8]? {
    tables.state(key, in: origin.project)
  }

  public func states(
    of dialect: String, owner: String, after key: String, limit: Int
  ) -> [StateEntry] {
    let entries = tables.states(
      of: dialect, owner: owner, after: key, limit: limit, in: origin.project)
    statesListed += entries.count
    return entries
  }

  public func setState(_ key: StateKey, to value: [UInt8]?) {
    let owner = MemoryTables.StateOwner(key.dialect, key.owner, in: origin.project)
    tables.change(\.states, owner) { states in
      var known = states.take() ?? [:]
      known[ExternalID(key.key)] = value
      states = known
    }
  }
}
