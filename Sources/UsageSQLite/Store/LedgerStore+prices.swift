public import Usage
import Ledger
import SQLite

extension LedgerStore {
  public func setPrices(
    _ prices: [NewPrice], of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> [PriceChange] {
    let now = now()
    return try await writer.perform { ledger throws(DatabaseError) in
      .success(try ledger.rules.set(prices, of: project, by: actor, at: now))
    }
  }

  public func prices(of project: ProjectID?) async throws(StoreError) -> [OwnPrice] {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.prices(of: project))
    }
  }

  public func waiting(
    after place: WaitingStretch.Place, limit: Int
  ) async throws(StoreError) -> [WaitingStretch] {
    try await writer.settle()
    return try await readers.read { queries throws(DatabaseError) in
      .success(try queries.waiting(after: place, limit: limit))
    }
  }

  public func waitingEvents(
    of stretch: WaitingStretch, after number: Int64, limit: Int
  ) async throws(StoreError) -> [EventToPrice] {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.waitingEvents(of: stretch, after: number, limit: limit))
    }
  }

  public func events(
    toReprice query: RepriceQuery, in project: ProjectID, after number: Int64, rowsMax: Int
  ) async throws(StoreError) -> EventsToPrice {
    try await readers.read { queries throws(DatabaseError) in
      try queries.events(toReprice: query, in: project, after: number, rowsMax: rowsMax)
    }
  }
}
