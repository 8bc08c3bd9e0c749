import Dispatch
import Glibc
import Synchronization
import StoreSupport
import TestSupport
import Testing
import Usage
import UsageSQLite

@Suite struct `What waits to be stored` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: ["events", "bytes"])
  func `is bounded, and what is refused is not stored`(bound: String) async throws {
    var limits = WriterLimits()
    if bound == "events" { limits.waitingEventsMax = 4 } else { limits.waitingBytesMax = 4_000 }
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    // From one thread, and with a place for each answer: that one thread waited for another within
    // the standard library is hidden from ThreadSanitizer.
    let answers = (0..<500).map { _ in Answer() }
    let answered = Atomic(0)
    for (index, answer) in answers.enumerated() {
      var batch = Sample.batch([Sample.call("e\(index)")])
      batch.origin.requestBytes = 1_000
      store.record(batch) { result in
        answer.outcome.withLock { $0 = result }
        answered.add(1, ordering: .releasing)
      }
    }
    while answered.load(ordering: .acquiring) < answers.count {
      try await Task.sleep(for: .milliseconds(1))
    }
    let refusal = StoreError.unavailable(
      reason: "too many events are waiting", retryAfterSeconds: 1)
    var accepted = 0
    for answer in answers {
      let outcome = answer.outcome.withLock { $0 }
      #expect(outcome == .success([.accepted]) || outcome == .failure(refusal))
      if case .success? = outcome { accepted += 1 }
    }
    #expect(accepted >= 4 && accepted < 500)
    #expect(
      try await store.session("s1", in: Sample.project).figures.requests == Int64(accepted))
    await store.close()
  }

  @Test func `may be one request of any size`() async throws {
    var limits = WriterLimits()
    limits.waitingEventsMax = 1
    limits.waitingBytesMax = 1
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    var batch = Sample.batch([Sample.call("e1"), Sample.call("e2")])
    batch.origin.requestBytes = 1_000_000
    #expect(try await store.record(batch) == [.accepted, .accepted])
    await store.close()
  }

  @Test func `lets a single event pass the large batches before it`() async throws {
    var limits = WriterLimits()
    limits.sharedTransactionEventsMax = 20
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    let answered = Mutex<[String]>([])
    let held = hold(store)
    for name in ["a", "b", "c"] {
      store.record(Sample.batch((0..<20).map { Sample.call("\(name)\($0)") })) { _ in
        answered.withLock { $0.append(name) }
      }
    }
    store.record(Sample.batch([Sample.call("single")])) { _ in
      answered.withLock { $0.append("single") }
    }
    held.signal()
    // Which finishes what waits.
    await store.close()
    // Turn about: neither waits for all of the other's.
    #expect(answered.withLock { $0 } == ["a", "single", "b", "c"])
  }

  @Test func `keeps nobody out who stores no events`() async throws {
    var limits = WriterLimits()
    limits.waitingEventsMax = 1
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    let held = hold(store)
    // More than may wait, but the only ones.
    store.record(Sample.batch((0..<5).map { Sample.call("e\($0)") })) { _ in }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) { held.signal() }
    try await store.checkReadiness()
    await store.close()
  }

  @Test func `is stored in several transactions where one would last too long`() async throws {
    var limits = WriterLimits()
    limits.transactionMilliseconds = 1
    let store = try LedgerStore(
      path: folder.file("tally.db"), limits: limits, now: { Sample.now })
    let answered = Mutex<[Int]>([])
    for number in 0..<5 {
      store.update(
        UpdateOrigin(project: Sample.project, receivedAt: Sample.now), eventCount: 1
      ) { ledger throws(LedgerFailure) in
        usleep(5_000)
        return try ledger.record(
          PricedEvent(event: Sample.call("e\(number)"), quote: nil, hasOwnTime: true))
      } completion: { result in
        #expect(result == .success(.accepted))
        answered.withLock { $0.append(number) }
      }
    }
    await store.close()
    #expect(answered.withLock { $0 } == [0, 1, 2, 3, 4])
  }

  /// Keeps the writer busy from now until the semaphore is signalled.
  private func hold(_ store: LedgerStore) -> DispatchSemaphore {
    let (begun, held) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    store.update(
      UpdateOrigin(project: Sample.project, receivedAt: Sample.now), eventCount: 1
    ) { _ throws(LedgerFailure) in
      begun.signal()
      held.wait()
    } completion: { _ in
    }
    begun.wait()
    return held
  }

  private final class Answer: Sendable {
    let outcome = Mutex<Result<[EventOutcome], StoreError>?>(nil)
  }
}
