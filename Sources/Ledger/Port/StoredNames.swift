public import Usage

/// The texts that the numbers of stored events stand for.
public protocol StoredNames {
  /// Why it cannot go on; `Never` for one that always can.
  associatedtype Failure: Error
  /// The word of this number.
  func word(_ number: Int64) throws(Failure) -> ExternalName?
  /// The id of the user of this number.
  func user(_ number: Int64) throws(Failure) -> ExternalID?
  /// The id of the run of this number.
  func run(_ number: Int64) throws(Failure) -> ExternalID?
  /// The id of the session of this number.
  func sessionID(_ number: Int64) throws(Failure) -> ExternalID?
  /// The id of the event of this number, and when it came in, in microseconds since 1970.
  func receipt(_ seq: Int64) throws(Failure) -> (id: ExternalID, receivedAt: Int64)?
  /// The number of the event of which this one is a part.
  func whole(of seq: Int64) throws(Failure) -> Int64?
  /// The number of the event that took this one back.
  func replacement(of seq: Int64) throws(Failure) -> Int64?
}

extension StoredNames {
  private func word(ifAny number: Int64?) throws(Failure) -> ExternalName? {
    guard let number else { return nil }
    return try word(number)
  }

  private func eventID(ifAny seq: Int64?) throws(Failure) -> ExternalID? {
    guard let seq else { return nil }
    return try receipt(seq)?.id
  }

  /// The event that is stored so, with words for its numbers.
  public func event(_ stored: StoredEvent) throws(Failure) -> Event {
    let numbers = stored.numbers
    var event = Event(
      source: try word(numbers.source) ?? "", id: stored.id,
      time: Timestamp(microseconds: numbers.time))
    event.kind = numbers.kind
    if let number = numbers.session { event.sessionID = try sessionID(number) }
    if let number = numbers.user { event.userID = try user(number) }
    event.agent = try word(ifAny: numbers.agent)
    event.provider = try word(ifAny: numbers.provider)
    event.model = try word(ifAny: numbers.model)
    event.tokens = numbers.tokens
    event.requests = numbers.requests
    event.webSearches = numbers.webSearches
    event.modifiers.serviceTier = try word(ifAny: numbers.serviceTier)?.text
    event.modifiers.isBatch = numbers.isBatch
    event.modifiers.speed = try word(ifAny: numbers.speed)?.text
    event.modifiers.geo = try word(ifAny: numbers.geo)?.text
    event.cost = numbers.cost.map { Money(pico: Int128($0)) }
    event.tags = numbers.tags ?? []
    event.label = try word(ifAny: numbers.label)
    if let notes = numbers.notes { event.notes = notes.value }
    event.coverage = numbers.coverage
    if let number = numbers.run { event.runID = try run(number) }
    event.replaces = try eventID(ifAny: numbers.replaces)
    return event
  }

  /// The entry of the ledger that is stored so.
  public func entry(_ stored: StoredEvent) throws(Failure) -> LedgerEntry {
    let numbers = stored.numbers
    var entry = LedgerEntry(
      number: numbers.seq, event: try event(stored),
      receivedAt: Timestamp(microseconds: numbers.receivedAt))
    entry.computed = numbers.computed.map { Money(pico: Int128($0)) }
    entry.price = try word(ifAny: numbers.price)
    entry.pricedModel = try word(ifAny: numbers.pricedModel)
    if let replacement = try replacement(of: numbers.seq),
      let receipt = try receipt(replacement)
    {
      entry.replacedBy = receipt.id
      entry.replacedAt = Timestamp(microseconds: receipt.receivedAt)
    }
    entry.partOf = try eventID(ifAny: numbers.partOf)
    entry.hasOwnTime = numbers.ownTime != nil
    if let priced = numbers.prices {
      entry.pricedPart = try whole(of: priced).map { Int(priced - $0) } ?? 0
    }
    return entry
  }
}
