import Ledger
import SQLite
import Usage

extension LedgerTables {
  var droppedBefore: Day? { dropped.before }

  var lastToDrop: Int64 { min(lastInSegments, rollups.storedEvent) }

  func hasContent(_ content: String, dropped seq: Int64) throws(DatabaseError) -> Bool {
    try dropped.hasContent(content, at: seq)
  }

  func droppedAccount(_ seq: Int64) throws(DatabaseError) -> DroppedAccount? {
    try dropped.account(seq)
  }

  /// Says in SQL whether anything but an event names the one of a number.
  static func isNamed(_ seq: String) -> String {
    """
    (EXISTS (SELECT 1 FROM revision WHERE event = \(seq) OR newest = \(seq))
      OR EXISTS (SELECT 1 FROM call_account WHERE account = \(seq))
      OR EXISTS (SELECT 1 FROM alert WHERE alert.event = \(seq)))
    """
  }

  func isNamed(_ seq: Int64) throws(DatabaseError) -> Bool {
    try connection.first("SELECT \(Self.isNamed("?1"))", seq) { $0.int(0) != 0 } ?? false
  }

  func drop(_ events: [DroppedEvent], before day: Day) throws(DatabaseError) {
    var digests: [(seq: Int64, DroppedIdentities.Digest)] = []
    for dropped in events {
      let numbers = dropped.event.numbers
      let id = dropped.event.id.text.utf8.span
      let key = key(project: numbers.project, source: numbers.source, id: id)
      digests.append(
        (numbers.seq, self.dropped.digest(key, id: id, of: dropped)))
      try connection.run("DELETE FROM replacement WHERE replaced = ?1", numbers.seq)
      try connection.run("DELETE FROM pricing WHERE event = ?1", numbers.seq)
    }
    // What names an event is gone by now: foreign keys are checked row by row.
    for seq in digests.map(\.seq) {
      try connection.run("DELETE FROM event WHERE seq = ?1", seq)
    }
    try dropped.keep(digests, before: day)
    try noteDropped(events.map(\.event.numbers))
  }

  /// Notes how far sessions and projects have lost events.
  private func noteDropped(_ events: [EventNumbers]) throws(DatabaseError) {
    var sessions: [Int64: Int64] = [:]
    for event in events {
      guard let session = event.session else { continue }
      sessions[session] = max(sessions[session] ?? 0, event.seq)
    }
    for (session, last) in sessions {
      try connection.run(
        "UPDATE session SET dropped_event = max(coalesce(dropped_event, 0), ?2) WHERE id = ?1",
        session, last)
    }
    for (project, events) in Dictionary(grouping: events, by: \.project) {
      try connection.run(
        """
        INSERT INTO dropped (project, events, last_event, last_time) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET events = events + ?2, last_event = max(last_event, ?3),
          last_time = max(last_time, ?4)
        """, project, events.count, events.map(\.seq).max() ?? 0, events.map(\.time).max() ?? 0)
    }
  }
}
