internal import JSON

extension Attributes {
  /// Under which some emitters send the provider's whole answer, of which only the id is kept.
  static let wholeAnswer = "output.value"

  /// The id of an answer, as an attribute of its own; none where it is no object with one.
  static func answerID(in text: String) -> [Attribute] {
    guard let id = AttributeValue.text(text).object?["id"]?.string else { return [] }
    return [Attribute(name: SpanLabels.answerOfOutput, value: .text(id))]
  }
}

extension AttributeValue {
  /// The object that a text holds, as JSON or as Python prints a dictionary; nil for anything else.
  var object: Value? {
    guard case .text(let text) = self, text.utf8.first == UInt8(ascii: "{") else { return nil }
    var parser = Parser(limits: .tolerant)
    if let value = try? parser.parse(Array(text.utf8)) { return value }
    return try? parser.parse(Self.json(ofPython: text.utf8))
  }

  /// Rewrites Python's literals: texts in single quotes, `None`, `True` and `False`.
  private static func json(ofPython text: String.UTF8View) -> [UInt8] {
    var json: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    var word: [UInt8] = []
    for byte in text {
      if let open = quote {
        if byte == open, !isEscaped {
          json.append(doubleQuote)
          quote = nil
        } else if byte == doubleQuote {
          json += [backslash, doubleQuote]
        } else if isEscaped, byte == singleQuote {
          json[json.count - 1] = singleQuote
        } else {
          json.append(byte)
        }
        isEscaped = byte == backslash && !isEscaped
        continue
      }
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      {
        word.append(byte)
        continue
      }
      json += words[word] ?? word
      word = []
      if byte == singleQuote || byte == doubleQuote {
        quote = byte
        json.append(doubleQuote)
      } else {
        json.append(byte)
      }
    }
    return json + word
  }

  private static let singleQuote = UInt8(ascii: "'")
  private static let doubleQuote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let words: [[UInt8]: [UInt8]] = [
    Array("None".utf8): Array("null".utf8), Array("True".utf8): Array("true".utf8),
    Array("False".utf8): Array("false".utf8),
  ]
}
