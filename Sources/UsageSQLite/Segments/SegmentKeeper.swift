import Dispatch
import SQLite
import Synchronization
import Usage

/// Stores stretches of the ledger as columns once they are full, beside everything else: it has a
/// thread and a connection of its own, and the writer does no more than insert what was made.
final class SegmentKeeper: @unchecked Sendable {
  // Guard: `connection` and `isClosed` are touched on `queue` only.
  private let queue = DispatchQueue(label: "tally.columns")
  private var connection: Connection?
  private var isClosed = false
  private let path: String
  private let columns: UsageColumns
  private let writer: Writer
  private let report: @Sendable (String) -> Void

  /// How often it looks by itself.
  private static let intervalMilliseconds = 1_000

  init(
    path: String, columns: UsageColumns, writer: Writer,
    report: @escaping @Sendable (String) -> Void
  ) {
    self.path = path
    self.columns = columns
    self.writer = writer
    self.report = report
  }

  /// Begins to look for full stretches, at once and then whenever there may be one.
  func start() {
    columns.listen { [weak self] in
      guard let self else { return }
      self.queue.async { self.work() }
    }
    schedule()
    queue.async { self.work() }
  }

  private func schedule() {
    let interval = DispatchTimeInterval.milliseconds(Self.intervalMilliseconds)
    queue.asyncAfter(deadline: .now() + interval) { [weak self] in
      guard let self, !self.isClosed else { return }
      self.work()
      self.schedule()
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

  /// Stores stretches until they have the entries of an event, the last of them although it may not
  /// be full.
  func store(upTo event: Int64) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      queue.async {
        self.work(wanted: event)
        continuation.resume()
      }
    }
  }

  private func work(wanted: Int64 = 0) {
    guard !isClosed else { return }
    do throws(DatabaseError) {
      let connection = try opened()
      while let (number, stretch) = try columns.nextFull(connection, wanted: wanted) {
        let closed = ClosedEntries(
          stretch.block, number: number, firstSeq: stretch.firstSeq, lastSeq: stretch.lastSeq)
        guard store(closed) else { return }
        columns.didStore(closed.segment)
      }
    } catch {
      report("columns of usage could not be read: \(error)")
      connection = nil
    }
  }

  /// False where the writer cannot store it now.
  private func store(_ closed: ClosedEntries) -> Bool {
    let segment = closed.segment
    guard write({ table throws(DatabaseError) in try table.begin(segment) }) else { return false }
    for piece in closed.pieces {
      let isWritten = write { table throws(DatabaseError) in
        try table.write(piece, of: segment)
      }
      guard isWritten else { return false }
    }
    return write { table throws(DatabaseError) in try table.write(segment) }
  }

  /// Has the writer do something in a transaction, and waits until it is durable.
  private func write(
    _ body: @escaping @Sendable (SegmentTable) throws(DatabaseError) -> Void
  ) -> Bool {
    let isStored = Mutex(false)
    let done = DispatchSemaphore(value: 0)
    let task = WriteTask<Void>(
      { ledger throws(DatabaseError) in
        try body(SegmentTable(connection: ledger.connection))
        return .success(())
      },
      completion: { result in
        if case .success = result { isStored.withLock { $0 = true } }
        done.signal()
      })
    writer.submit(task)
    done.wait()
    return isStored.withLock { $0 }
  }

  private func opened() throws(DatabaseError) -> Connection {
    if let connection { return connection }
    let opened = try Connection.reader(of: path)
    connection = opened
    return opened
  }
}
