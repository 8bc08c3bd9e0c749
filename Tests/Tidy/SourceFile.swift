/// One text file of the repository.
struct SourceFile: Sendable {
  /// From the top of the repository.
  var path: String
  var text: String

  /// The first is line 1.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The file with its comments cut off.
  var withoutComments: SourceFile {
    let lines = lines.map { line in
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }
    return SourceFile(path: path, text: lines.joined(separator: "\n"))
  }
}
