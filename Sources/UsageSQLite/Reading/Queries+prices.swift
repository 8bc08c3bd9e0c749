import Ledger
import SQLite
import Usage

/// Prices of projects, and the events that wait for one.
extension Queries {
  /// The prices that hold, of one project or of all, in the order in which they were set.
  func prices(of project: ProjectID?) throws(DatabaseError) -> [OwnPrice] {
    try connection.all(
      """
      SELECT \(OwnPriceRow.columns) FROM own_price p
      WHERE (?1 IS NULL OR project = ?1) AND terms IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM own_price q WHERE q.project = p.project AND q.provider = p.provider
          AND q.model = p.model AND q.from_day = p.from_day AND q.revision > p.revision)
      ORDER BY revision
      """, project?.number
    ) { OwnPriceRow.read($0) }
  }

  /// Where events wait for a price, behind a place.
  func waiting(
    after place: WaitingStretch.Place, limit: Int
  ) throws(DatabaseError) -> [WaitingStretch] {
    let rows = try connection.all(
      """
      SELECT project, provider, model, day, block, events FROM waiting
      WHERE (project, provider, model, day, block) > (?1, ?2, ?3, ?4, ?5)
      ORDER BY project, provider, model, day, block LIMIT ?6
      """, place.project, place.provider, place.model, place.day, place.block, limit
    ) { row in
      (
        WaitingStretch.Place(
          project: row.int64(0), provider: row.int64(1), model: row.int64(2), day: row.int64(3),
          block: row.int64(4)), row.int64(5)
      )
    }
    var stretches: [WaitingStretch] = []
    for (place, events) in rows {
      stretches.append(
        WaitingStretch(
          place: place, provider: try word(place.provider), model: try word(place.model) ?? "",
          events: events))
    }
    return stretches
  }

  /// The events of a stretch that wait, behind a number.
  func waitingEvents(
    of stretch: WaitingStretch, after number: Int64, limit: Int
  ) throws(DatabaseError) -> [WaitingEvent] {
    let place = stretch.place
    let day = stretch.time.microseconds
    let rows = try connection.statement(
      """
      SELECT \(EventColumns.list) FROM event
      WHERE seq > ?1 AND seq < ?2 AND project = ?3 AND model = ?4 AND coalesce(provider, 0) = ?5
        AND (computed IS NULL OR notes IS NOT NULL)
        AND coalesce(time, received_at) BETWEEN ?6 AND ?7
        AND NOT EXISTS (SELECT 1 FROM replacement WHERE replaced = seq)
        AND NOT EXISTS (SELECT 1 FROM pricing WHERE event = seq AND is_complete)
      ORDER BY seq
      """)
    defer { rows.reset() }
    let values = [
      max(number, place.events.lowerBound - 1), place.events.upperBound, place.project,
      place.model, place.provider, day, day + Timestamp.microsecondsPerDay - 1,
    ]
    for (index, value) in values.enumerated() { rows.bind(index + 1, value) }
    var events: [WaitingEvent] = []
    while events.count < limit, try rows.step() {
      let numbers = EventColumns.read(rows).numbers
      guard numbers.isWaiting else { continue }
      events.append(
        WaitingEvent(
          number: numbers.seq,
          event: try numbers.toPrice(
            provider: stretch.provider, model: stretch.model, word: word)))
    }
    return events
  }
}
