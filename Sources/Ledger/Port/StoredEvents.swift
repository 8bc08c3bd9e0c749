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
  /// that an event adds its own figures, and nothing else changes a total.
  public func takenAway(by event: EventNumbers) throws(Failure) -> [EventNumbers] {
    guard let replaced = event.replaces, let old = try self.event(replaced)?.numbers else {
      return []
    }
    return [old] + (try parts(of: replaced))
  }
}
