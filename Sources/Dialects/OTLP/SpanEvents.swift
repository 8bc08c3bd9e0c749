internal import Reconciliation
internal import Usage

/// The events of one transaction's spans, each with all that its reports say together.
struct SpanEvents {
  private let ledger: any LedgerTransaction
  var entries: Entries
  /// The events of calls by the names that several reports of one may have.
  private var named: [ExternalID: NamedCall] = [:]
  /// What is known of calls that have names, by their events' ids.
  private var calls: [ExternalID: NamedCall] = [:]
  private var changedNames: [ExternalID] = []

  init(_ ledger: any LedgerTransaction, _ prices: PriceBook) {
    self.ledger = ledger
    entries = Entries(ledger, prices)
  }

  /// Loads what is known of the calls that reports may be of.
  mutating func load(for sightings: [Sighting]) throws(LedgerFailure) {
    let all = sightings.flatMap { names(of: $0) + places(of: $0) }
    let unknown = all.filter { named[$0] == nil }
    guard !unknown.isEmpty else { return }
    for call in try ledger.calls(named: unknown) {
      named[call.name] = call
      calls[call.event.id] = calls[call.event.id] ?? call
    }
  }

  /// The event of the call that is reported: another report's of the same call, or its own where it
  /// is the first.
  mutating func join(_ sighting: Sighting) -> EventIdentity {
    guard !sighting.names.isEmpty || sighting.twin != nil else { return sighting.identity }
    if let call = first(of: names(of: sighting), where: sighting.mayBe) {
      note(sighting, of: call)
      return call.event
    }
    let places = places(of: sighting)
    if let call = first(of: places, where: sighting.isTwin) {
      // A call that was found twice waits no more.
      named[call.name]?.period = nil
      changedNames.append(call.name)
      note(sighting, of: call)
      return call.event
    }
    let call = register(sighting)
    // So many calls that run at once and send as much wait for another report of each.
    let place = places.min { end(of: $0) < end(of: $1) }
    if let place { set(place, to: call) }
    return call.event
  }

  /// Has the names of a report lead to its own event.
  private mutating func register(_ sighting: Sighting) -> NamedCall {
    let call = sighting.call
    calls[call.event.id] = call
    for name in names(of: sighting) { set(name, to: call) }
    return call
  }

  private func first(
    of names: [ExternalID], where isSame: (NamedCall) -> Bool
  ) -> NamedCall? {
    for name in names {
      if let call = named[name], isSame(call) { return call }
    }
    return nil
  }

  /// What a key that is bound to a user reports is held against that user's calls alone.
  private func own(_ name: ExternalID) -> ExternalID {
    ledger.origin.boundUserID.map { BoundUser.name(name, of: $0) } ?? name
  }

  private func names(of sighting: Sighting) -> [ExternalID] { sighting.names.map(own) }

  private func places(of sighting: Sighting) -> [ExternalID] {
    guard let twin = sighting.twin else { return [] }
    return (0..<4).map { own("\(twin)#\($0)") }
  }

  /// Takes the names of another report of a call over.
  private mutating func note(_ sighting: Sighting, of known: NamedCall) {
    var call = calls[known.event.id] ?? known
    call.prompt = call.prompt ?? sighting.prompt
    call.period = call.period.union(sighting.period)
    calls[call.event.id] = call
    for name in names(of: sighting) { set(name, to: call) }
  }

  private mutating func set(_ name: ExternalID, to call: NamedCall) {
    named[name] = call
    named[name]?.name = name
    changedNames.append(name)
  }

  private func end(of place: ExternalID) -> UInt64 { named[place]?.period?.upperBound ?? 0 }

  // MARK: - What counts

  /// Counts a report: as the event itself, or as more of what is known of it. Says why it may not.
  mutating func add(
    _ sighting: Sighting, to identity: EventIdentity, at place: NodeLabels, sessionRank: Int
  ) throws(LedgerFailure) -> Rejection? {
    guard identity != sighting.identity, var call = calls[identity.id] else {
      calls[identity.id]?.session = (place.sessionID, sessionRank)
      let outcome = try ledger.record(sighting.priced(at: place))
      if case .rejected(let rejection) = outcome { return rejection }
      return nil
    }
    // Where the first report turned out to be around other calls, none of them counts.
    guard var event = try entries.counted(identity) else { return nil }
    let isBest = (sighting.rank, sighting.vocabulary) > (call.rank, call.vocabulary)
    event.merge(
      sighting.priced.event, isBest: isBest || event.tokens == nil,
      isSameVocabulary: sighting.vocabulary == call.vocabulary)
    if isBest { (call.rank, call.vocabulary) = (sighting.rank, sighting.vocabulary) }
    // Of two sessions that are known as surely, the first by its bytes.
    if event.sessionID != call.session.id {
      call.session = (event.sessionID, SpanReading.namedRank)
    }
    if sessionRank < call.session.rank
      || sessionRank == call.session.rank && place.precedes(event)
    {
      call.session = (place.sessionID, sessionRank)
      event.sessionID = place.sessionID
    }
    calls[identity.id] = call
    event.agent = event.agent ?? place.agent
    event.userID = event.userID ?? place.userID
    if case .rejected(let rejection) = try entries.put(event) { return rejection }
    return nil
  }

  /// Has a call that does not count be counted by another report of it, as an event of its own.
  mutating func reissue(_ sighting: Sighting) -> EventIdentity { register(sighting).event }

  /// Takes over larger counts of a span that is sent again.
  mutating func raise(_ identity: EventIdentity, to sighting: Sighting) throws(LedgerFailure) {
    if let call = calls[identity.id], call.vocabulary != sighting.vocabulary { return }
    try entries.change(identity) { event in
      event.merge(sighting.priced.event, isBest: false, isSameVocabulary: true)
    }
  }

  /// Stores the names with what is known of their calls.
  func finish() throws(LedgerFailure) {
    guard !changedNames.isEmpty else { return }
    let rows = Set(changedNames).compactMap { name -> NamedCall? in
      guard let named = named[name] else { return nil }
      var row = calls[named.event.id] ?? named
      row.name = name
      // A twin that was found waits no more, whatever is known of its call.
      if named.period == nil { row.period = nil }
      return row
    }
    try ledger.save(rows)
  }
}

extension NodeLabels {
  fileprivate func precedes(_ event: Event) -> Bool {
    guard let sessionID, let other = event.sessionID else { return false }
    return sessionID < other
  }
}

extension Sighting {
  fileprivate var identity: EventIdentity { priced.event.identity }

  /// What is known of the call by this report alone; its session is known when it is counted.
  fileprivate var call: NamedCall {
    NamedCall(
      name: "", event: identity, vocabulary: vocabulary, rank: rank, prompt: prompt,
      period: period, session: (nil, SpanReading.traceRank))
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
    cost = isBest ? other.cost ?? cost : cost ?? other.cost
    vendorCall = other.vendorCall
  }
}

extension ClosedRange<UInt64>? {
  /// All of both; nil where either is not known.
  fileprivate func union(_ other: ClosedRange<UInt64>?) -> ClosedRange<UInt64>? {
    guard let self, let other else { return nil }
    return min(self.lowerBound, other.lowerBound)...max(self.upperBound, other.upperBound)
  }
}
