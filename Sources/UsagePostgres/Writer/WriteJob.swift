import Ledger
import Postgres
import Usage

/// One thing to do in the writer's next transaction. It may be done more than once until that is
/// committed: each time as if it had not been before.
///
/// A job goes from the thread that asks to the writer, which alone touches it from then on.
protocol WriteJob: AnyObject, Sendable {
  /// How many events it holds, to bound what waits and what one transaction takes.
  var eventCount: Int { get }
  /// How many bytes they came in, to bound what waits.
  var byteCount: Int { get }
  /// What it will look for.
  var batch: EventBatch? { get }
  /// Does the work. Where it fails with nil, that is its own fault, and the store is well.
  func run(_ ledger: LedgerTables) throws(PostgresError)
  /// Called once what `run` did is durable; the job is let go of after it.
  func succeed()
  /// Called instead when nothing was stored.
  func fail(_ error: StoreError)
}

/// A job that is made of closures: `body` does it, `completion` is told what came of it.
final class WriteTask<Value: Sendable>: WriteJob, @unchecked Sendable {
  // Guard: `value` is touched by the writer's queue only.
  let eventCount: Int
  let byteCount: Int
  private let body: @Sendable (LedgerTables) throws(PostgresError) -> Result<Value, StoreError>
  private let completion: @Sendable (Result<Value, StoreError>) -> Void
  private var value: Result<Value, StoreError>?

  init(
    eventCount: Int = 0, byteCount: Int = 0,
    _ body: @escaping @Sendable (LedgerTables) throws(PostgresError) -> Result<Value, StoreError>,
    completion: @escaping @Sendable (Result<Value, StoreError>) -> Void
  ) {
    self.eventCount = eventCount
    self.byteCount = byteCount
    self.body = body
    self.completion = completion
  }

  var batch: EventBatch? { nil }

  func run(_ ledger: LedgerTables) throws(PostgresError) { value = try body(ledger) }

  func succeed() {
    if let value { completion(value) }
  }

  func fail(_ error: StoreError) { completion(.failure(error)) }
}

/// A batch on its way into the ledger.
final class BatchJob: WriteJob, @unchecked Sendable {
  // Guard: `outcomes` is touched by the writer's queue only.
  let eventCount: Int
  let byteCount: Int
  let batch: EventBatch?
  private let intake: Intake
  private var outcomes: [EventOutcome] = []
  private let completion: @Sendable (Result<[EventOutcome], StoreError>) -> Void

  init(
    _ batch: EventBatch,
    completion: @escaping @Sendable (Result<[EventOutcome], StoreError>) -> Void
  ) {
    eventCount = batch.events.count
    byteCount = batch.origin.requestBytes
    self.batch = batch
    intake = Intake(batch) { _, _ in 0 }
    self.completion = completion
  }

  func run(_ ledger: LedgerTables) throws(PostgresError) {
    var intake = intake
    outcomes = try ledger.rules.record(&intake)
  }

  func succeed() { completion(.success(outcomes)) }

  func fail(_ error: StoreError) { completion(.failure(error)) }
}
