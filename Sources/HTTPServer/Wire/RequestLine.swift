/// The parts of a request line, as offsets from the start of the message (RFC 9112 section 3).
struct RequestLine {
  let method: Range<Int>
  let target: Range<Int>
  /// Whether the method is HEAD, whose response has no content (RFC 9110 section 9.3.2).
  let isHead: Bool
  /// The minor version: 0 for HTTP/1.0, 1 for 1.1 and anything above it.
  let minorVersion: UInt8
  /// The authority of an absolute-form target; nil for the other forms.
  private(set) var authority: Range<Int>?
  /// Where the origin form begins within the target: at its end when the path is empty.
  private(set) var origin: Range<Int>

  /// Reads the line in `range`, its CR LF left out.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ProtocolError) {
    var end = range.lowerBound
    let token = ByteSet.token
    while end < range.upperBound, token.contains(bytes[end]) { end += 1 }
    // RFC 9112 section 3: method, one SP, target, one SP, version, and no autocorrection.
    guard end > range.lowerBound, end < range.upperBound, bytes[end] == Byte.space else {
      throw .badRequest("The request line has no valid method (RFC 9112 section 3).")
    }
    method = range.lowerBound..<end
    isHead = bytes.matches(method, "head") && Self.isUppercase(bytes, method)
    let targetStart = end + 1
    end = targetStart
    let allowed = ByteSet.target
    while end < range.upperBound, allowed.contains(bytes[end]) { end += 1 }
    // RFC 9112 section 3.2: no white space, control character, fragment or 8-bit octet in it.
    guard end > targetStart, end < range.upperBound, bytes[end] == Byte.space else {
      throw .badRequest("The request target is malformed (RFC 9112 section 3.2).")
    }
    target = targetStart..<end
    origin = target
    minorVersion = try Self.version(bytes, end + 1..<range.upperBound)
    try readForm(bytes)
  }

  /// RFC 9112 section 2.3: exactly `HTTP/d.d`, in upper case.
  private static func version(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(ProtocolError) -> UInt8 {
    let start = range.lowerBound
    guard
      range.count == 8, bytes[start] == 0x48, bytes[start + 1] == 0x54, bytes[start + 2] == 0x54,
      bytes[start + 3] == 0x50, bytes[start + 4] == Byte.slash, Byte.isDigit(bytes[start + 5]),
      bytes[start + 6] == UInt8(ascii: "."), Byte.isDigit(bytes[start + 7])
    else { throw .badRequest("The HTTP version is malformed (RFC 9112 section 2.3).") }
    // RFC 9110 section 15.6.6: another major version is 505.
    guard bytes[start + 5] == UInt8(ascii: "1") else {
      throw ProtocolError(.unsupportedVersion, "Only HTTP/1.x is served (RFC 9110 section 2.5).")
    }
    // RFC 9110 section 2.5: a higher minor version is processed as the highest one supported.
    return bytes[start + 7] == UInt8(ascii: "0") ? 0 : 1
  }

  /// Tells the four forms of a target apart (RFC 9112 section 3.2).
  private mutating func readForm(_ bytes: Span<UInt8>) throws(ProtocolError) {
    let connects = bytes.matches(method, "connect") && Self.isUppercase(bytes, method)
    // RFC 9110 section 9.3.6: an origin server need not implement CONNECT.
    guard !connects else {
      throw ProtocolError(.notImplemented, "CONNECT is not served (RFC 9110 section 9.3.6).")
    }
    if bytes[target.lowerBound] == Byte.slash { return }
    if target.count == 1, bytes[target.lowerBound] == UInt8(ascii: "*") {
      // RFC 9112 section 3.2.4: asterisk-form is for OPTIONS alone.
      guard bytes.matches(method, "options"), Self.isUppercase(bytes, method) else {
        throw .badRequest("Only OPTIONS may have the target * (RFC 9112 section 3.2.4).")
      }
      return
    }
    try readAbsoluteForm(bytes)
  }

  /// RFC 9112 section 3.2.2: a server must accept the absolute form.
  private mutating func readAbsoluteForm(_ bytes: Span<UInt8>) throws(ProtocolError) {
    let http = target.lowerBound..<min(target.upperBound, target.lowerBound + 7)
    let https = target.lowerBound..<min(target.upperBound, target.lowerBound + 8)
    let start: Int
    if bytes.matches(http, "http://") {
      start = http.upperBound
    } else if bytes.matches(https, "https://") {
      start = https.upperBound
    } else {
      throw .badRequest("The request target has none of the four forms (RFC 9112 section 3.2).")
    }
    var end = start
    while end < target.upperBound, bytes[end] != Byte.slash, bytes[end] != Byte.questionMark {
      end += 1
    }
    authority = start..<end
    try Authority.check(bytes, start..<end)
    origin = end..<target.upperBound
  }

  private static func isUppercase(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] >= 0x61 { return false }
    return true
  }
}
