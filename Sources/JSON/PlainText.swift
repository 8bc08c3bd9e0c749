extension Span<UInt8> {
  /// The first byte from there that is not printable ASCII, or is a quote or a backslash; `count`
  /// when there is none.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    while count &- index >= 8 {
      let unusual = unusualBytes(word(at: index))
      guard unusual == 0 else { return index &+ unusual.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, unusualBytes(UInt64(self[index])) & 0x80 == 0 { index &+= 1 }
    return index
  }

  /// True with bytes 0x00 to 0x1F or 0x7F.
  @inline(__always)
  var hasControlCharacters: Bool {
    var index = 0
    while count &- index >= 8 {
      guard controlBytes(word(at: index)) == 0 else { return true }
      index &+= 8
    }
    while index < count {
      guard self[index] >= 0x20, self[index] != 0x7F else { return true }
      index &+= 1
    }
    return false
  }

  /// The eight bytes from there, the first one lowest. They must all lie inside.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The four bytes from there. They must all lie inside.
  @inline(__always)
  func halfWord(at index: Int) -> UInt32 {
    bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self)
  }
}

/// Not 0 when one of eight bytes is 0x00 to 0x1F or 0x7F.
///
/// Only a byte below 0x80 can be one, and a borrow begins only at one that is: what spoils a byte
/// above it spoils no answer.
@inline(__always)
private func controlBytes(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let delete = (word ^ (ones &* 0x7F)) &- ones
  let control = word &- (ones &* 0x20)
  return (delete | control) & ~word & (ones &* 0x80)
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
