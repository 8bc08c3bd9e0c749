public import Usage
import Ledger
import Postgres

extension PostgresStore {
  public func setPrices(
    _ prices: [NewPrice], of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> [PriceChange] {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      .success(try ledger.rules.set(prices, of: project, by: actor, at: now))
    }
  }

  public func prices(of project: ProjectID?) async throws(StoreError) -> [OwnPrice] {
    try await read { ledger throws(PostgresError) in try ledger.prices(of: project) }
  }

  public func setRate(
    _ rate: NewRate, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> RateChange? {
    let now = now()
    return try await writer.perform { ledger throws(PostgresError) in
      .success(try ledger.rules.set(rate, of: project, by: actor, at: now))
    }
  }

  public func rates() async throws(StoreError) -> [Rate] {
    try await read { ledger throws(PostgresError) in try ledger.rates() }
  }

  public func waiting(
    after place: WaitingStretch.Place, limit: Int
  ) async throws(StoreError) -> [WaitingStretch] {
    try await read { ledger throws(PostgresError) in
      try ledger.waiting(after: place, limit: limit)
    }
  }

  public func waitingEvents(
    of stretch: WaitingStretch, after number: Int64, limit: Int
  ) async throws(StoreError) -> [EventToPrice] {
    try await read { ledger throws(PostgresError) in
      try ledger.waitingEvents(of: stretch, after: number, limit: limit)
    }
  }

  public func events(
    toReprice query: RepriceQuery, in project: ProjectID, after number: Int64, rowsMax: Int
  ) async throws(StoreError) -> EventsToPrice {
    try await readers.read { ledger throws(PostgresError) in
      try ledger.events(toReprice: query, in: project, after: number, rowsMax: rowsMax)
    }
  }

  private static var droppedAtOnce: Int { 100 }

  public func dropEvents(
    by rule: RetentionRule, after number: Int64
  ) async throws(StoreError) -> RetentionStep {
    try await writer.perform { ledger throws(PostgresError) in
      try ledger.dropEvents(by: rule, after: number, limit: Self.droppedAtOnce)
    }
  }

  public func droppedEvents(in project: ProjectID) async throws(StoreError) -> DroppedEvents? {
    try await read { ledger throws(PostgresError) in try ledger.dropped(in: project) }
  }
}
