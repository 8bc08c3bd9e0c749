import Dispatch
import Postgres
import Synchronization
import Usage

/// Connections that only read, each on a queue of its own. What they have no time for yet waits in
/// one line.
final class ReaderPool: Sendable {
  private typealias Job = @Sendable (Reader) -> Void

  private struct Line {
    var free: [Reader]
    var waiting: [Job] = []
  }

  private let readers: [Reader]
  private let line: Mutex<Line>

  /// `report` is called with each error that a read met.
  init(
    _ server: Server, count: Int, zones: ZoneFiles, report: @escaping @Sendable (String) -> Void
  ) {
    readers = (0..<max(1, count)).map {
      Reader(server, number: $0, zones: zones, report: report)
    }
    line = Mutex(Line(free: readers))
  }

  /// Runs `body` on one snapshot of the database, which has all that was acknowledged before.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (LedgerTables) throws(PostgresError) -> Result<Value, StoreError>
  ) async throws(StoreError) -> Value {
    let asked = DispatchTime.now()
    let result =
      await withCheckedContinuation { continuation in
        submit { reader in continuation.resume(returning: reader.read(body, asked: asked)) }
      } as Result<Value, StoreError>
    return try result.get()
  }

  func close() async {
    for reader in readers { await reader.close() }
  }

  private func submit(_ job: @escaping Job) {
    let free = line.withLock { line in
      let reader = line.free.popLast()
      if reader == nil { line.waiting.append(job) }
      return reader
    }
    guard let free else { return }
    free.queue.async {
      var next: Job? = job
      while let job = next {
        job(free)
        next = self.nextJob(for: free)
      }
    }
  }

  /// What waits longest; where nothing does, the reader is free again.
  private func nextJob(for reader: Reader) -> Job? {
    line.withLock { line in
      guard line.waiting.isEmpty else { return line.waiting.removeFirst() }
      line.free.append(reader)
      return nil
    }
  }
}

/// One connection, opened when it is first needed and again after an error.
private final class Reader: @unchecked Sendable {
  // Guard: `queue` is the only place where `connection` and `isClosed` are touched.
  let queue: DispatchQueue
  private var connection: Connection?
  private var isClosed = false
  private let server: Server
  private let zones: ZoneFiles
  private let report: @Sendable (String) -> Void

  /// A connection that was lost since it was used last is opened anew once.
  private static let attemptsMax = 2

  init(
    _ server: Server, number: Int, zones: ZoneFiles, report: @escaping @Sendable (String) -> Void
  ) {
    self.server = server
    self.zones = zones
    self.report = report
    // No target, so a thread of its own: a query waits for the network.
    queue = DispatchQueue(label: "tally.reader.\(number)")
  }

  func close() async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      queue.async {
        self.connection = nil
        self.isClosed = true
        continuation.resume()
      }
    }
  }

  /// Reads for somebody who asked at `asked`. To be called on `queue`.
  func read<Value>(
    _ body: (LedgerTables) throws(PostgresError) -> Result<Value, StoreError>,
    asked: DispatchTime
  ) -> Result<Value, StoreError> {
    let secondsMax = server.limits.readSeconds
    guard !isClosed else { return unavailable("the server is shutting down") }
    guard asked + .seconds(secondsMax) > .now() else {
      return unavailable("the read waited more than \(secondsMax) seconds for others")
    }
    var attempts = 0
    while true {
      attempts += 1
      do throws(PostgresError) {
        return try attempt(body)
      } catch {
        connection = nil
        if error.isTimeout { return unavailable("the read took more than \(secondsMax) seconds") }
        guard error.isPassing, attempts < Self.attemptsMax else {
          report("a read failed: \(error)")
          return unavailable("the database cannot be read")
        }
      }
    }
  }

  private func attempt<Value>(
    _ body: (LedgerTables) throws(PostgresError) -> Result<Value, StoreError>
  ) throws(PostgresError) -> Result<Value, StoreError> {
    let connection = try opened()
    connection.setDeadline(.now() + .seconds(server.limits.readSeconds))
    let ledger = LedgerTables(connection, server.limits, zones: zones)
    try ledger.beginReading()
    let result = try body(ledger)
    try connection.execute("COMMIT")
    return result
  }

  private func unavailable<Value>(_ reason: String) -> Result<Value, StoreError> {
    .failure(.unavailable(reason: reason, retryAfterSeconds: 1))
  }

  private func opened() throws(PostgresError) -> Connection {
    if let connection, connection.isUsable { return connection }
    let opened = try server.connect(as: "reader", statementSeconds: server.limits.readSeconds)
    connection = opened
    return opened
  }
}
