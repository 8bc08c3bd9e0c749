/// One value of a parsed document: a place on its tape, which it keeps alive.
public struct Value: Sendable {
  let storage: Storage
  let index: Int

  var node: Node { storage.tape.nodes[index] }

  /// Which of JSON's kinds of value it is.
  public var kind: Kind {
    switch node.tag {
    case .null: .null
    case .false, .true: .bool
    case .number: .number
    case .string, .escapedString: .string
    case .array: .array
    case .object: .object
    }
  }

  /// True for `null`.
  public var isNull: Bool { node.tag == .null }

  /// `true` or `false`; nil for any other value.
  public var bool: Bool? {
    switch node.tag {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// A string's text, with its escapes resolved; nil for any other value.
  public var string: String? {
    let node = node
    guard node.tag == .string || node.tag == .escapedString else { return nil }
    return storage.tape.withContent(of: node, Self.text)
  }

  static func text(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// True for a string of exactly this text; compares without making a string.
  public func isString(_ text: String) -> Bool {
    let node = node
    guard node.tag == .string || node.tag == .escapedString else { return false }
    return storage.tape.content(of: node, equals: text.utf8.span)
  }

  /// The UTF-8 of a string, with its escapes resolved, or the text of a number; empty for any
  /// other value.
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    storage.tape.withContent(of: node, body)
  }

  /// True for a string with characters U+0000 to U+001F or U+007F, which no id or name needs and
  /// which do harm in logs and terminals.
  public var hasControlCharacters: Bool {
    storage.tape.withContent(of: node) { $0.hasControlCharacters }
  }

  /// How many bytes `withBytes` gives.
  public var byteCount: Int {
    let node = node
    switch node.tag {
    case .number, .string, .escapedString: return Int(node.length)
    default: return 0
    }
  }

  /// How many elements or members there are; 0 where it is neither an array nor an object.
  public var count: Int {
    let node = node
    return node.tag == .array || node.tag == .object ? Int(node.length) : 0
  }
}
