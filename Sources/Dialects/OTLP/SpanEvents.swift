internal import Reconciliation
internal import Usage

/// The events of one transaction's spans, each with all that its reports say together.
struct SpanEvents {
  private let ledger: any LedgerTransaction
  private let prices: PriceBook
  /// Calls by the names that several reports of one may have.
  private var named: [ExternalID: NamedCall] = [:]
  private var changedNames: [ExternalID] = []

  init(_ ledger: any LedgerTransaction, _ prices: PriceBook) {
    self.ledger = ledger
    self.prices = prices
  }

  /// Loads what is known of the calls that reports may be of.
  mutating func load(for sightings: [Sighting]) throws(LedgerFailure) {
    let names = sightings.flatMap { sighting in
      sighting.names + (sighting.twin.map(Self.places) ?? [])
    }
    let unknown = names.filter { named[$0] == nil }
    guard !unknown.isEmpty else { return }
    for call in try ledger.calls(named: unknown) { named[call.name] = call }
  }

  /// The event of another report of the same call; nil where this one is the first.
  func join(_ sighting: Sighting) throws(LedgerFailure) -> EventIdentity? {
    known(sighting)?.event
  }

  private func known(_ sighting: Sighting) -> NamedCall? {
    if let call = sighting.names.lazy.compactMap({ named[$0] }).first(where: sighting.mayBe) {
      return call
    }
    guard let twin = sighting.twin else { return nil }
    return Self.places(of: twin).lazy.compactMap { named[$0] }.first(where: sighting.isTwin)
  }

  // MARK: - Calls that no name joins

  /// So many calls that run at once and send as much wait for another report of each.
  private static let twinsMax = 4

  private static func places(of twin: ExternalID) -> [ExternalID] {
    (0..<twinsMax).map { "\(twin)#\($0)" }
  }

  /// Has a call that no other report is known of wait for one.
  private mutating func wait(_ twin: ExternalID, of call: NamedCall) {
    let places = Self.places(of: twin)
    func end(_ place: ExternalID) -> UInt64 { named[place]?.period?.upperBound ?? 0 }
    guard let place = places.min(by: { end($0) < end($1) }) else { return }
    var call = call
    call.name = place
    named[place] = call
    changedNames.append(place)
  }

  /// A call that was found twice waits no more.
  private mutating func forget(_ call: NamedCall) {
    named[call.name]?.period = nil
    changedNames.append(call.name)
  }

  /// Counts a report: as the event itself, or as more of what is known of it. Says why it may not.
  mutating func add(
    _ sighting: Sighting, to identity: EventIdentity, at place: NodeLabels, sessionRank: Int
  ) throws(LedgerFailure) -> Rejection? {
    let call = known(sighting)
    guard let call, call.event != sighting.identity else {
      let outcome = try ledger.record(sighting.priced(at: place))
      if case .rejected(let rejection) = outcome { return rejection }
      let session = (id: place.sessionID, rank: sessionRank)
      remember(sighting, call, as: identity, session, isBest: true)
      if let twin = sighting.twin {
        wait(twin, of: sighting.call(twin, as: identity, session))
      }
      return nil
    }
    guard let standing = try ledger.standing(source: identity.source, id: identity.id),
      !standing.isVoided
    else { return nil }
    let isBest = (sighting.rank, sighting.vocabulary) > (call.rank, call.vocabulary)
    var event = standing.event
    event.reissue(as: identity)
    event.merge(
      sighting.priced.event, isBest: isBest || event.tokens == nil,
      isSameVocabulary: sighting.vocabulary == call.vocabulary)
    // Of two sessions that are known as surely, the first by its bytes.
    var session = call.session
    if event.sessionID != session.id { session = (event.sessionID, SpanReading.namedRank) }
    if sessionRank < session.rank || sessionRank == session.rank && place.precedes(event) {
      session = (place.sessionID, sessionRank)
      event.sessionID = place.sessionID
    }
    event.agent = event.agent ?? place.agent
    event.userID = event.userID ?? place.userID
    let priced = PricedEvent(event: event, quote: prices.quote(for: event), hasOwnTime: true)
    if case .rejected(let rejection) = try ledger.revise(priced) { return rejection }
    remember(sighting, call, as: identity, session, isBest: isBest)
    if !sighting.names.contains(call.name) { forget(call) }
    return nil
  }

