import CSQLite

/// Totals in memory that are stored now and then: a row for each session, and one for each user.
struct Rollups {
  private struct Row {
    var events: Int64 = 0
    var input: Int64 = 0
    var output: Int64 = 0
    var cost: Int64 = 0
    var isDirty = false
  }

  private let database: Database
  private let sessionInsertion: OpaquePointer
  private let userInsertion: OpaquePointer
  private let sessionUpdate: OpaquePointer
  private var sessions: [Row]
  private var users: [Row]
  private var dirtySessions: [Int] = []
  private var dirtyUsers: [Int] = []

  private static let sessionColumns: Int32 = 35
  private static let userColumns: Int32 = 34

  init(_ database: Database, sessions: Int, users: Int) {
    self.database = database
    func insertion(_ table: String, _ columns: Int32) -> OpaquePointer {
      let parameters = (1...columns).map { "?\($0)" }.joined(separator: ", ")
      return database.prepare("INSERT OR REPLACE INTO \(table) VALUES (\(parameters))")
    }
    sessionInsertion = insertion("session_rollup", Self.sessionColumns)
    userInsertion = insertion("user_rollup", Self.userColumns)
    sessionUpdate = database.prepare(
      "UPDATE session SET last_event_at = ?2, revision = 0, late_events = 0 WHERE id = ?1")
    self.sessions = Array(repeating: Row(), count: sessions)
    self.users = Array(repeating: Row(), count: users)
  }

  mutating func count(session: Int, user: Int, input: Int64, output: Int64, cost: Int64) {
    Self.add(input, output, cost, to: &sessions[session], session, &dirtySessions)
    Self.add(input, output, cost, to: &users[user], user, &dirtyUsers)
  }

  private static func add(
    _ input: Int64, _ output: Int64, _ cost: Int64, to row: inout Row, _ index: Int,
    _ dirty: inout [Int]
  ) {
    row.events += 1
    row.input += input
    row.output += output
    row.cost += cost
    guard !row.isDirty else { return }
    row.isDirty = true
    dirty.append(index)
  }

  /// Stores what changed, in the open transaction.
  mutating func flush(now: Int64, day: Int64) {
    for index in dirtySessions {
      sessions[index].isDirty = false
      bindKeys([Int64(index) + 1, 1, 1, 1, 0], to: sessionInsertion)
      store(sessions[index], sessionInsertion, from: 6, through: Self.sessionColumns)
      sqlite3_bind_int64(sessionUpdate, 1, Int64(index) + 1)
      sqlite3_bind_int64(sessionUpdate, 2, now)
      database.run(sessionUpdate)
    }
    for index in dirtyUsers {
      users[index].isDirty = false
      bindKeys([Int64(index) + 1, day, 1, 1], to: userInsertion)
      store(users[index], userInsertion, from: 5, through: Self.userColumns)
    }
    dirtySessions.removeAll(keepingCapacity: true)
    dirtyUsers.removeAll(keepingCapacity: true)
  }

  private func bindKeys(_ keys: [Int64], to statement: OpaquePointer) {
    for (index, key) in keys.enumerated() {
      sqlite3_bind_int64(statement, Int32(index + 1), key)
    }
  }

  private func store(
    _ row: Row, _ statement: OpaquePointer, from first: Int32, through last: Int32
  ) {
    // The last column is what few totals have: NULL here.
    for index in first..<last { sqlite3_bind_int64(statement, index, 0) }
    sqlite3_bind_int64(statement, first, row.events)
    sqlite3_bind_int64(statement, first + 1, row.events)
    sqlite3_bind_int64(statement, first + 8, row.input)
    sqlite3_bind_int64(statement, first + 15, row.output)
    sqlite3_bind_int64(statement, first + 23, row.cost)
    database.run(statement)
  }
}
