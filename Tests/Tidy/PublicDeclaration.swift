/// One declaration that other modules see.
struct PublicDeclaration {
  /// `func record`, `var description`, `init` …
  var name: String
  /// A doc comment stands above it and its attributes.
  var isDocumented: Bool
  /// An initialiser that only stores its parameters: the members say what they are.
  var isMemberwise: Bool

  /// Nil where the line declares nothing public.
  init?(_ lines: [Substring], at index: Int) {
    guard lines[index].contains("public "),
      let match = lines[index].firstMatch(
        of:
          #/
        ^\ *(@\w+(\([^)]*\))?\ +)*public\ +
        ((static|final|indirect|mutating|nonisolated|consuming|borrowing|prefix)\ +)*
        (?<kind>func|struct|enum|class|protocol|typealias|init|subscript|actor|let|var)
        (\ +(?<name>[^\ (:<=]+))?
        /#)
    else { return nil }
    name = match.kind == "init" ? "init" : "\(match.kind) \(match.name ?? "")"
    isDocumented = Self.isDocumented(lines[..<index])
    isMemberwise = name == "init" && Self.isMemberwise(lines[index...])
  }

  private static func isDocumented(_ above: ArraySlice<Substring>) -> Bool {
    for line in above.reversed() {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") { return true }
      guard text.hasPrefix("@") || text.hasPrefix("#if") else { return false }
    }
    return false
  }

  private static func isMemberwise(_ lines: ArraySlice<Substring>) -> Bool {
    guard let start = lines.firstIndex(where: { $0.hasSuffix("{") || $0.hasSuffix("{}") })
    else { return false }
    if lines[start].hasSuffix("{}") { return true }
    for line in lines[(start + 1)...] {
      let text = line.drop { $0 == " " }
      if text == "}" { return true }
      guard text.wholeMatch(of: /(self\.)?(\w+) = \2/) != nil else { return false }
    }
    return false
  }

  /// What protocols ask for, in these files and in the standard library: it is documented there.
  static func requirements(in files: [SourceFile]) -> Set<String> {
    var names: Set<String> = [
      "var rawValue", "var description", "func ==", "func <", "func +", "func -", "func +=",
      "func -=", "func hash", "func callAsFunction",
    ]
    for file in files {
      var isInside = false
      for line in file.lines {
        if line.hasPrefix("public protocol ") { isInside = true }
        if line == "}" { isInside = false }
        if isInside, let match = line.firstMatch(of: /^  (?:mutating )?func (\w+)/) {
          names.insert("func \(match.1)")
        }
      }
    }
    return names
  }
}
