/// Takes the chunked transfer coding off (RFC 9112 section 7.1), resumable at any octet.
struct ChunkedDecoder {
  private var state = State.sizeStart
  private var size = 0
  private var sizeDigits = 0
  private var extensionBytes = 0
  private var trailerBytes = 0
  private var trailerCount = 0

  private enum State {
    case sizeStart, size, sizeBlank
    case extensionName, extensionNameEnd, extensionNameBlank, extensionValue, extensionToken
    case extensionQuoted, extensionEscape, extensionEnd
    case sizeLF, data, dataCR, dataLF
    case trailerStart, trailerName, trailerValue, trailerLF, endLF, ended
  }

  /// Reads on from `position`, appends content to `body` and moves `position` past what was read.
  /// Returns true when the last chunk and the trailers are complete. `bytesMax` is how much the
  /// body may have.
  mutating func decode(
    _ bytes: Span<UInt8>, at position: inout Int, into body: inout [UInt8], bytesMax: Int,
    limits: ServerLimits
  ) throws(ProtocolError) -> Bool {
    while position < bytes.count {
      if state == .data {
        let count = min(size, bytes.count - position)
        body.append(bytes, position..<position + count)
        position += count
        size -= count
        if size == 0 { state = .dataCR }
        continue
      }
      let byte = bytes[position]
      position += 1
      switch state {
      case .sizeStart, .size, .sizeBlank:
        try readSize(byte, bytesMax - body.count, bytesMax, limits)
      case .extensionName, .extensionNameEnd, .extensionNameBlank, .extensionValue,
        .extensionToken, .extensionQuoted, .extensionEscape, .extensionEnd:
        try readExtension(byte, limits)
      case .trailerStart, .trailerName, .trailerValue: try readTrailer(byte, limits)
      default:
        try readTerminator(byte)
        if state == .ended { return true }
      }
    }
    return false
  }

  /// RFC 9112 section 7.1: one or more hexadecimal digits, then an extension or CR LF.
  private mutating func readSize(
    _ byte: UInt8, _ left: Int, _ bytesMax: Int, _ limits: ServerLimits
  ) throws(ProtocolError) {
    if state != .sizeBlank, let digit = Byte.hexValue(byte) {
      sizeDigits += 1
      // Sixteen digits are 64 bits; more are an attempt to overflow or to waste time.
      guard sizeDigits <= 16, size >> 58 == 0 else {
        throw .badRequest("A chunk size is too long (RFC 9112 section 7.1).")
      }
      size = size << 4 | Int(digit)
      state = .size
      return
    }
    switch byte {
    case Byte.cr where state == .size: state = .sizeLF
    case Byte.semicolon where state != .sizeStart: state = .extensionName
    // RFC 9112 section 7.1.1: bad white space may stand before the semicolon.
    case Byte.space where state != .sizeStart, Byte.tab where state != .sizeStart:
      state = .sizeBlank
      try countExtension(limits)
    default: throw .badRequest("A chunk size is malformed (RFC 9112 section 7.1).")
    }
    // RFC 9110 section 15.5.14: refused as soon as the size is known.
    guard size <= left else {
      throw ProtocolError(
        .contentTooLarge, "The content is over \(bytesMax) octets (RFC 9110 section 15.5.14).")
    }
  }

  private mutating func countExtension(_ limits: ServerLimits) throws(ProtocolError) {
    extensionBytes += 1
    // RFC 9112 section 7.1.1: the total length of extensions ought to be limited.
    guard extensionBytes <= limits.chunkExtensionBytesMax else {
      throw .badRequest("The chunk extensions are too large (RFC 9112 section 7.1.1).")
    }
  }

  /// RFC 9112 section 7.1.1: `;name`, `;name=token` or `;name="quoted"`, unknown ones ignored.
  private mutating func readExtension(
    _ byte: UInt8, _ limits: ServerLimits
  ) throws(ProtocolError) {
    try countExtension(limits)
    let isToken = ByteSet.token.contains(byte)
    let isBlank = Byte.isBlank(byte)
    switch (state, byte) {
    case (.extensionName, _) where isToken: state = .extensionNameEnd
    case (.extensionName, _) where isBlank: break
    case (.extensionNameEnd, _) where isToken: break
    case (.extensionNameEnd, Byte.equals), (.extensionNameBlank, Byte.equals):
      state = .extensionValue
    // RFC 9112 section 7.1.1: bad white space may stand before `=` and before the semicolon.
    case (.extensionNameEnd, _) where isBlank: state = .extensionNameBlank
    case (.extensionNameBlank, _) where isBlank: break
    case (.extensionToken, _) where isBlank: state = .sizeBlank
    case (.extensionEnd, _) where isBlank: state = .sizeBlank
    case (.extensionValue, _) where isToken: state = .extensionToken
    case (.extensionValue, Byte.quote): state = .extensionQuoted
    case (.extensionValue, _) where isBlank: break
    case (.extensionToken, _) where isToken: break
    case (.extensionQuoted, Byte.quote): state = .extensionEnd
    case (.extensionQuoted, Byte.backslash): state = .extensionEscape
    case (.extensionQuoted, _) where !Byte.isControl(byte) || isBlank: break
    case (.extensionEscape, _) where !Byte.isControl(byte) || isBlank: state = .extensionQuoted
    case (.extensionNameEnd, Byte.cr), (.extensionToken, Byte.cr), (.extensionEnd, Byte.cr):
      state = .sizeLF
    case (.extensionNameEnd, Byte.semicolon), (.extensionNameBlank, Byte.semicolon),
      (.extensionToken, Byte.semicolon), (.extensionEnd, Byte.semicolon):
      state = .extensionName
    default: throw .badRequest("A chunk extension is malformed (RFC 9112 section 7.1.1).")
    }
  }

  /// RFC 9112 section 7.1: CR LF exactly after the size line and after the data.
  private mutating func readTerminator(_ byte: UInt8) throws(ProtocolError) {
    switch (state, byte) {
    case (.sizeLF, Byte.lf):
      state = size == 0 ? .trailerStart : .data
      sizeDigits = 0
    case (.dataCR, Byte.cr): state = .dataLF
    case (.dataLF, Byte.lf): state = .sizeStart
    case (.trailerLF, Byte.lf): state = .trailerStart
    case (.endLF, Byte.lf): state = .ended
    default: throw .badRequest("A chunk does not end in CR LF (RFC 9112 section 7.1).")
    }
  }

  /// RFC 9112 section 7.1.2: trailer fields are checked and thrown away; RFC 9110 section 6.5.1:
  /// none of them may change framing, routing or authentication.
  private mutating func readTrailer(
    _ byte: UInt8, _ limits: ServerLimits
  ) throws(ProtocolError) {
    trailerBytes += 1
    trailerCount += state == .trailerStart ? 1 : 0
    // RFC 6585 section 5.
    guard trailerBytes <= limits.headerBytesMax, trailerCount <= limits.headerCountMax + 1 else {
      throw ProtocolError(.headerTooLarge, "The trailers are too large (RFC 6585 section 5).")
    }
    switch (state, byte) {
    case (.trailerStart, Byte.cr): state = .endLF
    case (.trailerStart, _) where ByteSet.token.contains(byte): state = .trailerName
    case (.trailerName, Byte.colon): state = .trailerValue
    case (.trailerName, _) where ByteSet.token.contains(byte): break
    case (.trailerValue, Byte.cr): state = .trailerLF
    case (.trailerValue, _) where !Byte.isControl(byte) || byte == Byte.tab: break
    default: throw .badRequest("A trailer field is malformed (RFC 9112 section 7.1.2).")
    }
  }
}
