internal import Glibc

/// The rules for a host with an optional port, in Host and in an absolute-form target.
enum Authority {
  /// RFC 9112 section 3.2: a request whose Host is invalid must be answered 400.
  static func check(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ProtocolError) {
    // RFC 9110 section 4.2.1: an http URI with an empty host is invalid.
    guard let first = range.first else {
      throw .badRequest("The host is empty (RFC 9110 section 4.2.1).")
    }
    var end = first
    if bytes[first] == UInt8(ascii: "[") {
      end = try literalEnd(bytes, range)
    } else {
      let allowed = ByteSet.registeredName
      while end < range.upperBound, allowed.contains(bytes[end]) {
        if bytes[end] == Byte.percent { try checkEscape(bytes, end, range.upperBound) }
        end += 1
      }
    }
    guard end > first, isPort(bytes, end..<range.upperBound) else {
      // RFC 9110 section 4.2.4: user information is an error here as well.
      throw .badRequest("The host is malformed (RFC 9110 section 7.2).")
    }
  }

  /// RFC 3986 section 3.2.2: an address in brackets. Returns the offset after the closing one.
  private static func literalEnd(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(ProtocolError) -> Int {
    var end = range.lowerBound + 1
    while end < range.upperBound, bytes[end] != UInt8(ascii: "]") { end += 1 }
    let text = bytes.text(range.lowerBound + 1..<end)
    var address = in6_addr()
    // inet_pton takes what RFC 4291 section 2.2 describes, and stops at no NUL that is not its end:
    // control characters were refused before.
    guard end < range.upperBound, inet_pton(AF_INET6, text, &address) == 1 else {
      throw .badRequest("The host is no IPv6 address (RFC 3986 section 3.2.2).")
    }
    return end + 1
  }

  private static func checkEscape(
    _ bytes: Span<UInt8>, _ at: Int, _ end: Int
  ) throws(ProtocolError) {
    guard
      at + 2 < end, Byte.hexValue(bytes[at + 1]) != nil, Byte.hexValue(bytes[at + 2]) != nil
    else { throw .badRequest("The host has a malformed escape (RFC 3986 section 3.2.2).") }
  }

  /// RFC 3986 section 3.2.3: a colon and digits, or nothing.
  private static func isPort(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    guard bytes[first] == Byte.colon, range.count <= 6 else { return false }
    var port = 0
    for index in range.dropFirst() {
      guard Byte.isDigit(bytes[index]) else { return false }
      port = port * 10 + Int(bytes[index] - 0x30)
    }
    return port <= 65_535
  }
}
