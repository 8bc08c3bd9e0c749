import Foundation
import Testing

/// The SDK as it comes from PyPI, told by the files in `Examples/openai-agents`.
@Suite struct `The OpenAI Agents SDK` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func `tells what the provider served, by hooks, totals and traces, alone and together`()
    throws
  {
    let python = try PythonEnvironment(requirements: Self.folder + "/requirements.txt")
    let server = try ServerProcess()
    let result = try Command(
      executable: python.program("python"),
      arguments: [
        Self.folder + "/agents_client.py", server.address, Examples.folder + "/openai-agents",
        Self.folder,
      ],
      secondsMax: 240
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every total is what was served"))
  }
}
