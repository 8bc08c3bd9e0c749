import Ledger
import SQLite
import Usage

/// The accounts that vendors' ids lead to, and those of the calls that several sources tell.
final class WitnessTable {
  private let connection: Connection
  private let hash: IdentityHash
  private var names: CallNames
  /// Whether any call has several accounts.
  private(set) var hasSharedCalls: Bool
  /// The settings of projects, as far as they were asked for.
  private var settings: [Int64: Bool] = [:]
  /// What was noted last: a source's events come one after the other.
  private var lastSummed: (source: Int64, session: Int64)?

  init(_ connection: Connection, hash: IdentityHash) throws(DatabaseError) {
    self.connection = connection
    self.hash = hash
    names = try CallNames(connection)
    try names.takeOver()
    hasSharedCalls =
      try connection.first("SELECT 1 FROM call_account LIMIT 1", read: { _ in true }) ?? false
  }

  func isOn(in project: Int64) throws(DatabaseError) -> Bool {
    if let known = settings[project] { return known }
    let isOn = try Queries(connection).settings(of: ProjectID(number: project)).hasWitnesses
    settings[project] = isOn
    return isOn
  }

  func setOn(_ isOn: Bool, in project: Int64) throws(DatabaseError) {
    try connection.run("UPDATE project SET witnesses = ?2 WHERE id = ?1", project, isOn ? 1 : 0)
    settings[project] = isOn
  }

  /// No word has the number 0, which stands for any source.
  private func hash(of id: ExternalID, by source: Int64?, in project: Int64) -> UInt64 {
    hash.hash(project: project, source: source ?? 0, id: id.text.utf8.span)
  }

  func account(
    named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(DatabaseError) -> Int64? {
    try names.account(hash(of: id, by: source, in: project))
  }

  /// One look-up for each id that is new, as most are.
  func addAccount(
    _ number: Int64, named id: ExternalID, in project: Int64
  ) throws(DatabaseError) -> Bool {
    let hash = hash(of: id, by: nil, in: project)
    guard try names.account(hash) == nil else { return false }
    try names.set(hash, to: number)
    return true
  }

  func setAccount(
    _ number: Int64, named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(DatabaseError) {
    try names.set(hash(of: id, by: source, in: project), to: number)
  }

  /// To be called before the transaction is committed.
  func storeNames() throws(DatabaseError) { try names.store() }

  func setCall(_ number: Int64, ofAccount account: Int64) throws(DatabaseError) {
    try connection.run(
      "INSERT OR REPLACE INTO call_account (account, call) VALUES (?1, ?2)", account, number)
    hasSharedCalls = true
  }

  func setTime(
    _ time: Int64?, ofCall number: Int64, in project: Int64
  ) throws(DatabaseError) {
    guard let time else {
      return try connection.run("DELETE FROM shared_call WHERE call = ?1", number)
    }
    try connection.run(
      """
      INSERT INTO shared_call (call, project, time) VALUES (?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET time = excluded.time WHERE time <> excluded.time
      """, number, project, time)
  }

  /// Calls of which an earlier version has not noted when they were made.
  func callsWithoutTime() throws(DatabaseError) -> [Int64] {
    let isNoted = try connection.first("SELECT 1 FROM shared_call LIMIT 1") { _ in true }
    guard hasSharedCalls, isNoted == nil else { return [] }
    return try connection.all("SELECT DISTINCT call FROM call_account") { $0.int64(0) }
  }

  func isSummed(source: Int64, session: Int64) throws(DatabaseError) -> Bool {
    try connection.first(
      "SELECT 1 FROM summed_source WHERE session = ?1 AND source = ?2", session, source,
      read: { _ in true }) ?? false
  }

  func setSummed(source: Int64, session: Int64) throws(DatabaseError) {
    if let lastSummed, lastSummed == (source, session) { return }
    try connection.run(
      "INSERT OR IGNORE INTO summed_source (session, source) VALUES (?1, ?2)", session, source)
    lastSummed = (source, session)
  }
}

/// The same, as a reader's connection sees it.
extension Connection {
  func call(ofAccount number: Int64) throws(DatabaseError) -> Int64? {
    try first("SELECT call FROM call_account WHERE account = ?1", number) { $0.int64(0) }
  }

  func accounts(ofCall number: Int64) throws(DatabaseError) -> [Int64] {
    try all("SELECT account FROM call_account WHERE call = ?1 ORDER BY account", number) {
      $0.int64(0)
    }
  }
}

extension Queries {
  /// Calls of a time of which several sources tell, behind a place and at most so many of them.
  func sharedCalls(
    in range: TimeRange, after place: SharedCallPage.Place?, limit: Int, of project: ProjectID
  ) throws(DatabaseError) -> SharedCallPage {
    let start = place ?? SharedCallPage.Place(time: range.from.microseconds, number: 0)
    let places = try connection.all(
      """
      SELECT time, call FROM shared_call
      WHERE project = ?1 AND (time, call) > (?2, ?3) AND time < ?4
      ORDER BY time, call LIMIT ?5
      """, project.number, start.time, start.number, range.to.microseconds, limit
    ) { SharedCallPage.Place(time: $0.int64(0), number: $0.int64(1)) }
    let names = ReaderNames(connection)
    var calls: [SharedCall] = []
    for place in places {
      calls.append(SharedCall(accounts: try names.entries(ofCall: place.number)))
    }
    return SharedCallPage(calls: calls, next: places.count == limit ? places.last : nil)
  }
}
