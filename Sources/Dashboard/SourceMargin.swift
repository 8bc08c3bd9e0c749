/// What is beside the code of a script or a style sheet: indentation, and lines that are nothing
/// but comment. It is for whoever reads the source, and a browser is not sent it.
struct SourceMargin {
  private var isInComment = false

  /// The source without its margin. Every line stays, if empty, so that a browser names the right
  /// one. No string of the page goes over the end of a line, which a test sees to.
  static func removed(from source: [UInt8]) -> [UInt8] {
    var margin = SourceMargin()
    var code: [UInt8] = []
    code.reserveCapacity(source.count)
    for (index, line) in source.split(separator: newline, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { code.append(newline) }
      code += margin.code(of: line)
    }
    return code
  }

  private mutating func code(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    if !isInComment {
      guard !text.starts(with: "//".utf8) else { return [] }
      guard text.starts(with: "/*".utf8) else { return text }
    }
    isInComment = !Self.hasEnd(text)
    return []
  }

  private static func hasEnd(_ text: ArraySlice<UInt8>) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "*") && $1 == UInt8(ascii: "/") }
  }

  private static let newline = UInt8(ascii: "\n")
}
