import Usage

/// What is charged for the totals of a session, a user or a project; nil where the project has no
/// rates. It is read after the totals, and may know of an event that has come since.
struct ChargeReader: Sendable {
  let store: any UsageStore
  let rates: RateCards
  let prices: PriceBooks

  func charge(
    _ filter: UsageFilter? = nil, days: DayQuery? = nil, zone: Zone = .utc, of project: ProjectID
  ) async throws(StoreError) -> Charge? {
    guard let card = rates.card(of: project) else { return nil }
    var query = UsageQuery.always
    if let from = days?.from { query.edges[0] = zone.start(of: from) }
    if let to = days?.to { query.edges[1] = zone.start(of: Day(number: to.number + 1)) }
    query.filters = filter.map { [$0] } ?? []
    query.listedName = prices.book(of: project).listedNames
    query.rates = card
    return try await store.usage(query, in: project).total.charge
  }

  func charge(
    ofSession id: ExternalID, of project: ProjectID
  ) async throws(StoreError) -> Charge? {
    try await charge(UsageFilter(.session, ExternalName(id.text)), of: project)
  }

  func charge(
    ofUser id: ExternalID, _ days: DayQuery, in zone: Zone = .utc, of project: ProjectID
  ) async throws(StoreError) -> Charge? {
    try await charge(UsageFilter(.user, ExternalName(id.text)), days: days, zone: zone, of: project)
  }
}
