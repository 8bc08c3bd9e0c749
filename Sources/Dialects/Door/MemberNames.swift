internal import JSON

/// The names of a dialect as they are written, in the order of the cases.
struct MemberNames: Sendable {
  let texts: [String]
  let table: NameTable

  init<Name: MemberName>(of names: Name.Type) {
    texts = names.allCases.map { Self.written("\($0)") }
    table = NameTable(texts)
  }

  private static func written(_ name: String) -> String {
    let camel = "camel"
    guard !name.hasPrefix(camel) else {
      let rest = name.dropFirst(camel.count)
      return rest.prefix(1).lowercased() + rest.dropFirst()
    }
    let letters = Array(name)
    var text = ""
    for (index, letter) in letters.enumerated() {
      if index > 0, beginsWord(at: index, in: letters) { text += "_" }
      text += letter.lowercased()
    }
    return text
  }

  /// A word begins with a capital or a digit. Consecutive capitals are one word, except for the
  /// last of them before a small letter, as in `LLMProvider`.
  private static func beginsWord(at index: Int, in letters: [Character]) -> Bool {
    let last = letters[index - 1]
    guard letters[index].isUppercase else { return letters[index].isNumber && last.isLetter }
    return !last.isUppercase || index + 1 < letters.count && letters[index + 1].isLowercase
  }
}
