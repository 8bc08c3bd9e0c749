public import Usage
import Ledger

extension MemoryStore {
  public func setPrices(
    _ prices: [NewPrice], of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> [PriceChange] {
    try withTables {
      .success($0.rules.set(prices, of: project, by: actor, at: now()))
    }.get()
  }

  public func prices(of project: ProjectID?) async throws(StoreError) -> [OwnPrice] {
    try withTables { .success($0.prices(of: project)) }.get()
  }

  public func waiting(
    after place: WaitingStretch.Place, limit: Int
  ) async throws(StoreError) -> [WaitingStretch] {
    try withTables { .success($0.waiting(after: place, limit: limit)) }.get()
  }

  public func waitingEvents(
    of stretch: WaitingStretch, after number: Int64, limit: Int
  ) async throws(StoreError) -> [EventToPrice] {
    try withTables { .success($0.waitingEvents(of: stretch, after: number, limit: limit)) }.get()
  }

  public func events(
    toReprice query: RepriceQuery, in project: ProjectID, after number: Int64, rowsMax: Int
  ) async throws(StoreError) -> EventsToPrice {
    try withTables {
      $0.events(toReprice: query, in: project, after: number, rowsMax: rowsMax)
    }.get()
  }
}
