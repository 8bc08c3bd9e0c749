import Ledger
import SQLite
import Usage

/// The accounts that vendors' ids lead to, and those of the calls that several sources tell.
final class WitnessTable {
  private let connection: Connection
  private let hash: IdentityHash
  /// Whether any call has several accounts.
  private(set) var hasSharedCalls: Bool
  /// The settings of projects, as far as they were asked for.
  private var settings: [Int64: Bool] = [:]
  /// What was noted last: a source's events come one after the other.
  private var lastSummed: (source: Int64, session: Int64)?

  init(_ connection: Connection, hash: IdentityHash) throws(DatabaseError) {
    self.connection = connection
    self.hash = hash
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
  private func hash(of id: ExternalID, by source: Int64?, in project: Int64) -> Int64 {
    Int64(bitPattern: hash.hash(project: project, source: source ?? 0, id: id.text.utf8.span))
  }

  func account(
    named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(DatabaseError) -> Int64? {
    try connection.first(
      "SELECT account FROM call_name WHERE hash = ?1", hash(of: id, by: source, in: project)
    ) { $0.int64(0) }
  }

  /// One statement for each id that is new, as most are.
  func addAccount(
    _ number: Int64, named id: ExternalID, in project: Int64
  ) throws(DatabaseError) -> Bool {
    let hash = hash(of: id, by: nil, in: project)
    try connection.run(
      "INSERT OR IGNORE INTO call_name (hash, account) VALUES (?1, ?2)", hash, number)
    return connection.changedRows > 0
  }

  func setAccount(
    _ number: Int64, named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(DatabaseError) {
    try connection.run(
      "INSERT OR REPLACE INTO call_name (hash, account) VALUES (?1, ?2)",
      hash(of: id, by: source, in: project), number)
  }

  func setCall(_ number: Int64, ofAccount account: Int64) throws(DatabaseError) {
    try connection.run(
      "INSERT OR REPLACE INTO call_account (account, call) VALUES (?1, ?2)", account, number)
    hasSharedCalls = true
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
  /// Calls of which several sources tell, behind a number and at most so many of them.
  func sharedCalls(
    after number: Int64, limit: Int, in project: ProjectID
  ) throws(DatabaseError) -> SharedCallPage {
    let names = ReaderNames(connection)
    let numbers = try connection.all(
      "SELECT DISTINCT call FROM call_account WHERE call > ?1 ORDER BY call LIMIT ?2", number,
      limit
    ) { $0.int64(0) }
    var calls: [SharedCall] = []
    for number in numbers {
      guard let account = try connection.accounts(ofCall: number).first,
        try names.event(account)?.numbers.project == project.number
      else { continue }
      calls.append(SharedCall(accounts: try names.entries(ofCall: number)))
    }
    return SharedCallPage(calls: calls, next: numbers.count == limit ? numbers.last : nil)
  }
}
