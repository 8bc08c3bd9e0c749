import Foundation
import Glibc
import TestSupport
import TestThreads
import Testing

/// The real Claude Agent SDK, with the CLI that its package brings, against a Messages API of this
/// machine. Its messages go to the real server.
@Suite(.serialized, .programThreads) struct `The Claude Agent SDK` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let python = Result {
    try PythonEnvironment(requirements: folder + "/requirements.txt")
  }

  @Test func `is billed what the API has served`() throws {
    let python = try Self.python.get()
    let home = try TemporaryFolder()
    try requireCLI(python, home)
    let api = try FakeAPI(python, script: Self.folder + "/fake_api.py")
    let server = try ServerProcess()
    let result = try run(
      python, home, api, ["\(Self.folder)/agents.py", server.address, api.address])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every total is what was served"), "\(result.output)")
    print(result.output)
  }

  @Test func `is billed by the example`() throws {
    let python = try Self.python.get()
    let home = try TemporaryFolder()
    try requireCLI(python, home)
    let api = try FakeAPI(python, script: Self.folder + "/fake_api.py")
    let server = try ServerProcess()
    let repository = Self.folder + "/../../.."
    let result = try run(
      python, home, api, ["\(repository)/Examples/claude/track.py", "SHORT please", "alice"],
      ["TALLY_URL": server.address, "PYTHONPATH": Examples.pythonClient])
    #expect(result.status == 0, "\(result.output)")
    // 10 tokens in, 30 read and 20 out, at the price of the CLI's own choice of a model.
    #expect(result.output.contains("\"usd\": \"0.000446\""), "\(result.output)")
  }

  @Test func `does not begin what a budget has no room for`() throws {
    let python = try Self.python.get()
    let home = try TemporaryFolder()
    try requireCLI(python, home)
    let api = try FakeAPI(python, script: Self.folder + "/fake_api.py")
    try Guarded(requests: 1, usd: "0.000446").expect(
      python.program("python"),
      [Examples.folder + "/claude/guard.py", "SHORT please", "alice", "0.50"], folder: home.path,
      environment: environment(home, api))
  }

  @Test(arguments: [
    ("Examples/claude/track.py", ["SHORT please", "alice"], "\"cost\": null"),
    ("Tests/Clients/Support/documented.py", ["claude.md", "0"], "the agent has ended"),
  ])
  func `goes on without Tally`(
    program: String, arguments: [String], expected: String
  ) throws {
    let python = try Self.python.get()
    let home = try TemporaryFolder()
    try requireCLI(python, home)
    let api = try FakeAPI(python, script: Self.folder + "/fake_api.py")
    let repository = Self.folder + "/../../../"
    try WithoutTally(expected: expected, warning: "not all is counted").expect(
      python.program("python"), [repository + program] + arguments, folder: home.path,
      environment: environment(home, api))
  }

  @Test func `is billed exactly whatever becomes of Tally meanwhile`() throws {
    let python = try Self.python.get()
    let home = try TemporaryFolder()
    try requireCLI(python, home)
    let api = try FakeAPI(python, script: Self.folder + "/fake_api.py")
    try Conditions(recipes: Self.folder + "/recipes.json", names: ["api": api.address]).expect(
      python.program("python"))
  }

  private func run(
    _ python: PythonEnvironment, _ home: TemporaryFolder, _ api: FakeAPI, _ arguments: [String],
    _ environment: [String: String] = [:]
  ) throws -> Command.Result {
    try Command(
      executable: python.program("python"), arguments: arguments, folder: home.path,
      environment: environment.merging(self.environment(home, api)) { $1 }, secondsMax: 180
    ).run()
  }

  private func environment(_ home: TemporaryFolder, _ api: FakeAPI) -> [String: String] {
    [
      "HOME": home.path, "ANTHROPIC_BASE_URL": api.address, "ANTHROPIC_API_KEY": "sk-ant-fake",
      // Nothing but the API's own requests leaves the program, and none of these the machine.
      "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1", "DISABLE_AUTOUPDATER": "1",
      // It may run commands without asking only where it is said to be in a sandbox.
      "IS_SANDBOX": "1", "PYTHONDONTWRITEBYTECODE": "1",
    ]
  }

  /// The package brings a program of another maker, which not every machine can run.
  private func requireCLI(_ python: PythonEnvironment, _ home: TemporaryFolder) throws {
    let find = """
      import claude_agent_sdk, pathlib, subprocess, sys
      cli = pathlib.Path(claude_agent_sdk.__file__).parent / "_bundled" / "claude"
      sys.exit(subprocess.run([cli, "--version"], timeout=60).returncode)
      """
    let found = try Command(
      executable: python.program("python"), arguments: ["-c", find], folder: home.path,
      environment: ["HOME": home.path], secondsMax: 90
    ).run()
    guard found.status == 0 else {
      try PythonEnvironment.skip(
        "the CLI of the Claude Agent SDK does not run here; the recordings of it stand in: "
          + found.output.suffix(300))
      return
    }
  }
}

/// The fake API, on a free port, for as long as the value is held.
private final class FakeAPI {
  let address: String
  private let process: Process

  init(_ python: PythonEnvironment, script: String) throws {
    process = Process()
    process.executableURL = URL(fileURLWithPath: python.program("python"))
    process.arguments = [script]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = String(line.prefix { $0 != "\n" })
    try #require(address.hasPrefix("http://127.0.0.1:"))
  }

  deinit {
    // It begins with the signals blocked that the thread of a test has blocked, SIGTERM among them.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
