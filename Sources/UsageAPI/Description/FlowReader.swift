/// Reads what stands within lines: `{ a: b }`, `[a, b]`, "quoted" and plain scalars.
struct FlowReader {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var anchors: [String: DescriptionValue]

  init(_ text: String, anchors: [String: DescriptionValue]) {
    bytes = Array(text.utf8)
    self.anchors = anchors
  }

  private static let opening = Array("{[".utf8)
  private static let closing = Array("}]".utf8)

  /// Whether every bracket and quote that was opened is closed; a plain scalar may go on in the
  /// next line, if there is any.
  var isComplete: Bool {
    guard let first = bytes.first, Self.opening.contains(first) || first == Self.quote else {
      return bytes.first == UInt8(ascii: "*")
    }
    var (depth, isQuoted, index) = (0, false, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.backslash, isQuoted { index += 1 }
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted, Self.opening.contains(byte) { depth += 1 }
      if !isQuoted, Self.closing.contains(byte) { depth -= 1 }
      index += 1
    }
    return depth == 0 && !isQuoted
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The one value that the text has; nil where it is not understood.
  mutating func read() -> DescriptionValue? {
    guard let first = bytes.first else { return nil }
    let isFlow = Self.opening.contains(first) || first == Self.quote || first == UInt8(ascii: "*")
    let value = isFlow ? self.value() : Self.plain(folded(bytes[...]))
    if isFlow {
      skipSpace()
      guard place == bytes.count || bytes[place] == UInt8(ascii: "#") else { return nil }
    }
    return value
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte.asciiValue else { return false }
    place += 1
    return true
  }

  private func isNext(_ byte: Character) -> Bool {
    place < bytes.count && bytes[place] == byte.asciiValue
  }

  private mutating func value() -> DescriptionValue? {
    skipSpace()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return list()
    case Self.quote: return quoted().map { .text($0) }
    case UInt8(ascii: "*"):
      place += 1
      return anchors[word()]
    case UInt8(ascii: "&"):
      place += 1
      let name = word()
      let anchored = value()
      anchors[name] = anchored
      return anchored
    default: return Self.plain(plainText(isKey: false))
    }
  }

  private mutating func word() -> String {
    let end = bytes[place...].firstIndex { $0 == 0x20 || $0 == 0x0A || ",}]".utf8.contains($0) }
    defer { place = end ?? bytes.count }
    return String(decoding: bytes[place..<(end ?? bytes.count)], as: UTF8.self)
  }

  private mutating func object() -> DescriptionValue? {
    place += 1
    var members: [(name: String, value: DescriptionValue)] = []
    while !take("}") {
      skipSpace()
      guard place < bytes.count else { return nil }
      let name = bytes[place] == Self.quote ? quoted() : plainText(isKey: true)
      guard let name, take(":"), let value = value() else { return nil }
      members.append((name, value))
      guard take(",") || isNext("}") else { return nil }
    }
    return .object(members)
  }

  private mutating func list() -> DescriptionValue? {
    place += 1
    var elements: [DescriptionValue] = []
    while !take("]") {
      guard let value = value() else { return nil }
      elements.append(value)
      guard take(",") || isNext("]") else { return nil }
    }
    return .list(elements)
  }

  private mutating func quoted() -> String? {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count, bytes[place] != Self.quote {
      if bytes[place] == Self.backslash {
        place += 1
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case Self.quote, Self.backslash, UInt8(ascii: "/"): text.append(bytes[place])
        default: return nil
        }
      } else if bytes[place] == 0x0A {
        // A line break within a text is a space.
        text.append(0x20)
      } else {
        text.append(bytes[place])
      }
      place += 1
    }
    guard place < bytes.count else { return nil }
    place += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// A plain scalar within a flow: up to a comma, a bracket or, of a key, a colon.
  private mutating func plainText(isKey: Bool) -> String {
    let start = place
    while place < bytes.count, !",}]".utf8.contains(bytes[place]) {
      let isEnd = place + 1 == bytes.count || bytes[place + 1] == 0x20
      if bytes[place] == UInt8(ascii: ":"), isKey || isEnd { break }
      place += 1
    }
    return folded(bytes[start..<place])
  }

  /// The text of one or several lines, with a space for each break and without a comment.
  private func folded(_ bytes: ArraySlice<UInt8>) -> String {
    let lines = bytes.split(separator: 0x0A).map { line in
      var text = Substring(decoding: line, as: UTF8.self)
      if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
      while text.last == " " { text.removeLast() }
      return text.drop { $0 == " " }
    }
    return lines.joined(separator: " ")
  }

  /// Whether JSON would take the text for a number.
  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
    else { return false }
    return text.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/#) != nil
  }

  /// What a plain scalar stands for.
  private static func plain(_ text: String) -> DescriptionValue? {
    switch text {
    case "", "null", "~": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    // Tags, directives and the other kind of quotes are not read here.
    case _ where ["!", "%", "@", "'"].contains(text.prefix(1)): return nil
    case _ where text.contains(": "): return nil
    case _ where isNumber(text): return .number(text)
    default: return .text(text)
    }
  }
}
