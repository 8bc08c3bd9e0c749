import Foundation
import TestSupport
import TestThreads
import Testing

/// Receivers of webhooks that fail in every way, and know each message by the package of Standard
/// Webhooks from PyPI.
@Suite(.serialized, .programThreads) struct `Webhooks` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  private static func run(_ program: String, prints text: String) throws {
    let python = try PythonEnvironment(requirements: folder + "/requirements.txt")
    let files = try TemporaryFolder()
    let result = try Command(
      executable: python.program("python"),
      arguments: [
        folder + "/" + program, try ServerProcess.binary, files.path,
        Examples.clients + "/Support",
      ],
      secondsMax: 240
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains(text))
  }

  @Test func `bring every alert to each receiver, whatever becomes of it and of Tally`() throws {
    try Self.run("receivers.py", prints: "every receiver has every alert")
  }

  @Test func `go by e-mail to a relay that can be trusted`() throws {
    try Self.run("mail.py", prints: "every e-mail came once it could")
  }
}
