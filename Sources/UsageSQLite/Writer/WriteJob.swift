import Ledger
import SQLite
import Usage

/// One thing to do in the writer's next transaction.
///
/// A job goes from the thread that asks to the writer, which alone touches it from then on.
protocol WriteJob: AnyObject, Sendable {
  /// How many events it holds, to bound what waits and what one transaction takes.
  var eventCount: Int { get }
  /// How many bytes they came in, to bound what waits.
  var byteCount: Int { get }
  /// Does the work.
  func run(_ ledger: LedgerTables) throws(DatabaseError)
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
  private let body: @Sendable (LedgerTables) throws(DatabaseError) -> Result<Value, StoreError>
  private let completion: @Sendable (Result<Value, StoreError>) -> Void
  private var value: Result<Value, StoreError>?

  init(
    eventCount: Int = 0, byteCount: Int = 0,
    _ body: @escaping @Sendable (LedgerTables) throws(DatabaseError) -> Result<Value, StoreError>,
    completion: @escaping @Sendable (Result<Value, StoreError>) -> Void
  ) {
    self.eventCount = eventCount
    self.byteCount = byteCount
    self.body = body
    self.completion = completion
  }

  func run(_ ledger: LedgerTables) throws(DatabaseError) {
    value = try body(ledger)
  }

  func succeed() {
    if let value { completion(value) }
  }

  func fail(_ error: StoreError) {
    completion(.failure(error))
  }
}

/// A batch on its way into the ledger.
final class BatchJob: WriteJob, @unchecked Sendable {
  // Guard: `intake` and `outcomes` are touched by the writer's queue only.
  let eventCount: Int
  let byteCount: Int
  private var intake: Intake?
  private var outcomes: [EventOutcome] = []
  private let completion: @Sendable (Result<[EventOutcome], StoreError>) -> Void

  /// Does on the caller's thread what need not be done on the writer's.
  init(
    _ batch: EventBatch,
    completion: @escaping @Sendable (Result<[EventOutcome], StoreError>) -> Void
  ) {
    eventCount = batch.events.count
    byteCount = batch.origin.requestBytes
    intake = Intake(batch, sessionHash: SessionTable.hash)
    self.completion = completion
  }

  func run(_ ledger: LedgerTables) throws(DatabaseError) {
    // Whoever is told holds the events too, and is the one who frees them.
    guard var intake = intake.take() else { return }
    outcomes = try ledger.rules.record(&intake)
  }

  func succeed() {
    completion(.success(outcomes))
  }

  func fail(_ error: StoreError) {
    completion(.failure(error))
  }
}
