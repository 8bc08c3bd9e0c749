import Foundation
import TestSupport
import TestThreads
import Testing

/// Receivers of webhooks that fail in every way, and know each message by the package of Standard
/// Webhooks from PyPI.
@Suite(.serialized, .programThreads) struct `Webhooks` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func `bring every alert to each receiver, whatever becomes of it and of Tally`() throws {
    let python = try PythonEnvironment(requirements: Self.folder + "/requirements.txt")
    let files = try TemporaryFolder()
    let result = try Command(
      executable: python.program("python"),
      arguments: [
        Self.folder + "/receivers.py", try ServerProcess.binary, files.path,
        Examples.clients + "/Support",
      ],
      secondsMax: 240
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every receiver has every alert"))
  }
}
