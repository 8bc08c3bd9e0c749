/// One write transaction of a store, as the reconciliation of a cumulative source sees it: it reads
/// what is current, decides, and writes, and nothing comes between.
///
/// It runs where every write runs, one after the other, so its body must be quick and wait for
/// nothing. Everything that it did is durable together, or none of it is.
public protocol LedgerTransaction: TreeTransaction {
  /// The tenant, who it is for, and when it came in.
  var origin: UpdateOrigin { get }

  /// Takes one event in, as `UsageStore.record` does.
  func record(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome

  /// What is current in the ledger for an identity: the event itself, or the last one that was put
  /// in its place. Nil where none was stored.
  func current(_ identity: EventIdentity) throws(LedgerFailure) -> CurrentEvent?

  /// Puts the event in the place of what is current for its identity, under the id
  /// `<id>~<revision>`, or records it where nothing is. What was withdrawn counts again. A
  /// `duplicate` where it changes nothing, and where a client took the event back: that stays so.
  func revise(_ event: PricedEvent) throws(LedgerFailure) -> EventOutcome

  /// Takes back what is current for an identity, as one more revision of it. A `duplicate` where
  /// nothing counts.
  func withdraw(_ identity: EventIdentity) throws(LedgerFailure) -> EventOutcome

  /// Takes in what became known of the call of an event that is stored: more of its vendor's ids,
  /// or that a total is held against it.
  func note(_ call: VendorCall, of identity: EventIdentity) throws(LedgerFailure)

  /// The identity of the stored event of this number, where that is what is current for it. Nil for
  /// one that was revised or taken back, and for a part of another event.
  func identity(ofCurrent number: Int64) throws(LedgerFailure) -> EventIdentity?

  /// Gives an event a price that came after it, by an entry of its own; the event stays as it is.
  /// False, and nothing is stored, where the event was taken back, or priced and that is not to be
  /// done anew, or where the price changes nothing.
  func price(_ late: LateQuote) throws(LedgerFailure) -> Bool

  /// Records what an administrator does by this transaction, in the log of its project.
  func record(_ act: AuditAct, by actor: AuditActor) throws(LedgerFailure)

  /// Creates the session, or fills in what an existing one did not know yet; true for a new one.
  func openSession(_ session: NewSession) throws(LedgerFailure) -> Result<Bool, StoreError>

  /// Sets what readers of a session's totals are told beside them; nil takes it away. The session
  /// must have been opened.
  func setWarning(
    _ code: SessionWarning.Code, to detail: String?, session: ExternalID
  ) throws(LedgerFailure)

  /// What a dialect remembers under a key; nil for nothing.
  func state(_ key: StateKey) throws(LedgerFailure) -> [UInt8]?

  /// What a dialect remembers of an owner under the keys beyond that one, sorted by key, at most
  /// `limit` of them.
  func states(
    of dialect: String, owner: String, after key: String, limit: Int
  ) throws(LedgerFailure) -> [StateEntry]

  /// Remembers a value, or forgets it.
  func setState(_ key: StateKey, to value: [UInt8]?) throws(LedgerFailure)

  /// Has `body` change what a dialect remembers, of whatever owner, wherever the value has the
  /// bytes of the text. It returns nil for what is to stay as it is. Returns how many changed.
  func changeStates(
    of dialect: String, containing text: String, _ body: (StateKey, [UInt8]) -> [UInt8]?
  ) throws(LedgerFailure) -> Int

  /// Takes in what another ledger has, as it is there, in its order: nothing is priced, and who is
  /// not named is nobody. One outcome for each; what was taken in before is a duplicate.
  func restore(_ entries: [LedgerEntry]) throws(LedgerFailure) -> [EventOutcome]

  /// Makes a session, or fills in what the one of its id does not know yet, its end with revision
  /// and late events too; true for a new one.
  func restore(_ session: Session) throws(LedgerFailure) -> Result<Bool, StoreError>

  /// Puts a pseudonym in the place of a user's id in all that the ledger itself has, and revokes
  /// the user's keys. What is overwritten is overwritten in the store's files, too.
  func eraseUser(
    _ id: ExternalID, as pseudonym: ExternalID
  ) throws(LedgerFailure) -> ErasedUser
}

extension LedgerTransaction {
  /// Everything that a dialect remembers of an owner, sorted by key.
  public func states(
    of dialect: String, owner: String
  ) throws(LedgerFailure) -> [StateEntry] {
    try states(of: dialect, owner: owner, after: "", limit: .max)
  }
}

/// The store's own failure, on its way through a transaction's body. Nothing is stored then, and
/// the store tells why.
public struct LedgerFailure: Error, Sendable {
  public init() {}
}

/// For whom a transaction works, and when.
public struct UpdateOrigin: Sendable {
  /// The tenant of the request's key, or the standard one on an open server.
  public var project: ProjectID
  /// When the request came in, by the server's clock.
  public var receivedAt: Timestamp
  /// The one user whose usage may be touched; nil for no such bound.
  public var boundUserID: ExternalID?
  /// Bytes of the request, to bound what waits.
  public var requestBytes = 0
  /// The hold that events draw on which name none themselves; nil for none.
  public var holdID: ExternalID?
  /// Whether events are taken in as another ledger has them: a user who is not named is not the
  /// session's.
  public var isRestoring = false

  public init(project: ProjectID, receivedAt: Timestamp, boundUserID: ExternalID? = nil) {
    self.project = project
    self.receivedAt = receivedAt
    self.boundUserID = boundUserID
  }
}

/// What is current in the ledger for an event's identity.
public struct CurrentEvent: Sendable {
  /// The event under its identity, whatever id its last revision has, and without what a quote
  /// added: it may be changed and revised. A correction by a client is a call here.
  public var event: Event
  /// What its tokens cost at Tally's own price; nil where it has none.
  public var computed: Money?
  /// 0 for the event itself, 1 for the first that was put in its place …
  public var revision: Int
  /// False when it was withdrawn, or a client took it back.
  public var isCounted: Bool
  /// True where a client corrected it.
  public var isCorrected: Bool
  /// True where the identity is that of a revision which the server made of another event.
  public var isOfRevision: Bool

  public init(
    event: Event, computed: Money?, revision: Int, isCounted: Bool, isCorrected: Bool,
    isOfRevision: Bool
  ) {
    self.event = event
    self.computed = computed
    self.revision = revision
    self.isCounted = isCounted
    self.isCorrected = isCorrected
    self.isOfRevision = isOfRevision
  }
}

/// By which an event is known: unique within a project.
public struct EventIdentity: Sendable, Hashable {
  /// Where the event came from.
  public var source: ExternalName
  /// Unique within project and source.
  public var id: ExternalID

  public init(source: ExternalName, id: ExternalID) {
    self.source = source
    self.id = id
  }
}

extension Event {
  /// By which it is known.
  public var identity: EventIdentity { EventIdentity(source: source, id: id) }
}

/// Where a dialect remembers something: `owner` groups what is read together, such as a session's.
public struct StateKey: Sendable, Hashable {
  /// The dialect's own name.
  public var dialect: String
  /// A session's id, or whatever else the dialect groups by.
  public var owner: String
  /// Distinct within the owner.
  public var key: String

  public init(dialect: String, owner: String, key: String) {
    self.dialect = dialect
    self.owner = owner
    self.key = key
  }
}

/// One thing that a dialect remembers of an owner.
public struct StateEntry: Sendable {
  /// Distinct within the owner.
  public var key: String
  /// In the dialect's own format.
  public var value: [UInt8]

  public init(key: String, value: [UInt8]) {
    self.key = key
    self.value = value
  }
}
