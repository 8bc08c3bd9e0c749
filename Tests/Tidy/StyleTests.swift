import Testing

/// Style that the formatter does not see to.
@Suite struct StyleTests {
  private static let lineColumnsMax = 100
  /// Rows of a table may be longer.
  private static let tableColumnsMax = 120
  private static let fileLinesMax = 400

  private static var written: [SourceFile] {
    Repository.swift("Sources", "Tests", "migrations", "Benchmarks")
  }

  @Test func `Lines have at most 100 columns, rows of tables 120`() {
    expectNone(in: Self.written) { line in
      guard line.utf8.count > Self.lineColumnsMax else { return false }
      let isRow = ["(", "[", "\"", "#\""].contains { line.drop { $0 == " " }.hasPrefix($0) }
      return line.count > (isRow ? Self.tableColumnsMax : Self.lineColumnsMax)
    }
  }

  @Test func `Files have at most 400 lines`() {
    let long = Self.written.filter { $0.lines.count > Self.fileLinesMax }
    #expect(long.map(\.path) == [])
  }

  private static let banned = [
    "fatalError(", "try!", "as!", "debugPrint(", "dump(", "unsafeBitCast(", "NSLog(",
    "nonisolated(unsafe)",
  ]

  @Test func `Sources have no words that hide errors`() {
    expectNone(in: Repository.swift("Sources", "migrations").map(\.withoutComments)) { line in
      Self.banned.contains { line.contains($0) }
    }
  }

  @Test func `No work is left for later in a comment`() {
    let words = ["TODO", "FIXME", "XXX", "HACK"]
    expectNone(in: Self.written.filter { !$0.path.hasPrefix("Tests/Tidy/") }) { line in
      words.contains { line.contains($0) }
    }
  }

  @Test func `Only the program itself prints`() {
    let programs = ["Sources/tally/", "Sources/Echo/"]
    let files = Repository.swift("Sources").filter { file in
      !programs.contains { file.path.hasPrefix($0) }
    }
    expectNone(in: files.map(\.withoutComments)) { line in
      line.contains("print(") && line.contains(/\bprint\(/)
    }
  }

  @Test func `No float comes near money`() {
    let floats = ["Double", "Float", "CGFloat", "Decimal(", "NSNumber"]
    let files = Repository.swift(
      "Sources/Usage", "Sources/Ledger", "Sources/Dialects", "Sources/UsageAPI",
      "Sources/UsageSQLite", "Sources/UsageMemory")
    expectNone(in: files.map(\.withoutComments)) { line in
      floats.contains { line.contains($0) }
    }
  }

  @Test func `Every public declaration has a doc comment`() {
    let files = Self.written.filter { $0.path.hasPrefix("Sources/") }
    let witnesses = PublicDeclaration.requirements(in: files)
    expectNone(in: files) { lines, index in
      guard let declaration = PublicDeclaration(lines, at: index) else { return false }
      return !declaration.isDocumented && !declaration.isMemberwise
        && !witnesses.contains(declaration.name)
    }
  }

  @Test func `Every unchecked Sendable names its guard in the next line`() {
    expectNone(in: Repository.swift("Sources")) { lines, index in
      let line = lines[index]
      guard line.contains("@unchecked Sendable"), !line.hasPrefix("//") else { return false }
      return lines.dropFirst(index + 1).first?.contains("// Guard:") != true
    }
  }

  @Test func `Tests are named as sentences`() {
    expectNone(in: Repository.swift("Tests")) { lines, index in
      guard lines[index].drop(while: { $0 == " " }).hasPrefix("@Test") else { return false }
      let declaration = lines[index...].first { $0.contains("func ") } ?? ""
      return !declaration.contains(/func `[^`]+ [^`]+`/)
    }
  }

  private func expectNone(
    in files: [SourceFile], location: SourceLocation = #_sourceLocation,
    where isWrong: (Substring) -> Bool
  ) {
    expectNone(in: files, location: location) { isWrong($0[$1]) }
  }

  /// Expects that no line of the files is wrong, and lists those that are.
  private func expectNone(
    in files: [SourceFile], location: SourceLocation = #_sourceLocation,
    where isWrong: ([Substring], Int) -> Bool
  ) {
    var found: [String] = []
    for file in files {
      let lines = file.lines
      for index in lines.indices where isWrong(lines, index) {
        found.append("\n\(file.path):\(index + 1): \(lines[index])")
      }
    }
    #expect(found.isEmpty, "\(found.joined())", sourceLocation: location)
  }
}
