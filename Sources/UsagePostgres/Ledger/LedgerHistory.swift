import Ledger
import Postgres
import Usage

/// The events of a project in the order of receipt, those also that were dropped.
///
/// It reads so many at a time, with all that is told of them, and lets go of them then.
struct LedgerHistory: StoredEvents {
  let ledger: LedgerTables
  private static let eventsAtOnce = 5_000

  init(_ ledger: LedgerTables) {
    self.ledger = ledger
  }

  func event(_ seq: Int64) throws(PostgresError) -> StoredEvent? {
    if let event = try ledger.event(seq) { return event }
    guard ledger.droppedBefore != nil, seq <= ledger.lastEvent else { return nil }
    return try ledger.dropped.row(Number(seq)).map { row in
      var event = row.event
      event.numbers.seq = seq
      return event
    }
  }

  func pricings(of seq: Int64) throws(PostgresError) -> [Int64] {
    try ledger.pricings(of: seq)
  }

  /// Hands over the entries of a project from the events behind one, up to another: what each adds,
  /// and what it takes away.
  func forEachEntry(
    of project: ProjectID, in times: Range<Int64>?, after first: Int64, upTo last: Int64,
    _ body: (_ entry: EventNumbers, _ isTakenBack: Bool) throws(PostgresError) -> Void
  ) throws(PostgresError) {
    var next = first
    while let events = try page(of: project, in: times, after: next, upTo: last) {
      for event in events {
        for old in try takenAway(by: event) { try body(old, true) }
        if let added = try added(by: event) { try body(added, false) }
      }
      next = events.last?.seq ?? last
      ledger.letGoOfEvents()
    }
  }

  private func page(
    of project: ProjectID, in times: Range<Int64>?, after first: Int64, upTo last: Int64
  ) throws(PostgresError) -> [EventNumbers]? {
    // What takes another away, or prices it, may do so at a time that is not its own.
    let condition = """
      project = $1 AND number > $2 AND number <= $3
        AND (coalesce(time, received_at) >= $4 AND coalesce(time, received_at) < $5
          OR replaces IS NOT NULL OR prices IS NOT NULL)
      ORDER BY number LIMIT $6
      """
    let parameters = [
      Parameter(project), Parameter(first), Parameter(last), Parameter(times?.lowerBound ?? .min),
      Parameter(times?.upperBound ?? .max), Parameter(Self.eventsAtOnce),
    ]
    var events = try ledger.events.rows(where: condition, parameters).map { key, row in
      numbered(row, key)
    }
    if ledger.droppedBefore != nil {
      events += try ledger.dropped.rows(where: condition, parameters).map { key, row in
        numbered(row.event, key)
      }
      events.sort { $0.seq < $1.seq }
      events = Array(events.prefix(Self.eventsAtOnce))
    }
    guard !events.isEmpty else { return nil }
    try load(whatIsNamedBy: events)
    return events
  }

  private func numbered(_ event: StoredEvent, _ key: Number) -> EventNumbers {
    var numbers = event.numbers
    numbers.seq = key.value
    return numbers
  }

  private func load(whatIsNamedBy events: [EventNumbers]) throws(PostgresError) {
    let named = events.flatMap { [$0.replaces, $0.prices].compactMap { $0 } }
    // The parts of an event stand behind it.
    try ledger.events.load(named.flatMap { [Number($0), Number($0 + 1)] })
    try ledger.loadPricings(of: events.map(\.seq) + named)
    try ledger.loadNames(of: events)
  }
}
