/// Takes percent-encoding off, exactly once (RFC 3986 section 2.1, RFC 9110 section 4.2.3).
enum PercentEncoding {
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
