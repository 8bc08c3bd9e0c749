import SQLite
import Usage

/// Everything that the writer knows: the database and what is in memory ahead of it.
///
/// One queue owns it. When a transaction fails it is thrown away and read anew from disk, so
/// nothing in memory ever has to be undone.
final class Ledger {
  let connection: Connection
  let words: WordTable
  let users: UserTable
  let sessions: SessionTable
  let runs: RunTable
  var events: EventTable
  var dedupe: DedupeIndex
  var rollups: Rollups
  /// The last event's number.
  private(set) var lastEvent: Int64 = 0
  /// The last event that is no part of another.
  private(set) var wholeEvent: Int64 = 0

  /// Reads what is needed to go on where the database ends: the identities of the open dedupe
  /// segment, and the events that the stored sums do not include yet.
  init(_ connection: Connection, sumsPerSessionMax: Int) throws(DatabaseError) {
    self.connection = connection
    words = WordTable(connection)
    users = UserTable(connection)
    sessions = try SessionTable(connection)
    runs = RunTable(connection)
    events = try EventTable(connection)
    dedupe = try DedupeIndex(hash: try Ledger.identityHash(connection), connection)
    rollups = try Rollups(
      connection,
      SessionSumLimit(
        connection, sumsMax: sumsPerSessionMax, rest: try words.number(of: SessionTotals.rest)))
    try rebuildDedupe()
    try recount()
  }

  func nextEvent() -> Int64 {
    lastEvent += 1
    return lastEvent
  }

  /// Notes that the last event is a whole one, behind which its parts will stand.
  func beginEvent() {
    wholeEvent = lastEvent
  }

  private func rebuildDedupe() throws(DatabaseError) {
    lastEvent = dedupe.lastClosedEvent
    try connection.forEach(
      "SELECT seq, project, source, id FROM event WHERE seq > ?1 ORDER BY seq", lastEvent
    ) { row throws(DatabaseError) in
      lastEvent = row.int64(0)
      let hash = dedupe.hash(project: row.int64(1), source: row.int64(2), id: row.text(3).utf8.span)
      try dedupe.insert(hash: hash, event: lastEvent, connection)
    }
  }

  private func recount() throws(DatabaseError) {
    try events.forEach(after: rollups.storedEvent) { row throws(DatabaseError) in
      var session: SessionState?
      if let number = row.numbers.session { session = try sessions.find(number: number) }
      try count(row.numbers, session: session)
    }
  }

  /// Moves every total by one stored event. The one place where it is decided what counts.
  func count(_ event: EventNumbers, session: SessionState?) throws(DatabaseError) {
    if let replaced = event.replaces, let old = try events.load(replaced)?.numbers {
      for old in [old] + (try parts(of: replaced)) {
        var oldSession: SessionState?
        if let number = old.session { oldSession = try sessions.find(number: number) }
        try rollups.count(old, figures: -old.figures, session: oldSession)
        // The session that loses an event changes as much as the one that gets another.
        if let oldSession, oldSession !== session { rollups.touch(oldSession, by: event) }
      }
    }
    if event.kind != .void {
      try rollups.count(event, figures: event.figures, session: session)
    }
    // A part changes a session together with the event that it belongs to.
    if let session, event.partOf == nil { rollups.touch(session, by: event) }
    rollups.include(event.seq)
  }

  /// The key of this database's identity hash, drawn when the database is new.
  private static func identityHash(_ connection: Connection) throws(DatabaseError) -> IdentityHash {
    func key(_ name: String) throws(DatabaseError) -> UInt64 {
      let stored = try connection.first("SELECT value FROM setting WHERE name = ?1", name) {
        $0.int64(0)
      }
      if let stored { return UInt64(bitPattern: stored) }
      let drawn = UInt64.random(in: .min ... .max)
      try connection.run(
        "INSERT INTO setting (name, value) VALUES (?1, ?2)", name, Int64(bitPattern: drawn))
      return drawn
    }
    return IdentityHash(
      key0: try key("identity_hash_key_0"), key1: try key("identity_hash_key_1"))
  }
}
