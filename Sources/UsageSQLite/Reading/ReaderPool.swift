import Dispatch
import SQLite
import Synchronization
import Usage

/// Read-only connections, each on a queue of its own.
final class ReaderPool: Sendable {
  private let readers: [Reader]
  private let turn = Atomic<Int>(0)

  init(path: String, count: Int, limits: ReaderLimits) {
    readers = (0..<max(1, count)).map {
      Reader(path: path, number: $0, secondsMax: limits.readSeconds)
    }
  }

  /// Runs `body` on one snapshot of the database.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Queries) throws(DatabaseError) -> Result<Value, StoreError>
  ) async throws(StoreError) -> Value {
    let number = turn.wrappingAdd(1, ordering: .relaxed).newValue
    let reader = readers[Int(UInt(bitPattern: number) % UInt(readers.count))]
    return try await reader.read(body).get()
  }

  func close() async {
    for reader in readers { await reader.close() }
  }
}

/// How much a read of the database may take.
public struct ReaderLimits: Sendable {
  /// Seconds that one read may take. As long as it goes on, the write-ahead log cannot shrink.
  public var readSeconds = 10

  public init() {}
}

/// One connection, opened when it is first needed and again after an error.
private final class Reader: @unchecked Sendable {
  // Guard: `queue` is the only place where `connection` is touched.
  private let queue: DispatchQueue
  private var connection: Connection?
  private var isClosed = false
  private let path: String
  private let secondsMax: Int

  init(path: String, number: Int, secondsMax: Int) {
    self.path = path
    self.secondsMax = secondsMax
    // No target, so a thread of its own: a query may wait for the disk.
    queue = DispatchQueue(label: "tally.reader.\(number)")
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Queries) throws(DatabaseError) -> Result<Value, StoreError>
  ) async -> Result<Value, StoreError> {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.readNow(body)) }
    }
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

  private func readNow<Value>(
    _ body: (Queries) throws(DatabaseError) -> Result<Value, StoreError>
  ) -> Result<Value, StoreError> {
    guard !isClosed else {
      return .failure(.unavailable(reason: "the server is shutting down", retryAfterSeconds: 1))
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
      let reason =
        error.isInterruption
        ? "the read took more than \(secondsMax) seconds" : error.description
      return .failure(.unavailable(reason: reason, retryAfterSeconds: 1))
    }
  }

  private func opened() throws(DatabaseError) -> Connection {
    if let connection { return connection }
    let opened = try Connection(path: path, access: .readOnly)
    // The writer alone checkpoints.
    try opened.execute("PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = 1")
    connection = opened
    return opened
  }
}
