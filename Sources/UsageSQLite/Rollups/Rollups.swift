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
  private var sessions: RollupTable<SessionRollupKey>
  private var users: RollupTable<UserRollupKey>
  private var runs: RollupTable<RunRollupKey>
  private var projects: RollupTable<ProjectRollupKey>
  private var lastProjectSum: RollupRow<ProjectRollupKey>?
  private var dirtySessions: [SessionState] = []
  private let userSessionInsertion: Statement
  private let sumLimit: SessionSumLimit
  private var newUserSessions: [(user: Int64, session: Int64, day: Int64)] = []
  /// The last event that the sums in memory include.
  private(set) var lastEvent: Int64
  /// The last event that the stored sums include.
  private(set) var storedEvent: Int64

  private static let cachedRowsMax = 20_000
  private static let watermark = "rollup_event"

  init(_ connection: Connection, _ sumLimit: SessionSumLimit) throws(DatabaseError) {
    self.connection = connection
    self.sumLimit = sumLimit
    sessions = try RollupTable(connection)
    users = try RollupTable(connection)
    runs = try RollupTable(connection)
    projects = try RollupTable(connection)
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
    lastEvent - storedEvent >= unstoredEventsMax
      || sessions.count + users.count + runs.count + projects.count + dirtySessions.count
        > 2 * Self.cachedRowsMax
  }

  /// Adds to the sums of the event's project alone.
  private mutating func countForProject(
    _ event: EventNumbers, figures: Figures
  ) throws(DatabaseError) {
    try projects.add(
      figures,
      to: ProjectRollupKey(
        project: event.project, isAttributed: event.session != nil || event.user != nil,
        provider: event.provider ?? 0, model: event.model ?? 0), last: &lastProjectSum)
  }

  /// Adds what an event adds, or takes it away again when it was replaced.
  mutating func count(
    _ event: EventNumbers, figures: Figures, session: SessionState?
  ) throws(DatabaseError) {
    let (provider, model) = (event.provider ?? 0, event.model ?? 0)
    // What a session counts reaches its project when it is stored.
    if session == nil { try countForProject(event, figures: figures) }
    if let session {
      let sumLimit = sumLimit
      try sessions.add(
        figures,
        to: SessionRollupKey(
          session: session.number, provider: provider, model: model, agent: event.agent ?? 0,
          label: event.label ?? 0), of: event.project, last: &session.lastSum,
        mayBeStored: session.hasStoredSums
      ) { key throws(DatabaseError) in try sumLimit.admitted(key, to: session) }
    }
    if let run = event.run { try runs.add(figures, to: RunRollupKey(run: run)) }
    guard let user = event.user else { return }
    let day = Int64(Timestamp(microseconds: event.time).day.number)
    try users.add(
      figures, to: UserRollupKey(user: user, day: day, provider: provider, model: model))
    if let session { try meet(user: user, session: session, day: day) }
  }

  /// Moves a session's times and revision with one event.
  mutating func touch(_ session: SessionState, by event: EventNumbers) {
    // A void says nothing of when the session's work was done.
    if event.kind != .void {
      session.startedAt = min(session.startedAt, event.time)
      session.lastEventAt = max(session.lastEventAt ?? event.time, event.time)
    }
    if let endedAfter = session.endedAfter, event.seq > endedAfter {
      session.revision += 1
      session.lateEvents += 1
    }
    if !session.isDirty {
      session.isDirty = true
      dirtySessions.append(session)
    }
  }

  mutating func include(_ seq: Int64) {
    lastEvent = seq
  }

  /// Notes the first event of a user in a session: that is one more session of the user's day.
  private mutating func meet(
    user: Int64, session: SessionState, day: Int64
  ) throws(DatabaseError) {
    guard user != session.lastKnownUser else { return }
    session.lastKnownUser = user
    guard session.knownUsers.insert(user).inserted else { return }
    if session.hasStoredSums, try isStored(user: user, session: session.number) { return }
    newUserSessions.append((user, session.number, day))
  }

  private func isStored(user: Int64, session: Int64) throws(DatabaseError) -> Bool {
    try connection.first(
      "SELECT 1 FROM user_session WHERE user = ?1 AND session = ?2", user, session
    ) { _ in true } ?? false
  }

  private mutating func storeUserSessions() throws(DatabaseError) {
    var days: [UserDay: Int64] = [:]
    for new in newUserSessions {
      userSessionInsertion.bind(1, new.user)
      userSessionInsertion.bind(2, new.session)
      try userSessionInsertion.run()
      days[UserDay(user: new.user, day: new.day), default: 0] += 1
    }
    newUserSessions.removeAll(keepingCapacity: true)
    for (userDay, count) in days {
      try connection.run(
        """
        INSERT INTO user_day (user, day, sessions) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET sessions = sessions + ?3
        """, userDay.user, userDay.day, count)
    }
  }

  private mutating func countSessionsForProjects() throws(DatabaseError) {
    let changed = sessions
    try changed.forEachChange { key, project, change throws(DatabaseError) in
      try projects.add(
        change,
        to: ProjectRollupKey(
          project: project, isAttributed: true, provider: key.provider, model: key.model),
        last: &lastProjectSum)
    }
  }

  /// Stores everything that changed, in the caller's transaction.
  mutating func flush(_ sessionTable: SessionTable) throws(DatabaseError) {
    guard isDirty else {
      // Sessions that were opened by hand are in hand as well.
      sessionTable.trim()
      return
    }
    try countSessionsForProjects()
    try sessions.flush()
    try users.flush()
    try runs.flush()
    try projects.flush()
    for session in dirtySessions { try sessionTable.storeFigures(session) }
    dirtySessions.removeAll(keepingCapacity: true)
    try storeUserSessions()
    try connection.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", Self.watermark, lastEvent)
    storedEvent = lastEvent
    sessions.trim(max: Self.cachedRowsMax)
    users.trim(max: Self.cachedRowsMax)
    runs.trim(max: Self.cachedRowsMax)
    projects.trim(max: Self.cachedRowsMax)
    sessionTable.trim()
  }
}
