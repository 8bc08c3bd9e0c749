import Usage

/// Where stored events are found by their numbers.
public protocol StoredEvents {
  /// Why it cannot go on; `Never` for one that always can.
  associatedtype Failure: Error
  /// The event of this number.
  func event(_ seq: Int64) throws(Failure) -> StoredEvent?
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

  /// The events whose figures one takes away: the event that it replaces, and its parts. Beside
  /// that an event adds its own figures, and nothing else changes a total. A late price takes away
  /// its event as it was.
  public func takenAway(by event: EventNumbers) throws(Failure) -> [EventNumbers] {
    if let priced = try self.priced(by: event) {
      return [event.isWithdrawnPrice ? priced.after : priced.before]
    }
    guard let replaced = event.replaces, let old = try self.event(replaced)?.numbers else {
      return []
    }
    return [old] + (try parts(of: replaced))
  }

  /// What an event adds: itself, or where it is a late price its event as it is then, so that an
  /// event is in one place whatever totals are grouped by. Nil for a void.
  public func added(by event: EventNumbers) throws(Failure) -> EventNumbers? {
    guard event.kind != .void else { return nil }
    guard let priced = try self.priced(by: event) else { return event }
    return event.isWithdrawnPrice ? priced.before : priced.after
  }

  /// The event of a late price without and with it; nil for any other event, and for a price of a
  /// part that its event lacked: that adds to an event which has a cost.
  private func priced(
    by event: EventNumbers
  ) throws(Failure) -> (before: EventNumbers, after: EventNumbers)? {
    guard let number = event.prices, let effect = event.notes?.value.effect?.value,
      effect.computedEvents != 0, let before = try self.event(number)?.numbers
    else { return nil }
    var after = before
    after.computed = (before.computed ?? 0) + (event.computed ?? 0) * effect.computedEvents
    after.setQuoted(event.notes?.value.quoted ?? QuotedNotes())
    return (before, after)
  }
}
