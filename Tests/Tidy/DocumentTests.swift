import Foundation
import Testing

/// What the documents say is what the program does.
@Suite struct DocumentTests {
  /// The options of `tally serve --help-hidden`, with their defaults.
  private static func options() throws -> [(name: String, value: String?)] {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let process = Process()
    process.executableURL =
      URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("tally")
    process.arguments = ["serve", "--help-hidden"]
    process.environment = ["COLUMNS": "1000"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    return text.components(separatedBy: "\n  --").dropFirst().map { entry in
      let words = entry.split { $0 == " " || $0 == "\n" }
      let value = entry.split(separator: "(default:").dropFirst().last?
        .prefix { $0 != ")" }.trimmingCharacters(in: .whitespacesAndNewlines)
      return ("--" + (words.first ?? ""), value)
    }
  }

  @Test func `Every option of serve is documented with its name and default`() throws {
    let page = try Repository.text("docs/configuration.md")
    let options = try Self.options().filter { !["--help", "--version"].contains($0.name) }
    try #require(options.count > 20)
    for (name, value) in options {
      let variable =
        "TALLY_" + name.dropFirst(2).uppercased().replacingOccurrences(of: "-", with: "_")
      let row = "| `\(name)` | `\(variable)` | `\(value ?? "off")` |"
      #expect(page.contains(row), "\(row)")
    }
    let rows = page.split(separator: "\n").filter { $0.contains("| `TALLY_") }
    #expect(rows.count == options.count, "there are rows of options that are no more")
  }

  @Test func `Every problem code is documented with its status`() throws {
    let page = try Repository.text("docs/errors.md")
    let source = try Repository.text("Sources/UsageAPI/Problems/ProblemCode.swift")
    var codes: [String] = []
    for match in source.matches(of: /\n  case (\w+)(?: = "(\w+)")?(?=\n)/) {
      codes.append(String(match.2 ?? match.1))
    }
    try #require(codes.count > 30)
    for code in codes { #expect(page.contains("| `\(code)` |"), "\(code)") }
  }

  @Test func `Every limit that the program has is an option`() throws {
    let options = Repository.swift("Sources/tally/Options").map(\.text).joined()
    let files = Repository.swift("Sources").filter { $0.text.contains("Limits: Sendable") }
    try #require(files.count >= 3)
    var missing: [String] = []
    for file in files {
      for match in file.text.matches(of: #/\n  public var (\w+)(?:: \w+)? = (?!\w+Limits\(\))\S/#)
      where !options.contains("Limits().\(match.1)") {
        missing.append("\(match.1) of \(file.path)")
      }
    }
    #expect(missing == [])
  }

  @Test func `Links between files of the repository lead somewhere`() throws {
    for file in Repository.files where file.path.hasSuffix(".md") {
      let own = URL(filePath: Repository.root + "/" + file.path)
      for match in file.text.matches(of: /\]\(([^)#:]*)(?:#([^)]*))?\)/) {
        let target =
          match.1.isEmpty
          ? own : own.deletingLastPathComponent().appending(path: String(match.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1) in \(file.path)")
        guard let anchor = match.2, target.pathExtension == "md" else { continue }
        let anchors = try Self.anchors(String(contentsOf: target, encoding: .utf8))
        #expect(anchors.contains(String(anchor)), "#\(anchor) in \(file.path)")
      }
    }
  }

  /// What the headings of a page are called in links, as GitHub has it.
  private static func anchors(_ page: String) -> Set<String> {
    Set(
      page.matches(of: /(?m)^#+ (.+)$/).map { heading in
        heading.1.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
          .replacingOccurrences(of: " ", with: "-")
      })
  }

  @Test func `The version of the program is that of its API's description`() throws {
    let program = try Repository.text("Sources/tally/Tally.swift")
    let version = try #require(program.firstMatch(of: /current = "([0-9.]+)"/)?.1)
    let description = try Repository.text("openapi.yaml")
    #expect(description.contains("version: \(version)\n"))
    #expect(try Repository.text("CHANGELOG.md").contains(version))
  }
}
