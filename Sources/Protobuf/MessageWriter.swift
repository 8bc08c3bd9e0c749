/// Writes a message, field by field.
public struct MessageWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty message.
  public init() {}

  /// Writes an integer; 0 is what a field is that is not there.
  public mutating func integer(_ field: Int, _ value: UInt64) {
    guard value != 0 else { return }
    tag(field, 0)
    varint(value)
  }

  /// Writes a text; an empty one is what a field is that is not there.
  public mutating func text(_ field: Int, _ text: String) {
    guard !text.isEmpty else { return }
    bytes(field, Array(text.utf8))
  }

  /// Writes a message within the message, even an empty one.
  public mutating func message(_ field: Int, _ write: (inout MessageWriter) -> Void) {
    var inner = MessageWriter()
    write(&inner)
    bytes(field, inner.bytes)
  }

  private mutating func bytes(_ field: Int, _ content: [UInt8]) {
    tag(field, 2)
    varint(UInt64(content.count))
    bytes += content
  }

  private mutating func tag(_ field: Int, _ type: UInt64) {
    varint(UInt64(field) << 3 | type)
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
