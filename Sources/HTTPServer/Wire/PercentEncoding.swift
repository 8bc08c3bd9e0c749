/// Takes percent-encoding off, exactly once, and puts it on (RFC 3986 section 2.1, RFC 9110 section
/// 4.2.3).
public enum PercentEncoding {
  /// A text in which every octet but letters, digits, `-`, `.`, `_` and `~` is escaped, so that it
  /// can be a part of any component of a URI.
  public static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for octet in text.utf8 {
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(octet)
      default:
        bytes += [Byte.percent, hexadecimal(octet >> 4), hexadecimal(octet & 0xF)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  /// A path decoded. Nil for a malformed escape, for NUL and for octets that are no UTF-8: two
  /// different paths must never become the same text.
  static func pathDecoded(_ text: String) -> String? {
    guard text.utf8.contains(Byte.percent) else { return text }
    return pathDecoded(text.utf8)
  }

  static func pathDecoded(_ octets: some Collection<UInt8>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(octets.count)
    var rest = octets.makeIterator()
    while let octet = rest.next() {
      guard octet == Byte.percent else {
        decoded.append(octet)
        continue
      }
      guard
        let high = rest.next().flatMap(Byte.hexValue), let low = rest.next().flatMap(Byte.hexValue),
        high | low != 0
      else { return nil }
      decoded.append(high << 4 | low)
    }
    return String(validating: decoded, as: UTF8.self)
  }

  /// A name or value of a form decoded: `+` is a space, a malformed escape stays as it is.
  static func formDecoded(_ octets: some Collection<UInt8>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(octets.count)
    var index = octets.startIndex
    while index < octets.endIndex {
      let octet = octets[index]
      let next = octets.index(after: index)
      if octet == Byte.percent, let escape = escape(octets[next...].prefix(2)) {
        decoded.append(escape)
        index = octets.index(next, offsetBy: 2)
      } else {
        decoded.append(octet == UInt8(ascii: "+") ? Byte.space : octet)
        index = next
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func escape(_ digits: some Collection<UInt8>) -> UInt8? {
    guard
      digits.count == 2, let first = digits.first, let high = Byte.hexValue(first),
      let low = digits.dropFirst().first.flatMap(Byte.hexValue)
    else { return nil }
    return high << 4 | low
  }
}
