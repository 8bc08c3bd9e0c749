extension Scanner {
  /// Reads the string whose opening quote is at the position.
  @inline(__always)
  mutating func scanString() throws(ParseError) {
    let start = position &+ 1
    let stop = endOfPlainText(from: start)
    guard stop < end, bytes[stop] == UInt8(ascii: "\"") else {
      return try scanUncommonString(from: start, plainUntil: stop)
    }
    try checkLength(stop &- start, from: start)
    append(.string, offset: start, length: stop &- start)
    position = stop &+ 1
  }

  private func checkLength(_ length: Int, from start: Int) throws(ParseError) {
    guard length <= limits.stringBytesMax else {
      throw ParseError(.stringTooLong(bytesMax: limits.stringBytesMax), at: start)
    }
  }

  /// The first byte that is not printable ASCII, or is a quote or a backslash.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index < end, Self.isPlain(bytes[index]) { index &+= 1 }
    return index
  }

  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Reads on in a string that has escapes or more than ASCII. Escapes are resolved on the way:
  /// the string then stands in `unescaped`.
  private mutating func scanUncommonString(
    from start: Int, plainUntil stop: Int
  ) throws(ParseError) {
    let unescapedStart = unescaped.count
    var isEscaped = false
    var copied = start
    position = stop
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        if isEscaped {
          unescaped += bytes[copied..<position]
          let length = unescaped.count &- unescapedStart
          try checkLength(length, from: start)
          append(.escapedString, offset: unescapedStart, length: length)
        } else {
          try checkLength(position &- start, from: start)
          append(.string, offset: start, length: position &- start)
        }
        position &+= 1
        return
      case UInt8(ascii: "\\"):
        isEscaped = true
        unescaped += bytes[copied..<position]
        try scanEscape()
        copied = position
      case ..<0x20: throw ParseError(.controlCharacter, at: position)
      case 0x80...: try skipMultibyteScalar()
      default: position = endOfPlainText(from: position &+ 1)
      }
    }
    throw ParseError(.truncated, at: end)
  }

  /// Steps over one well-formed UTF-8 sequence of two to four bytes (The Unicode Standard,
  /// table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
  private mutating func skipMultibyteScalar() throws(ParseError) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[position] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: throw ParseError(.malformedUTF8, at: position)
    }
    guard end &- position >= length, second.contains(bytes[position &+ 1]) else {
      throw ParseError(.malformedUTF8, at: position)
    }
    for index in 2..<max(length, 2) {
      guard bytes[position &+ index] & 0xC0 == 0x80 else {
        throw ParseError(.malformedUTF8, at: position)
      }
    }
    position &+= length
  }

  /// Resolves the escape whose backslash is at the position (RFC 8259 section 7).
  private mutating func scanEscape() throws(ParseError) {
    let start = position
    position &+= 1
    guard position < end else { throw ParseError(.truncated, at: position) }
    let resolved: UInt8
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): resolved = bytes[position]
    case UInt8(ascii: "b"): resolved = 0x08
    case UInt8(ascii: "f"): resolved = 0x0C
    case UInt8(ascii: "n"): resolved = 0x0A
    case UInt8(ascii: "r"): resolved = 0x0D
    case UInt8(ascii: "t"): resolved = 0x09
    case UInt8(ascii: "u"): return try scanUnicodeEscape(from: start)
    default: throw ParseError(.malformedEscape, at: start)
    }
    position &+= 1
    unescaped.append(resolved)
  }

  private mutating func scanUnicodeEscape(from start: Int) throws(ParseError) {
    let unit = try scanHexDigits()
    guard unit & 0xF800 == 0xD800 else { return appendUTF8(unit) }
    // Two escapes make one scalar: a high surrogate, then a low one.
    guard unit < 0xDC00, current == UInt8(ascii: "\\") else {
      throw ParseError(.loneSurrogate, at: start)
    }
    position &+= 1
    guard current == UInt8(ascii: "u") else { throw ParseError(.loneSurrogate, at: start) }
    let low = try scanHexDigits()
    guard low & 0xFC00 == 0xDC00 else { throw ParseError(.loneSurrogate, at: start) }
    appendUTF8(0x10000 &+ (unit & 0x3FF) << 10 &+ (low & 0x3FF))
  }

  /// The four digits after the `u` at the position.
  private mutating func scanHexDigits() throws(ParseError) -> UInt32 {
    var unit: UInt32 = 0
    position &+= 1
    for _ in 0..<4 {
      let digit: UInt8
      switch current {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = current &- UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = current &- UInt8(ascii: "a") &+ 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = current &- UInt8(ascii: "A") &+ 10
      default: throw unexpected(.malformedEscape)
      }
      unit = unit << 4 | UInt32(digit)
      position &+= 1
    }
    return unit
  }

  private mutating func appendUTF8(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    unescaped += UTF8.encode(scalar).map(Array.init) ?? []
  }
}
