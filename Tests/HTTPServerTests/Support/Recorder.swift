import Synchronization

/// Notes what happened, from any thread.
final class Recorder: Sendable {
  private let entries = Mutex<[String]>([])

  var all: [String] { entries.withLock { $0 } }

  func record(_ entry: String) { entries.withLock { $0.append(entry) } }
}
