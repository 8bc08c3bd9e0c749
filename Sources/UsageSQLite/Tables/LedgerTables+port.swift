import Ledger
import SQLite
import Usage

/// What an event of the ledger is found by: its hash names candidates, which are compared with the
/// rest.
struct IdentityKey {
  var project: Int64
  var source: Int64
  var hash: UInt64
}

extension LedgerTables: LedgerPort {
  typealias Failure = DatabaseError

  // MARK: Events

  func key(project: Int64, source: Int64, id: Span<UInt8>) -> IdentityKey {
    IdentityKey(
      project: project, source: source,
      hash: identityHash.hash(project: project, source: source, id: id))
  }

  func find(_ key: IdentityKey, id: Span<UInt8>) throws(DatabaseError) -> FoundEvent {
    for candidate in try dedupe.candidates(hash: key.hash, connection) {
      guard let event = try events.load(candidate) else {
        if try dropped.has(key, id: id, at: candidate) { return .dropped(candidate) }
        continue
      }
      if event.id.equals(id), event.numbers.source == key.source,
        event.numbers.project == key.project, event.numbers.partOf == nil,
        event.numbers.kind != .pricing
      {
        return .stored(event)
      }
    }
    return .nothing
  }

  func event(_ seq: Int64) throws(DatabaseError) -> StoredEvent? { try events.load(seq) }

  /// Every row has its place in the index, parts too.
  func insert(
    _ event: EventNumbers, id: Span<UInt8>, key: IdentityKey
  ) throws(DatabaseError) {
    try events.insert(event, id: id)
    try dedupe.insert(hash: key.hash, row: event.seq, connection)
    didInsert(event)
    try seen.note(event)
  }

  func replacement(of seq: Int64) throws(DatabaseError) -> Int64? {
    try connection.first("SELECT replaced_by FROM replacement WHERE replaced = ?1", seq) {
      $0.int64(0)
    }
  }

  func setReplacement(of seq: Int64, to other: Int64) throws(DatabaseError) {
    try connection.run(
      "INSERT INTO replacement (replaced, replaced_by) VALUES (?1, ?2)", seq, other)
  }

  func revisions(of original: Int64) throws(DatabaseError) -> Revisions? {
    try connection.revisions(of: original)
  }

  func setRevisions(of original: Int64, to revisions: Revisions) throws(DatabaseError) {
    try connection.run(
      """
      INSERT INTO revision (event, newest, count) VALUES (?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET newest = excluded.newest, count = excluded.count
      """, original, revisions.newest, revisions.count)
  }

  // MARK: Numbers of texts

  func number(ofWord word: Span<UInt8>) throws(DatabaseError) -> Int64 {
    try words.number(of: word)
  }

  func word(_ number: Int64) throws(DatabaseError) -> ExternalName? { try words.word(number) }

  func number(ofUser id: ExternalID, in project: ProjectID) throws(DatabaseError) -> Int64 {
    try users.number(of: id, in: project)
  }

  func user(_ number: Int64) throws(DatabaseError) -> ExternalID? { try users.id(number) }

  func number(ofRun id: ExternalID, in session: Int64) throws(DatabaseError) -> Int64 {
    try runs.number(of: id, in: session)
  }

  func run(_ number: Int64) throws(DatabaseError) -> ExternalID? { try runs.id(number) }

  // MARK: Sessions

  func sessionInHand(_ id: Span<UInt8>, hash: UInt64, in project: ProjectID) -> SessionState? {
    sessions.inHand(id, hash: hash, in: project)
  }

  func session(_ id: ExternalID, in project: ProjectID) throws(DatabaseError) -> SessionState? {
    try sessions.find(id, in: project)
  }

  func session(_ number: Int64) throws(DatabaseError) -> SessionState? {
    try sessions.find(number: number)
  }

  func createSession(
    _ id: ExternalID, in project: ProjectID, user: Int64?, parent: Int64?, tags: [Tag],
    startedAt: Int64
  ) throws(DatabaseError) -> SessionState {
    try sessions.create(
      id, in: project, user: user, parent: parent, tags: tags, startedAt: startedAt)
  }

  func saveDefinition(_ session: SessionState, tags: [Tag]) throws(DatabaseError) {
    try sessions.storeDefinition(session.record, tags: tags)
  }

  func saveEnding(_ session: SessionState) throws(DatabaseError) {
    try sessions.storeEnding(session.record)
  }

  func saveActivity(_ session: SessionState) { rollups.saveActivity(session) }

  // MARK: Sums

  func add(
    _ figures: Figures, to key: SessionSumKey, of session: SessionState
  ) throws(DatabaseError) {
    let rules = rules
    try rollups.add(figures, to: key, of: session) { key throws(DatabaseError) in
      try rules.admitted(key, to: session)
    }
  }

  func add(_ figures: Figures, to key: UserSumKey) throws(DatabaseError) {
    try rollups.add(figures, to: key)
  }

  func add(_ figures: Figures, to key: RunSumKey) throws(DatabaseError) {
    try rollups.add(figures, to: key)
  }

  func add(_ figures: Figures, to key: ProjectSumKey) throws(DatabaseError) {
    try rollups.add(figures, to: key)
  }

  func sums(of session: SessionState) throws(DatabaseError) -> (count: Int, hasRest: Bool) {
    guard session.hasStoredSums else { return (0, false) }
    return try connection.first(
      "SELECT count(*), max(model = ?2 AND agent = ?2) FROM session_rollup WHERE session = ?1",
      session.record.number, rest
    ) { ($0.int(0), $0.int(1) != 0) } ?? (0, false)
  }

  func link(user: Int64, to session: SessionState) throws(DatabaseError) -> Bool {
    try rollups.link(user: user, to: session)
  }

  func addSession(toUser user: Int64, day: Int64) throws(DatabaseError) {
    rollups.addSession(toUser: user, day: day)
  }

  func didCount(_ event: EventNumbers) { rollups.include(event) }
}

extension Connection {
  func revisions(of original: Int64) throws(DatabaseError) -> Revisions? {
    try first("SELECT newest, count FROM revision WHERE event = ?1", original) {
      Revisions(newest: $0.int64(0), count: $0.int64(1))
    }
  }
}
