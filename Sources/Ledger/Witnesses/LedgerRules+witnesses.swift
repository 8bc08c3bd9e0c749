public import Usage

/// Calls of which several sources tell: each source's account is an entry, and one of them counts.
///
/// Which one is a function of the accounts alone (`AccountRank`), so their order does not matter.
/// An account that gives way to a better one is taken back by an entry that keeps it as a witness,
/// and one that comes to count again is put back by another, so that sums only ever add.
extension LedgerRules {
  /// Decides on a new event that tells its vendor's ids; true where another account counts in its
  /// place. The accounts that give way to it do so before it gets its number.
  @inlinable
  func join(
    _ call: VendorCall, _ index: Int, of intake: inout Intake, source: Int64,
    session: Port.KnownSession?
  ) throws(Port.Failure) -> Bool {
    let project = intake.origin.project.number
    guard intake.events.records[index].kind == .call, !intake.isOfLedger,
      !intake.origin.isRestoring, try port.hasWitnesses(in: project)
    else { return false }
    if call.isSummed, let session = session?.record.number {
      try port.setSummed(source: source, session: session)
    }
    let number = port.lastEvent + 1
    let ids = Self.ids(of: call, intake.origin)
    var known: [ExternalID] = []
    for id in ids where !(try port.addAccount(number, named: id, in: project)) {
      known.append(id)
    }
    // Of most calls one source tells, or the first.
    guard !known.isEmpty else { return false }
    let joining = Intake.Joining(
      number: number, newIDs: ids.filter { !known.contains($0) }, knownIDs: known)
    return try join(
      joining, isSummed: call.isSummed, index, of: &intake, source: source, session: session)
  }

  /// The same where some of the ids are known.
  @usableFromInline
  func join(
    _ joining: Intake.Joining, isSummed: Bool, _ index: Int, of intake: inout Intake,
    source: Int64, session: Port.KnownSession?
  ) throws(Port.Failure) -> Bool {
    let project = intake.origin.project.number
    var joining = joining
    let priced = intake.events[index]
    let others = try accounts(
      named: joining.knownIDs, in: project, by: source, own: nil,
      at: priced.hasOwnTime ? priced.event.time.microseconds : nil)
    joining.others = others.stored.map(\.number)
    joining.dropped = others.dropped
    intake.joining = joining
    guard others.dropped == nil else {
      try settle(others, intake.origin)
      intake.joining?.outcome = .witness(of: nil)
      return true
    }
    guard let best = others.best else { return false }
    var isSummed = isSummed
    if let session = session?.record.number {
      isSummed = try port.isSummed(source: source, session: session)
    }
    let rank = AccountRank(
      priced.event, id: priced.event.id, computed: priced.quote?.cost, isSummed: isSummed)
    guard best.rank < rank else {
      try settle(others, intake.origin)
      intake.joining?.outcome = .witness(of: best.identity)
      return true
    }
    for account in others.stored where account.counts {
      try put(account, asWitness: true, intake.origin)
    }
    return false
  }

  /// Remembers what an event that was just counted is an account of, and whose place it took. Tells
  /// what became of it where it is a witness.
  @usableFromInline
  func finishJoining(
    _ event: EventNumbers, _ intake: inout Intake
  ) throws(Port.Failure) -> EventOutcome? {
    if let joining = intake.joining.take() {
      for id in joining.newIDs where event.seq != joining.number {
        try port.setAccount(event.seq, named: id, by: nil, in: event.project)
      }
      try attach(joining.knownIDs, of: event, to: joining.others, dropped: joining.dropped)
      if !joining.others.isEmpty { try noteTime(ofCall: try call(ofAccount: event.seq)) }
      return joining.outcome
    }
    if let replaced = event.replaces, port.hasSharedCalls, !intake.isOfLedger,
      !intake.origin.isRestoring
    {
      intake.replaced.append(replaced)
    }
    return nil
  }

  /// Settles the calls of events that clients took back or corrected.
  @usableFromInline
  func settleReplaced(_ intake: Intake) throws(Port.Failure) {
    for number in intake.replaced {
      guard let event = try port.event(number) else { continue }
      try settle(accountsBesides: try account(of: event), intake.origin)
    }
  }

  /// See `LedgerTransaction.note`.
  public func note(
    _ call: VendorCall, of identity: EventIdentity, _ origin: UpdateOrigin
  ) throws(Port.Failure) {
    let project = origin.project.number
    let ids = Self.ids(of: call, origin)
    guard try port.hasWitnesses(in: project) else { return }
    if !call.isSummed, try isKnown(ids, to: identity, in: project) { return }
    guard let current = try effective(identity, in: origin.project) else { return }
    let numbers = current.event.numbers
    if call.isSummed, let session = numbers.session {
      try port.setSummed(source: numbers.source, session: session)
    }
    let number = try self.call(ofAccount: current.original)
    var known = try accounts(ofCall: number)
    known.add(
      try accounts(
        named: ids, in: project, by: numbers.source, own: current.original, at: numbers.ownTime))
    var first = numbers
    first.seq = current.original
    let rest = known.stored.map(\.number).filter { $0 != first.seq }
    try attach(ids, of: first, to: rest, dropped: known.dropped)
    try settle(known, origin)
    if !rest.isEmpty { try noteTime(ofCall: try self.call(ofAccount: first.seq)) }
  }

