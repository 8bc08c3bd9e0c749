/// Why bytes are not a JSON text that is read here, and where.
public struct ParseError: Error, Sendable, Hashable {
  /// What was wrong.
  public enum Reason: Sendable, Hashable {
    case empty
    case truncated
    case trailingBytes
    case valueExpected
    case keyExpected
    case colonExpected
    case commaOrBracketExpected
    case commaOrBraceExpected
    case malformedNumber
    case malformedEscape
    case controlCharacter
    case malformedUTF8
    case byteOrderMark
    case duplicateKey
    case documentTooLong(bytesMax: Int)
    case tooDeep(depthMax: Int)
    case tooManyMembers(membersMax: Int)
    case tooManyValues(valuesMax: Int)
    case stringTooLong(bytesMax: Int)
    case numberTooLong(bytesMax: Int)
  }

  /// What was wrong.
  public var reason: Reason
  /// The offset, in the bytes that were given, of the first byte that could not be accepted.
  public var offset: Int

  /// An error of a kind at a place.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension ParseError: CustomStringConvertible {
  /// A sentence: `byte 17: a comma or "}" must follow a member`.
  public var description: String { "byte \(offset): \(reason.sentence)" }
}

extension ParseError.Reason {
  /// What was wrong, in words, without the place.
  public var sentence: String {
    switch self {
    case .empty: "there is no JSON value"
    case .truncated: "the JSON text ends too early"
    case .trailingBytes: "something follows the end of the JSON value"
    case .valueExpected: "a JSON value must stand here"
    case .keyExpected: "a key in double quotes must stand here"
    case .colonExpected: "a colon must follow a key"
    case .commaOrBracketExpected: #"a comma or "]" must follow an element"#
    case .commaOrBraceExpected: #"a comma or "}" must follow a member"#
    case .malformedNumber: "a number must be written as RFC 8259 section 6 says"
    case .malformedEscape: "a backslash must begin one of the escapes of RFC 8259 section 7"
    case .controlCharacter: "a control character in a string must be escaped"
    case .malformedUTF8: "the text must be valid UTF-8"
    case .byteOrderMark: "the text must not begin with a byte order mark"
    case .duplicateKey: "a key must not appear twice in one object"
    case .documentTooLong(let bytesMax): "the JSON text must not exceed \(bytesMax) bytes"
    case .tooDeep(let depthMax): "values must not be nested deeper than \(depthMax)"
    case .tooManyValues(let valuesMax): "a document must not have more than \(valuesMax) values"
    case .tooManyMembers(let membersMax): "an object must not have more than \(membersMax) members"
    case .stringTooLong(let bytesMax): "a string must not exceed \(bytesMax) bytes"
    case .numberTooLong(let bytesMax): "a number must not exceed \(bytesMax) bytes"
    }
  }
}
