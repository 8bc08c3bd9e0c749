import Ledger
import SQLite
import Usage

extension Queries {
  /// A page of the ledger's entries, behind the one of a number, as `read` makes them. It looks at
  /// no more than `rowsMax` of them, and may be short.
  func entries<Item>(
    _ query: EntryQuery, behind start: Int64, in project: ProjectID, rowsMax: Int,
    read: (StoredEvent, ReaderNames) throws(DatabaseError) -> Item
  ) throws(DatabaseError) -> Result<Page<Item>, StoreError> {
    let names = ReaderNames(connection)
    guard let conditions = try EntryConditions(query, in: project, names, connection) else {
      return .success(Page(items: [], next: nil))
    }
    var all = try EventRanges(conditions, connection)
    if let dropped = try dropped(in: project), dropped.mayReach(query.from) {
      let last = try conditions.sessions.map(lastDropped) ?? dropped.lastEvent
      guard all.leave(upTo: last, behind: start, isAscending: query.isAscending) else {
        return .failure(.eventsDropped(before: dropped.before))
      }
    }
    let (ranges, rest) = all.page(
      behind: start, isAscending: query.isAscending, rowsMax: rowsMax)
    // Of its own, since there are as many as there are combinations of conditions.
    let rows = try connection.prepare(
      """
      SELECT \(EventColumns.all.joined(separator: ", ")) FROM event
      WHERE seq BETWEEN ?1 AND ?2 AND \(conditions.sql.joined(separator: " AND "))
      ORDER BY seq \(query.isAscending ? "ASC" : "DESC")
      """)
    var found: [StoredEvent] = []
    for range in ranges where found.count <= query.limit {
      rows.reset()
      rows.bind(1, range.lowerBound)
      rows.bind(2, range.upperBound)
      while found.count <= query.limit, try rows.step() {
        let event = EventColumns.read(rows)
        if query.wants(try names.event(event), event.numbers.figures) { found.append(event) }
      }
    }
    rows.reset()
    var items: [Item] = []
    for event in found.prefix(query.limit) { items.append(try read(event, names)) }
    // One more than fits was looked for: it is the next page's first.
    let next = found.count > query.limit ? found[query.limit - 1].numbers.seq : rest
    return .success(Page(items: items, next: next.map(query.cursor(behind:))))
  }
}
