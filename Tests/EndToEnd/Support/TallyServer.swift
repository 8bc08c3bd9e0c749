import Foundation
import Glibc
import TestSupport

/// The real program, serving on a free port of this machine. It is gone when the value is.
final class TallyServer: Sendable {
  let process: ChildProcess
  let folder: TemporaryFolder
  /// Sends requests to it, with no key.
  let client: HTTPClient

  /// Starts the program and returns when it is ready.
  init(
    in folder: TemporaryFolder? = nil, _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    process = try ChildProcess(
      TallyBinary.path, ["serve", "--port", "0", "--database", folder.database] + options,
      outputIn: folder, environment: environment)
    client = HTTPClient(port: try Self.port(of: process))
  }

  private static func port(of process: ChildProcess) throws -> UInt16 {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end, process.exitStatus() == nil {
      let output = process.output
      let line = output.prefix { $0 != "\n" }
      if line.hasPrefix("listening on http://"), output.contains("\n"),
        let port = UInt16(line.split(separator: ":").last ?? "")
      {
        return port
      }
      usleep(2_000)
    }
    throw ChildProcess.Failure(
      description: "tally is not ready: \(process.output) \(process.errors)")
  }

  /// Stops the program and returns its exit status.
  @discardableResult
  func stop(_ signal: Int32 = SIGTERM) throws -> Int32 {
    process.kill(signal)
    return try process.wait(seconds: 20)
  }

  /// The most memory that the program has held so far, in kibibytes.
  var peakMemoryKibibytes: Int { process.peakMemoryKibibytes }
}
