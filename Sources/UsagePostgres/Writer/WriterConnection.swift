import Dispatch
import Glibc
import Ledger
import Postgres
import Usage

/// The writer's connection and ledger, and how they come back after an error.
///
/// Not thread-safe: the writer's queue owns it.
final class WriterConnection {
  private let server: Server
  private let zones: ZoneFiles
  private let report: @Sendable (String) -> Void
  /// By which the database tells this process from others.
  let number: Int64
  private var connection: Connection?
  private var ledger: LedgerTables?
  /// The commit of which no answer came: the ledger's version with it, and what it has changed.
  private var lost: (version: Int64, changes: [Int64: ChangeLog.Changes])?
  /// The ledger's version with the last commit; nil before the first.
  private var version: Int64?
  /// Since when every attempt has failed.
  private var failingSince: SuspendingClock.Instant?

  private static let firstWait = Duration.milliseconds(20)
  private static let longestWait = Duration.seconds(1)

  init(
    _ server: Server, number: Int64, zones: ZoneFiles, report: @escaping @Sendable (String) -> Void
  ) {
    self.server = server
    self.number = number
    self.zones = zones
    self.report = report
  }

  /// What came of a transaction.
  struct Commit {
    /// What it has changed, by project, and which projects others have since the one before.
    var changes: [Int64: ChangeLog.Changes]
    var hasDelivery: Bool
  }

  var lastEvent: Int64 { ledger?.lastEvent ?? 0 }

  /// When the hold expires that does so first; nil where none is open.
  var nextExpiry: Timestamp? { ledger?.budgets.nextExpiry }

  /// The id of a user's number.
  func userID(_ number: Int64) -> ExternalID? { try? ledger?.user(number) }

  /// Does jobs in one transaction, which is durable on success. What passes is tried again for as
  /// long as those who wait have patience.
  func transaction(
    _ jobs: [any WriteJob], isFollowed: Bool
  ) -> Result<Commit, PostgresError> {
    var wait = Self.firstWait
    while true {
      do throws(PostgresError) {
        let commit = try attempt(jobs, isFollowed: isFollowed)
        failingSince = nil
        return .success(commit)
      } catch {
        giveUp(error)
        let since = failingSince ?? SuspendingClock.now
        failingSince = since
        let isOver = SuspendingClock.now + wait - since > .seconds(PostgresLimits.patienceSeconds)
        guard error.isPassing, !isOver else {
          if !error.isPassing { failingSince = nil }
          return .failure(error)
        }
        usleep(UInt32(wait / .microseconds(1)))
        wait = min(wait * 2, Self.longestWait)
      }
    }
  }

  private func attempt(
    _ jobs: [any WriteJob], isFollowed: Bool
  ) throws(PostgresError) -> Commit {
    let ledger = try usableLedger()
    ledger.changes.isDetailed = isFollowed
    let hasOthers = try ledger.beginWriting()
    let others = hasOthers ? try changesOfOthers(ledger) : [:]
    if let lost {
      let committed = try ledger.connection.rows(
        "SELECT version FROM writer_commit WHERE writer = $1", Parameter(number)
      ).first(as: Int64.self).first
      if committed == lost.version {
        try ledger.connection.execute("ROLLBACK")
        self.lost = nil
        version = ledger.ledger.version
        // What it did is not in memory, but what came of it is with the jobs.
        return Commit(changes: Self.sum(lost.changes, others), hasDelivery: true)
      }
      self.lost = nil
    }
    try ledger.load(jobs.compactMap(\.batch))
    for job in jobs { try job.run(ledger) }
    try ledger.rules.alertSessions()
    try ledger.settle()
    let hasDelivery = ledger.changes.takeDelivery()
    let changes = ledger.changes.take()
    do throws(PostgresError) {
      try ledger.commit(by: number, changing: changes.keys.sorted())
    } catch {
      // Whether it took place, the next transaction finds: a server that stops may have committed
      // and say that it stops.
      lost = (ledger.ledger.version, changes)
      throw error
    }
    version = ledger.ledger.version
    return Commit(changes: Self.sum(changes, others), hasDelivery: hasDelivery)
  }

  /// What other processes have changed since the last commit here: this one would hide it. Which
  /// sessions and users they did, nobody says.
  private func changesOfOthers(
    _ ledger: LedgerTables
  ) throws(PostgresError) -> [Int64: ChangeLog.Changes] {
    guard let version else { return [:] }
    var all: [Int64: ChangeLog.Changes] = [:]
    for project in try ledger.connection.rows(
      "SELECT project FROM project_change WHERE version > $1 AND writer <> $2",
      Parameter(version), Parameter(number)
    ).first(as: Int64.self) {
      all[project, default: ChangeLog.Changes()].unnamed = 1
    }
    return all
  }

  private static func sum(
    _ own: [Int64: ChangeLog.Changes], _ others: [Int64: ChangeLog.Changes]
  ) -> [Int64: ChangeLog.Changes] {
    own.merging(others) { own, other in
      var both = own
      both.unnamed += other.unnamed
      return both
    }
  }

  private func usableLedger() throws(PostgresError) -> LedgerTables {
    if let ledger, ledger.connection.isUsable { return ledger }
    if connection?.isUsable != true {
      connection = nil
      connection = try server.connect(
        as: "writer", statementSeconds: PostgresLimits.statementSeconds)
    }
    guard let connection else { throw Self.unconnected }
    let opened = LedgerTables(connection, server.limits, zones: zones)
    ledger = opened
    return opened
  }

  private static let unconnected = PostgresError(
    state: nil, message: "no connection", context: "connecting")

  /// After an error nothing in memory is trusted.
  private func giveUp(_ error: PostgresError) {
    report("the transaction was rolled back: \(error)")
    ledger = nil
    guard let connection, connection.isUsable else { return self.connection = nil }
    do { try connection.execute("ROLLBACK") } catch { self.connection = nil }
  }

  func close() {
    try? connection?.execute("DELETE FROM writer_commit WHERE writer = \(number)")
    ledger = nil
    connection = nil
  }
}
