import Dispatch
import Ledger
import Postgres
import Synchronization
import Usage

/// Looks for what other processes have changed, and sees to it that one process alone delivers to
/// webhooks: the one that holds a lock for as long as it is connected.
final class Watch: @unchecked Sendable {
  // Guard: `queue` is the only place where what changes is touched, but for the atomic.
  private let queue = DispatchQueue(label: "tally.watch")
  private let server: Server
  private let writer: Int64
  private let news: NewsDesk
  private let leads = Atomic(false)
  private var connection: Connection?
  private var seen: Int64?
  private var isClosed = false

  /// By which a process is the one that delivers.
  private static let leaderLock: Int64 = 0x5461_6c6c_7902
  private static let statementSeconds = 5

  init(_ server: Server, writer: Int64, news: NewsDesk) {
    self.server = server
    self.writer = writer
    self.news = news
  }

  /// Whether this process is the one that delivers to webhooks.
  var isLeader: Bool { leads.load(ordering: .relaxed) }

  /// Looks once, and from then on time and again.
  func start() {
    queue.sync { look() }
    schedule()
  }

  private func schedule() {
    queue.asyncAfter(deadline: .now() + .milliseconds(PostgresLimits.watchMilliseconds)) {
      [weak self] in
      guard let self, !self.isClosed else { return }
      self.look()
      self.schedule()
    }
  }

  private func look() {
    guard !isClosed else { return }
    do throws(PostgresError) {
      let connection = try opened()
      if !isLeader { try lead(connection) }
      let rows = try connection.rows(
        "SELECT project, version, writer FROM project_change WHERE version > $1",
        Parameter(seen ?? 0))
      var changes: [Int64: ChangeLog.Changes] = [:]
      let isFirst = seen == nil
      for row in 0..<rows.count {
        seen = max(seen ?? 0, rows.value(row, 1))
        guard !isFirst, rows.value(row, 2, as: Int64.self) != writer else { continue }
        // Which sessions and users did, nobody says.
        changes[rows.value(row, 0), default: ChangeLog.Changes()].unnamed += 1
      }
      seen = seen ?? 0
      tell(changes)
    } catch {
      // What was the leader's is another's as soon as the server knows.
      leads.store(false, ordering: .relaxed)
      connection = nil
    }
  }

  private func tell(_ changes: [Int64: ChangeLog.Changes]) {
    guard !changes.isEmpty else { return }
    news.advance(changes.keys)
    news.publish(changes) { _ in nil }
    if isLeader { news.publishDeliveries() }
  }

  private func opened() throws(PostgresError) -> Connection {
    if let connection, connection.isUsable { return connection }
    let opened = try server.connect(as: "watch", statementSeconds: Self.statementSeconds)
    connection = opened
    return opened
  }

  private func lead(_ connection: Connection) throws(PostgresError) {
    let isTaken = try connection.rows(
      "SELECT pg_try_advisory_lock(\(Self.leaderLock))::int::int8"
    ).value(0, 0, as: Bool.self)
    guard isTaken else { return }
    leads.store(true, ordering: .relaxed)
    news.publishDeliveries()
  }

  func close() {
    queue.sync {
      isClosed = true
      if isLeader { try? connection?.execute("SELECT pg_advisory_unlock(\(Self.leaderLock))") }
      leads.store(false, ordering: .relaxed)
      connection = nil
    }
  }
}
