import Foundation
import TestThreads
import Testing

/// The SDK as it comes from PyPI, with the client's hooks and exporter.
@Suite(.serialized, .programThreads) struct `The OpenAI Agents SDK` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  private static let python = Result {
    try PythonEnvironment(requirements: folder + "/requirements.txt")
  }

  @Test func `tells what the provider served, by hooks, totals and traces, alone and together`()
    throws
  {
    let python = try Self.python.get()
    let server = try ServerProcess()
    let result = try Command(
      executable: python.program("python"),
      arguments: [
        Self.folder + "/agents_client.py", server.address, Examples.folder + "/openai-agents",
        Self.folder, Examples.pythonClient,
      ],
      secondsMax: 240
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every total is what was served"))
  }

  @Test(arguments: ["hooks", "traces", "litellm_model"])
  func `goes on without Tally`(example: String) throws {
    let python = try Self.python.get()
    let program = Examples.folder + "/openai-agents/\(example).py"
    try WithoutTally(expected: "answer 1", warning: "not all is counted").expect(
      python.program("python"), [Self.folder + "/with_provider.py", program],
      // Only the example of traces sends any.
      environment: example == "traces" ? [:] : ["OPENAI_AGENTS_DISABLE_TRACING": "1"])
  }

  @Test func `stops before a call that a budget has no room for`() throws {
    try Guarded(requests: 1, usd: "0.00021225").expect(
      try Self.python.get().program("python"),
      [Self.folder + "/with_provider.py", Examples.folder + "/openai-agents/guard.py"],
      environment: ["OPENAI_AGENTS_DISABLE_TRACING": "1"])
  }

  @Test func `holds nothing any more for calls that failed`() throws {
    let server = try ServerProcess()
    let result = try Command(
      executable: try Self.python.get().program("python"),
      arguments: [
        Self.folder + "/failing_calls.py", server.address, Self.folder, Examples.pythonClient,
      ],
      secondsMax: 120
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("nothing stays held"))
  }

  @Test func `is counted exactly whatever becomes of Tally meanwhile`() throws {
    let python = try Self.python.get()
    try Conditions(recipes: Self.folder + "/recipes.json").expect(python.program("python"))
  }
}
