import Ledger
import SQLite
import Usage

extension Queries {
  /// What is known of the events of a project that were dropped.
  func dropped(in project: ProjectID) throws(DatabaseError) -> DroppedEvents? {
    guard let before = try DroppedIdentities.before(connection) else { return nil }
    return try connection.first(
      "SELECT events, last_event, last_time FROM dropped WHERE project = ?1", project.number
    ) {
      DroppedEvents(
        count: $0.int64(0), before: before, lastEvent: $0.int64(1),
        lastTime: Timestamp(microseconds: $0.int64(2)))
    }
  }

  /// The last event of some sessions that was dropped; 0 where none was.
  func lastDropped(ofSessions sessions: [Int64]) throws(DatabaseError) -> Int64 {
    var last: Int64 = 0
    for session in sessions {
      let own = try connection.first(
        "SELECT coalesce(dropped_event, 0) FROM session WHERE id = ?1", session
      ) { $0.int64(0) }
      last = max(last, own ?? 0)
    }
    return last
  }

  /// The next events behind a number that may be old enough to be dropped, at most so many, among
  /// as many as one read may look at; and the number from which the next read goes on. An event
  /// that is not old enough ends it, so that what was dropped is the oldest part of the ledger.
  func oldEvents(
    by rule: RetentionRule, after number: Int64, limit: Int, rowsMax: Int
  ) throws(DatabaseError) -> (numbers: [Int64], keptSources: Set<Int64>, next: Int64?) {
    var keptSources: Set<Int64> = []
    for source in rule.keptSources {
      if let word = try WordTable.find(source, connection) { keptSources.insert(word) }
    }
    let rows = try connection.statement(
      """
      SELECT seq, source, received_at, \(LedgerTables.isNamed("event.seq")) FROM event
      WHERE seq > ?1 ORDER BY seq
      """)
    defer { rows.reset() }
    rows.bind(1, number)
    let before = rule.before.start.microseconds
    var numbers: [Int64] = []
    var (looked, last) = (0, number)
    while try rows.step() {
      guard rows.int64(2) < before else { return (numbers, keptSources, nil) }
      guard numbers.count < limit, looked < rowsMax else { return (numbers, keptSources, last) }
      looked += 1
      last = rows.int64(0)
      if !keptSources.contains(rows.int64(1)), rows.int(3) == 0 { numbers.append(last) }
    }
    return (numbers, keptSources, nil)
  }
}
