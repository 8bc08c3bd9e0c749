/// Finds and checks the lines of a request head (RFC 9112 sections 2 to 5).
///
/// It can stop at any octet and go on when more have come. Errors are found in the order of the
/// octets, so that the way the bytes were split never changes the outcome. Offsets count from the
/// start of the message.
struct HeadScanner {
  private(set) var line: RequestLine?
  private(set) var fields = FramingFields()
  /// Where the field lines begin.
  private(set) var fieldsStart = 0
  private var lineStart = 0
  private var scanned = 0
  private var fieldCount = 0

  /// The longest method looked for: any that is longer is not implemented.
  static let methodBytesMax = 32

  /// Reads on. `bytes` is the message from its first octet. Returns the length of the head when it
  /// is complete, nil when more octets are needed.
  mutating func scan(
    _ bytes: Span<UInt8>, limits: ServerLimits
  ) throws(ProtocolError) -> Int? {
    while let end = try lineEnd(bytes, limits: limits) {
      let range = lineStart..<end
      lineStart = end + 2
      scanned = lineStart
      if line == nil {
        try readRequestLine(bytes, range, limits: limits)
        fieldsStart = lineStart
      } else if range.isEmpty {
        return lineStart
      } else {
        try readField(bytes, range, limits: limits)
      }
    }
    return nil
  }

  /// Looks for the CR LF of the line at hand. Returns the offset of the CR.
  private mutating func lineEnd(
    _ bytes: Span<UInt8>, limits: ServerLimits
  ) throws(ProtocolError) -> Int? {
    let limit = lineLimit(limits)
    let stop = min(bytes.count, limit)
    var position = scanned
    while position < stop {
      let byte = bytes[position]
      if _fastPath(!Byte.isControl(byte)) || byte == Byte.tab {
        position += 1
        continue
      }
      scanned = position
      guard byte == Byte.cr else {
        // RFC 9112 section 2.2: a bare LF may be accepted; refusing it leaves nothing to guess.
        // RFC 9110 section 5.5: NUL and other control characters are invalid.
        throw .badRequest("A control character stands in the head (RFC 9110 section 5.5).")
      }
      guard position + 1 < bytes.count else { return nil }
      guard bytes[position + 1] == Byte.lf else {
        throw .badRequest("A bare CR stands in the head (RFC 9112 section 2.2).")
      }
      return position
    }
    scanned = position
    if position >= limit { throw tooLong(bytes) }
    return nil
  }

  /// The offset that no line may reach.
  private func lineLimit(_ limits: ServerLimits) -> Int {
    if line != nil { return fieldsStart + limits.headerBytesMax }
    return Self.methodBytesMax + 1 + limits.requestTargetBytesMax + " HTTP/1.1".utf8.count + 1
  }

  private func tooLong(_ bytes: Span<UInt8>) -> ProtocolError {
    guard line == nil else {
      // RFC 6585 section 5.
      return ProtocolError(.headerTooLarge, "The header fields are too large (RFC 6585 section 5).")
    }
    for index in 0..<min(bytes.count, Self.methodBytesMax + 1) where bytes[index] == Byte.space {
      // RFC 9112 section 3.
      return ProtocolError(.targetTooLong, "The request target is too long (RFC 9112 section 3).")
    }
    // A method longer than any implemented one is 501, but what fills the whole line is none.
    return .badRequest("The request line has no valid method (RFC 9112 section 3).")
  }

  private mutating func readRequestLine(
    _ bytes: Span<UInt8>, _ range: Range<Int>, limits: ServerLimits
  ) throws(ProtocolError) {
    let line = try RequestLine(bytes, range)
    // RFC 9112 section 3: a method longer than any implemented one is 501.
    guard line.method.count <= Self.methodBytesMax else {
      throw ProtocolError(.notImplemented, "The method is not known (RFC 9112 section 3).")
    }
    // RFC 9112 section 3.
    guard line.target.count <= limits.requestTargetBytesMax else {
      throw ProtocolError(.targetTooLong, "The request target is too long (RFC 9112 section 3).")
    }
    self.line = line
  }

  private mutating func readField(
    _ bytes: Span<UInt8>, _ range: Range<Int>, limits: ServerLimits
  ) throws(ProtocolError) {
    fieldCount += 1
    // RFC 6585 section 5.
    guard fieldCount <= limits.headerCountMax else {
      throw ProtocolError(.headerTooLarge, "There are too many fields (RFC 6585 section 5).")
    }
    // RFC 9112 section 5.2: obs-fold is refused; section 2.2: so is a blank before the first field.
    guard !Byte.isBlank(bytes[range.lowerBound]) else {
      throw .badRequest("A field line begins with white space (RFC 9112 section 5.2).")
    }
    var colon = range.lowerBound
    let token = ByteSet.token
    while colon < range.upperBound, token.contains(bytes[colon]) { colon += 1 }
    // RFC 9112 section 5.1: a name is a token, and the colon follows it with no white space.
    guard colon > range.lowerBound, colon < range.upperBound, bytes[colon] == Byte.colon else {
      throw .badRequest("A field name is malformed (RFC 9112 section 5.1).")
    }
    let value = bytes.trimmed(colon + 1..<range.upperBound)
    try fields.note(bytes, name: range.lowerBound..<colon, value: value)
  }
}
