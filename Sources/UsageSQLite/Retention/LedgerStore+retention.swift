public import Usage
import Ledger
import SQLite

extension LedgerStore {
  /// Events that are dropped in one transaction: about 5 ms of the writer.
  private static let droppedAtOnce = 100

  public func dropEvents(
    by rule: RetentionRule, after number: Int64
  ) async throws(StoreError) -> RetentionStep {
    let rowsMax = listedRowsMax
    let found = try await readers.read { queries throws(DatabaseError) in
      .success(
        try queries.oldEvents(
          by: rule, after: number, limit: Self.droppedAtOnce, rowsMax: rowsMax))
    }
    guard let last = found.numbers.last else { return RetentionStep(last: found.next) }
    try await writer.settle()
    // Their entries must be in a stretch that is stored.
    if columns.storedEvent < last { await keeper.store(upTo: last) }
    let stored = columns.storedEvent
    var step = try await writer.perform(eventCount: found.numbers.count) {
      ledger throws(DatabaseError) in
      ledger.lastInSegments = stored
      return try ledger.rules.drop(found.numbers, by: rule, keptSources: found.keptSources)
    }
    step.last = step.last ?? found.next
    return step
  }

  public func droppedEvents(in project: ProjectID) async throws(StoreError) -> DroppedEvents? {
    try await readers.read { queries throws(DatabaseError) in
      .success(try queries.dropped(in: project))
    }
  }
}