  /// Whether all of the ids were first told of this account: most lines repeat what is known.
  private func isKnown(
    _ ids: [ExternalID], to identity: EventIdentity, in project: Int64
  ) throws(Port.Failure) -> Bool {
    for id in ids {
      guard let teller = try port.account(named: id, by: nil, in: project),
        let event = try port.event(teller), event.id == identity.id,
        try port.word(event.numbers.source) == identity.source
      else { return false }
    }
    return true
  }

  /// Has the call of an account counted as its accounts now say.
  func settle(
    accountsBesides number: Int64, _ origin: UpdateOrigin
  ) throws(Port.Failure) {
    guard port.hasSharedCalls, let call = try port.call(ofAccount: number) else { return }
    try settle(try accounts(ofCall: call), origin)
    try noteTime(ofCall: call)
  }

  /// Whether the call of an account is counted by another one.
  func isWitnessed(_ number: Int64) throws(Port.Failure) -> Bool {
    guard port.hasSharedCalls, let call = try port.call(ofAccount: number) else { return false }
    let known = try accounts(ofCall: call)
    return known.dropped != nil || known.stored.contains { $0.counts && $0.number != number }
  }

  private func settle(
    _ known: KnownAccounts, _ origin: UpdateOrigin
  ) throws(Port.Failure) {
    let best = known.best
    guard known.dropped != nil || (known.stored.count > 1 && best != nil) else { return }
    for account in known.stored where account.counts && account.number != best?.number {
      try put(account, asWitness: true, origin)
    }
    if let best, !best.counts { try put(best, asWitness: false, origin) }
  }

  /// Puts an account in its own place, as one that counts or as a witness, with its parts.
  private func put(
    _ account: CallAccount, asWitness isWitness: Bool, _ origin: UpdateOrigin
  ) throws(Port.Failure) {
    var origin = origin
    // Whoever shows it to be of one call with another does not make it.
    (origin.boundUserID, origin.holdID) = (nil, nil)
    let stored = account.current.event
    var event = try copy(of: stored, isWitness)
    event.event.id = account.identity.id
    event.event.replaces = stored.id
    var parts: [PricedEvent] = []
    for part in try port.parts(of: stored.numbers.seq) {
      parts.append(try copy(of: StoredEvent(id: stored.id, numbers: part), isWitness).priced)
    }
    _ = try add(event.priced, parts: parts, to: account.current, origin)
  }

  private func copy(
    of stored: StoredEvent, _ isWitness: Bool
  ) throws(Port.Failure) -> LedgerEntry {
    var entry = try port.entry(
      StoredEvent(id: stored.id, numbers: try port.priced(stored.numbers)))
    entry.event.notes.isWitness = isWitness
    return entry
  }

  /// The account to which a stored event belongs. One that counts again after it was withdrawn
  /// takes no event's place, and is known by its id.
  private func account(of event: StoredEvent) throws(Port.Failure) -> Int64 {
    let first = try port.account(of: event.numbers)
    guard let stored = try port.event(first), stored.id.revised != stored.id,
      let original = try find(
        stored.id.revised, source: stored.numbers.source,
        project: ProjectID(number: stored.numbers.project)
      ).event,
      try port.revisions(of: original.numbers.seq) != nil
    else { return first }
    return original.numbers.seq
  }

  /// What a key that is bound to a user tells is held against that user's calls alone.
  @usableFromInline
  static func ids(of call: VendorCall, _ origin: UpdateOrigin) -> [ExternalID] {
    guard let bound = origin.boundUserID else { return call.ids }
    return call.ids.map { BoundUser.name($0, of: bound) }
  }

  /// Has a project's calls told by several sources count once from now on, or each account.
  public func setWitnesses(
    _ hasWitnesses: Bool, of project: ProjectID, by actor: AuditActor, at now: Timestamp
  ) throws(Port.Failure) {
    try port.saveWitnesses(hasWitnesses, of: project.number)
    let act = AuditAct(.projectChanged, of: "project", ["witnesses": hasWitnesses ? "on" : "off"])
    try record(act, by: actor, in: project, at: now)
    port.changes.note(project: project.number)
  }
}

extension LedgerEntry {
  /// The event with the price that it has; its time is its own from now on.
  fileprivate var priced: PricedEvent {
    PricedEvent(event: event, quote: quote, hasOwnTime: true)
  }
}
