import Usage
import Ledger

/// Lists, found by a look at everything.
extension MemoryTables {
  func sessions(
    _ query: SessionQuery, behind place: SessionQuery.Place?, in project: ProjectID
  ) -> Page<SessionSummary> {
    let authority = settings(of: project).authority
    let found = records.values.filter { $0.project == project.number }
      .map { (record: $0, place: self.place(of: $0, query.order, authority)) }
      .filter { each in place.map { precedes($0, each.place, query.order) } ?? true }
      .sorted { precedes($0.place, $1.place, query.order) }
      .map(\.record).filter { isWanted($0, query, authority) }
    let page = found.prefix(query.limit)
    let items = page.map {
      SessionSummary(
        session: session($0), authority: authority, figures: figures(of: $0.number))
    }
    let last = found.count > query.limit ? page.last : nil
    let next = last.map { record in
      query.cursor(behind: self.place(of: record, query.order, authority))
    }
    return Page(items: items, next: next)
  }

  private func activity(_ record: SessionRecord) -> Int64 {
    record.lastEventAt ?? record.startedAt
  }

  private func place(
    of record: SessionRecord, _ order: SessionOrder, _ authority: CostAuthority
  ) -> SessionQuery.Place {
    let rank: Int128 =
      switch order {
      case .created, .id: 0
      case .activity: Int128(activity(record))
      case .cost, .leastCost: figures(of: record.number).cost.total(by: authority).pico
      }
    return SessionQuery.Place(rank: rank, number: record.number)
  }

  private func precedes(
    _ one: SessionQuery.Place, _ other: SessionQuery.Place, _ order: SessionOrder
  ) -> Bool {
    switch order {
    case .created, .activity, .cost: (one.rank, one.number) > (other.rank, other.number)
    case .leastCost: (one.rank, one.number) < (other.rank, other.number)
    case .id: records[one.number]?.id ?? "" < records[other.number]?.id ?? ""
    }
  }

  private func isWanted(
    _ record: SessionRecord, _ query: SessionQuery, _ authority: CostAuthority
  ) -> Bool {
    let activity = Timestamp(microseconds: activity(record))
    let sums = sessionSums[record.number] ?? [:]
    if let user = query.userID, record.user.flatMap({ self.user($0) }) != user { return false }
    if let isEnded = query.isEnded, isEnded != (record.endedAt != nil) { return false }
    if let idle = query.idle {
      let isIdle = record.endedAt == nil && activity < idle.before
      guard isIdle == idle.isWanted else { return false }
    }
    if let from = query.from, activity < from { return false }
    if let to = query.to, activity >= to { return false }
    if let model = query.model {
      let isThere = sums.keys.contains { model.wants(word($0.model), of: word($0.provider)) }
      guard isThere else { return false }
    }
    if let agent = query.agent, !sums.keys.contains(where: { word($0.agent) == agent }) {
      return false
    }
    if !query.tags.allSatisfy((tags[record.number] ?? []).contains) { return false }
    if let least = query.costOver {
      guard let cost = figures(of: record.number).total(by: authority), cost > least else {
        return false
      }
    }
    return record.id.hasPrefix(query.idPrefix)
  }

  func users(
    _ query: UserQuery, behind place: Int64?, in project: ProjectID
  ) -> Page<UserSummary> {
    let behind = place.flatMap { users[$0]?.id }
    let found = users.filter { _, user in
      user.owner == project.number && user.id.hasPrefix(query.idPrefix)
        && (behind.map { user.id > $0 } ?? true)
    }.sorted { $0.value.id < $1.value.id }
    let items = found.prefix(query.limit).map { number, user in
      UserSummary(
        userID: user.id, authority: settings(of: project).authority,
        sessions: (sessionsOfUser[number] ?? [:]).values.reduce(0, +),
        figures: (userSums[number] ?? [:]).values.reduce(into: Figures()) { $0 += $1 },
        lastDay: (userSums[number] ?? [:]).keys.map(\.day).max().map { Day(number: Int($0)) })
    }
    let next = found.count > query.limit ? found[query.limit - 1].key : nil
    return Page(items: items, next: next.map(UserQuery.cursor(behind:)))
  }

  /// The project's events in the order of receipt.
  private func events(of project: ProjectID) -> [StoredEvent] {
    events.values.filter { $0.numbers.project == project.number }
      .sorted { $0.numbers.seq < $1.numbers.seq }
  }

  /// As `read` makes them.
  func entries<Item>(
    _ query: EntryQuery, behind start: Int64, in project: ProjectID, read: (StoredEvent) -> Item
  ) -> Result<Page<Item>, StoreError> {
    let all = events(of: project)
    let dropped = lastDropped(for: query, in: project)
    let found = (query.isAscending ? all : all.reversed()).filter { stored in
      let seq = stored.numbers.seq
      return (query.isAscending ? seq > start : seq < start) && seq > dropped
        && (!query.isOfCalls || standsForItself(stored))
        && query.wants(event(stored), stored.numbers.figures)
    }
    var next = found.count > query.limit ? found[query.limit - 1].numbers.seq : nil
    if dropped > 0, let day = droppedBefore {
      // The page that would need a dropped event is refused.
      let isRefused =
        query.isAscending ? start < dropped : start <= dropped + 1 || found.isEmpty
      guard !isRefused else { return .failure(.eventsDropped(before: day)) }
      if !query.isAscending, next == nil { next = dropped + 1 }
    }
    return .success(
      Page(items: found.prefix(query.limit).map(read), next: next.map(query.cursor(behind:))))
  }

  /// False for a part of a call, and for what was replaced by more than a void.
  private func standsForItself(_ stored: StoredEvent) -> Bool {
    let later = replacements[stored.numbers.seq].flatMap { events[$0] }
    return stored.numbers.partOf == nil && later?.numbers.kind ?? .void == .void
  }

  func records(
    of id: ExternalID, source: ExternalName?, in project: ProjectID
  ) -> Result<[LedgerRecord], StoreError> {
    rules.records(of: id, sources: source.map { [$0] } ?? sources(of: project), in: project)
  }

  /// In the order in which they were first seen.
  func sources(of project: ProjectID) -> [ExternalName] {
    names(of: project) { $0.source }
  }

  /// The same.
  func agents(of project: ProjectID) -> [ExternalName] {
    names(of: project) { $0.agent }
  }

  private func names(
    of project: ProjectID, _ number: (EventNumbers) -> Int64?
  ) -> [ExternalName] {
    var seen: Set<Int64> = []
    return history.all.filter { $0.project == project.number }.compactMap(number)
      .filter { seen.insert($0).inserted }
      .prefix(SeenLimits().namesMax + 1).compactMap { word($0) }
  }

  func tags(of project: ProjectID) -> SeenTags {
    let limits = SeenLimits()
    var values: [ExternalName: [ExternalName]] = [:]
    let events = history.all.filter { $0.project == project.number }
    for tag in events.flatMap({ $0.tags ?? [] }) {
      let (key, value) = (ExternalName(tag.key), ExternalName(tag.value))
      let known = values[key]
      let isFull = known == nil && values.count > limits.tagKeysMax
      guard !isFull, known?.contains(value) != true, known?.count ?? 0 <= limits.namesMax
      else { continue }
      values[key, default: []].append(value)
    }
    return SeenTags(all: values, limits)
  }
}
