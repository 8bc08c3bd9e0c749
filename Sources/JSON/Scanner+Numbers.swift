extension Scanner {
  /// Checks the number at the position (RFC 8259 section 6). Its text is its value: nothing is
  /// converted here.
  mutating func scanNumber() throws(ParseError) {
    let start = position
    if current == UInt8(ascii: "-") { position &+= 1 }
    if current == UInt8(ascii: "0") {
      position &+= 1
      guard !isDigit(current) else { throw ParseError(.malformedNumber, at: position) }
    } else {
      try scanDigits()
    }
    if current == UInt8(ascii: ".") {
      position &+= 1
      try scanDigits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position &+= 1 }
      try scanDigits()
    }
    guard position &- start <= limits.numberBytesMax else {
      throw ParseError(.numberTooLong(bytesMax: limits.numberBytesMax), at: start)
    }
    append(.number, offset: start, length: position &- start)
  }

  @inline(__always)
  private mutating func scanDigits() throws(ParseError) {
    guard isDigit(current) else { throw unexpected(.malformedNumber) }
    repeat { position &+= 1 } while isDigit(current)
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
