import Foundation
import TestSupport
import TestThreads
import Testing

/// Random sequences of all that clients and operators do, held against a model of the ledger.
@Suite(.programThreads) struct `A random sequence of requests` {
  /// How many of them `make prove-machine` asks for; few where this is one test of many.
  private static let sequences = Int(ProcessInfo.processInfo.environment["PROVE_MACHINE"] ?? "")
  private static let fewSequences = 12
  private static let secondsMax = 3_600

  @Test func `leaves every total where a model of the ledger has it`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    let python = try PythonEnvironment(requirements: folder + "/requirements.txt", minor: 10)
    let result = try Command(
      executable: python.program("python"),
      arguments: [
        folder + "/machine.py", try ServerProcess.binary, "\(Self.sequences ?? Self.fewSequences)",
      ],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], secondsMax: Self.secondsMax
    ).run()
    #expect(result.status == 0, "\(result.output.suffix(6_000))")
    #expect(result.output.contains("agreed with the model: "))
    print(result.output.split(whereSeparator: \.isNewline).last.map(String.init) ?? "")
  }
}
