import Foundation
import Glibc
import Synchronization
import TestSupport

/// A program that runs until it ends by itself or this value goes: it never outlives its test.
///
/// Its output goes to files, so that it cannot block on a full pipe.
final class ChildProcess: Sendable {
  /// What the system refused.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let identifier: pid_t
  /// Kept, so that the output outlives the process.
  private let folder: TemporaryFolder
  private let outputPath: String
  private let errorsPath: String
  /// Nil while the process runs.
  private let status = Mutex<Int32?>(nil)

  /// Starts a program whose output goes to `folder`, with this process's environment but for
  /// `TALLY_…`.
  init(
    _ program: String, _ arguments: [String], outputIn folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws {
    self.folder = folder
    let name = "\(folder.path)/.output-\(UInt32.random(in: .min ... .max))"
    outputPath = name + "-1"
    errorsPath = name + "-2"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorsPath, flags, 0o600)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = Self.environment(with: environment).map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var started: pid_t = 0
    let error = posix_spawn(&started, program, &actions, nil, &words, &variables)
    guard error == 0 else {
      throw Failure(description: "cannot start \(program): \(String(cString: strerror(error)))")
    }
    identifier = started
  }

  deinit {
    kill(SIGKILL)
    _ = try? wait(seconds: 10)
  }

  private static func environment(with own: [String: String]) -> [String] {
    ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("TALLY_") }
      .merging(own) { $1 }
      .map { "\($0.key)=\($0.value)" }
  }

  /// What it has written to standard output so far.
  var output: String { Self.text(outputPath) }

  /// What it has written to standard error so far.
  var errors: String { Self.text(errorsPath) }

  private static func text(_ path: String) -> String {
    // Not `FileManager.contents`, which leaks memory for every file that is empty.
    let bytes = try? FileHandle(forReadingAtPath: path)?.readToEnd()
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }

  /// The most memory that it has held so far, in kibibytes; 0 when it has ended.
  var peakMemoryKibibytes: Int {
    let status = try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return Int(line?.split(separator: " ").dropLast().last ?? "") ?? 0
  }

  /// Sends a signal, if the process has not been waited for: then its number may be another's.
  func kill(_ signal: Int32) {
    status.withLock { status in
      if status == nil { _ = Glibc.kill(identifier, signal) }
    }
  }

  /// The exit status, nil while it runs; a signal's number and 128, as shells tell it.
  func exitStatus() -> Int32? {
    status.withLock { status in
      guard status == nil else { return status }
      var word: Int32 = 0
      guard waitpid(identifier, &word, WNOHANG) == identifier else { return nil }
      let signal = word & 0x7f
      status = signal == 0 ? (word >> 8) & 0xff : 128 + signal
      return status
    }
  }

  /// Waits for the process to end.
  @discardableResult
  func wait(seconds: Double) throws -> Int32 {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if let status = exitStatus() { return status }
      usleep(2_000)
    }
    throw Failure(description: "process \(identifier) still runs after \(seconds) s: \(errors)")
  }
}
