import Ledger
import SQLite
import Usage

/// A session with what the writer has in hand of it while it counts its events.
final class SessionState: LedgerSession {
  var record: SessionRecord
  /// Users of whom it is known that they have events in the session.
  var knownUsers: Set<Int64> = []
  /// The one of them who was met last: nearly always the only one.
  var lastKnownUser: Int64?
  /// What all of its sums that are stored cost, by the project's choice.
  fileprivate(set) var cost = Money.zero
  /// The sum that an event of the session was added to last: nearly always the next one's too.
  var lastSum: RollupRow<SessionSumKey>?
  /// True when the record is newer than the stored one.
  var isDirty = false
  /// False while the session is so new that no sum and no user of it can be stored: then nobody
  /// need look.
  var hasStoredSums = false

  init(_ record: SessionRecord) {
    self.record = record
  }

  fileprivate init(row: Statement) {
    record = SessionRecord(
      number: row.int64(0), project: row.int64(1), id: row.id(2), user: row.optionalInt64(3),
      parent: row.optionalInt64(4), startedAt: row.int64(5))
    record.lastEventAt = row.optionalInt64(6)
    record.endedAt = row.optionalInt64(7)
    record.endState = row.optionalText(8)
    record.endedAfter = row.optionalInt64(9)
    record.revision = row.int64(10)
    record.lateEvents = row.int64(11)
    if let first = row.optionalInt64(12) { record.events = first...row.int64(13) }
    cost = Money(sorted: row.blob(14))
    hasStoredSums = true
  }
}

/// The sessions that the writer works on, by name and by number.
final class SessionTable {
  private let connection: Connection
  private let insertion: Statement
  private let figuresUpdate: Statement
  /// By project and id, which clients choose: the hash has a key that nobody knows.
  private var byID = HashedObjects<SessionState>()
  private static let identityHash = IdentityHash.drawn()
  private var byNumber: [Int64: SessionState] = [:]
  /// By project.
  private var authorities: [Int64: CostAuthority] = [:]

  private static let cachedSessionsMax = 20_000
  private static let columns = """
    SELECT id, project, session_id, user, parent, started_at, last_event_at, ended_at, end_state,
      ended_after, revision, late_events, first_event, last_event, cost
    FROM session
    """

  init(_ connection: Connection) throws(DatabaseError) {
    self.connection = connection
    insertion = try connection.prepare(
      """
      INSERT INTO session (project, session_id, user, parent, tags, started_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    figuresUpdate = try connection.prepare(
      """
      UPDATE session SET started_at = ?2, last_event_at = ?3, revision = ?4, late_events = ?5,
        first_event = ?6, last_event = ?7, cost = ?8
      WHERE id = ?1
      """)
  }

  /// By which a session is found in hand.
  static func hash(_ id: Span<UInt8>, in project: ProjectID) -> UInt64 {
    identityHash.hash(project: project.number, source: 0, id: id)
  }

  /// A session that need not be read from disk.
  func inHand(_ id: Span<UInt8>, hash: UInt64, in project: ProjectID) -> SessionState? {
    byID.first(hash: hash) { $0.record.id.equals(id) && $0.record.project == project.number }
  }

  func find(_ id: ExternalID, in project: ProjectID) throws(DatabaseError) -> SessionState? {
    let bytes = id.text.utf8.span
    if let known = inHand(bytes, hash: Self.hash(bytes, in: project), in: project) {
      return known
    }
    let found = try connection.first(
      Self.columns + " WHERE project = ?1 AND session_id = ?2", project.number, id
    ) { SessionState(row: $0) }
    if let found { remember(found) }
    return found
  }

  func find(number: Int64) throws(DatabaseError) -> SessionState? {
    if let cached = byNumber[number] { return cached }
    let found = try connection.first(Self.columns + " WHERE id = ?1", number) {
      SessionState(row: $0)
    }
    if let found { remember(found) }
    return found
  }

  func create(
    _ id: ExternalID, in project: ProjectID, user: Int64?, parent: Int64?, tags: [Tag],
    startedAt: Int64
  ) throws(DatabaseError) -> SessionState {
    insertion.bind(1, project.number)
    insertion.bind(3, user)
    insertion.bind(4, parent)
    insertion.bind(5, TagText.encode(tags))
    insertion.bind(6, startedAt)
    try insertion.run(with: id.text.utf8.span, at: 2)
    let state = SessionState(
      SessionRecord(
        number: connection.lastInsertedRow, project: project.number, id: id, user: user,
        parent: parent, startedAt: startedAt))
    remember(state)
    return state
  }

  /// Stores what a client said of the session, at once. What events change is not in it: that goes
  /// with the number of the last event that it includes.
  func storeDefinition(_ session: SessionRecord, tags: [Tag]) throws(DatabaseError) {
    try connection.run(
      """
      UPDATE session SET user = ?2, parent = ?3, tags = coalesce(?4, tags), started_at = ?5
      WHERE id = ?1
      """, session.number, session.user, session.parent, TagText.encode(tags), session.startedAt)
  }

  /// Stores how the session ended; the caller stores the totals of that moment with it.
  func storeEnding(_ session: SessionRecord) throws(DatabaseError) {
    try connection.run(
      """
      UPDATE session SET ended_at = ?2, end_state = ?3, ended_after = ?4, revision = ?5
      WHERE id = ?1
      """, session.number, session.endedAt, session.endState, session.endedAfter, session.revision)
  }

  /// Moves what a session costs by how one of its sums has changed; it is then stored with what
  /// else events have changed.
  func add(_ change: CostSums, to session: Int64) throws(DatabaseError) {
    guard let state = try find(number: session) else { return }
    state.cost += change.total(by: try authority(of: state.record.project))
  }

  private func authority(of project: Int64) throws(DatabaseError) -> CostAuthority {
    if let known = authorities[project] { return known }
    let authority = try Queries(connection).authority(of: ProjectID(number: project))
    authorities[project] = authority
    return authority
  }

  /// Stores what events have changed.
  func storeFigures(_ state: SessionState) throws(DatabaseError) {
    figuresUpdate.bind(1, state.record.number)
    figuresUpdate.bind(2, state.record.startedAt)
    figuresUpdate.bind(3, state.record.lastEventAt)
    figuresUpdate.bind(4, state.record.revision)
    figuresUpdate.bind(5, state.record.lateEvents)
    figuresUpdate.bind(6, state.record.events?.lowerBound)
    figuresUpdate.bind(7, state.record.events?.upperBound)
    figuresUpdate.bind(8, state.cost.sorted)
    try figuresUpdate.run()
    state.isDirty = false
    state.hasStoredSums = true
  }

  /// Lets go of sessions when there are too many; only for a moment when none is dirty.
  func trim() {
    if byNumber.count > Self.cachedSessionsMax { letGo() }
  }

  /// Lets go of all sessions and choices of projects; only for a moment when no session is dirty.
  func letGo() {
    byID.removeAll()
    byNumber.removeAll(keepingCapacity: true)
    authorities.removeAll()
  }

  private func remember(_ state: SessionState) {
    // A session that was found by its number may be asked for by its id, and the other way round.
    guard byNumber.updateValue(state, forKey: state.record.number) == nil else { return }
    byID.insert(
      state,
      hash: Self.hash(
        state.record.id.text.utf8.span, in: ProjectID(number: state.record.project)))
  }
}
