/// One field of a message.
public struct Field: Sendable, Hashable {
  /// As the message's definition numbers it.
  public var number: Int
  /// What the field holds, as far as the encoding tells.
  public var content: Content

  /// The encodings of protobuf version 3.
  public enum Content: Sendable, Hashable {
    case varint(UInt64)
    case fixed64(UInt64)
    case fixed32(UInt32)
    /// A text, bytes or a message, as its place in the bytes that are read.
    case bytes(Range<Int>)
  }

  /// The place of a text, bytes or a message; throws where the field is none.
  public func bytes() throws(WireError) -> Range<Int> {
    guard case .bytes(let range) = content else { throw .unexpectedWireType(field: number) }
    return range
  }

  /// An integer, boolean or enumeration; throws where the field is none.
  public func varint() throws(WireError) -> UInt64 {
    guard case .varint(let value) = content else { throw .unexpectedWireType(field: number) }
    return value
  }

  /// Eight bytes, such as a `double` or `fixed64`; throws where the field is none.
  public func fixed64() throws(WireError) -> UInt64 {
    guard case .fixed64(let value) = content else { throw .unexpectedWireType(field: number) }
    return value
  }
}
