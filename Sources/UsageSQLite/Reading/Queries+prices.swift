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
  ) throws(DatabaseError) -> [EventToPrice] {
    let place = stretch.place
    let day = stretch.time.microseconds
    let rows = try connection.statement(
      """
      SELECT \(EventColumns.list) FROM event
      WHERE seq > ?1 AND seq < ?2 AND project = ?3 AND model = ?4 AND coalesce(provider, 0) = ?5
        AND coalesce(time, received_at) BETWEEN ?6 AND ?7
        AND (computed IS NULL OR notes IS NOT NULL OR EXISTS (
          SELECT 1 FROM pricing WHERE event = seq))
        AND coalesce((
          SELECT is_complete FROM pricing WHERE event = seq ORDER BY entry DESC LIMIT 1), 0) = 0
        AND NOT EXISTS (SELECT 1 FROM replacement WHERE replaced = seq)
      ORDER BY seq
      """)
    defer { rows.reset() }
    let values = [
      max(number, place.events.lowerBound - 1), place.events.upperBound, place.project,
      place.model, place.provider, day, day + Timestamp.microsecondsPerDay - 1,
    ]
    for (index, value) in values.enumerated() { rows.bind(index + 1, value) }
    return try eventsToPrice(rows, limit: limit, where: \.isWaiting)
  }

  /// Events that may be priced anew, among the `rowsMax` events of the ledger behind a number.
  func events(
    toReprice query: RepriceQuery, in project: ProjectID, after number: Int64, rowsMax: Int
  ) throws(DatabaseError) -> Result<EventsToPrice, StoreError> {
    if let dropped = try dropped(in: project), dropped.mayReach(query.range.from) {
      return .failure(.eventsDropped(before: dropped.before))
    }
    let last = number + Int64(rowsMax)
    let rows = try connection.statement(
      """
      SELECT \(EventColumns.list) FROM event
      WHERE seq > ?1 AND seq <= ?2 AND project = ?3
        AND coalesce(time, received_at) >= ?4 AND coalesce(time, received_at) < ?5
        AND (?6 IS NULL OR provider = ?6) AND (?7 IS NULL OR model = ?7)
        AND NOT EXISTS (SELECT 1 FROM replacement WHERE replaced = seq)
      ORDER BY seq
      """)
    defer { rows.reset() }
    let values: [Int64?] = [
      number, last, project.number, query.range.from.microseconds, query.range.to.microseconds,
      try word(query.provider), try word(query.model),
    ]
    for (index, value) in values.enumerated() { rows.bind(index + 1, value) }
    let found = try eventsToPrice(rows, limit: .max, where: \.mayHavePrice)
    let newest = try connection.first("SELECT max(seq) FROM event") { $0.int64(0) } ?? 0
    return .success(EventsToPrice(events: found, last: last < newest ? last : nil))
  }

  /// The number of a word; 0, which no event has, for one that was never heard.
  private func word(_ name: ExternalName?) throws(DatabaseError) -> Int64? {
    guard let name else { return nil }
    return try WordTable.find(name, connection) ?? 0
  }

  /// What the prices of the events of these rows depend on, as far as an event at its present price
  /// is wanted.
  private func eventsToPrice(
    _ rows: Statement, limit: Int, where isWanted: (EventNumbers) -> Bool
  ) throws(DatabaseError) -> [EventToPrice] {
    let (events, names) = (EventRows(connection: connection), ReaderNames(connection))
    var found: [EventToPrice] = []
    while found.count < limit, try rows.step() {
      let event = try events.priced(EventColumns.read(rows).numbers)
      if isWanted(event) { found.append(try event.toPrice(word: names.word)) }
    }
    return found
  }
}
