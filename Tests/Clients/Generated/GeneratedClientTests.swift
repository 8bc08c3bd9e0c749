import Foundation
import TestSupport
import TestThreads
import Testing

/// A client that openapi-python-client makes of the description.
@Suite(.serialized, .programThreads) struct `A generated client` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func `posts, ends, reads and queries`() throws {
    let python = try PythonEnvironment(requirements: Self.folder + "/requirements.txt")
    let server = try ServerProcess()
    let work = try TemporaryFolder()
    let result = try Command(
      executable: python.program("python"),
      arguments: [Self.folder + "/generated.py", server.address, work.path],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], secondsMax: 300
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("the generated client has posted, ended, read and queried"))
  }
}
