import Ledger
import SQLite
import Usage

/// Every total, kept in memory as events are written and stored every few seconds together with
/// the number of the last event that they include.
///
/// After a crash the events behind that number are counted again: the event is always on disk
/// before it is acknowledged, its sums may follow. A reader has the writer store them first.
struct Rollups {
  private struct UserDay: Hashable {
    var user: Int64
    var day: Int64
  }

  private let connection: Connection
  private var sessions: RollupTable<SessionSumKey>
  private var users: RollupTable<UserSumKey>
  private var runs: RollupTable<RunSumKey>
  private var projects: RollupTable<ProjectSumKey>
  private var lastProjectSum: RollupRow<ProjectSumKey>?
  private var dirtySessions: [SessionState] = []
  private var waiting: WaitingTable
  private let userSessionInsertion: Statement
  private var newUserSessions: [(user: Int64, session: Int64)] = []
  /// The day of a user that each of them is a session of.
  private var newSessionDays: [UserDay] = []
  /// By user: the first and the last event that is in no session, of those that are not stored.
  private var looseEvents: [Int64: ClosedRange<Int64>] = [:]
  /// The last event that the sums in memory include.
  private(set) var lastEvent: Int64
  /// The last event that the stored sums include.
  private(set) var storedEvent: Int64

  /// Late prices that the stored sums do not include yet.
  private var latePrices = 0

  private static let cachedRowsMax = 20_000
  /// Late prices come as fast as they can be stored, of any sessions: the sums of so many are
  /// stored in a moment, those of a few seconds would keep whoever posts an event waiting.
  private static let latePricesMax = 1_000
  private static let watermark = "rollup_event"

  init(_ connection: Connection) throws(DatabaseError) {
    self.connection = connection
    sessions = try RollupTable(connection)
    users = try RollupTable(connection)
    runs = try RollupTable(connection)
    projects = try RollupTable(connection)
    waiting = try WaitingTable(connection)
    userSessionInsertion = try connection.prepare(
      "INSERT INTO user_session (user, session) VALUES (?1, ?2)")
    storedEvent =
      try connection.first(
        "SELECT value FROM setting WHERE name = ?1", Self.watermark
      ) { $0.int64(0) } ?? 0
    lastEvent = storedEvent
  }

  var isDirty: Bool { lastEvent != storedEvent }

  /// True when so much is in hand, or so many events would have to be counted again, that it should
  /// be stored with the next commit.
  func isFull(unstoredEventsMax: Int64) -> Bool {
    lastEvent - storedEvent >= unstoredEventsMax || latePrices >= Self.latePricesMax
      || sessions.count + users.count + runs.count + projects.count + dirtySessions.count
        + looseEvents.count + waiting.count > 2 * Self.cachedRowsMax
  }

  /// What a session counts reaches its project when it is stored.
  mutating func add(
    _ figures: Figures, to key: SessionSumKey, of session: SessionState,
    admit: (SessionSumKey) throws(DatabaseError) -> SessionSumKey
  ) throws(DatabaseError) {
    try sessions.add(
      figures, to: key, of: session.record.project, last: &session.lastSum,
      mayBeStored: session.hasStoredSums, admit: admit)
  }

  mutating func add(_ figures: Figures, to key: UserSumKey) throws(DatabaseError) {
    try users.add(figures, to: key)
  }

  mutating func add(_ figures: Figures, to key: RunSumKey) throws(DatabaseError) {
    try runs.add(figures, to: key)
  }

  mutating func add(_ figures: Figures, to key: ProjectSumKey) throws(DatabaseError) {
    try projects.add(figures, to: key, last: &lastProjectSum)
  }

  /// Counts events that wait for a price, or fewer of them.
  mutating func addWaiting(_ count: Int64, to place: WaitingStretch.Place) {
    waiting.add(count, to: place)
  }

  /// Has the session stored with the sums.
  mutating func saveActivity(_ session: SessionState) {
    guard !session.isDirty else { return }
    session.isDirty = true
    dirtySessions.append(session)
  }

  mutating func include(_ event: EventNumbers) {
    lastEvent = event.seq
    if event.kind == .pricing { latePrices += 1 }
    guard event.session == nil, let user = event.user else { return }
    let first = looseEvents[user]?.lowerBound ?? event.seq
    looseEvents[user] = first...event.seq
  }

  /// Notes that the user has events in the session; true where that was not known.
  mutating func link(user: Int64, to session: SessionState) throws(DatabaseError) -> Bool {
    guard user != session.lastKnownUser else { return false }
    session.lastKnownUser = user
    guard session.knownUsers.insert(user).inserted else { return false }
    let number = session.record.number
    if session.hasStoredSums, try isStored(user: user, session: number) { return false }
    newUserSessions.append((user, number))
    return true
  }

  mutating func addSession(toUser user: Int64, day: Int64) {
    newSessionDays.append(UserDay(user: user, day: day))
  }

  private func isStored(user: Int64, session: Int64) throws(DatabaseError) -> Bool {
    try connection.first(
      "SELECT 1 FROM user_session WHERE user = ?1 AND session = ?2", user, session
    ) { _ in true } ?? false
  }

  private mutating func storeUserSessions() throws(DatabaseError) {
    for new in newUserSessions {
      userSessionInsertion.bind(1, new.user)
      userSessionInsertion.bind(2, new.session)
      try userSessionInsertion.run()
    }
    newUserSessions.removeAll(keepingCapacity: true)
    var days: [UserDay: Int64] = [:]
    for userDay in newSessionDays { days[userDay, default: 0] += 1 }
    newSessionDays.removeAll(keepingCapacity: true)
    for (userDay, count) in days {
      try connection.run(
        """
        INSERT INTO user_day (user, day, sessions) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET sessions = sessions + ?3
        """, userDay.user, userDay.day, count)
    }
  }

  private mutating func storeLooseEvents() throws(DatabaseError) {
    for (user, events) in looseEvents {
      try connection.run(
        "UPDATE user SET first_event = coalesce(first_event, ?2), last_event = ?3 WHERE id = ?1",
        user, events.lowerBound, events.upperBound)
    }
    looseEvents.removeAll(keepingCapacity: true)
  }

  private mutating func countChangesOfSessions(
    _ sessionTable: SessionTable
  ) throws(DatabaseError) {
    let changed = sessions
    try changed.forEachChange { key, project, change throws(DatabaseError) in
      try projects.add(change, to: key.inProject(project), last: &lastProjectSum)
      try sessionTable.add(change.cost, to: key.session)
    }
  }

  /// Stores everything that changed, in the caller's transaction.
  mutating func flush(_ sessionTable: SessionTable) throws(DatabaseError) {
    guard isDirty else {
      // Sessions that were opened by hand are in hand as well.
      sessionTable.trim()
      return
    }
    try countChangesOfSessions(sessionTable)
    try sessions.flush()
    try users.flush()
    try runs.flush()
    try projects.flush()
    try waiting.flush()
    for session in dirtySessions { try sessionTable.storeFigures(session) }
    dirtySessions.removeAll(keepingCapacity: true)
    try storeUserSessions()
    try storeLooseEvents()
    try connection.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", Self.watermark, lastEvent)
    storedEvent = lastEvent
    latePrices = 0
    sessions.trim(max: Self.cachedRowsMax)
    users.trim(max: Self.cachedRowsMax)
    runs.trim(max: Self.cachedRowsMax)
    projects.trim(max: Self.cachedRowsMax)
    sessionTable.trim()
  }
}
