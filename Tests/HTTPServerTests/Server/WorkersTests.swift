import Dispatch
import HTTPServer
import Synchronization
import Testing

@Suite struct `Worker threads` {
  /// What was done, in its order, and a way to wait for it.
  private final class Log: Sendable {
    private let entries = Mutex<[Int]>([])
    private let written = DispatchSemaphore(value: 0)

    func write(_ entry: Int) {
      entries.withLock { $0.append(entry) }
      written.signal()
    }

    func entries(count: Int) -> [Int] {
      for _ in 0..<count { _ = written.wait(timeout: .now() + .seconds(20)) }
      return entries.withLock { $0 }
    }
  }

  @Test func `begin what waits in the order in which it came`() {
    let workers = Workers(count: 1, waitingBytesMax: 100)
    let (log, held) = (Log(), DispatchSemaphore(value: 0))
    #expect(workers.run(byteCount: 1) { held.wait() })
    for number in 0..<50 {
      #expect(workers.run(byteCount: 1) { log.write(number) })
    }
    held.signal()
    #expect(log.entries(count: 50) == Array(0..<50))
  }

  @Test func `refuse what would make too many bytes wait, and lose nothing of the rest`() {
    let workers = Workers(count: 1, waitingBytesMax: 10)
    let (log, begun, held) = (Log(), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // One alone may have any size.
    #expect(
      workers.run(byteCount: 1_000) {
        begun.signal()
        held.wait()
      })
    begun.wait()
    #expect(workers.run(byteCount: 10) { log.write(1) })
    #expect(!workers.run(byteCount: 1) { log.write(2) })
    held.signal()
    #expect(log.entries(count: 1) == [1])
    // Then there is room again.
    #expect(workers.run(byteCount: 10) { log.write(3) })
    #expect(log.entries(count: 1) == [1, 3])
  }

  @Test func `work side by side, one on each thread`() {
    let workers = Workers(count: 3, waitingBytesMax: 100)
    let (log, held) = (Log(), DispatchSemaphore(value: 0))
    for number in 0..<3 {
      _ = workers.run(byteCount: 1) {
        log.write(number)
        held.wait()
      }
    }
    #expect(log.entries(count: 3).sorted() == [0, 1, 2])
    for _ in 0..<3 { held.signal() }
  }
}
