extension Scanner {
  /// Checks the number at the position (RFC 8259 section 6). Its text is its value: nothing is
  /// converted here.
  mutating func scanNumber(_ text: Span<UInt8>) throws(ParseError) {
    let start = position
    if current(text) == UInt8(ascii: "-") {
      position &+= 1
      if limits.isTolerant, current(text) == UInt8(ascii: "I") {
        return try scanLiteral(text, "Infinity", .string, from: start)
      }
    }
    if current(text) == UInt8(ascii: "0") {
      position &+= 1
      guard !isDigit(current(text)) else { throw ParseError(.malformedNumber, at: position) }
    } else {
      try scanDigits(text)
    }
    if current(text) == UInt8(ascii: ".") {
      position &+= 1
      try scanDigits(text)
    }
    if current(text) | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      if current(text) == UInt8(ascii: "+") || current(text) == UInt8(ascii: "-") { position &+= 1 }
      try scanDigits(text)
    }
    guard position &- start <= limits.numberBytesMax else {
      throw ParseError(.numberTooLong(bytesMax: limits.numberBytesMax), at: start)
    }
    append(.number, offset: start, length: position &- start)
  }

  @inline(__always)
  private mutating func scanDigits(_ text: Span<UInt8>) throws(ParseError) {
    guard isDigit(current(text)) else { throw unexpected(text, .malformedNumber) }
    repeat { position &+= 1 } while isDigit(current(text))
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
