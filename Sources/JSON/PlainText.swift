extension Span<UInt8> {
  /// The first byte from there that is not printable ASCII, or is a quote or a backslash; `count`
  /// when there is none.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    while count &- index >= 8 {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let unusual = unusualBytes(UInt64(littleEndian: word))
      guard unusual == 0 else { return index &+ unusual.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, unusualBytes(UInt64(self[index])) & 0x80 == 0 { index &+= 1 }
    return index
  }
}

/// Sets the top bit of the first of eight bytes, the lowest one first, that is not plain.
///
/// Subtracting one from a byte of zero borrows into its top bit, and `^` makes the byte looked for
/// zero. A borrow can only spoil bytes above the one that is found.
@inline(__always)
private func unusualBytes(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quote = (word ^ (ones &* UInt64(UInt8(ascii: "\"")))) &- ones
  let backslash = (word ^ (ones &* UInt64(UInt8(ascii: "\\")))) &- ones
  let control = word &- (ones &* 0x20)
  return (word | quote | backslash | control) & (ones &* 0x80)
}
