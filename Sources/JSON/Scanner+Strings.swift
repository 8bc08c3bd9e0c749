extension Scanner {
  /// Reads the string whose opening quote is at the position.
  @inline(__always)
  mutating func scanString(_ text: Span<UInt8>) throws(ParseError) {
    let start = position &+ 1
    let stop = text.endOfPlainText(from: start)
    guard stop < text.count, text[stop] == UInt8(ascii: "\"") else {
      return try scanUncommonString(text, from: start, plainUntil: stop)
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

  /// Reads on in a string that has escapes or more than ASCII. Escapes are resolved on the way:
  /// the string then stands in `unescaped`.
  private mutating func scanUncommonString(
    _ text: Span<UInt8>, from start: Int, plainUntil stop: Int
  ) throws(ParseError) {
    let unescapedStart = unescaped.count
    var isEscaped = false
    var copied = start
    position = stop
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        if isEscaped {
          appendUnescaped(text.extracting(copied..<position))
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
        appendUnescaped(text.extracting(copied..<position))
        try scanEscape(text)
        copied = position
      case ..<0x20:
        guard limits.isTolerant else { throw ParseError(.controlCharacter, at: position) }
        position &+= 1
      case 0x80...:
        if try skipMultibyteScalar(text) { continue }
        isEscaped = true
        appendUnescaped(text.extracting(copied..<position))
        unescaped.append(Self.substitute)
        position &+= 1
        copied = position
      default: position = text.endOfPlainText(from: position &+ 1)
      }
    }
    throw ParseError(.truncated, at: text.count)
  }

  /// Stands where a text has something that is no character: half of a surrogate pair, or bytes
  /// that are no UTF-8. U+001A is made for that (ECMA-48 section 8.3.148) and, being a control
  /// character, cannot pass for a part of an id or a name, as U+FFFD could.
  private static let substitute: UInt8 = 0x1A

  /// Steps over one well-formed UTF-8 sequence of two to four bytes (The Unicode Standard,
  /// table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF. Where there is none, it
  /// throws or, of a tolerant reading, returns false.
  private mutating func skipMultibyteScalar(_ text: Span<UInt8>) throws(ParseError) -> Bool {
    guard let length = multibyteScalarLength(text) else {
      guard limits.isTolerant else { throw ParseError(.malformedUTF8, at: position) }
      return false
    }
    position &+= length
    return true
  }

  private func multibyteScalarLength(_ text: Span<UInt8>) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch text[position] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return nil
    }
    guard text.count &- position >= length, second.contains(text[position &+ 1]) else {
      return nil
    }
    for index in 2..<max(length, 2) {
      guard text[position &+ index] & 0xC0 == 0x80 else { return nil }
    }
    return length
  }

  /// Resolves the escape whose backslash is at the position (RFC 8259 section 7).
  private mutating func scanEscape(_ text: Span<UInt8>) throws(ParseError) {
    let start = position
    position &+= 1
    guard position < text.count else { throw ParseError(.truncated, at: position) }
    let resolved: UInt8
    switch text[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): resolved = text[position]
    case UInt8(ascii: "b"): resolved = 0x08
    case UInt8(ascii: "f"): resolved = 0x0C
    case UInt8(ascii: "n"): resolved = 0x0A
    case UInt8(ascii: "r"): resolved = 0x0D
    case UInt8(ascii: "t"): resolved = 0x09
    case UInt8(ascii: "u"): return try scanUnicodeEscape(text)
    default: throw ParseError(.malformedEscape, at: start)
    }
    position &+= 1
    unescaped.append(resolved)
  }

  /// Two escapes make one scalar: a high surrogate, then a low one. Half a pair is what JavaScript
  /// and Python write of a text that was cut within an emoji (RFC 8259 section 8.2).
  private mutating func scanUnicodeEscape(_ text: Span<UInt8>) throws(ParseError) {
    let unit = try scanHexDigits(text)
    guard unit & 0xF800 == 0xD800 else { return appendUTF8(unit) }
    let next = position
    guard unit < 0xDC00, next &+ 1 < text.count, text[next] == UInt8(ascii: "\\"),
      text[next &+ 1] == UInt8(ascii: "u")
    else { return unescaped.append(Self.substitute) }
    position &+= 1
    let low = try scanHexDigits(text)
    guard low & 0xFC00 == 0xDC00 else {
      // It is read again on its own: it may begin the pair.
      position = next
      return unescaped.append(Self.substitute)
    }
    appendUTF8(0x10000 &+ (unit & 0x3FF) << 10 &+ (low & 0x3FF))
  }

  /// The four digits after the `u` at the position.
  private mutating func scanHexDigits(_ text: Span<UInt8>) throws(ParseError) -> UInt32 {
    var unit: UInt32 = 0
    position &+= 1
    for _ in 0..<4 {
      let digit: UInt8
      switch current(text) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = current(text) &- UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = current(text) &- UInt8(ascii: "a") &+ 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = current(text) &- UInt8(ascii: "A") &+ 10
      default: throw unexpected(text, .malformedEscape)
      }
      unit = unit << 4 | UInt32(digit)
      position &+= 1
    }
    return unit
  }

  private mutating func appendUnescaped(_ part: Span<UInt8>) {
    part.withUnsafeBufferPointer { unescaped.append(contentsOf: $0) }
  }

  private mutating func appendUTF8(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    unescaped += UTF8.encode(scalar).map(Array.init) ?? []
  }
}
