import Dispatch
import Synchronization
public import Testing

/// Runs the tests of a suite on two threads that all such suites share.
///
/// Tests that start programs wait for them in calls that block. The threads of the shared pool are
/// as few as the processors, and other tests need them to go on: without one they run into their
/// time limits.
public struct ProgramThreads: SuiteTrait, TestTrait, TestScoping {
  /// Every test of the suite, and of those within it, has the trait.
  public let isRecursive = true

  private static let executor = QueueExecutor(count: 2)

  @concurrent public func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Self.executor) { try await function() }
  }
}

extension Trait where Self == ProgramThreads {
  /// For suites whose tests wait for programs.
  public static var programThreads: ProgramThreads { ProgramThreads() }
}

/// A few queues without a target, which have threads of their own. A job goes to the one on which
/// the fewest wait.
private final class QueueExecutor: TaskExecutor {
  private let queues: [DispatchQueue]
  private let waiting: Mutex<[Int]>

  init(count: Int) {
    queues = (0..<count).map { DispatchQueue(label: "tally.tests.\($0)") }
    waiting = Mutex(Array(repeating: 0, count: count))
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let index = waiting.withLock { waiting in
      let index = waiting.indices.min { waiting[$0] < waiting[$1] } ?? 0
      waiting[index] += 1
      return index
    }
    queues[index].async {
      job.runSynchronously(on: self.asUnownedTaskExecutor())
      self.waiting.withLock { $0[index] -= 1 }
    }
  }
}
