import Ledger
import Usage

extension MemoryTables: LedgerPort {
  typealias Failure = Never

  /// An identity as it is.
  struct EventKey {
    let identity: Identity
  }

  // MARK: Events

  func nextEvent() -> Int64 {
    lastEvent += 1
    return lastEvent
  }

  func key(project: Int64, source: Int64, id: Span<UInt8>) -> EventKey {
    EventKey(identity: Identity(project: project, source: source, id: ExternalID(String(id))))
  }

  func find(_ key: EventKey, id: Span<UInt8>) -> FoundEvent {
    guard let seq = identities[key.identity] else { return .nothing }
    return events[seq].map { .stored($0) } ?? .dropped(seq)
  }

  func event(_ seq: Int64) -> StoredEvent? { events[seq] }

  func insert(_ event: EventNumbers, id: Span<UInt8>, key: EventKey) {
    change(\.events, event.seq) { $0 = StoredEvent(id: key.identity.id, numbers: event) }
    guard event.partOf == nil, event.kind != .pricing else { return }
    change(\.identities, key.identity) { $0 = event.seq }
  }

  func replacement(of seq: Int64) -> Int64? { replacements[seq] }

  func setReplacement(of seq: Int64, to other: Int64) {
    change(\.replacements, seq) { $0 = other }
  }

  func revisions(of original: Int64) -> Revisions? { revisions[original] }

  func setRevisions(of original: Int64, to revisions: Revisions) {
    change(\.revisions, original) { $0 = revisions }
  }

  // MARK: Numbers of texts

  func number(ofWord word: Span<UInt8>) -> Int64 {
    number(of: ExternalName(String(word)), \.wordNumbers, \.words)
  }

  func word(_ number: Int64) -> ExternalName? { words[number] }

  func number(ofUser id: ExternalID, in project: ProjectID) -> Int64 {
    number(of: OwnID(owner: project.number, id: id), \.userNumbers, \.users)
  }

  func user(_ number: Int64) -> ExternalID? { users[number]?.id }

  func number(ofRun id: ExternalID, in session: Int64) -> Int64 {
    let number = number(of: OwnID(owner: session, id: id), \.runNumbers, \.runs)
    if runsOfSession[session]?.contains(number) != true {
      change(\.runsOfSession, session) { $0 = ($0 ?? []) + [number] }
    }
    return number
  }

  func run(_ number: Int64) -> ExternalID? { runs[number]?.id }

  private func number<Key: Hashable>(
    of key: Key, _ numbers: ReferenceWritableKeyPath<MemoryTables, [Key: Int64]>,
    _ keys: ReferenceWritableKeyPath<MemoryTables, [Int64: Key]>
  ) -> Int64 {
    if let known = self[keyPath: numbers][key] { return known }
    let number = Int64(self[keyPath: keys].count + 1)
    change(numbers, key) { $0 = number }
    change(keys, number) { $0 = key }
    return number
  }

  // MARK: Sessions

  func sessionInHand(
    _ id: Span<UInt8>, hash: UInt64, in project: ProjectID
  ) -> MemorySession? { nil }

  func session(_ id: ExternalID, in project: ProjectID) -> MemorySession? {
    sessionNumbers[OwnID(owner: project.number, id: id)].flatMap { session($0) }
  }

  func session(_ number: Int64) -> MemorySession? {
    if let known = sessionsAtHand[number] { return known }
    guard var record = records[number] else { return nil }
    record.sumCount = nil
    let session = MemorySession(record)
    sessionsAtHand[number] = session
    return session
  }

  func createSession(
    _ id: ExternalID, in project: ProjectID, user: Int64?, parent: Int64?, tags: [Tag],
    startedAt: Int64
  ) -> MemorySession {
    let number = Int64(records.count + 1)
    let session = MemorySession(
      SessionRecord(
        number: number, project: project.number, id: id, user: user, parent: parent,
        startedAt: startedAt))
    sessionsAtHand[number] = session
    change(\.sessionNumbers, OwnID(owner: project.number, id: id)) { $0 = number }
    saveDefinition(session, tags: tags)
    return session
  }

  func saveDefinition(_ session: MemorySession, tags: [Tag]) {
    let number = session.record.number
    saveActivity(session)
    if !tags.isEmpty { change(\.tags, number) { $0 = tags } }
    if let parent = session.record.parent {
      change(\.children, parent) { $0 = ($0 ?? []).union([number]) }
    }
  }

  func saveEnding(_ session: MemorySession) { saveActivity(session) }

  func saveActivity(_ session: MemorySession) {
    change(\.records, session.record.number) { $0 = session.record }
  }

  // MARK: Sums

  func add(_ figures: Figures, to key: SessionSumKey, of session: MemorySession) {
    let number = session.record.number
    let key = sessionSums[number]?[key] == nil ? rules.admitted(key, to: session) : key
    change(\.sessionSums, number) { $0.add(figures, to: key) }
    add(figures, to: key.inProject(session.record.project))
  }

  func add(_ figures: Figures, to key: UserSumKey) {
    change(\.userSums, key.user) { $0.add(figures, to: key) }
  }

  func add(_ figures: Figures, to key: RunSumKey) {
    change(\.runSums, key.run) { $0 = ($0 ?? Figures()) + figures }
  }

  func add(_ figures: Figures, to key: ProjectSumKey) {
    change(\.projectSums, key.project) { $0.add(figures, to: key) }
  }

  func sums(of session: MemorySession) -> (count: Int, hasRest: Bool) {
    let sums = sessionSums[session.record.number] ?? [:]
    return (sums.count, sums.keys.contains { $0.model == rest && $0.agent == rest })
  }

  func link(user: Int64, to session: MemorySession) -> Bool {
    change(\.usersOfSession, session.record.number) { users in
      var known = users.take() ?? []
      let isNew = known.insert(user).inserted
      users = known
      return isNew
    }
  }

  func addSession(toUser user: Int64, day: Int64) {
    change(\.sessionsOfUser, user) { $0 = ($0 ?? [:]).merging([day: 1], uniquingKeysWith: +) }
  }

  func didCount(_ event: EventNumbers) {}
}

extension Figures {
  fileprivate static func + (left: Figures, right: Figures) -> Figures {
    var sum = left
    sum += right
    return sum
  }
}

extension Optional {
  /// Adds to the sum of the key.
  fileprivate mutating func add<Key>(_ figures: Figures, to key: Key)
  where Wrapped == [Key: Figures] {
    var sums = take() ?? [:]
    sums[key, default: Figures()] += figures
    self = sums
  }
}
