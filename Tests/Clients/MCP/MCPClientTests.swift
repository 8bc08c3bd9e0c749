import Foundation
import TestThreads
import Testing

/// The official client of the Model Context Protocol from PyPI.
@Suite(.serialized, .programThreads) struct `The MCP client` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func `lists and calls every tool, with the newest revision and with the handshake`() throws
  {
    let python = try PythonEnvironment(requirements: Self.folder + "/requirements.txt")
    let server = try ServerProcess(
      keyScopes: ["read", "ingest"], keyOptions: ["--user", "alice"])
    let result = try Command(
      executable: python.program("python"),
      arguments: [Self.folder + "/mcp_client.py", server.address, try #require(server.key)],
      secondsMax: 60
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every tool answers"))
  }
}
