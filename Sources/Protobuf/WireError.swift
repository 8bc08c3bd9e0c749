/// Why bytes are no protobuf message.
public enum WireError: Error, Sendable, Hashable {
  /// A field, or the text or message in it, ends behind the end of its message.
  case truncated
  /// A varint of more than ten bytes, or of more than 64 bits.
  case varintTooLong
  /// The field number 0, or one beyond 2²⁹ − 1.
  case invalidFieldNumber
  /// A group, which was given up before version 3, or a wire type that is none.
  case unsupportedWireType(Int)
  /// A known field in another encoding than its own: the message is of another type.
  case unexpectedWireType(field: Int)
}

extension WireError: CustomStringConvertible {
  /// A few words for a message about a request.
  public var description: String {
    switch self {
    case .truncated: "it ends in the midst of a field"
    case .varintTooLong: "a varint has more than 64 bits"
    case .invalidFieldNumber: "a field has a number that none can have"
    case .unsupportedWireType(let type): "wire type \(type) is a group or none at all"
    case .unexpectedWireType(let field): "field \(field) is encoded as no such field is"
    }
  }
}
