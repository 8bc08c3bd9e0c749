import Usage

/// Where stored events are found by their numbers.
public protocol StoredEvents {
  /// Why it cannot go on; `Never` for one that always can.
  associatedtype Failure: Error
  /// The event of this number.
  func event(_ seq: Int64) throws(Failure) -> StoredEvent?
  /// The numbers of the entries that gave an event a price after it was stored, in their order.
  func pricings(of seq: Int64) throws(Failure) -> [Int64]
}

extension StoredEvents {
  /// The events right behind one that are parts of it.
  public func parts(of seq: Int64) throws(Failure) -> [EventNumbers] {
    var parts: [EventNumbers] = []
    while let next = try event(seq + Int64(parts.count) + 1)?.numbers, next.partOf == seq {
      parts.append(next)
    }
    return parts
  }

  /// The events whose figures one takes away: the event that it replaces, and its parts, each at
  /// its present price; none for a witness, which added nothing. A late price takes its event away
  /// as it was, to add it as it is now.
  public func takenAway(by event: EventNumbers) throws(Failure) -> [EventNumbers] {
    if let number = event.prices {
      guard let priced = try self.event(number)?.numbers else { return [] }
      return [try self.priced(priced, before: event.seq)]
    }
    guard let replaced = event.replaces, let old = try self.event(replaced)?.numbers else {
      return []
    }
    guard !old.isWitness else { return [] }
    var all: [EventNumbers] = []
    for event in [old] + (try parts(of: replaced)) { all.append(try priced(event)) }
    return all
  }

  /// What an event adds: itself, or where it is a late price the event that it prices. Nil for a
  /// void and a witness. Beside that and what it takes away, nothing changes a total.
  public func added(by event: EventNumbers) throws(Failure) -> EventNumbers? {
    guard event.kind != .void, !event.isWitness else { return nil }
    guard let number = event.prices else { return event }
    guard let priced = try self.event(number)?.numbers else { return nil }
    return try self.priced(priced, before: event.seq + 1)
  }

  /// A stored event with the last price that came after it, in an entry of a lower number.
  public func priced(
    _ event: EventNumbers, before end: Int64 = .max
  ) throws(Failure) -> EventNumbers {
    var event = event
    for number in try pricings(of: event.seq) where number < end {
      if let entry = try self.event(number)?.numbers { event.take(priceOf: entry) }
    }
    return event
  }
}
