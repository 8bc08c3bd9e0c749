import Foundation
import TestSupport
import Testing

/// The programs in TypeScript, with a stand-in for the SDK, in whatever Node is here.
@Suite struct `The Claude Agent SDK in TypeScript` {
  private static let repository = URL(filePath: Examples.folder).deletingLastPathComponent().path

  private static let sdk = """
    export async function* query({ prompt }) {
      const usage = { input_tokens: 10, output_tokens: 20 };
      const message = { id: "m", model: "claude-sonnet-4-5-20250929", usage };
      yield { type: "assistant", session_id: "s", message };
      yield {
        type: "result", session_id: "s", uuid: "u", total_cost_usd: 0.00033, usage,
        modelUsage: { [message.model]: { inputTokens: 10, outputTokens: 20, costUSD: 0.00033 } },
      };
      console.log("the agent has ended");
    }
    """

  /// A folder with the program, its types taken off, and the stand-in.
  private func folder(_ program: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let package = folder.file("node_modules/@anthropic-ai/claude-agent-sdk")
    try FileManager.default.createDirectory(atPath: package, withIntermediateDirectories: true)
    try #"{"type":"module","main":"index.js"}"#.write(
      toFile: package + "/package.json", atomically: true, encoding: .utf8)
    try Self.sdk.write(toFile: package + "/index.js", atomically: true, encoding: .utf8)
    var text = program
    for type in ["?: string", ": string", ": Promise<unknown>[]"] {
      text = text.replacing(type, with: "")
    }
    try text.write(toFile: folder.file("program.mjs"), atomically: true, encoding: .utf8)
    return folder
  }

  private func requireNode() throws {
    let node = try Command(
      executable: "/usr/bin/env", arguments: ["node", "--version"], secondsMax: 20
    ).run()
    if node.status != 0 { try PythonEnvironment.skip("there is no node: \(node.output)") }
  }

  private var example: String {
    get throws {
      try String(contentsOfFile: Examples.folder + "/claude/track.ts", encoding: .utf8)
    }
  }

  private var readme: String {
    get throws {
      let text = try String(contentsOfFile: Self.repository + "/README.md", encoding: .utf8)
      let section = try #require(text.split(separator: "## Claude Agent SDK").last)
      let block = try #require(section.firstMatch(of: /```ts\n((?s).*?)```/)?.1)
      return String(block).replacing("\"http://127.0.0.1:8080", with: "process.env.TALLY_URL + \"")
    }
  }

  @Test func `is billed by the example and by the README`() throws {
    try requireNode()
    for program in [try example, try readme] {
      let server = try ServerProcess()
      let folder = try folder(program)
      let result = try Command(
        executable: "/usr/bin/env", arguments: ["node", "program.mjs", "hello", "alice"],
        folder: folder.path, environment: ["TALLY_URL": server.address], secondsMax: 60
      ).run()
      #expect(result.status == 0, "\(result.output)")
      #expect(!result.output.contains("not all is counted"), "\(result.output)")
      #expect(try server.get("/v1/users/alice")["cost"]["usd"].text == "0.00033")
    }
  }

  @Test func `goes on without Tally`() throws {
    try requireNode()
    for program in [try example, try readme] {
      let folder = try folder(program)
      try WithoutTally(expected: "the agent has ended", warning: "not all is counted").expect(
        "node", ["program.mjs", "hello", "alice"], folder: folder.path)
    }
  }
}
