/// The ledger, as the rest of the program sees it. Every store passes one shared test suite.
///
/// Each call names its project, and nothing of another project can be reached through it.
public protocol UsageStore: Sendable {
  /// Stores a batch and calls `completion` once, from any thread, when the outcome is durable: one
  /// outcome for each event, in order. After a failure nothing of the batch is stored.
  ///
  /// This is the ingest path; it takes a callback because a task for each request would cost more
  /// than the rest of the request.
  func record(
    _ batch: EventBatch,
    completion: @escaping @Sendable (Result<[EventOutcome], StoreError>) -> Void)

  /// Creates the session, or fills in what an existing one did not know yet.
  func openSession(
    _ session: NewSession, in project: ProjectID
  ) async throws(StoreError) -> (totals: SessionTotals, isNew: Bool)

  /// Ends the session and returns its totals of that moment; an ended session stays as it is.
  func endSession(
    _ id: String, with ending: SessionEnding, in project: ProjectID
  ) async throws(StoreError) -> SessionTotals

  func session(_ id: String, in project: ProjectID) async throws(StoreError) -> SessionTotals

  /// Sessions in the order of their creation, the newest first.
  func sessions(
    _ query: SessionQuery, in project: ProjectID
  ) async throws(StoreError) -> Page<SessionSummary>

  /// A user's totals, with a page of days, the newest first.
  func user(
    _ id: String, days: DayQuery, in project: ProjectID
  ) async throws(StoreError) -> UserTotals

  /// Every key that was not revoked, of all projects: what requests are checked against.
  func activeKeys() async throws(StoreError) -> [AccessKey]

  /// Makes the key, and its project when that is new.
  func createKey(_ key: NewAccessKey) async throws(StoreError) -> AccessKey

  /// The project's keys, revoked ones included; of all projects when it is nil.
  func keys(in project: ProjectID?) async throws(StoreError) -> [AccessKey]

  /// Revokes a key at once; a key of another project than a given one is not found.
  func revokeKey(_ id: Int64, in project: ProjectID?) async throws(StoreError) -> AccessKey

  /// Throws when the store cannot take writes at the moment.
  func checkReadiness() async throws(StoreError)

  /// Stores what is still in memory only and closes; later calls are refused.
  func close() async
}

/// A session that a client opens by hand.
public struct NewSession: Sendable {
  public var id: String
  public var userID: String?
  public var parentID: String?
  public var tags: [Tag]
  public var startedAt: Timestamp?

  public init(
    id: String, userID: String? = nil, parentID: String? = nil, tags: [Tag] = [],
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
  public var endState: String?
  /// Nil for the moment at which the request arrives.
  public var endedAt: Timestamp?

  public init(endState: String? = nil, endedAt: Timestamp? = nil) {
    self.endState = endState
    self.endedAt = endedAt
  }
}

/// Which sessions, and which page of them.
public struct SessionQuery: Sendable {
  public var userID: String?
  public var isEnded: Bool?
  public var cursor: String?
  public var limit: Int

  public init(userID: String? = nil, isEnded: Bool? = nil, cursor: String? = nil, limit: Int) {
    self.userID = userID
    self.isEnded = isEnded
    self.cursor = cursor
    self.limit = limit
  }
}

/// Which days, both ends included, and how many at most.
public struct DayQuery: Sendable {
  public var from: Day?
  public var to: Day?
  public var cursor: String?
  public var limit: Int

  public init(from: Day? = nil, to: Day? = nil, cursor: String? = nil, limit: Int) {
    self.from = from
    self.to = to
    self.cursor = cursor
    self.limit = limit
  }
}
