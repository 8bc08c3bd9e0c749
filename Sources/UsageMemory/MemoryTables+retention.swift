import Ledger
import Usage

/// Dropped events go into a table of their own, which totals of usage still read and lists do not.
extension MemoryTables {
  var lastToDrop: Int64 { lastEvent }

  func hasContent(_ content: String, dropped seq: Int64) -> Bool {
    droppedContents[seq].map { $0.hasSameBytes(as: content) } ?? false
  }

  func droppedAccount(_ seq: Int64) -> DroppedAccount? { droppedAccounts[seq] }

  func isNamed(_ seq: Int64) -> Bool {
    callsOfAccounts[seq] != nil || alerts.values.contains { $0.event == seq }
      || revisions.contains { $0.key == seq || $0.value.newest == seq }
  }

  func drop(_ events: [DroppedEvent], before day: Day) {
    for dropped in events {
      let seq = dropped.event.numbers.seq
      change(\.events, seq) { $0 = nil }
      change(\.droppedEvents, seq) { $0 = dropped.event }
      change(\.droppedContents, seq) { $0 = dropped.content }
      change(\.droppedAccounts, seq) { $0 = dropped.account }
    }
    droppedBefore = max(day, droppedBefore ?? day)
  }

  /// What is known of the events of a project that were dropped.
  func dropped(in project: ProjectID) -> DroppedEvents? {
    let events = droppedEvents.values.map(\.numbers).filter { $0.project == project.number }
    guard let day = droppedBefore, let last = events.map(\.seq).max(),
      let lastTime = events.map(\.time).max()
    else { return nil }
    return DroppedEvents(
      count: Int64(events.count), before: day, lastEvent: last,
      lastTime: Timestamp(microseconds: lastTime))
  }

  /// The last event that was dropped of those that a list may be of; 0 where none was.
  func lastDropped(for query: EntryQuery, in project: ProjectID) -> Int64 {
    guard let dropped = dropped(in: project), dropped.mayReach(query.from) else { return 0 }
    let session = query.filters.first { $0.dimension == .session }
    guard let session, session.prefixes.isEmpty, !session.anyOf.isEmpty,
      !session.anyOf.contains(nil)
    else { return dropped.lastEvent }
    let own = droppedEvents.values.filter { stored in
      let id = stored.numbers.session.flatMap { records[$0]?.id }
      return stored.numbers.project == project.number
        && session.passes(id.map { ExternalName($0.text) })
    }
    return own.map(\.numbers.seq).max() ?? 0
  }

  /// All events that there ever were, dropped ones too.
  var history: MemoryHistory { MemoryHistory(tables: self) }

  /// Drops events behind a number that are old enough.
  func dropEvents(
    by rule: RetentionRule, after number: Int64, limit: Int
  ) -> Result<RetentionStep, StoreError> {
    let old = events.keys.filter { $0 > number }.sorted().prefix { seq in
      events[seq].map { $0.numbers.receivedAt < rule.before.start.microseconds } ?? false
    }
    let numbers = Array(old.prefix(limit))
    let keptSources = Set(rule.keptSources.compactMap { wordNumbers[$0] })
    return rules.drop(numbers, by: rule, keptSources: keptSources).map { step in
      RetentionStep(
        dropped: step.dropped, last: step.last ?? (old.count > limit ? numbers.last : nil))
    }
  }
}

/// The events of a ledger, those also that were dropped.
struct MemoryHistory: StoredEvents {
  typealias Failure = Never

  let tables: MemoryTables

  func event(_ seq: Int64) -> StoredEvent? { tables.events[seq] ?? tables.droppedEvents[seq] }

  func pricings(of seq: Int64) -> [Int64] { tables.pricings(of: seq) }

  /// In the order of receipt.
  var all: [EventNumbers] { (1...max(1, tables.lastEvent)).compactMap { event($0)?.numbers } }
}
