import Foundation
import Testing

/// LiteLLM as it comes from PyPI, with the callback of `Examples/litellm`.
@Suite struct `LiteLLM` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  private static let python = Result {
    try PythonEnvironment(requirements: folder + "/requirements.txt")
  }

  @Test func `tells what the provider served, in each of its formats`() throws {
    let python = try Self.python.get()
    let server = try ServerProcess()
    let fakes = Examples.clients + "/OpenAIAgents"
    let result = try Command(
      executable: python.program("python"),
      arguments: [
        Self.folder + "/litellm_client.py", server.address, Examples.folder + "/litellm", fakes,
      ],
      secondsMax: 240
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every total is what was served"))
  }

  /// It tries again by itself, and logs an error when it gives a batch up.
  @Test func `goes on without Tally`() throws {
    try WithoutTally(
      expected: "the program has ended", warning: "Generic API Logger Error sending batch",
      secondsMax: 60
    ).expect(
      try Self.python.get().program("python"),
      [
        Examples.clients + "/OpenAIAgents/with_provider.py",
        Examples.folder + "/litellm/callback.py",
      ])
  }
}
