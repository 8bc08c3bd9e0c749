import Foundation
import TestSupport
import TestThreads
import Testing

/// Made-up sessions of which it is known what they used.
@Suite(.programThreads) struct `Made-up sessions` {
  /// How many of each kind `make prove-orders` asks for; few where this is one test of many.
  private static let sessions = Int(ProcessInfo.processInfo.environment["PROVE_ORDERS"] ?? "")
  private static let fewSessions = 10
  private static let secondsMax = 7_200

  @Test func `come to what they used, in whatever order and however often they are told`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    let result = try Command(
      executable: "/usr/bin/env",
      arguments: [
        "python3", folder + "/orders.py", try ServerProcess.binary,
        "\(Self.sessions ?? Self.fewSessions)",
      ],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], secondsMax: Self.secondsMax
    ).run()
    #expect(result.status == 0, "\(result.output.suffix(6_000))")
    #expect(result.output.contains("came to what they used"))
    print(result.output)
  }
}
