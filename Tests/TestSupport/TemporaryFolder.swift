import Foundation
import Synchronization

/// A folder of its own for one test, gone when the value that holds it is, or the process ends.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// All of those that are there.
  private static let present = Mutex<Set<String>>([])
  /// Values that live as long as the process are never given up.
  private static let removal: Void = {
    atexit {
      for path in TemporaryFolder.present.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }()

  /// Makes it, empty.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    Self.removal
    Self.present.withLock { [path] in _ = $0.insert(path) }
  }

  deinit {
    Self.present.withLock { [path] in _ = $0.remove(path) }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in it, whether there is one or not.
  public func file(_ name: String) -> String { path + "/" + name }
}