  private mutating func remember(
    _ sighting: Sighting, _ known: NamedCall?, as event: EventIdentity,
    _ session: (id: ExternalID?, rank: Int), isBest: Bool
  ) {
    for name in sighting.names {
      var call = sighting.call(name, as: event, session)
      if let known, !isBest { (call.vocabulary, call.rank) = (known.vocabulary, known.rank) }
      if let known {
        call.prompt = known.prompt ?? call.prompt
        call.period = known.period.union(call.period)
      }
      named[name] = call
      changedNames.append(name)
    }
  }

  /// Takes an event back that turned out to be counted elsewhere.
  func withdraw(_ identity: EventIdentity) throws(LedgerFailure) {
    guard let standing = try ledger.standing(source: identity.source, id: identity.id),
      !standing.isVoided
    else { return }
    var void = Event(
      source: identity.source, id: "\(standing.event.id)~void", time: standing.event.time)
    void.kind = .void
    void.replaces = standing.event.id
    void.requests = 0
    void.userID = ledger.origin.boundUserID
    _ = try ledger.record(PricedEvent(event: void, quote: nil, hasOwnTime: true))
  }

  /// Changes where an event belongs. Nothing happens to one that was taken back.
  func move(
    _ identity: EventIdentity, _ change: (inout Event) -> Void
  ) throws(LedgerFailure) {
    guard let standing = try ledger.standing(source: identity.source, id: identity.id),
      !standing.isVoided
    else { return }
    var event = standing.event
    change(&event)
    guard event != standing.event else { return }
    event.reissue(as: identity)
    _ = try ledger.revise(
      PricedEvent(event: event, quote: prices.quote(for: event), hasOwnTime: true))
  }

  func finish() throws(LedgerFailure) {
    guard !changedNames.isEmpty else { return }
    try ledger.save(Set(changedNames).compactMap { named[$0] })
  }
}

extension NodeLabels {
  fileprivate func precedes(_ event: Event) -> Bool {
    guard let sessionID, let other = event.sessionID else { return false }
    return sessionID < other
  }
}

extension Sighting {
  fileprivate var identity: EventIdentity {
    EventIdentity(source: priced.event.source, id: priced.event.id)
  }

  fileprivate func call(
    _ name: ExternalID, as event: EventIdentity, _ session: (id: ExternalID?, rank: Int)
  ) -> NamedCall {
    NamedCall(
      name: name, event: event, vocabulary: vocabulary, rank: rank, prompt: prompt,
      period: period, session: session)
  }

  /// The event where it belongs.
  fileprivate func priced(at place: NodeLabels) -> PricedEvent {
    var event = priced.event
    event.sessionID = event.sessionID ?? place.sessionID
    event.agent = event.agent ?? place.agent
    event.userID = event.userID ?? place.userID
    return PricedEvent(event: event, quote: priced.quote, hasOwnTime: priced.hasOwnTime)
  }
}

extension Event {
  /// Makes of what is effective for an identity an event that may be put in its place.
  fileprivate mutating func reissue(as identity: EventIdentity) {
    id = identity.id
    replaces = nil
    notes.quoted = QuotedNotes()
    if kind == .correction { kind = .call }
  }

  /// Takes over what another report of the same call says: the counts of the better one, and within
  /// one vocabulary the larger ones.
  fileprivate mutating func merge(_ other: Event, isBest: Bool, isSameVocabulary: Bool) {
    if isBest, other.tokens != nil {
      model = other.model ?? model
      provider = other.provider ?? provider
      modifiers = other.modifiers
    }
    let isMore = (other.tokens?.total ?? 0) > (tokens?.total ?? 0)
    if isSameVocabulary ? isMore : isBest && other.tokens != nil {
      tokens = other.tokens
      notes = other.notes
    }
    model = model ?? other.model
    provider = provider ?? other.provider
    cost = cost ?? other.cost
  }
}

extension ClosedRange<UInt64>? {
  /// All of both; nil where either is not known.
  fileprivate func union(_ other: ClosedRange<UInt64>?) -> ClosedRange<UInt64>? {
    guard let self, let other else { return nil }
    return min(self.lowerBound, other.lowerBound)...max(self.upperBound, other.upperBound)
  }
}
