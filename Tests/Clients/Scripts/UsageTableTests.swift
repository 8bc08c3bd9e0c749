import Foundation
import TestThreads
import Testing

@Suite(.serialized, .programThreads) struct `The table of usage objects` {
  private static let root = URL(fileURLWithPath: Examples.folder).deletingLastPathComponent().path

  /// Runs the script on a file.
  private func table(of file: String) throws -> Command.Result {
    try Command(
      executable: Self.root + "/Scripts/usage-table",
      arguments: [file, "--binary", try ServerProcess.binary], secondsMax: 60
    ).run()
  }

  @Test func `has a row for each provider, with nothing refused of the samples`() throws {
    let folder = Self.root + "/Tests/DialectsTests/Fixtures"
    let result = try table(of: folder + "/usage_shapes.jsonl")
    #expect(result.status == 0, "\(result.output)")
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let all = try #require(rows.first { $0.contains("**all**") }, "\(result.output)")
    let names = try #require(rows.first)
    let column = { (name: String) in try #require(names.firstIndex(of: name).map { all[$0] }) }
    #expect(try column("objects") == "42")
    #expect(try column("refused") == "")
    #expect(try column("charge") == "3 of 3")
    #expect(result.output.contains("- unpriced: no price for llama3.2:3b (line 40)"))
  }

  @Test func `says which line of a file is none`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("{\"usage\":{\"input\":1}}\n{\"usage\":7}\n".utf8).write(to: file)
    let result = try table(of: file.path)
    #expect(result.status == 1)
    #expect(result.output.contains("line 2: needs an object with an object `usage`"))
  }
}
