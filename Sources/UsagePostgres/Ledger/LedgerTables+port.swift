import Ledger
import Postgres
import Usage

/// What the rules need, on PostgreSQL.
extension LedgerTables: LedgerPort {
  typealias Failure = PostgresError

  // MARK: Events

  var lastEvent: Int64 { ledger.lastEvent }

  func nextEvent() -> Int64 {
    ledger.lastEvent += 1
    // There is none of this number, so that nobody needs to ask.
    events.noteAbsence(of: Number(ledger.lastEvent + 1))
    return ledger.lastEvent
  }

  func key(project: Int64, source: Int64, id: Span<UInt8>) -> SourceID {
    SourceID(project, source, ExternalID(String(id)))
  }

  func find(_ key: SourceID, id: Span<UInt8>) throws(PostgresError) -> FoundEvent {
    guard let number = try identities.row(key)?.value else { return .nothing }
    return try event(number).map { .stored($0) } ?? .dropped(number)
  }

  func event(_ seq: Int64) throws(PostgresError) -> StoredEvent? {
    guard seq <= ledger.lastEvent, var event = try events.row(Number(seq)) else { return nil }
    event.numbers.seq = seq
    return event
  }

  func insert(
    _ event: EventNumbers, id: Span<UInt8>, key: SourceID
  ) throws(PostgresError) {
    events.set(StoredEvent(id: key.id, numbers: event), at: Number(event.seq))
    try noteSeen(event)
    guard event.partOf == nil, event.kind != .pricing else { return }
    identities.set(Number(event.seq), at: key)
    replacements.noteAbsence(of: Number(event.seq))
    revisions.noteAbsence(of: Number(event.seq))
  }

  func replacement(of seq: Int64) throws(PostgresError) -> Int64? {
    try replacements.row(Number(seq))?.value
  }

  func setReplacement(of seq: Int64, to other: Int64) throws(PostgresError) {
    replacements.set(Number(other), at: Number(seq))
  }

  func revisions(of original: Int64) throws(PostgresError) -> Revisions? {
    try revisions.row(Number(original))
  }

  func setRevisions(of original: Int64, to revisions: Revisions) throws(PostgresError) {
    self.revisions.set(revisions, at: Number(original))
  }

  // MARK: Numbers of texts

  func number(ofWord word: Span<UInt8>) throws(PostgresError) -> Int64 {
    try words.number(TextKey(ExternalName(String(word)))) { () throws(PostgresError) in
      try nextNumber(of: "word")
    }
  }

  func word(_ number: Int64) throws(PostgresError) -> ExternalName? {
    try words.key(number)?.text
  }

  func number(
    ofUser id: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> Int64 {
    try users.number(OwnID(project.number, id)) { () throws(PostgresError) in
      try nextNumber(of: "user")
    }
  }

  func user(_ number: Int64) throws(PostgresError) -> ExternalID? { try users.key(number)?.id }

  func number(ofRun id: ExternalID, in session: Int64) throws(PostgresError) -> Int64 {
    try runs.number(OwnID(session, id)) { () throws(PostgresError) in
      try nextNumber(of: "run")
    }
  }

  func run(_ number: Int64) throws(PostgresError) -> ExternalID? { try runs.key(number)?.id }

  // MARK: Sessions

  /// All that a transaction needs is read before it, so that there is no other way to look.
  func sessionInHand(
    _ id: Span<UInt8>, hash: UInt64, in project: ProjectID
  ) -> KnownSession? { nil }

  func session(_ id: ExternalID, in project: ProjectID) throws(PostgresError) -> KnownSession? {
    try sessions.session(OwnID(project.number, id))
  }

  func session(_ number: Int64) throws(PostgresError) -> KnownSession? {
    try sessions.session(number)
  }

  func createSession(
    _ id: ExternalID, in project: ProjectID, user: Int64?, parent: Int64?, tags: [Tag],
    startedAt: Int64
  ) throws(PostgresError) -> KnownSession {
    sessions.insert(
      SessionRecord(
        number: try nextNumber(of: "session"), project: project.number, id: id, user: user,
        parent: parent, startedAt: startedAt), tags: tags)
  }

  func saveDefinition(_ session: KnownSession, tags: [Tag]) throws(PostgresError) {
    if !tags.isEmpty { session.tags = tags }
    sessions.save(session)
  }

  func saveEnding(_ session: KnownSession) throws(PostgresError) { sessions.save(session) }

  func saveActivity(_ session: KnownSession) { sessions.save(session) }

  func didCount(_ event: EventNumbers) {}
}
