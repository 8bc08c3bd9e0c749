import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Follows the README's tour word by word, and compares what it prints.
  @Suite struct ReadmeTests {
    /// One block of commands and what it prints.
    private struct Step {
      var commands: String
      var output: String
    }

    private static let separator = "-- next step --"

    @Test func `The README's tour prints what the README says`() throws {
      let steps = try Self.tour()
      try #require(steps.count >= 7)
      let tally = try TallyServer()
      let script = steps.map(\.commands).joined(separator: "\necho '\(Self.separator)'\n")
        .replacingOccurrences(of: "127.0.0.1:8080", with: "127.0.0.1:\(tally.client.port)")
        .replacingOccurrences(of: ".build/release/tally", with: TallyBinary.path)
      let bash = try ChildProcess(
        "/bin/bash", ["-euo", "pipefail", "-c", "cd '\(tally.folder.path)'\n" + script],
        outputIn: tally.folder)
      #expect(try bash.wait(seconds: 30) == 0, "\(bash.errors)")
      let printed = bash.output.components(separatedBy: Self.separator + "\n")
      #expect(printed.count == steps.count)
      for (step, output) in zip(steps, printed) {
        #expect(Self.withoutTimes(output) == Self.withoutTimes(step.output), "\(step.commands)")
      }
    }

    /// The pairs of `sh` and `json` blocks in the tour's section.
    private static func tour() throws -> [Step] {
      let text = try String(contentsOfFile: Repository.path("README.md"), encoding: .utf8)
      let section = text.components(separatedBy: "\n## ").first { $0.hasPrefix("Five minutes") }
      let blocks = (section ?? "").components(separatedBy: "\n```")
      var steps: [Step] = []
      for block in blocks {
        if block.hasPrefix("sh\n") {
          steps.append(Step(commands: String(block.dropFirst(3)), output: ""))
        } else if block.hasPrefix("json\n"), !steps.isEmpty {
          steps[steps.count - 1].output = String(block.dropFirst(5)) + "\n"
        }
      }
      return steps
    }

    /// Moments of today differ from those in the text.
    private static func withoutTimes(_ text: String) -> String {
      text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/, with: "a moment")
    }
  }
}
