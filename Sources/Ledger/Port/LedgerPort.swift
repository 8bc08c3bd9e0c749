public import Usage

/// What the rules of the ledger need of a store: rows that are found, inserted and changed, and
/// sums that figures are added to. A store decides nothing here.
///
/// Everything happens within one transaction of the store, which is the caller's to begin and to
/// end. After a `Failure` the transaction is thrown away, and whatever the store has in memory.
public protocol LedgerPort: AlertPort, AuditPort, BudgetPort, ErasurePort, KeyPort, RatePort,
  RetentionPort, StoredCalls, WebhookPort, WitnessPort
{
  /// A session at hand: the same object for the same session while a transaction lasts.
  associatedtype KnownSession: LedgerSession
  /// What the store finds an event by, made once for each event that comes in.
  associatedtype EventKey

  /// Where the rules note what they change, for those who wait for news.
  var changes: ChangeLog { get }

  // MARK: Events

  /// The number of the event that was inserted last; 0 before the first.
  var lastEvent: Int64 { get }
  /// Takes the next number: one more than the last.
  func nextEvent() -> Int64
  /// What the event of this identity is found by, whether there is one or not.
  func key(project: Int64, source: Int64, id: Span<UInt8>) -> EventKey
  /// The event of this identity, given its key and its id. Parts of other events have none.
  func find(_ key: EventKey, id: Span<UInt8>) throws(Failure) -> FoundEvent
  /// Inserts the event whose number was taken last.
  func insert(_ event: EventNumbers, id: Span<UInt8>, key: EventKey) throws(Failure)

  /// Notes that an event was taken back by another.
  func setReplacement(of seq: Int64, to other: Int64) throws(Failure)
  /// Notes anew what revisions the server made of an event.
  func setRevisions(of original: Int64, to revisions: Revisions) throws(Failure)

  /// Notes that an event got a price by an entry; `isComplete` where no part of it waits still.
  func setPricing(of seq: Int64, by entry: Int64, isComplete: Bool) throws(Failure)
  /// Counts events that wait for a price, or fewer of them. That may be stored together with the
  /// sums, at any time after.
  func addWaiting(_ count: Int64, to place: WaitingStretch.Place)

  // MARK: Prices

  /// The last change of a project's price; it has no terms where it was taken away.
  func price(at place: OwnPrice.Place, in project: ProjectID) throws(Failure) -> OwnPrice?
  /// Inserts a change, with a revision that is larger than those of the changes before it.
  func insertPrice(
    _ price: NewPrice, in project: ProjectID, at now: Timestamp
  ) throws(Failure) -> OwnPrice

  // MARK: Numbers of texts

  /// The number of a word; a new word gets one. Numbers of words begin at 1: 0 stands for none.
  func number(ofWord word: Span<UInt8>) throws(Failure) -> Int64
  /// The number of a user; a new user gets one.
  func number(ofUser id: ExternalID, in project: ProjectID) throws(Failure) -> Int64
  /// The number of a run; a new run gets one, larger than those of the runs before it.
  func number(ofRun id: ExternalID, in session: Int64) throws(Failure) -> Int64

  // MARK: Sessions

  /// The session of this id, where it is in memory already; `hash` is what `Intake` was given.
  func sessionInHand(_ id: Span<UInt8>, hash: UInt64, in project: ProjectID) -> KnownSession?
  /// The session of this id.
  func session(_ id: ExternalID, in project: ProjectID) throws(Failure) -> KnownSession?
  /// The session of this number.
  func session(_ number: Int64) throws(Failure) -> KnownSession?
  /// Makes a session, with a number that is larger than those of the sessions before it.
  func createSession(
    _ id: ExternalID, in project: ProjectID, user: Int64?, parent: Int64?, tags: [Tag],
    startedAt: Int64
  ) throws(Failure) -> KnownSession
  /// Saves the user, the parent and the start that the session has now, and its tags unless there
  /// are none.
  func saveDefinition(_ session: KnownSession, tags: [Tag]) throws(Failure)
  /// Saves how the session ended.
  func saveEnding(_ session: KnownSession) throws(Failure)
  /// Saves what an event has changed: times, revision and late events. They may be saved together
  /// with the sums, at any time after.
  func saveActivity(_ session: KnownSession)

  // MARK: Sums

  /// The most sums that a session may have beside its rest.
  var sumsPerSessionMax: Int { get }
  /// The number of `SessionTotals.rest` as a word.
  var rest: Int64 { get }
  /// Adds to a sum of a session, and to the sum of its project that the key names. Where the
  /// session has no sum of this key, `LedgerRules.admitted` has the key for both.
  func add(_ figures: Figures, to key: SessionSumKey, of session: KnownSession) throws(Failure)
  /// Adds to a sum of a user.
  func add(_ figures: Figures, to key: UserSumKey) throws(Failure)
  /// Adds to the sum of a run.
  func add(_ figures: Figures, to key: RunSumKey) throws(Failure)
  /// Adds to a sum of a project.
  func add(_ figures: Figures, to key: ProjectSumKey) throws(Failure)
  /// How many sums a session has, and whether one of them is its rest.
  func sums(of session: KnownSession) throws(Failure) -> (count: Int, hasRest: Bool)
  /// Notes that the user has events in the session; true where that was not known.
  func link(user: Int64, to session: KnownSession) throws(Failure) -> Bool
  /// Counts one more session of a user's day.
  func addSession(toUser user: Int64, day: Int64) throws(Failure)
  /// Notes that the sums include every event up to this one.
  func didCount(_ event: EventNumbers)
}

extension LedgerPort {
  public func sessionID(_ number: Int64) throws(Failure) -> ExternalID? {
    try session(number)?.record.id
  }

  public func whole(of seq: Int64) throws(Failure) -> Int64? {
    try event(seq)?.numbers.partOf
  }

  public func receipt(_ seq: Int64) throws(Failure) -> (id: ExternalID, receivedAt: Int64)? {
    try event(seq).map { ($0.id, $0.numbers.receivedAt) }
  }
}

/// What there is of an identity.
public enum FoundEvent: Sendable {
  case nothing
  // In a box: nearly every event is new, and what says so should be small.
  indirect case stored(StoredEvent)
  /// The event of this number was dropped.
  case dropped(Int64)

  /// The event; nil where it is not there, or not any more.
  public var event: StoredEvent? {
    if case .stored(let event) = self { event } else { nil }
  }
}

/// The revisions that the server made of an event, whether or not a client replaced one since.
public struct Revisions: Sendable, Equatable {
  /// The number of the last one.
  public var newest: Int64
  /// How many there are.
  public var count: Int64

  public init(newest: Int64, count: Int64) {
    self.newest = newest
    self.count = count
  }
}
