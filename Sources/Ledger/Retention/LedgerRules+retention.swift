public import Usage

/// Events that are old are dropped: their sums stay, and they are known again by their ids.
extension LedgerRules {
  /// The most events that are dropped together since they name each other.
  private static var groupMax: Int { 100 }
  /// Events from which a step takes no others.
  private static var eventsPerStep: Int { 100 }

  /// Drops those of these events that may go, with all that replaced them, priced them or is a part
  /// of them. The step has a `last` where it had no room for all.
  public func drop(
    _ numbers: [Int64], by rule: RetentionRule, keptSources: Set<Int64>
  ) throws(Port.Failure) -> Result<RetentionStep, StoreError> {
    guard unfinishedBudgets().isEmpty else {
      return .failure(
        .unavailable(reason: "the past of a budget is being counted", retryAfterSeconds: 60))
    }
    guard numbers.last ?? 0 <= port.lastToDrop else {
      return .failure(.unavailable(reason: "their sums are not stored yet", retryAfterSeconds: 60))
    }
    let limits = DropLimits(
      last: port.lastToDrop, before: rule.before.start.microseconds, keptSources: keptSources)
    var dropped: [DroppedEvent] = []
    var step = RetentionStep()
    for number in numbers {
      guard dropped.count < Self.eventsPerStep else {
        step.last = number - 1
        break
      }
      guard let event = try port.event(number), try isFirst(event.numbers),
        let group = try group(of: event, limits)
      else { continue }
      let account = try droppedAccount(event.numbers)
      for event in group { dropped.append(try droppedEvent(event)) }
      dropped[dropped.count - group.count].account = account
      port.changes.note(project: event.numbers.project)
    }
    if !dropped.isEmpty { try port.drop(dropped, before: rule.before) }
    step.dropped = dropped.count
    return .success(step)
  }

  /// False for an event that another one is dropped with.
  private func isFirst(_ event: EventNumbers) throws(Port.Failure) -> Bool {
    guard event.partOf == nil else { return false }
    for earlier in [event.replaces, event.prices] {
      if let earlier, try port.event(earlier) != nil { return false }
    }
    return true
  }

  /// The event and all that name it, in their order; nil where one of them must stay.
  private func group(
    of first: StoredEvent, _ limits: DropLimits
  ) throws(Port.Failure) -> [StoredEvent]? {
    var group = [first.numbers.seq: first]
    var rest = [first]
    while let event = rest.popLast() {
      guard try mayGo(event.numbers, limits) else { return nil }
      for number in try numbersNaming(event.numbers) where group[number] == nil {
        guard group.count < Self.groupMax, let next = try port.event(number) else { return nil }
        group[number] = next
        rest.append(next)
      }
    }
    return group.values.sorted { $0.numbers.seq < $1.numbers.seq }
  }

  /// The numbers of the events that name one.
  private func numbersNaming(_ event: EventNumbers) throws(Port.Failure) -> [Int64] {
    var numbers = try port.pricings(of: event.seq)
    if let replacement = try port.replacement(of: event.seq) { numbers.append(replacement) }
    if event.partOf == nil { numbers += try port.parts(of: event.seq).map(\.seq) }
    return numbers
  }

  private func mayGo(
    _ event: EventNumbers, _ limits: DropLimits
  ) throws(Port.Failure) -> Bool {
    guard event.seq <= limits.last, event.receivedAt < limits.before,
      !limits.keptSources.contains(event.source), try !port.isNamed(event.seq)
    else { return false }
    guard try port.replacement(of: event.seq) == nil else { return true }
    return try !port.priced(event).isWaiting
  }

  /// What another source's account of the call will be held against; nil for what is no call.
  private func droppedAccount(
    _ first: EventNumbers
  ) throws(Port.Failure) -> DroppedAccount? {
    guard first.kind == .call else { return nil }
    let current = try port.current(ofAccount: first.seq)?.numbers
    return DroppedAccount(
      source: first.source, minute: first.ownTime.map { $0 / Timestamp.microsecondsPerMinute },
      counts: current?.kind != .void)
  }

  private func droppedEvent(_ event: StoredEvent) throws(Port.Failure) -> DroppedEvent {
    guard event.numbers.partOf == nil, event.numbers.kind != .pricing else {
      return DroppedEvent(event: event, content: nil)
    }
    let parts = try port.parts(of: event.numbers.seq).map(\.tokens)
    return DroppedEvent(event: event, content: try port.event(event).content(parts: parts))
  }

  /// Decides on an event of which the identity is that of a dropped one. Whose that was is not
  /// known any more, so that a key which is bound to a user may not repeat it.
  @usableFromInline
  func compare(
    dropped seq: Int64, with index: Int, of intake: Intake
  ) throws(Port.Failure) -> EventOutcome {
    let event = intake.events[index].event
    guard intake.origin.boundUserID == nil else { return Self.foreignConflict(event) }
    let parts = intake.events.records[(index + 1)...].prefix { $0.isPart }.map(\.tokens)
    guard try !port.hasContent(event.content(parts: parts), dropped: seq) else {
      return .duplicate
    }
    return .rejected(
      Rejection(
        .conflict, field: "id",
        "event \(event.id) was stored before with other content, and dropped since; give a new "
          + "event another id"))
  }

  /// Why an event cannot be taken back, or get a price.
  func droppedRejection(_ id: ExternalID, field: String) -> Rejection {
    let day = port.droppedBefore.map { "before \($0)" } ?? "long ago"
    return Rejection(
      .eventsDropped, field: field,
      "event \(id) came in \(day) and was dropped, so nothing can change it any more; post an "
        + "adjustment with the difference")
  }
}

/// What an event must meet to be dropped.
private struct DropLimits {
  var last: Int64
  /// In microseconds since 1970.
  var before: Int64
  var keptSources: Set<Int64>
}
