import Ledger
import Postgres
import Usage

/// Pages of the ledger's entries.
extension LedgerTables {
  private static let entriesAtOnce = 2_000

  /// A page of entries behind the one of a number, as `read` makes them. It looks at no more than
  /// `rowsMax` of them, and may be short.
  func entries<Item>(
    _ query: EntryQuery, behind start: Int64, in project: ProjectID, rowsMax: Int,
    read: (StoredEvent) throws(PostgresError) -> Item
  ) throws(PostgresError) -> Result<Page<Item>, StoreError> {
    let session = try onlySessions(query, in: project)
    var end = query.isAscending ? lastEvent : 0
    if let day = droppedBefore {
      let dropped = try lastDropped(for: query, of: session, in: project)
      // The page that would need a dropped event is refused.
      let isRefused = query.isAscending ? start < dropped : start <= dropped + 1
      guard dropped == 0 || !isRefused else { return .failure(.eventsDropped(before: day)) }
      if !query.isAscending { end = dropped }
    }
    var found: [StoredEvent] = []
    var last = start
    var looked = 0
    var isDone = false
    while found.count <= query.limit, looked < rowsMax, !isDone {
      let page = try page(query, behind: last, upTo: end, of: session, in: project)
      try loadNames(of: page.map(\.numbers))
      for event in page where found.count <= query.limit {
        if try isWanted(event, by: query) { found.append(event) }
      }
      looked += page.count
      last = page.last?.numbers.seq ?? last
      isDone = page.count < Self.entriesAtOnce
    }
    var next: Int64?
    if found.count > query.limit {
      next = found[query.limit - 1].numbers.seq
    } else if !isDone {
      next = last
    } else if !query.isAscending, end > 0 {
      // What was dropped lies behind it.
      if found.isEmpty, let day = droppedBefore { return .failure(.eventsDropped(before: day)) }
      next = end + 1
    }
    var items: [Item] = []
    for event in found.prefix(query.limit) { items.append(try read(event)) }
    return .success(Page(items: items, next: next.map(query.cursor(behind:))))
  }

  private func page(
    _ query: EntryQuery, behind last: Int64, upTo end: Int64, of sessions: [Int64]?,
    in project: ProjectID
  ) throws(PostgresError) -> [StoredEvent] {
    let (first, last) = query.isAscending ? (last, end) : (end, last)
    let bounds = "number > $2 AND number \(query.isAscending ? "<=" : "<") $3"
    return try events(
      where: """
        project = $1 AND \(bounds) AND ($4 = 1 OR session = ANY($5))
          AND coalesce(time, received_at) >= $6 AND coalesce(time, received_at) < $7
        ORDER BY number \(query.isAscending ? "ASC" : "DESC") LIMIT $8
        """, Parameter(project), Parameter(first), Parameter(last), Parameter(sessions == nil),
      Parameter(array: sessions ?? []), Parameter(query.from?.microseconds ?? .min),
      Parameter(query.to?.microseconds ?? .max), Parameter(Self.entriesAtOnce))
  }

  private func isWanted(
    _ stored: StoredEvent, by query: EntryQuery
  ) throws(PostgresError) -> Bool {
    if query.isOfCalls, try !standsForItself(stored) { return false }
    return query.wants(try event(stored), stored.numbers.figures)
  }

  /// False for a part of a call, and for what was replaced by more than a void.
  private func standsForItself(_ stored: StoredEvent) throws(PostgresError) -> Bool {
    guard stored.numbers.partOf == nil else { return false }
    return try replacing(stored)?.numbers.kind ?? .void == .void
  }

  /// The numbers of the sessions that a query is of; nil where it may be of any.
  private func onlySessions(
    _ query: EntryQuery, in project: ProjectID
  ) throws(PostgresError) -> [Int64]? {
    let filter = query.filters.first { $0.dimension == .session }
    guard let filter, filter.prefixes.isEmpty, !filter.anyOf.isEmpty, !filter.anyOf.contains(nil)
    else { return nil }
    let ids = filter.anyOf.compactMap { $0.map { OwnID(project.number, ExternalID($0.text)) } }
    try sessions.load(ids)
    var numbers: [Int64] = []
    for id in ids {
      if let known = try sessions.session(id) { numbers.append(known.record.number) }
    }
    return numbers
  }

  /// The last event that was dropped of those that a list may be of; 0 where none was.
  private func lastDropped(
    for query: EntryQuery, of sessions: [Int64]?, in project: ProjectID
  ) throws(PostgresError) -> Int64 {
    guard let dropped = try dropped(in: project), dropped.mayReach(query.from) else { return 0 }
    guard let sessions else { return dropped.lastEvent }
    var last: Int64 = 0
    for number in sessions { last = max(last, try session(number)?.droppedEvent ?? 0) }
    return last
  }

  func records(
    of id: ExternalID, source: ExternalName?, in project: ProjectID
  ) throws(PostgresError) -> Result<[LedgerRecord], StoreError> {
    var sources = [source].compactMap(\.self)
    if source == nil { sources = try names(.source, of: project).names }
    return try rules.records(of: id, sources: sources, in: project)
  }
}
