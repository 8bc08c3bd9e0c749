import Dispatch
public import Testing

/// Runs the tests of a suite on a thread that they share, one at a time.
///
/// Tests that start programs wait for them in calls that block. The threads of the shared pool are
/// as few as the processors, and other tests need them to go on: without one they run into their
/// time limits.
public struct OwnThread: SuiteTrait, TestTrait, TestScoping {
  private let executor: QueueExecutor

  /// Every test of the suite, and of those within it, has the trait.
  public let isRecursive = true

  fileprivate init(_ executor: QueueExecutor) {
    self.executor = executor
  }

  @concurrent public func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(executor) { try await function() }
  }

  fileprivate static let clients = OwnThread(QueueExecutor("tally.tests.clients"))
  fileprivate static let server = OwnThread(QueueExecutor("tally.tests.server"))
}

extension Trait where Self == OwnThread {
  /// The thread of the tests of other people's programs.
  public static var clientThread: OwnThread { OwnThread.clients }

  /// The thread of the tests of the real program.
  public static var serverThread: OwnThread { OwnThread.server }
}

/// A queue without a target, which has a thread of its own.
private final class QueueExecutor: TaskExecutor {
  private let queue: DispatchQueue

  init(_ label: String) {
    queue = DispatchQueue(label: label)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
