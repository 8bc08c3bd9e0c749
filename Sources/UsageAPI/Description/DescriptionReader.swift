/// Reads openapi.yaml: blocks and flows of mappings and lists, quoted, plain and block scalars, and
/// anchors. What else YAML has it refuses, so that nothing is read as what it is not; a test holds
/// what it reads against a whole YAML reader.
struct DescriptionReader {
  /// What it cannot read.
  struct Failure: Error {
    /// Counted from 1.
    var line: Int
    var detail: String
  }

  struct Line {
    var number: Int
    var indent: Int
    /// Behind the indentation.
    var text: Substring
  }

  private var lines: [Line]
  private var next = 0
  private var anchors: [String: DescriptionValue] = [:]

  /// Reads a document.
  static func read(_ bytes: [UInt8]) throws(Failure) -> DescriptionValue {
    var reader = DescriptionReader(String(decoding: bytes, as: UTF8.self))
    let value = try reader.block(indent: 0)
    reader.skipBlank()
    guard let rest = reader.current else { return value }
    throw Failure(line: rest.number, detail: "nothing may follow the document")
  }

  private init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      let content = $1.drop { $0 == " " }
      return Line(number: $0 + 1, indent: $1.utf8.count - content.utf8.count, text: content)
    }
  }

  private var current: Line? { next < lines.count ? lines[next] : nil }

  private mutating func skipBlank() {
    while let line = current, line.text.isEmpty || line.text.hasPrefix("#") { next += 1 }
  }

  private func failure(_ detail: String) -> Failure {
    Failure(line: current?.number ?? lines.count, detail: detail)
  }

  // MARK: Blocks

  /// What stands in the lines that are indented so far, or further.
  private mutating func block(indent: Int) throws(Failure) -> DescriptionValue {
    skipBlank()
    guard let line = current, line.indent >= indent else { return .null }
    if line.text.hasPrefix("- ") { return try list(indent: line.indent) }
    guard Self.key(of: line.text) != nil else {
      next += 1
      return try value(line.text, of: line, indent: line.indent)
    }
    return try mapping(indent: line.indent)
  }

  private mutating func list(indent: Int) throws(Failure) -> DescriptionValue {
    var elements: [DescriptionValue] = []
    while let line = current, line.indent == indent, line.text.hasPrefix("- ") {
      // What follows the dash is a block of its own, two columns further in.
      let content = line.text.dropFirst(2).drop { $0 == " " }
      let inner = indent + line.text.utf8.count - content.utf8.count
      lines[next] = Line(number: line.number, indent: inner, text: content)
      elements.append(try block(indent: inner))
      skipBlank()
    }
    return .list(elements)
  }

  private mutating func mapping(indent: Int) throws(Failure) -> DescriptionValue {
    var members: [(name: String, value: DescriptionValue)] = []
    while let line = current, line.indent == indent {
      guard let (name, rest) = Self.key(of: line.text) else { throw failure("a key was expected") }
      guard !members.contains(where: { $0.name == name }), name != "<<" else {
        throw failure("\(name) stands here twice, or is none")
      }
      next += 1
      members.append((name, try value(rest, of: line, indent: indent + 1)))
      skipBlank()
    }
    if let line = current, line.indent > indent { throw failure("indented too far") }
    return .object(members)
  }

  /// The key at the beginning of a line, and what follows its colon; nil where there is none.
  private static func key(of text: Substring) -> (name: String, rest: Substring)? {
    guard let first = text.first, !"{[&*|>!%@".contains(first) else { return nil }
    if first == "\"" || first == "'" {
      let inner = text.dropFirst()
      guard let end = inner.firstIndex(of: first) else { return nil }
      let behind = inner[inner.index(after: end)...]
      guard behind.hasPrefix(":") else { return nil }
      return (String(inner[..<end]), behind.dropFirst().drop { $0 == " " })
    }
    guard let colon = text.firstRange(of: ": ") else {
      return text.hasSuffix(":") ? (String(text.dropLast()), "") : nil
    }
    return (String(text[..<colon.lowerBound]), text[colon.upperBound...].drop { $0 == " " })
  }

  /// What begins with the rest of a line, whose other lines are indented at least so far.
  private mutating func value(
    _ rest: Substring, of line: Line, indent: Int
  ) throws(Failure) -> DescriptionValue {
    guard let first = rest.first, first != "#" else {
      // Lists may stand as far out as their keys.
      skipBlank()
      let isList = current.map { $0.indent == indent - 1 && $0.text.hasPrefix("- ") } ?? false
      return try block(indent: isList ? indent - 1 : indent)
    }
    if first == "&" {
      let name = rest.dropFirst().prefix { $0 != " " }
      let anchored = try value(
        rest.dropFirst(name.count + 1).drop { $0 == " " }, of: line, indent: indent)
      anchors[String(name)] = anchored
      return anchored
    }
    if first == "|" || first == ">" { return try scalar(rest, indent: indent) }
    // A flow, a quoted or a plain scalar goes on as long as lines are indented.
    var text = String(rest)
    var flow = FlowReader(text, anchors: anchors)
    while !flow.isComplete, let more = current, more.text.isEmpty || more.indent >= indent {
      text += "\n" + more.text
      next += 1
      flow = FlowReader(text, anchors: anchors)
    }
    guard let read = flow.read() else {
      throw Failure(line: line.number, detail: "\(rest) is not understood")
    }
    anchors.merge(flow.anchors) { $1 }
    return read
  }

  // MARK: Block scalars

  private mutating func scalar(
    _ head: Substring, indent: Int
  ) throws(Failure) -> DescriptionValue {
    var content: [Substring] = []
    var column: Int?
    while let line = current, line.text.isEmpty || line.indent >= indent {
      if !line.text.isEmpty, column == nil { column = line.indent }
      let further = line.text.isEmpty ? 0 : line.indent - (column ?? line.indent)
      content.append(Substring(String(repeating: " ", count: max(0, further)) + line.text))
      next += 1
    }
    let blank = content.reversed().prefix { $0.isEmpty }.count
    let kept = content.dropLast(blank)
    switch head {
    case "|": return .text(kept.joined(separator: "\n") + "\n")
    case "|+": return .text(content.joined(separator: "\n") + "\n")
    case ">-":
      guard !kept.contains(where: { $0.isEmpty || $0.hasPrefix(" ") }) else {
        throw failure("a folded text has no blank or indented lines here")
      }
      return .text(kept.joined(separator: " "))
    default: throw failure("\(head) is no head of a text here")
    }
  }
}
