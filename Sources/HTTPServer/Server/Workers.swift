internal import Dispatch
internal import Synchronization

/// Threads for what takes long, so that the event loops stay free for everything else.
///
/// Work is begun in the order in which it came, one piece at a time for each thread.
public final class Workers: Sendable {
  private let queues: [DispatchQueue]
  private let line: Mutex<Line>
  private let waitingBytesMax: Int

  private struct Line {
    var waiting: [(work: @Sendable () -> Void, byteCount: Int)] = []
    /// Where the first one is that waits: those before it were begun.
    var first = 0
    var waitingBytes = 0
    /// The threads that have nothing to do.
    var idle: [Int]
  }

  /// So many threads, and bytes of requests that may wait for one of them.
  public init(count: Int, waitingBytesMax: Int) {
    // Without a target each queue has a thread of its own.
    queues = (0..<count).map { DispatchQueue(label: "tally.worker.\($0)") }
    line = Mutex(Line(idle: Array(0..<count)))
    self.waitingBytesMax = waitingBytesMax
  }

  /// Does the work on one of the threads as soon as one is free. False, and nothing is done, where
  /// the requests that wait hold too many bytes; one alone may have any size.
  public func run(byteCount: Int, _ work: @escaping @Sendable () -> Void) -> Bool {
    enum Place { case refused, waits, begins(Int) }
    let place = line.withLock { line -> Place in
      guard line.waitingBytes == 0 || line.waitingBytes + byteCount <= waitingBytesMax else {
        return .refused
      }
      line.waiting.append((work, byteCount))
      line.waitingBytes += byteCount
      return line.idle.popLast().map { .begins($0) } ?? .waits
    }
    switch place {
    case .refused: return false
    case .waits: break
    case .begins(let worker): queues[worker].async { self.work(worker) }
    }
    return true
  }

  private func work(_ worker: Int) {
    while let work = next(worker) { work() }
  }

  /// What waits longest; where nothing does, the thread is idle from then on.
  private func next(_ worker: Int) -> (@Sendable () -> Void)? {
    line.withLock { line in
      guard line.first < line.waiting.count else {
        line.waiting.removeAll(keepingCapacity: line.waiting.count < 1_024)
        line.first = 0
        line.idle.append(worker)
        return nil
      }
      let (work, byteCount) = line.waiting[line.first]
      line.waiting[line.first].work = {}
      line.first += 1
      line.waitingBytes -= byteCount
      // Also while something waits all the time.
      if line.first >= 1_024, line.first * 2 >= line.waiting.count {
        line.waiting.removeFirst(line.first)
        line.first = 0
      }
      return work
    }
  }
}
