import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Runs the commands of the documents word by word, and compares what they print.
  @Suite struct DocumentedCommandTests {
    /// One block of commands and what it prints.
    private struct Step {
      var commands: String
      var output: String
    }

    private static let separator = "-- next step --"

    @Test(arguments: [("README.md", "One minute", 3), ("docs/tour.md", "A tour with curl", 9)])
    func `Commands of the documents print what the documents say`(
      page: String, section: String, count: Int
    ) throws {
      let steps = try Self.steps(of: page, section)
      try #require(steps.count == count)
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

    /// The pairs of `sh` and `json` blocks of a page, from a heading to the next one of its level.
    private static func steps(of page: String, _ section: String) throws -> [Step] {
      let text = try "\n" + String(contentsOfFile: Repository.path(page), encoding: .utf8)
      let level = text.contains("\n# \(section)\n") ? "\n# " : "\n## "
      let part = text.components(separatedBy: level).first { $0.hasPrefix(section + "\n") }
      let blocks = (part ?? "").components(separatedBy: "\n```")
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
