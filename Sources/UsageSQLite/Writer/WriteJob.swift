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
  func run(_ ledger: Ledger) throws(DatabaseError)
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
  private let body: @Sendable (Ledger) throws(DatabaseError) -> Result<Value, StoreError>
  private let completion: @Sendable (Result<Value, StoreError>) -> Void
  private var value: Result<Value, StoreError>?

  init(
    eventCount: Int = 0, byteCount: Int = 0,
    _ body: @escaping @Sendable (Ledger) throws(DatabaseError) -> Result<Value, StoreError>,
    completion: @escaping @Sendable (Result<Value, StoreError>) -> Void
  ) {
    self.eventCount = eventCount
    self.byteCount = byteCount
    self.body = body
    self.completion = completion
  }

  func run(_ ledger: Ledger) throws(DatabaseError) {
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
  // Guard: `batch` and `outcomes` are touched by the writer's queue only.
  let eventCount: Int
  let byteCount: Int
  private var batch: EventBatch?
  private let sessionHashes: [UInt64]
  private var outcomes: [EventOutcome] = []
  private let completion: @Sendable (Result<[EventOutcome], StoreError>) -> Void

  /// Does on the caller's thread what need not be done on the writer's.
  init(
    _ batch: EventBatch,
    completion: @escaping @Sendable (Result<[EventOutcome], StoreError>) -> Void
  ) {
    sessionHashes = batch.events.records.map { record in
      guard let id = record.sessionID else { return 0 }
      return batch.events.withID(id) { SessionTable.hash($0, in: batch.origin.project) }
    }
    eventCount = batch.events.count
    byteCount = batch.origin.requestBytes
    self.batch = batch
    self.completion = completion
  }

  func run(_ ledger: Ledger) throws(DatabaseError) {
    guard let batch else { return }
    outcomes = try ledger.record(batch, sessionHashes: sessionHashes)
  }

  func succeed() {
    // Whoever is told holds the events too, and should be the one who lets go of them.
    batch = nil
    completion(.success(outcomes))
  }

  func fail(_ error: StoreError) {
    completion(.failure(error))
  }
}
