/// The octets that the grammar names.
enum Byte {
  static var tab: UInt8 { 0x09 }
  static var lf: UInt8 { 0x0A }
  static var cr: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var quote: UInt8 { 0x22 }
  static var percent: UInt8 { 0x25 }
  static var comma: UInt8 { 0x2C }
  static var slash: UInt8 { 0x2F }
  static var colon: UInt8 { 0x3A }
  static var semicolon: UInt8 { 0x3B }
  static var equals: UInt8 { 0x3D }
  static var questionMark: UInt8 { 0x3F }
  static var backslash: UInt8 { 0x5C }
  static var delete: UInt8 { 0x7F }

  /// Optional white space, `OWS` (RFC 9110 section 5.6.3).
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// A control character, which no field value may hold but for HTAB (RFC 9110 section 5.5).
  static func isControl(_ byte: UInt8) -> Bool { byte < space || byte == delete }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// The value of a hexadecimal digit.
  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// A set of ASCII characters, as bits.
struct ByteSet {
  let low: UInt64
  let high: UInt64

  func contains(_ byte: UInt8) -> Bool {
    byte < 64
      ? low &>> UInt64(byte) & 1 == 1 : byte < 128 && high &>> UInt64(byte &- 64) & 1 == 1
  }

  /// `tchar`: letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110 section 5.6.2).
  static var token: ByteSet { ByteSet(low: 0x03ff_6cfa_0000_0000, high: 0x57ff_ffff_c7ff_fffe) }

  /// What a registered name may hold, the comma left out: `unreserved`, `sub-delims` and `%`
  /// (RFC 3986 section 3.2.2). A comma in Host would be two hosts to whoever splits lists.
  static var registeredName: ByteSet {
    ByteSet(low: 0x2bff_6ff2_0000_0000, high: 0x47ff_fffe_87ff_fffe)
  }

  /// What a request target may hold: visible ASCII but `#` (RFC 9112 section 3.2).
  static var target: ByteSet { ByteSet(low: 0xffff_fff6_0000_0000, high: 0x7fff_ffff_ffff_ffff) }
}
