/// The fields that decide about framing, routing and the connection, gathered line by line.
struct FramingFields {
  private(set) var host: Range<Int>?
  private(set) var closes = false
  private(set) var keepsAlive = false
  private(set) var expectsContinue = false
  private(set) var expectsOther = false
  private(set) var contentCoding = ContentCoding.identity
  private var codesUnknown = false
  private var length = Length.none
  private var transferCodings = 0
  private var unknownTransferCodings = 0
  private var chunkedIsLast = false

  private enum Length {
    case none
    case octets(Int)
  }

  /// Takes one field line in, its value trimmed.
  mutating func note(
    _ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>
  ) throws(ProtocolError) {
    switch name.count {
    case 4 where bytes.matches(name, "host"): try noteHost(bytes, value)
    case 6 where bytes.matches(name, "expect"): noteExpectation(bytes, value)
    case 10 where bytes.matches(name, "connection"): try noteConnection(bytes, value)
    case 14 where bytes.matches(name, "content-length"): try noteLength(bytes, value)
    case 16 where bytes.matches(name, "content-encoding"): try noteContentCoding(bytes, value)
    case 17 where bytes.matches(name, "transfer-encoding"): try noteTransferCoding(bytes, value)
    default: break
    }
  }

  private mutating func noteHost(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(ProtocolError) {
    // RFC 9112 section 3.2: more than one Host must be answered 400, equal or not.
    guard host == nil else {
      throw .badRequest("There is more than one Host field (RFC 9112 section 3.2).")
    }
    try Authority.check(bytes, value)
    host = value
  }

  private mutating func noteExpectation(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    if bytes.matches(value, "100-continue") {
      expectsContinue = true
    } else {
      expectsOther = true
    }
  }

  /// RFC 9110 section 7.6.1: a list of options, whatever their case.
  private mutating func noteConnection(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(ProtocolError) {
    var closes = closes
    var keepsAlive = keepsAlive
    try bytes.forEachMember(value) { (option) throws(ProtocolError) in
      closes = closes || bytes.matches(option, "close")
      keepsAlive = keepsAlive || bytes.matches(option, "keep-alive")
    }
    self.closes = closes
    self.keepsAlive = keepsAlive
  }

  private mutating func noteLength(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(ProtocolError) {
    // RFC 9112 section 6.3: repeated values may be refused even when they are equal.
    guard case .none = length else {
      throw .badRequest("Content-Length is repeated (RFC 9112 section 6.3).")
    }
    // RFC 9110 section 8.6: one or more digits. Leading zeros are digits too, but some readers
    // take them for octal: such a length is ambiguous, and nobody sends it.
    guard let first = value.first, value.count == 1 || bytes[first] != UInt8(ascii: "0") else {
      throw .badRequest("Content-Length is malformed (RFC 9112 section 6.3).")
    }
    var octets = 0
    var overflows = false
    for index in value {
      guard Byte.isDigit(bytes[index]) else {
        throw .badRequest("Content-Length is malformed (RFC 9112 section 6.3).")
      }
      let (product, overflow) = octets.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(bytes[index] - 0x30))
      overflows = overflows || overflow || carry
      octets = sum
    }
    // RFC 9112 section 6.3: a length that no message can have is invalid, not merely large.
    guard !overflows else {
      throw .badRequest("Content-Length is larger than any content (RFC 9112 section 6.3).")
    }
    length = .octets(octets)
  }

  private mutating func noteContentCoding(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(ProtocolError) {
    // RFC 9110 section 8.4: an empty list member stands for nothing.
    if value.isEmpty || bytes.matches(value, "identity") { return }
    // Codings on top of each other would multiply the ratio of a bomb; they count as unknown.
    guard contentCoding == .identity else {
      codesUnknown = true
      return
    }
    if bytes.matches(value, "gzip") || bytes.matches(value, "x-gzip") {
      contentCoding = .gzip
    } else if bytes.matches(value, "deflate") {
      contentCoding = .deflate
    } else {
      codesUnknown = true
    }
  }

  private mutating func noteTransferCoding(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(ProtocolError) {
    var count = transferCodings
    var unknown = unknownTransferCodings
    var chunked = chunkedIsLast
    let token = ByteSet.token
    try bytes.forEachMember(value) { (coding) throws(ProtocolError) in
      // RFC 9112 section 7: a coding is a token; chunked has no parameters.
      guard !coding.isEmpty, coding.allSatisfy({ token.contains(bytes[$0]) }) else {
        throw .badRequest("Transfer-Encoding is malformed (RFC 9112 section 6.1).")
      }
      // RFC 9112 section 6.1: chunked must be applied last, and once.
      guard !chunked else {
        throw .badRequest("A transfer coding follows chunked (RFC 9112 section 6.1).")
      }
      chunked = bytes.matches(coding, "chunked")
      count += 1
      unknown += chunked ? 0 : 1
    }
    (transferCodings, unknownTransferCodings, chunkedIsLast) = (count, unknown, chunked)
  }

  /// Whether the content can be larger than so many octets, as it is sent or as it is decoded.
  func mayBeLarger(than bytesMax: Int) -> Bool {
    if transferCodings > 0 || contentCoding != .identity { return true }
    guard case .octets(let octets) = length else { return false }
    return octets > bytesMax
  }

  /// Decides, with the whole head known (RFC 9112 section 6.3).
  func framing(minorVersion: UInt8, bodyBytesMax: Int) throws(ProtocolError) -> Framing {
    // RFC 9112 section 3.2: HTTP/1.1 requires Host; 1.0 does not.
    guard host != nil || minorVersion == 0 else {
      throw .badRequest("There is no Host field (RFC 9112 section 3.2).")
    }
    let framing = try messageFraming(minorVersion: minorVersion, bodyBytesMax: bodyBytesMax)
    guard framing != .length(0) else { return framing }
    // RFC 9110 section 15.5.16.
    guard !codesUnknown else {
      throw ProtocolError(
        .unsupportedCoding, "Only gzip and deflate are decoded (RFC 9110 section 8.4).")
    }
    // RFC 9110 section 10.1.1: an HTTP/1.0 expectation is ignored, an unknown one may be 417.
    guard !expectsOther || minorVersion == 0 else {
      throw ProtocolError(
        .expectationFailed, "Only 100-continue can be expected (RFC 9110 section 10.1.1).")
    }
    return framing
  }

  private func messageFraming(
    minorVersion: UInt8, bodyBytesMax: Int
  ) throws(ProtocolError) -> Framing {
    if transferCodings > 0 {
      // RFC 9112 section 6.1: with both, this might be request smuggling.
      guard case .none = length else {
        throw .badRequest(
          "Transfer-Encoding and Content-Length exclude each other (RFC 9112 section 6.1).")
      }
      // RFC 9112 section 6.1: in HTTP/1.0 the framing is faulty.
      guard minorVersion > 0 else {
        throw .badRequest("HTTP/1.0 has no Transfer-Encoding (RFC 9112 section 6.1).")
      }
      // RFC 9112 section 6.3: without chunked as the last coding the length is unknowable.
      guard chunkedIsLast else {
        throw .badRequest("The last transfer coding is not chunked (RFC 9112 section 6.3).")
      }
      // RFC 9112 section 6.1: a coding that is not understood is 501.
      guard unknownTransferCodings == 0 else {
        throw ProtocolError(
          .notImplemented, "Only the transfer coding chunked is known (RFC 9112 section 6.1).")
      }
      return .chunked
    }
    switch length {
    case .none: return .length(0)
    case .octets(let octets) where octets <= bodyBytesMax: return .length(octets)
    // RFC 9110 section 15.5.14: refused as declared, before a single octet is read.
    case .octets:
      throw ProtocolError(
        .contentTooLarge, "The content is over \(bodyBytesMax) octets (RFC 9110 section 15.5.14).")
    }
  }
}
