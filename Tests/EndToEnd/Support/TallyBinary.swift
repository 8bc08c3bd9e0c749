import Foundation
import TestSupport

/// Where the program under test lies: `TESTED_TALLY`, or beside the tests, which build it.
enum TallyBinary {
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["TESTED_TALLY"] {
      return URL(fileURLWithPath: path).path
    }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/tally"
  }()

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> ChildProcess {
    let process = try ChildProcess(path, arguments, outputIn: folder, environment: environment)
    try process.wait(seconds: 20)
    return process
  }
}
