import SQLite
import Usage

extension Ledger {
  /// What the next row holds of an event beside its texts; its user is made where it is new.
  func numbers(
    for record: PackedEvent, _ rare: Boxed<Event.RareMembers>?, source: Int64,
    session: SessionState?,
    _ intake: inout Intake
  ) throws(DatabaseError) -> EventNumbers {
    let user = try numberIfAny(ofUser: record.userID, &intake)
    var event = EventNumbers(
      seq: nextEvent(), project: intake.origin.project.number, source: source,
      kind: record.kind, receivedAt: intake.origin.receivedAt.microseconds,
      ownTime: record.hasOwnTime ? record.time.microseconds : nil, session: session?.number,
      user: user ?? session?.user, agent: try numberIfAny(ofWord: record.agent, &intake),
      provider: try numberIfAny(ofWord: record.provider, &intake),
      model: try numberIfAny(ofWord: record.model, &intake), isBatch: false,
      requests: record.requests, webSearches: record.webSearches, tokens: record.tokens,
      cost: stored(record.cost), computed: stored(record.computed))
    if let rare { try add(rare.value, to: &event, of: session) }
    event.price = try numberIfAny(ofWord: record.price, &intake)
    event.pricedModel = try numberIfAny(ofWord: record.pricedModel, &intake)
    return event
  }

  private func add(
    _ rare: Event.RareMembers, to event: inout EventNumbers, of session: SessionState?
  ) throws(DatabaseError) {
    if let modifiers = rare.modifiers {
      event.serviceTier = try words.numberIfAny(modifiers.serviceTier)
      event.isBatch = modifiers.isBatch
      event.speed = try words.numberIfAny(modifiers.speed)
      event.geo = try words.numberIfAny(modifiers.geo)
    }
    event.label = try words.numberIfAny(rare.label)
    event.notes = rare.notes
    event.tags = TagText.encode(rare.tags ?? [])
    if let coverage = rare.coverage {
      event.coveredEvents = coverage.events
      if let cost = coverage.cost { event.computed = stored(cost) }
    }
    if let runID = rare.runID, let session {
      event.run = try runs.number(of: runID, in: session.number)
    }
  }

  private func stored(_ amount: Money?) -> Int64? {
    amount.map { Int64(clamping: $0.pico) }
  }

  /// The event that a row holds, with words for its numbers.
  func event(_ row: EventRow) throws(DatabaseError) -> Event {
    let numbers = row.numbers
    var event = Event(
      source: try words.word(numbers.source) ?? "", id: row.id,
      time: Timestamp(microseconds: numbers.time))
    event.kind = numbers.kind
    if let number = numbers.session { event.sessionID = try sessions.find(number: number)?.id }
    if let number = numbers.user { event.userID = try users.id(number) }
    event.agent = try words.wordIfAny(numbers.agent)
    event.provider = try words.wordIfAny(numbers.provider)
    event.model = try words.wordIfAny(numbers.model)
    event.tokens = numbers.tokens
    event.requests = numbers.requests
    event.webSearches = numbers.webSearches
    event.modifiers.serviceTier = try words.wordIfAny(numbers.serviceTier)?.text
    event.modifiers.isBatch = numbers.isBatch
    event.modifiers.speed = try words.wordIfAny(numbers.speed)?.text
    event.modifiers.geo = try words.wordIfAny(numbers.geo)?.text
    event.cost = numbers.cost.map { Money(pico: Int128($0)) }
    event.tags = TagText.decode(numbers.tags)
    event.label = try words.wordIfAny(numbers.label)
    if let notes = numbers.notes { event.notes = notes.value }
    event.coverage = numbers.coverage
    if let run = numbers.run { event.runID = try runs.id(run) }
    if let replaced = numbers.replaces { event.replaces = try events.load(replaced)?.id }
    return event
  }

  /// The event's session, made by its first event; a user or parent that it did not know yet is
  /// taken from the event. `known` is the session where the caller has looked it up.
  func session(
    of record: PackedEvent, parentID: ExternalID?, _ known: SessionState?, _ intake: inout Intake
  ) throws(DatabaseError) -> SessionState? {
    guard let place = record.sessionID else { return nil }
    let project = intake.origin.project
    var known = known
    if known == nil { known = try sessions.find(intake.events.texts[place], in: project) }
    if let known {
      let lacksUser = known.user == nil && record.userID != nil
      let lacksParent = known.parent == nil && parentID != nil
      guard lacksUser || lacksParent else { return known }
      if lacksUser { known.user = try numberIfAny(ofUser: record.userID, &intake) }
      if lacksParent {
        known.parent = try parent(
          parentID, of: known.id, user: known.user, at: record.time, in: project)
      }
      try sessions.storeDefinition(known, tags: nil)
      return known
    }
    let id = intake.events.texts[place]
    let user = try numberIfAny(ofUser: record.userID, &intake)
    return try sessions.create(
      id, in: project, user: user,
      parent: try parent(parentID, of: id, user: user, at: record.time, in: project),
      tags: nil, startedAt: record.time.microseconds)
  }

  /// The parent's number; a parent of which nothing was heard yet is made, for the same user. Nil
  /// for a session that names itself.
  func parent(
    _ parentID: ExternalID?, of id: ExternalID, user: Int64?, at time: Timestamp,
    in project: ProjectID
  ) throws(DatabaseError) -> Int64? {
    guard let parentID, parentID != id else { return nil }
    if let known = try sessions.find(parentID, in: project) { return known.number }
    return try sessions.create(
      parentID, in: project, user: user, parent: nil, tags: nil, startedAt: time.microseconds
    ).number
  }
}
