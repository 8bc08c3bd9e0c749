/// HTML as it is written. What is not markup of ours goes through `escaped`.
struct HTMLText {
  private(set) var text = ""

  /// Markup of ours.
  mutating func raw(_ markup: String) { text += markup }

  /// An element with a text.
  mutating func element(_ name: String, _ content: String) {
    text += "<\(name)>\(Self.escaped(content))</\(name)>"
  }

  /// Paragraphs and lists, with `code` and **bold** words, as descriptions have them.
  mutating func prose(_ source: String) {
    var isList = false
    for paragraph in Self.paragraphs(source) {
      let isItem = paragraph.hasPrefix("- ")
      if isItem != isList { text += isItem ? "<ul>" : "</ul>" }
      isList = isItem
      text += isItem ? "<li>" : "<p>"
      text += Self.inline(isItem ? paragraph.dropFirst(2) : paragraph[...])
      text += isItem ? "</li>" : "</p>"
    }
    if isList { text += "</ul>" }
  }

  private static func paragraphs(_ source: String) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.drop { $0 == " " }
      if line.isEmpty {
        isOpen = false
      } else if isOpen, !line.hasPrefix("- ") {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(String(line))
        isOpen = true
      }
    }
    return paragraphs
  }

  /// One line with its `code` and **bold** words.
  static func inline(_ source: some StringProtocol) -> String {
    var html = ""
    for (index, part) in String(source).split(separator: "`", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index.isMultiple(of: 2) else {
        html += "<code>\(escaped(part))</code>"
        continue
      }
      var isBold = false
      var rest = part
      while let mark = rest.firstRange(of: "**") {
        html += escaped(rest[..<mark.lowerBound]) + (isBold ? "</b>" : "<b>")
        isBold.toggle()
        rest = rest[mark.upperBound...]
      }
      html += escaped(rest) + (isBold ? "</b>" : "")
    }
    return html
  }

  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
