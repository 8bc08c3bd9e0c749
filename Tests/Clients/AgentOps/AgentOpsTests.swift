import Foundation
import TestSupport
import TestThreads
import Testing

/// AgentOps clients from the package index, against a server with keys. Only their endpoint is set.
///
/// gpt-4o costs 2.50 and 10 dollars a million tokens in and out, 1.25 for cached ones; the costs
/// were worked out by hand.
@Suite(.serialized, .programThreads) struct `AgentOps clients` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path

  /// What a client printed, and what the server then says of its session.
  private struct Run {
    var printed: JSONTree
    var totals: JSONTree
    var stats: JSONTree
  }

  /// The environment that two runs share.
  private static let current = Result {
    try PythonEnvironment(requirements: folder + "/requirements-0.4.21.txt")
  }

  /// Runs a script with a client of that version.
  private func run(
    _ script: String, version: String, _ arguments: [String] = []
  ) throws -> Run {
    let python =
      version == "0.4.21"
      ? try Self.current.get()
      : try PythonEnvironment(requirements: Self.folder + "/requirements-\(version).txt")
    let server = try ServerProcess(keyScopes: ["ingest", "read"], keyOptions: ["--uuid"])
    let key = try #require(server.key)
    let work = try TemporaryFolder()
    let result = try Command(
      executable: python.program("python"),
      arguments: [Self.folder + "/" + script, server.address, key] + arguments,
      folder: work.path, environment: ["PYTHONDONTWRITEBYTECODE": "1"], secondsMax: 60
    ).run()
    try #require(result.status == 0, "\(result.output)")
    let line = result.output.split(separator: "\n").last { $0.hasPrefix("{\"session\"") }
    let printed = try JSONTree(String(try #require(line, "\(result.output)")))
    let session = try #require(printed["session"].text)
    return Run(
      printed: printed, totals: try server.get("/v1/sessions/\(session)"),
      stats: try server.get("/v2/sessions/\(session)/stats"))
  }

  /// What is the same of every client of the old protocol: 10 × 2.50 + 20 × 10 for the call of
  /// gpt-4o, and tags that were given in the beginning and later.
  private func expectCommon(_ run: Run) {
    let totals = run.totals
    #expect(totals["user_id"].text == "alice")
    #expect(totals["end_state"].text == "Success")
    #expect(totals["status"].text == "ended")
    #expect(totals["revision"].integer == 1)
    #expect(totals["tags"].members == ["demo": "true", "env": "test", "late": "true"])
    #expect(totals["cost"]["status"].text == "partial")
    #expect(totals["unpriced"]["models"].items.compactMap(\.text).contains("no-such-model"))
    let planner = totals["agents"].items.first
    #expect(planner?["agent"].text == "planner")
    #expect(planner?["cost"]["usd"].text == "0.000225")
    #expect(run.stats["errors"].integer == 1)
    #expect(run.stats["cost"].text == totals["cost"]["usd"].text)
  }

  @Test func `of 0.1 are counted`() throws {
    let run = try run("version_0_1.py", version: "0.1.12")
    expectCommon(run)
    #expect(run.totals["cost"]["usd"].text == "0.000225")
    #expect(run.totals["requests"].integer == 2)
    #expect(run.totals["tokens"]["input"].integer == 15)
    #expect(run.totals["tokens"]["output"].integer == 25)
    #expect(run.stats["events"].integer == 5)
  }

  @Test func `of 0.2.5 return the exact cost from end_session`() throws {
    let run = try run("version_0_2.py", version: "0.2.5")
    expectCommon(run)
    // With the tool's 0.05. One call told no tokens.
    #expect(run.printed["cost"].text == "0.050225")
    #expect(run.totals["cost"]["usd"].text == "0.050225")
    #expect(run.totals["requests"].integer == 3)
    #expect(run.totals["calls_without_usage"].integer == 1)
    #expect(run.totals["tokens"]["input"].integer == 15)
    #expect(run.totals["tokens"]["output"].integer == 25)
    #expect(run.stats["events"].integer == 6)
  }

  @Test func `of 0.3.26 return the exact cost, and go on after their analytics`() throws {
    let run = try run("version_0_3.py", version: "0.3.26")
    expectCommon(run)
    #expect(run.printed["middle"]["cost"].text == "0.000225")
    #expect(run.printed["middle"]["printed"].text == "0.000225")
    #expect(run.printed["middle"]["status"].text == "active")
    // With the tool's 0.05, and the 0.0003 that one call reports itself.
    #expect(run.printed["cost"].text == "0.050525")
    #expect(run.totals["cost"]["usd"].text == "0.050525")
    #expect(run.totals["cost"]["computed"].text == "0.050225")
    #expect(run.totals["cost"]["reported"].text == "0.0003")
    #expect(run.totals["late_events"].integer == 0)
    #expect(run.totals["requests"].integer == 3)
    #expect(run.totals["tokens"]["input"].integer == 22)
    #expect(run.totals["tokens"]["output"].integer == 28)
    #expect(run.stats["events"].integer == 6)
  }

  /// One waits for its token, and exports more than once; the other is done before it comes.
  @Test(arguments: [[], ["short"]])
  func `of 0.4.21 are counted by their spans`(arguments: [String]) throws {
    let run = try run("version_0_4.py", version: "0.4.21", arguments)
    let totals = run.totals
    if arguments.isEmpty { #expect(run.printed["has_token"].flag == true) }
    // 2006 × 2.50 + 300 × 10; with 1920 of them cached 86 × 2.50 + 1920 × 1.25 + 300 × 10; the
    // tool's 0.05; and a call of a model that has no price.
    #expect(totals["cost"]["usd"].text == "0.06363")
    #expect(totals["cost"]["status"].text == "partial")
    #expect(totals["unpriced"]["models"].items.compactMap(\.text) == ["no-such-model"])
    #expect(totals["requests"].integer == 3)
    #expect(totals["tokens"]["input"].integer == 2006 + 86 + 2006)
    #expect(totals["tokens"]["cache_read"].integer == 1920)
    #expect(totals["tokens"]["output"].integer == 900)
    #expect(totals["user_id"].text == "alice")
    #expect(totals["end_state"].text == "Success")
    #expect(totals["late_events"].integer == 0)
    #expect(
      totals["tags"].members == ["budget": "1.5", "demo": "true", "env": "test", "team": "blue"])
    let planner = totals["agents"].items.first
    #expect(planner?["agent"].text == "Planner")
    #expect(planner?["requests"].integer == 2)
    #expect(planner?["cost"]["usd"].text == "0.06363")
    #expect(run.stats["events"].integer == 7)
  }

  /// Their own logs, which they write where they run, tell of it as well.
  @Test func `of 0.4.21 go on without Tally`() throws {
    let work = try TemporaryFolder()
    try WithoutTally(
      expected: "", warning: "warning: Tally does not tell the cost", secondsMax: 60
    ).expect(
      try Self.current.get().program("python"), [Examples.folder + "/agentops/new_client.py"],
      folder: work.path)
  }

  @Test func `of 0.2.5 go on without Tally`() throws {
    let python = try PythonEnvironment(requirements: Self.folder + "/requirements-0.2.5.txt")
    let work = try TemporaryFolder()
    try WithoutTally(expected: "None", warning: "Cannot start session", secondsMax: 60).expect(
      python.program("python"), [Examples.folder + "/agentops/old_client.py"], folder: work.path)
  }
}
