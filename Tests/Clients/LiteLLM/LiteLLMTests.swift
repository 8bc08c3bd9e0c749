import Foundation
import Testing

/// LiteLLM as it comes from PyPI, with the callback of `Examples/litellm`.
@Suite struct `LiteLLM` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func `tells what the provider served, in each of its formats`() throws {
    let python = try PythonEnvironment(requirements: Self.folder + "/requirements.txt")
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
}
