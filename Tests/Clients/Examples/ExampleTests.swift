import Foundation
import TestThreads
import Testing

@Suite(.serialized, .programThreads) struct `The examples of the description` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func `are what the server takes and answers`() throws {
    let python = try PythonEnvironment(requirements: Self.folder + "/requirements.txt")
    let server = try ServerProcess()
    let result = try Command(
      executable: python.program("python"),
      arguments: [Self.folder + "/examples.py", server.address], secondsMax: 30
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every example is true"))
  }
}
