import Foundation
import TestSupport
import TestThreads
import Testing

/// `/v1/focus.csv` as the FinOps Foundation's validator, pandas and DuckDB see it.
@Suite(.serialized, .programThreads) struct `A month as FOCUS` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  @Test func `is valid, and exact to the last digit`() throws {
    // Of the validator, older Pythons get another one that knows less.
    let python = try PythonEnvironment(
      requirements: Self.folder + "/requirements.txt", minor: 12)
    let server = try ServerProcess()
    let work = try TemporaryFolder()
    let result = try Command(
      executable: python.program("python"),
      arguments: [Self.folder + "/focus.py", server.address, work.path],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], secondsMax: 300
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("checks of FOCUS 1.2 found nothing"))
    print(result.output.split(whereSeparator: \.isNewline).last.map(String.init) ?? "")
  }
}
