internal import JSON

extension Value {
  /// How much of a text or number is repeated in a message.
  private static let quotedBytesMax = 40

  /// The value in a few words, for a message that says what was there: `"yes"`, `-1`, `an array`.
  var forMessage: String {
    switch kind {
    case .null: "null"
    case .bool: bool == true ? "true" : "false"
    case .number:
      byteCount <= Self.quotedBytesMax ? numberText ?? "" : "a number of \(byteCount) digits"
    case .string where byteCount > Self.quotedBytesMax: "a text of \(byteCount) bytes"
    case .string: quoted
    case .array, .object: kind.described
    }
  }

  private var quoted: String {
    var writer = Writer(capacity: byteCount + 2)
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
