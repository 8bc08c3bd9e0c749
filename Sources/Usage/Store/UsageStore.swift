/// The ledger, as the rest of the program sees it. Every store passes one shared test suite.
///
/// Each call names its project, and nothing of another project can be reached through it.
public protocol UsageStore: AlertStore, AuditStore, BudgetStore, KeyStore, RateStore,
  WebhookStore, WebhookOutbox
{
  /// True when a batch would be refused at the moment; asked before one is read, to spend nothing
  /// on it.
  var isFull: Bool { get }

  /// Bytes that this ledger alone has, drawn when it was made: 32 of them. Whoever sees neither
  /// them nor the file cannot tell what is made with them.
  var secret: [UInt8] { get }

  /// Stores a batch and calls `completion` once, from any thread, when the outcome is durable: one
  /// outcome for each event, in order. After a failure nothing of the batch is stored.
  ///
  /// This is the ingest path; it takes a callback because a task for each request would cost more
  /// than the rest of the request.
  func record(
    _ batch: EventBatch,
    completion: @escaping @Sendable (Result<[EventOutcome], StoreError>) -> Void)

  /// Runs `body` in one transaction and calls `completion` once, from any thread, when what it did
  /// is durable. `eventCount` is about how many events it writes, to bound what waits.
  func update<Value: Sendable>(
    _ origin: UpdateOrigin, eventCount: Int,
    _ body: @escaping @Sendable (any LedgerTransaction) throws(LedgerFailure) -> Value,
    completion: @escaping @Sendable (Result<Value, StoreError>) -> Void)

  /// What a dialect remembers under a key; nil for nothing.
  func state(_ key: StateKey, in project: ProjectID) async throws(StoreError) -> [UInt8]?

  /// What a dialect remembers of an owner, sorted by key.
  func states(
    of dialect: String, owner: String, in project: ProjectID
  ) async throws(StoreError) -> [StateEntry]

  /// The nodes that were reported of a tree, in any order.
  func nodes(
    of tree: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> [TreeNode]

  /// A node by its id alone, which is unique within its tree: of the first tree that has one with a
  /// payload.
  func node(
    _ id: ExternalID, in project: ProjectID
  ) async throws(StoreError) -> (tree: ExternalID, node: TreeNode)?

  /// Creates the session, or fills in what an existing one did not know yet.
  func openSession(
    _ session: NewSession, in project: ProjectID
  ) async throws(StoreError) -> (totals: SessionTotals, isNew: Bool)

  /// Ends the session and returns its totals of that moment; an ended session stays as it is.
  func endSession(
    _ id: ExternalID, with ending: SessionEnding, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals

  /// The totals of every event acknowledged before the call; throws `sessionNotFound`.
  func session(_ id: ExternalID, in project: ProjectID) async throws(StoreError) -> SessionTotals

  /// Sessions in the order of the query. A page may be short where few of them are wanted.
  func sessions(
    _ query: SessionQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<SessionSummary>

  /// Sessions in the order in which they were made, behind a number, at most so many; of every
  /// event acknowledged before the call.
  func storedSessions(
    after number: Int64, limit: Int, in project: ProjectID
  ) async throws(StoreError) -> [StoredSession]

  /// A user's totals, with a page of days, the newest first.
  func user(
    _ id: ExternalID, days: DayQuery, in project: ProjectID
  ) async throws(StoreError) -> UserTotals

  /// Users in the order of their ids, with everything that was counted for them.
  func users(
    _ query: UserQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<UserSummary>

  /// Entries of the ledger in the order of receipt, of every event acknowledged before the call.
  func entries(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerEntry>

  /// The same entries, each with everything that the ledger has of it.
  func records(
    _ query: EntryQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<LedgerRecord>

  /// What the ledger has under an id: of one source or, where it is nil, of each that has it.
  func records(
    of id: ExternalID, source: ExternalName?, in project: ProjectID
  ) async throws(StoreError) -> [LedgerRecord]

  /// The agents that events of the project have named.
  func agents(in project: ProjectID) async throws(StoreError) -> SeenNames

  /// The sources of the project's events.
  func sources(in project: ProjectID) async throws(StoreError) -> SeenNames

  /// The tags that events of the project have had.
  func tags(in project: ProjectID) async throws(StoreError) -> SeenTags

  /// The project's own settings.
  func settings(of project: ProjectID) async throws(StoreError) -> ProjectSettings

  /// Everything that the project counted, of all time.
  func totals(of project: ProjectID) async throws(StoreError) -> ProjectTotals

  /// Usage of any range of time, cut and grouped as the query says: of every event acknowledged
  /// before the call. Throws `tooManyRows`.
  func usage(
    _ query: UsageQuery, in project: ProjectID
  ) async throws(StoreError) -> UsageResult

  /// Changes them; totals are told by the new ones at once.
  func setAuthority(
    _ authority: CostAuthority, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings

  /// Has calls that several sources tell count once from now on, or each source's account; what was
  /// counted stays as it is.
  func setWitnesses(
    _ hasWitnesses: Bool, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> ProjectSettings

  /// Calls of a time of which several sources tell, behind a place and at most so many of them; of
  /// every event acknowledged before the call. A call is where the account is that counts.
  func sharedCalls(
    in range: TimeRange, after place: SharedCallPage.Place?, limit: Int, of project: ProjectID
  ) async throws(StoreError) -> SharedCallPage

  /// Sets prices of a project, and takes away those that have no terms; one that is current already
  /// stays. One change for each, but for what was to be taken away and was not there.
  func setPrices(
    _ prices: [NewPrice], of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> [PriceChange]

  /// The prices that a project has set and not taken away; of all projects when it is nil.
  func prices(of project: ProjectID?) async throws(StoreError) -> [OwnPrice]

  /// Where events wait for a price, in all projects, behind a place and at most so many; of every
  /// event acknowledged before the call.
  func waiting(
    after place: WaitingStretch.Place, limit: Int
  ) async throws(StoreError) -> [WaitingStretch]

  /// The events of a stretch that wait, behind a number, in their order and at most so many.
  func waitingEvents(
    of stretch: WaitingStretch, after number: Int64, limit: Int
  ) async throws(StoreError) -> [EventToPrice]

  /// Events that may be priced anew, behind a number: at most so many events of the ledger are
  /// looked at.
  func events(
    toReprice query: RepriceQuery, in project: ProjectID, after number: Int64, rowsMax: Int
  ) async throws(StoreError) -> EventsToPrice

  /// Drops events of any project that came in before the rule's day, behind a number and in their
  /// order, few at a time. Those stay that wait for a price, whose source the rule keeps, or that
  /// one names which stays. What is dropped is known again by its id, and no total changes.
  func dropEvents(
    by rule: RetentionRule, after number: Int64
  ) async throws(StoreError) -> RetentionStep

  /// What is known of the events of a project that were dropped; nil where none was.
  func droppedEvents(in project: ProjectID) async throws(StoreError) -> DroppedEvents?

  /// The state of a project, without a query: asked before a read, it says for how long the answer
  /// is the present one.
  func marker(of project: ProjectID) -> ChangeMarker

  /// Hands what commits change to `listener`, in place of the one before; it must not block. Nil
  /// ends that, and spares the store to keep what changed.
  func listen(_ listener: (@Sendable (StoreNews) -> Void)?)

  /// What it has done so far.
  var metrics: StoreMetrics { get }

  /// Throws when the store cannot take writes at the moment.
  func checkReadiness() async throws(StoreError)

  /// Stores what is still in memory only and closes; later calls are refused.
  func close() async
}

extension UsageStore {
  /// Runs `body` in one transaction and waits until what it did is durable.
  public func update<Value: Sendable>(
    _ origin: UpdateOrigin, eventCount: Int = 1,
    _ body: @escaping @Sendable (any LedgerTransaction) throws(LedgerFailure) -> Value
  ) async throws(StoreError) -> Value {
    let result = await withCheckedContinuation { continuation in
      update(origin, eventCount: eventCount, body) { continuation.resume(returning: $0) }
    }
    return try result.get()
  }
}

/// What a project has chosen.
public struct ProjectSettings: Sendable, Hashable {
  /// The project's name.
  public var name: String
  /// Which figure is the cost where there are two.
  public var authority: CostAuthority
  /// Whether a call counts once where several sources tell it; else each of them counts.
  public var hasWitnesses: Bool

  public init(name: String, authority: CostAuthority, hasWitnesses: Bool = true) {
    self.name = name
    self.authority = authority
    self.hasWitnesses = hasWitnesses
  }
}

/// A session that a client opens by hand.
public struct NewSession: Sendable {
  /// The client's own id, or one that was made for it; unique within the project.
  public var id: ExternalID
  /// The client's own user id; nil where it is not known yet, and then an event may tell it.
  public var userID: ExternalID?
  /// The session above it, made where nothing was heard of it; nil where none is known yet.
  public var parentID: ExternalID?
  /// Sorted by key. Takes the place of the tags that are there, unless it is empty.
  public var tags: [Tag]
  /// Nil for the moment at which the request arrives; moves an existing start only to an earlier
  /// moment.
  public var startedAt: Timestamp?
  /// The one user whose sessions the caller may touch; nil for no such bound.
  public var boundUserID: ExternalID?

  public init(
    id: ExternalID, userID: ExternalID? = nil, parentID: ExternalID? = nil, tags: [Tag] = [],
    startedAt: Timestamp? = nil
  ) {
    self.id = id
    self.userID = userID
    self.parentID = parentID
    self.tags = tags
    self.startedAt = startedAt
  }
}

/// How a client ends a session.
public struct SessionEnding: Sendable {
  /// The client's own word, such as `Success`; nil where it gave none, and then a second end may.
  public var endState: String?
  /// Nil for the moment at which the request arrives.
  public var endedAt: Timestamp?
  /// Ends the session only where nothing has happened in it since; nil to end it in any case.
  public var idleSince: Timestamp?

  /// The state of a session of which nobody knows how it ended. Any other takes its place.
  public static let indeterminate = "Indeterminate"

  public init(endState: String? = nil, endedAt: Timestamp? = nil) {
    self.endState = endState
    self.endedAt = endedAt
  }
}

/// Which days, both ends included, and how many at most.
public struct DayQuery: Sendable {
  /// The first day that counts; nil for the first with events.
  public var from: Day?
  /// The last day that counts; nil for the last with events.
  public var to: Day?
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most days of a page; at least 1. The totals beside the page do not depend on it.
  public var limit: Int

  public init(from: Day? = nil, to: Day? = nil, cursor: String? = nil, limit: Int) {
    self.from = from
    self.to = to
    self.cursor = cursor
    self.limit = limit
  }
}
