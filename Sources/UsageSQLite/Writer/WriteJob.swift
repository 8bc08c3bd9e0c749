import SQLite
import Usage

/// One thing to do in the writer's next transaction.
struct WriteJob: Sendable {
  /// How many events it holds, to bound what waits and what one transaction takes.
  let eventCount: Int
  /// How many bytes they came in, to bound what waits.
  let byteCount: Int
  /// Does the work; what it returns is called once the transaction is durable.
  let run: @Sendable (Ledger) throws(DatabaseError) -> @Sendable () -> Void
  /// Called instead when nothing was stored.
  let fail: @Sendable (StoreError) -> Void
}
