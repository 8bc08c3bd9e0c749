import Foundation
import TestSupport
import Testing

/// The real server on a free port of this machine, with a database of its own. It is ended when the
/// value that holds it is gone.
final class ServerProcess {
  /// Where it listens: `http://127.0.0.1:PORT`.
  let address: String
  private let process: Process
  private let folder: TemporaryFolder

  enum StartError: Error {
    case noBinary(String)
    case notReady(String)
  }

  /// The binary under test: the one that `TESTED_TALLY` names, or the one that was built with the
  /// tests and lies beside them.
  static var binary: String {
    get throws {
      if let path = ProcessInfo.processInfo.environment["TESTED_TALLY"] { return path }
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let path = URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/tally"
      guard FileManager.default.isExecutableFile(atPath: path) else {
        throw StartError.noBinary(path)
      }
      return path
    }
  }

  /// Starts a server; with `keyScopes` a key is made first, whose number is 1. `keyOptions` are
  /// further options of `tally keys create`.
  init(keyScopes: [String] = [], keyOptions: [String] = []) throws {
    folder = try TemporaryFolder()
    let database = folder.file("tally.db")
    key =
      keyScopes.isEmpty
      ? nil : try Self.makeKey(scopes: keyScopes, options: keyOptions, database: database)
    process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.binary)
    process.arguments = ["serve", "--port", "0", "--database", database]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let prefix = "listening on "
    guard line.hasPrefix(prefix) else {
      process.terminate()
      throw StartError.notReady(line)
    }
    address = String(line.dropFirst(prefix.count).prefix { $0 != "\n" })
  }

  /// The text of the key; nil for an open server.
  let key: String?

  /// What it answers to a GET with its key.
  func get(_ path: String) throws -> JSONTree {
    let result = try Command(
      executable: "/usr/bin/env",
      arguments: ["curl", "--silent", "--fail-with-body", address + path]
        + (key.map { ["--header", "Authorization: Bearer \($0)"] } ?? []),
      secondsMax: 30
    ).run()
    try #require(result.status == 0, "\(result.output)")
    return try JSONTree(result.output)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  private static func makeKey(
    scopes: [String], options: [String], database: String
  ) throws -> String {
    // The first key of a ledger has the scope `admin`.
    if !scopes.contains("admin") {
      _ = try makeKey(scopes: ["admin"], options: [], database: database)
    }
    let made = try Command(
      executable: try binary,
      arguments: ["keys", "create", "--create", "--name", "test", "--database", database]
        + scopes.flatMap { ["--scope", $0] } + options,
      secondsMax: 30
    ).run()
    try #require(made.status == 0, "\(made.output)")
    return String(try #require(made.output.split { $0.isWhitespace }.first))
  }
}
