/// Reads the fields of one message, one after the other, without copying them
/// (https://protobuf.dev/programming-guides/encoding/).
///
/// Fields that are not known are skipped by not looking at them; what is no protobuf is refused.
public struct MessageReader: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// The largest number of a field: 29 bits.
  private static let fieldNumberMax: UInt64 = 0x1FFF_FFFF

  /// Reads all of `bytes` as one message.
  public init(_ bytes: [UInt8]) {
    self.init(bytes, in: 0..<bytes.count)
  }

  /// Reads a part of `bytes`, such as the place of a field. Bounds outside of `bytes` are clamped
  /// to it.
  public init(_ bytes: [UInt8], in range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next field; nil at the end of the message.
  public mutating func next() throws(WireError) -> Field? {
    guard position < end else { return nil }
    let tag = try varint()
    let number = tag >> 3
    guard (1...Self.fieldNumberMax).contains(number) else { throw .invalidFieldNumber }
    let content: Field.Content
    switch tag & 7 {
    case 0: content = .varint(try varint())
    case 1: content = .fixed64(try fixed(8))
    case 2: content = .bytes(try range())
    case 5: content = .fixed32(UInt32(truncatingIfNeeded: try fixed(4)))
    default: throw .unsupportedWireType(Int(tag & 7))
    }
    return Field(number: Int(number), content: content)
  }

  /// The text of a field; throws where the field is none. What is no UTF-8, such as the rest of a
  /// text that was cut by its bytes, is read as the control character U+001A, which is made for
  /// that (ECMA-48 section 8.3.148) and can be no part of an id or a name.
  public func text(_ field: Field) throws(WireError) -> String {
    let bytes = try bytes(field)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
          $0 == "\u{FFFD}" ? "\u{1A}" : $0
        }
      ))
  }

  /// The bytes of a field; throws where the field has none.
  public func bytes(_ field: Field) throws(WireError) -> ArraySlice<UInt8> {
    bytes[try field.bytes().clamped(to: 0..<bytes.count)]
  }

  /// A reader of the message that a field holds.
  public func message(_ field: Field) throws(WireError) -> MessageReader {
    MessageReader(bytes, in: try field.bytes())
  }

  private mutating func varint() throws(WireError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < end else { throw .truncated }
      let byte = bytes[position]
      position += 1
      // The tenth byte has room for one bit.
      guard shift < 63 || byte <= 1 else { throw .varintTooLong }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  private mutating func fixed(_ count: Int) throws(WireError) -> UInt64 {
    guard end - position >= count else { throw .truncated }
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    position += count
    return value
  }

  private mutating func range() throws(WireError) -> Range<Int> {
    let length = try varint()
    guard length <= UInt64(end - position) else { throw .truncated }
    let start = position
    position += Int(length)
    return start..<position
  }
}
