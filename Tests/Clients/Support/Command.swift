import Foundation

/// Runs a program to its end, for tests that have nothing else to do meanwhile.
struct Command {
  var executable: String
  var arguments: [String]
  var folder: String?
  var environment: [String: String] = [:]
  /// The program is ended when it takes longer.
  var secondsMax: Int

  struct Result {
    var status: Int32
    /// Standard output and standard error together.
    var output: String
  }

  func run() throws -> Result {
    let log = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    // A file takes any amount of output; a pipe would have to be read meanwhile.
    let sink = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.standardOutput = sink
    process.standardError = sink
    process.standardInput = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    try process.run()
    let deadline = Date(timeIntervalSinceNow: Double(secondsMax))
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    let output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    return Result(status: process.terminationStatus, output: output)
  }
}
