import Ledger
import Postgres
import Usage

/// Events that are dropped: what queries of usage add up of them stays, and by which they are known
/// again.
extension LedgerTables {
  var droppedBefore: Day? { ledger.droppedBefore.map { Day(number: $0) } }

  /// Sums are stored with the events that they are of.
  var lastToDrop: Int64 { ledger.lastEvent }

  func hasContent(_ content: String, dropped seq: Int64) throws(PostgresError) -> Bool {
    try dropped.row(Number(seq))?.content.map { $0.hasSameBytes(as: content) } ?? false
  }

  func droppedAccount(_ seq: Int64) throws(PostgresError) -> DroppedAccount? {
    try dropped.row(Number(seq))?.account
  }

  func isNamed(_ seq: Int64) throws(PostgresError) -> Bool {
    try flush()
    return try connection.rows(
      """
      SELECT (EXISTS (SELECT FROM revision WHERE event = $1 OR newest = $1)
        OR EXISTS (SELECT FROM call_account WHERE account = $1)
        OR EXISTS (SELECT FROM alert WHERE event = $1))::int::int8
      """, Parameter(seq)
    ).value(0, 0)
  }

  func drop(_ events: [DroppedEvent], before day: Day) throws(PostgresError) {
    for dropped in events {
      let key = Number(dropped.event.numbers.seq)
      var row = DroppedRow(event: dropped.event)
      row.content = dropped.content
      row.account = dropped.account
      self.events.set(nil, at: key)
      self.dropped.set(row, at: key)
      if let number = dropped.event.numbers.session, let session = try session(number) {
        session.droppedEvent = max(session.droppedEvent, key.value)
        sessions.save(session)
      }
    }
    ledger.droppedBefore = max(day.number, ledger.droppedBefore ?? day.number)
  }

  /// What is known of the events of a project that were dropped.
  func dropped(in project: ProjectID) throws(PostgresError) -> DroppedEvents? {
    guard let day = droppedBefore else { return nil }
    let rows = try connection.rows(
      """
      SELECT count(*), max(number), max(coalesce(time, received_at)) FROM dropped_event
      WHERE project = $1
      """, Parameter(project))
    let count = rows.value(0, 0, as: Int64.self)
    guard count > 0 else { return nil }
    return DroppedEvents(
      count: count, before: day, lastEvent: rows.value(0, 1), lastTime: rows.value(0, 2))
  }

  /// Drops events behind a number that are old enough.
  func dropEvents(
    by rule: RetentionRule, after number: Int64, limit: Int
  ) throws(PostgresError) -> Result<RetentionStep, StoreError> {
    try flush()
    let old = try connection.rows(
      "SELECT number FROM event WHERE number > $1 AND received_at < $2 ORDER BY number LIMIT $3",
      Parameter(number), Parameter(rule.before.start), Parameter(limit + 1)
    ).first(as: Int64.self)
    let numbers = Array(old.prefix(limit))
    try events.load(numbers.map { Number($0) })
    var keptSources: Set<Int64> = []
    for source in rule.keptSources {
      if let number = try words.number(TextKey(source)) { keptSources.insert(number) }
    }
    return try rules.drop(numbers, by: rule, keptSources: keptSources).map { step in
      RetentionStep(
        dropped: step.dropped, last: step.last ?? (old.count > limit ? numbers.last : nil))
    }
  }
}
