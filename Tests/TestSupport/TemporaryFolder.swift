import Foundation

/// A folder of its own for one test, gone when the value that holds it is.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes it, empty.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it, whether there is one or not.
  public func file(_ name: String) -> String { path + "/" + name }
}
