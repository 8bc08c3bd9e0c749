import Dispatch
import SQLite
import Synchronization
import Usage

/// Read-only connections, each on a queue of its own. What they have no time for yet waits in one
/// line, so that no read stands behind a slow one while another connection is free.
final class ReaderPool: Sendable {
  private typealias Job = @Sendable (Reader) -> Void

  private struct Line {
    var free: [Reader]
    var waiting: [Job] = []
  }

  private let readers: [Reader]
  private let line: Mutex<Line>

  /// - Parameter report: called with each error that a read met.
  init(
    path: String, count: Int, limits: ReaderLimits, report: @escaping @Sendable (String) -> Void
  ) {
    readers = (0..<max(1, count)).map {
      Reader(path: path, number: $0, secondsMax: limits.readSeconds, report: report)
    }
    line = Mutex(Line(free: readers))
  }

  /// Runs `body` on one snapshot of the database.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Queries) throws(DatabaseError) -> Result<Value, StoreError>
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

/// How much a read of the database may take.
public struct ReaderLimits: Sendable {
  /// Seconds that one read may wait for its turn, and then take. As long as it goes on, the
  /// write-ahead log cannot shrink.
  public var readSeconds = 10
  /// Bytes of the columns that queries of usage have read, which are kept for those to come.
  public var usageCacheBytesMax = 64 << 20
  /// Events or sessions that one page of a list may look at: where few of them are wanted, a page
  /// ends there, and the next one goes on.
  public var listedRowsMax = 50_000

  public init() {}
}

/// One connection, opened when it is first needed and again after an error.
private final class Reader: @unchecked Sendable {
  // Guard: `queue` is the only place where `connection` and `isClosed` are touched.
  let queue: DispatchQueue
  private var connection: Connection?
  private var isClosed = false
  private let path: String
  private let secondsMax: Int
  private let report: @Sendable (String) -> Void

  init(
    path: String, number: Int, secondsMax: Int, report: @escaping @Sendable (String) -> Void
  ) {
    self.path = path
    self.secondsMax = secondsMax
    self.report = report
    // No target, so a thread of its own: a query may wait for the disk.
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
    _ body: (Queries) throws(DatabaseError) -> Result<Value, StoreError>, asked: DispatchTime
  ) -> Result<Value, StoreError> {
    guard !isClosed else { return unavailable("the server is shutting down") }
    guard asked + .seconds(secondsMax) > .now() else {
      return unavailable("the read waited more than \(secondsMax) seconds for others")
    }
    do throws(DatabaseError) {
      let connection = try opened()
      connection.setDeadline(.now() + .seconds(secondsMax))
      defer { connection.setDeadline(nil) }
      try connection.execute("BEGIN")
      let result = try body(Queries(connection))
      try connection.execute("COMMIT")
      return result
    } catch {
      // Whatever went wrong with the connection, the next reader gets a new one; this one must not
      // keep its snapshot for as long as it takes to close.
      connection?.rollBack()
      connection = nil
      guard !error.isInterruption else {
        return unavailable("the read took more than \(secondsMax) seconds")
      }
      report("a read failed: \(error)")
      return unavailable("the database cannot be read")
    }
  }

  private func unavailable<Value>(_ reason: String) -> Result<Value, StoreError> {
    .failure(.unavailable(reason: reason, retryAfterSeconds: 1))
  }

  private func opened() throws(DatabaseError) -> Connection {
    if let connection { return connection }
    let opened = try Connection.reader(of: path)
    connection = opened
    return opened
  }
}
