internal import Glibc

extension Span where Element == UInt8 {
  /// A copy of a part.
  func array(_ range: Range<Int>) -> [UInt8] {
    extracting(range).withUnsafeBufferPointer { [UInt8]($0) }
  }

  /// A part as text.
  func text(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a part is this text, whatever the case of its letters; `text` is in lower case.
  func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for offset in 0..<range.count
    where Byte.lowercase(self[range.lowerBound + offset]) != expected[offset] {
      return false
    }
    return true
  }

  /// A part without the blanks at both ends (`OWS`, RFC 9110 section 5.6.3).
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    var last = range.upperBound
    while first < last, Byte.isBlank(self[first]) { first += 1 }
    while last > first, Byte.isBlank(self[last - 1]) { last -= 1 }
    return first..<last
  }

  /// Whether the field line at a position has this name, whatever the case of its letters. A name
  /// is a token, so a colon behind what is equal tells that it is all of it.
  func isName(_ name: Span<UInt8>, at position: Int, before end: Int) -> Bool {
    guard end - position > name.count, self[position + name.count] == Byte.colon else {
      return false
    }
    for offset in name.indices
    where Byte.lowercase(self[position + offset]) != Byte.lowercase(name[offset]) {
      return false
    }
    return true
  }

  /// Where the next CR is, or `end`.
  func carriageReturn(from start: Int, before end: Int) -> Int {
    let found = withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { memchr($0 + start, Int32(Byte.cr), end - start) }
        .map { UnsafeRawPointer($0) - bytes.baseAddress.unsafelyUnwrapped }
    }
    return found ?? end
  }

  /// Calls `body` with each member of a comma-separated list, trimmed (RFC 9110 section 5.6.1).
  func forEachMember(
    _ range: Range<Int>, _ body: (Range<Int>) throws(ProtocolError) -> Void
  ) throws(ProtocolError) {
    var start = range.lowerBound
    for index in range where self[index] == Byte.comma {
      try body(trimmed(start..<index))
      start = index + 1
    }
    try body(trimmed(start..<range.upperBound))
  }
}

extension Array<UInt8> {
  /// Appends a part of a span.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
