import Foundation
import TestThreads
import Testing

/// LiteLLM as it comes from PyPI, with its own callback and the client's.
@Suite(.serialized, .programThreads) struct `LiteLLM` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  private static let python = Result {
    try PythonEnvironment(requirements: folder + "/requirements.txt")
  }

  @Test func `tells what the provider served, by each callback in each format`() throws {
    let python = try Self.python.get()
    let server = try ServerProcess()
    let fakes = Examples.clients + "/OpenAIAgents"
    let result = try Command(
      executable: python.program("python"),
      arguments: [
        Self.folder + "/litellm_client.py", server.address, Examples.folder + "/litellm", fakes,
        Examples.pythonClient,
      ],
      secondsMax: 240
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every total is what was served"))
  }

  @Test func `is counted exactly whatever becomes of Tally meanwhile`() throws {
    let python = try Self.python.get()
    try Conditions(recipes: Self.folder + "/recipes.json").expect(python.program("python"))
  }

  @Test func `makes no call that a budget has no room for`() throws {
    try Guarded(requests: 1, usd: "0.00021225").expect(
      try Self.python.get().program("python"),
      [
        Examples.clients + "/OpenAIAgents/with_provider.py",
        Examples.folder + "/litellm/guard.py",
      ])
  }

  @Test func `goes on without Tally`() throws {
    try WithoutTally(expected: "the program has ended", warning: "not all is counted").expect(
      try Self.python.get().program("python"),
      [
        Examples.clients + "/OpenAIAgents/with_provider.py",
        Examples.folder + "/litellm/callback.py",
      ])
  }
}
