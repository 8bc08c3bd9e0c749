import SQLite
import Usage

extension Ledger {
  /// The next row; its user is made where it is new.
  func row(
    for priced: PricedEvent, in batch: EventBatch, source: Int64, session: SessionState?
  ) throws(DatabaseError) -> EventRow {
    let event = priced.event
    var user = session?.user
    if let userID = event.userID { user = try users.number(of: userID, in: batch.project) }
    var run: Int64?
    if let runID = event.runID, let session {
      run = try runs.number(of: runID, in: session.number)
    }
    return EventRow(
      seq: nextEvent(), project: batch.project.number, source: source, id: event.id,
      kind: event.kind, receivedAt: batch.receivedAt.microseconds,
      ownTime: priced.hasOwnTime ? event.time.microseconds : nil, session: session?.number,
      user: user, agent: try words.numberIfAny(event.agent),
      provider: try words.numberIfAny(event.provider),
      model: try words.numberIfAny(event.model),
      serviceTier: try words.numberIfAny(event.modifiers.serviceTier),
      isBatch: event.modifiers.isBatch, speed: try words.numberIfAny(event.modifiers.speed),
      geo: try words.numberIfAny(event.modifiers.geo),
      label: try words.numberIfAny(event.label), requests: event.requests,
      webSearches: event.webSearches, tokens: event.tokens, cost: stored(event.cost),
      computed: stored(event.coverage?.cost ?? priced.quote?.cost),
      price: try words.numberIfAny(priced.quote?.price),
      pricedModel: priced.quote?.model == event.model
        ? nil : try words.numberIfAny(priced.quote?.model),
      tags: TagText.encode(event.tags), run: run, coveredEvents: event.coverage?.events)
  }

  private func stored(_ amount: Money?) -> Int64? {
    amount.map { Int64(clamping: $0.pico) }
  }

  /// The event that a row holds, with words for its numbers.
  func event(_ row: EventRow) throws(DatabaseError) -> Event {
    var event = Event(
      source: try words.word(row.source) ?? "", id: row.id,
      time: Timestamp(microseconds: row.time))
    event.kind = row.kind
    if let number = row.session { event.sessionID = try sessions.find(number: number)?.id }
    if let number = row.user { event.userID = try users.id(number) }
    event.agent = try words.wordIfAny(row.agent)
    event.provider = try words.wordIfAny(row.provider)
    event.model = try words.wordIfAny(row.model)
    event.tokens = row.tokens
    event.requests = row.requests
    event.webSearches = row.webSearches
    event.modifiers.serviceTier = try words.wordIfAny(row.serviceTier)
    event.modifiers.isBatch = row.isBatch
    event.modifiers.speed = try words.wordIfAny(row.speed)
    event.modifiers.geo = try words.wordIfAny(row.geo)
    event.cost = row.cost.map { Money(pico: Int128($0)) }
    event.tags = TagText.decode(row.tags)
    event.label = try words.wordIfAny(row.label)
    event.coverage = row.coverage
    if let run = row.run { event.runID = try runs.id(run) }
    if let replaced = row.replaces { event.replaces = try events.load(replaced)?.id }
    return event
  }

  /// The event's session, made by its first event; a user or parent that it did not know yet is
  /// taken from the event.
  func session(
    of event: Event, known: SessionState?, in batch: EventBatch
  ) throws(DatabaseError) -> SessionState? {
    guard let id = event.sessionID else { return nil }
    if let known = known == nil ? try sessions.find(id, in: batch.project) : known {
      let lacksUser = known.user == nil && event.userID != nil
      let lacksParent = known.parent == nil && event.parentSessionID != nil
      guard lacksUser || lacksParent else { return known }
      if lacksUser, let userID = event.userID {
        known.user = try users.number(of: userID, in: batch.project)
      }
      if lacksParent {
        known.parent = try parent(
          event.parentSessionID, of: id, user: known.user, at: event.time, in: batch.project)
      }
      try sessions.storeDefinition(known, tags: nil)
      return known
    }
    var user: Int64?
    if let userID = event.userID { user = try users.number(of: userID, in: batch.project) }
    return try sessions.create(
      id, in: batch.project, user: user,
      parent: try parent(
        event.parentSessionID, of: id, user: user, at: event.time, in: batch.project),
      tags: nil, startedAt: event.time.microseconds)
  }

  /// The parent's number; a parent of which nothing was heard yet is made, for the same user. Nil
  /// for a session that names itself.
  func parent(
    _ parentID: String?, of id: String, user: Int64?, at time: Timestamp, in project: ProjectID
  ) throws(DatabaseError) -> Int64? {
    guard let parentID, parentID != id else { return nil }
    if let known = try sessions.find(parentID, in: project) { return known.number }
    return try sessions.create(
      parentID, in: project, user: user, parent: nil, tags: nil, startedAt: time.microseconds
    ).number
  }
}
