import SQLite
import Usage

extension Ledger {
  /// What stands for an identity, and its row.
  struct Standing {
    var root: Int64
    var row: EventRow
    /// Revisions that the server made, whether or not a client replaced one of them since.
    var revisions: Int64
  }

  func standing(
    source: ExternalName, id: ExternalID, in project: ProjectID
  ) throws(DatabaseError) -> Standing? {
    let source = try words.number(of: source)
    guard let root = try find(id, source: source, project: project) else { return nil }
    let newest = try connection.first(
      "SELECT newest, count FROM revision WHERE event = ?1", root.numbers.seq
    ) { (seq: $0.int64(0), count: $0.int64(1)) }
    var standing = Standing(root: root.numbers.seq, row: root, revisions: newest?.count ?? 0)
    if let newest, let row = try events.load(newest.seq) { standing.row = row }
    while let next = try replacingRow(of: standing.row) { standing.row = next }
    return standing
  }

  /// Puts an event in the place of what stands for its identity.
  func revise(_ priced: PricedEvent, _ origin: UpdateOrigin) throws(DatabaseError) -> EventOutcome {
    guard
      let standing = try standing(
        source: priced.event.source, id: priced.event.id, in: origin.project)
    else { return try record(priced, origin) }
    guard try !isForeign(standing.row.numbers, to: origin) else {
      return Self.foreignConflict(priced.event)
    }
    guard standing.row.numbers.kind != .void, try differs(priced, from: standing.row) else {
      return .duplicate
    }
    var event = priced.event
    event.replaces = standing.row.id
    var number = standing.revisions
    var outcome: EventOutcome
    repeat {
      number += 1
      event.id = "\(priced.event.id)~\(number)"
      outcome = try record(
        PricedEvent(event: event, quote: priced.quote, hasOwnTime: priced.hasOwnTime), origin)
      // A client may have made events of such an id itself.
    } while Self.isIDTaken(outcome) && number < standing.revisions + Self.revisionAttemptsMax
    guard outcome == .accepted else { return outcome }
    try connection.run(
      """
      INSERT INTO revision (event, newest, count) VALUES (?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET newest = excluded.newest, count = excluded.count
      """, standing.root, lastEvent, number)
    return .accepted
  }

  private static let revisionAttemptsMax: Int64 = 8

  /// True where another event has the id; under the next id, any other fault would be the same.
  private static func isIDTaken(_ outcome: EventOutcome) -> Bool {
    switch outcome {
    case .duplicate: true
    case .rejected(let rejection): rejection.code == .conflict
    case .accepted, .notAttempted: false
    }
  }

  private func differs(
    _ priced: PricedEvent, from row: EventRow
  ) throws(DatabaseError) -> Bool {
    var event = try event(row)
    event.replaces = priced.event.replaces
    // A correction by a client is a call, as far as its figures go.
    if event.kind == .correction { event.kind = priced.event.kind }
    let (stored, given) = (event.notes, priced.event.notes)
    if stored.doubts != given.doubts || stored.decidesNothing != given.decidesNothing {
      return true
    }
    // The passes of a call change what it costs, and are not stored.
    if !priced.event.passes.isEmpty,
      row.numbers.computed.map({ Money(pico: Int128($0)) }) != priced.quote?.cost
    {
      return true
    }
    return event.firstDifference(
      from: priced.event, givenHasOwnTime: priced.hasOwnTime && row.numbers.ownTime != nil) != nil
  }
}
