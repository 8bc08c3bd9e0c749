import Usage

/// Amounts as bytes that sort as they do: SQLite compares blobs byte by byte
/// (https://sqlite.org/datatype3.html, section 4.1).
extension Money {
  private static let zeroMark = 0x80

  /// How many bytes follow, counted up from 0x80 or, for what is less than nothing, down from 0x7f;
  /// then these of the two's complement, the most significant first.
  var sorted: [UInt8] {
    let magnitude = UInt128(bitPattern: pico < 0 ? ~pico : pico)
    let count = (UInt128.bitWidth - magnitude.leadingZeroBitCount + 7) / 8
    let mark = pico < 0 ? Self.zeroMark - 1 - count : Self.zeroMark + count
    return [UInt8(mark)]
      + (0..<count).reversed().map { UInt8(truncatingIfNeeded: pico >> (8 * $0)) }
  }

  /// The amount of such bytes; nothing where there are none.
  init(sorted bytes: [UInt8]) {
    let isNegative = (bytes.first ?? 0x80) < Self.zeroMark
    self.init(pico: bytes.dropFirst().reduce(isNegative ? -1 : 0) { $0 << 8 | Int128($1) })
  }
}
