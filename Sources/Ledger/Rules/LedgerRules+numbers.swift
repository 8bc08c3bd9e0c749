public import Usage

extension LedgerRules {
  /// What is stored of the next event beside its id; its user is made where it is new.
  @inlinable
  @inline(__always)
  func numbers(
    for record: PackedEvent, _ rare: Boxed<Event.RareMembers>?, source: Int64,
    session: Port.KnownSession?, _ intake: inout Intake
  ) throws(Port.Failure) -> EventNumbers {
    var event = EventNumbers()
    event.user = try intake.number(ofUser: record.userID, port)
    if event.user == nil, !intake.origin.isRestoring { event.user = session?.record.user }
    event.seq = port.nextEvent()
    event.project = intake.origin.project.number
    event.source = source
    event.kind = record.kind
    event.receivedAt = intake.origin.receivedAt.microseconds
    event.ownTime = record.hasOwnTime ? record.time.microseconds : nil
    event.session = session?.record.number
    event.agent = try intake.number(ofWord: record.agent, port)
    event.provider = try intake.number(ofWord: record.provider, port)
    event.model = try intake.number(ofWord: record.model, port)
    event.requests = record.requests
    event.webSearches = record.webSearches
    event.tokens = record.tokens
    event.cost = stored(record.cost)
    event.computed = stored(record.computed)
    if let rare { try add(rare.value, to: &event) }
    event.price = try intake.number(ofWord: record.price, port)
    event.pricedModel = try intake.number(ofWord: record.pricedModel, port)
    return event
  }

  @usableFromInline
  func add(
    _ rare: Event.RareMembers, to event: inout EventNumbers
  ) throws(Port.Failure) {
    event.notes = rare.notes
    event.tags = rare.tags
    var numbers = RareNumbers()
    if let modifiers = rare.modifiers {
      event.serviceTier = try number(ofWord: modifiers.serviceTier)
      event.isBatch = modifiers.isBatch
      numbers.speed = try number(ofWord: modifiers.speed)
      numbers.geo = try number(ofWord: modifiers.geo)
    }
    numbers.label = try number(ofWord: rare.label?.text)
    if let coverage = rare.coverage {
      numbers.coveredEvents = coverage.events
      if let cost = coverage.cost { event.computed = stored(cost) }
    }
    if let runID = rare.runID, let session = event.session {
      numbers.run = try port.number(ofRun: runID, in: session)
    }
    event.rare = numbers
  }

  @inlinable
  func stored(_ amount: Money?) -> Int64? {
    amount.map { Int64(clamping: $0.pico) }
  }

  private func number(ofWord word: String?) throws(Port.Failure) -> Int64? {
    guard let word else { return nil }
    return try port.number(ofWord: word.utf8.span)
  }
}
