/// The six kinds of JSON value (RFC 8259 section 3).
public enum Kind: String, Sendable {
  case null
  case bool = "boolean"
  case number
  case string
  case array
  case object

  /// The kind with its article, for messages: `an object`.
  public var described: String {
    switch self {
    case .null: "null"
    case .array, .object: "an " + rawValue
    case .bool, .number, .string: "a " + rawValue
    }
  }
}
