import Ledger
import SQLite
import Usage

/// Everything that the writer knows: the database and what is in memory ahead of it.
///
/// One queue owns it. When a transaction fails it is thrown away and read anew from disk, so
/// nothing in memory ever has to be undone.
final class LedgerTables {
  let connection: Connection
  let words: WordTable
  let users: UserTable
  let sessions: SessionTable
  let runs: RunTable
  let seen: SeenTable
  let witnesses: WitnessTable
  var events: EventTable
  let identityHash: IdentityHash
  var dedupe: HashIndex
  var dropped: DroppedIdentities
  var rollups: Rollups
  let changes = ChangeLog()
  let usageAlerts = UsageAlertBook()
  let sessionAlerts = SessionAlertBook()
  let budgets: BudgetBook
  let budgetTable: BudgetTable
  let holdTable: HoldTable
  let webhookLimits: WebhookLimits
  let witnessLimits: WitnessLimits
  let sumsPerSessionMax: Int
  let rest: Int64
  /// `UsageStore.secret`.
  let secret: [UInt8]
  /// The last event's number.
  private(set) var lastEvent: Int64 = 0
  /// What was inserted since `takeInserted`.
  private var inserted: [EventNumbers] = []
  /// The last event whose entries are in a stretch that is stored.
  var lastInSegments: Int64 = 0
  /// True while the transaction under way overwrites what it changes.
  private(set) var isErasing = false

  /// What decides on all that is written here.
  var rules: LedgerRules<LedgerTables> { LedgerRules(self) }

  /// Reads what is needed to go on where the database ends: the identities of the open dedupe
  /// segment, and the events that the stored sums do not include yet.
  init(
    _ connection: Connection, _ limits: WriterLimits, zones: ZoneFiles = ZoneFiles()
  ) throws(DatabaseError) {
    self.connection = connection
    try SessionCosts(connection).storeOnce()
    words = WordTable(connection)
    users = UserTable(connection)
    sessions = try SessionTable(connection)
    runs = RunTable(connection)
    seen = try SeenTable(connection, limits.seen)
    events = try EventTable(connection)
    identityHash = try LedgerTables.identityHash(0, connection)
    dedupe = try HashIndex(.events, connection)
    dropped = try DroppedIdentities(
      hash: try LedgerTables.identityHash(2, connection), connection)
    witnesses = try WitnessTable(connection, hash: identityHash)
    rollups = try Rollups(connection)
    budgets = BudgetBook(limits: limits.budgets)
    budgetTable = try BudgetTable(connection, zones: zones)
    holdTable = try HoldTable(connection)
    webhookLimits = limits.webhooks
    witnessLimits = limits.witnesses
    sumsPerSessionMax = limits.sumsPerSessionMax
    rest = try words.number(of: SessionTotals.rest)
    secret = try Self.secret(connection)
    try rebuildDedupe()
    try rules.openBudgets()
    try rules.openAlertRules()
    try recount()
    try noteTimesOfCalls()
    // Nothing of it is new to anybody.
    _ = changes.take()
  }

  func nextEvent() -> Int64 {
    lastEvent += 1
    return lastEvent
  }

  /// Notes that an event was inserted.
  func didInsert(_ event: EventNumbers) {
    inserted.append(event)
  }

  /// What the transaction that was committed has inserted.
  func takeInserted() -> [EventNumbers] {
    let events = inserted
    inserted = []
    inserted.reserveCapacity(events.count)
    return events
  }

  /// Has SQLite overwrite whatever the transaction changes or deletes with zeros
  /// (https://sqlite.org/pragma.html#pragma_secure_delete).
  func beginErasing() throws(DatabaseError) {
    try connection.execute("PRAGMA secure_delete = ON")
    isErasing = true
  }

  /// To be called when the transaction is committed.
  func endErasing() throws(DatabaseError) {
    isErasing = false
    try connection.execute("PRAGMA secure_delete = OFF")
  }

  private func rebuildDedupe() throws(DatabaseError) {
    lastEvent = dedupe.lastClosedRow
    try connection.forEach(
      "SELECT seq, project, source, id FROM event WHERE seq > ?1 ORDER BY seq", lastEvent
    ) { row throws(DatabaseError) in
      try insertDropped(before: row.int64(0))
      lastEvent = row.int64(0)
      let hash = identityHash.hash(
        project: row.int64(1), source: row.int64(2), id: row.text(3).utf8.span)
      try dedupe.insert(hash: hash, row: lastEvent, connection)
    }
    try insertDropped(before: dropped.lastEvent + 1)
  }

  /// Inserts the identities of the events between the last one and another: they were dropped.
  private func insertDropped(before event: Int64) throws(DatabaseError) {
    guard lastEvent + 1 < event else { return }
    for digest in try dropped.digests(in: lastEvent + 1...event - 1) {
      lastEvent += 1
      try dedupe.insert(hash: digest.hash, row: lastEvent, connection)
    }
  }

  /// Stores every sum that changed, in the caller's transaction.
  func storeSums() throws(DatabaseError) {
    try rules.storeHolds()
    try rules.storeBudgetWindows()
    try rollups.flush(sessions)
  }

  private func recount() throws(DatabaseError) {
    budgets.isRecounting = true
    defer { budgets.isRecounting = false }
    try events.forEach(after: rollups.storedEvent) { event throws(DatabaseError) in
      var session: SessionState?
      if let number = event.numbers.session { session = try sessions.find(number: number) }
      try rules.count(event.numbers, session: session)
    }
  }

  /// Notes when calls were made that several sources tell, where an earlier version did not.
  private func noteTimesOfCalls() throws(DatabaseError) {
    let calls = try witnesses.callsWithoutTime()
    guard !calls.isEmpty else { return }
    try connection.transaction { () throws(DatabaseError) in
      for call in calls { try rules.noteTime(ofCall: call) }
    }
  }

  /// What is drawn when the database is new.
  private static func secret(_ connection: Connection) throws(DatabaseError) -> [UInt8] {
    let stored = try connection.first("SELECT value FROM setting WHERE name = 'secret'") {
      $0.blob(0)
    }
    if let stored { return stored }
    let drawn = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
    try connection.run("INSERT INTO setting (name, value) VALUES ('secret', ?1)", drawn)
    return drawn
  }

  /// One of this database's hashes of identities, by the number of the first half of its key, which
  /// is drawn when it is asked for first.
  private static func identityHash(
    _ number: Int, _ connection: Connection
  ) throws(DatabaseError) -> IdentityHash {
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
      key0: try key("identity_hash_key_\(number)"),
      key1: try key("identity_hash_key_\(number + 1)"))
  }
}
