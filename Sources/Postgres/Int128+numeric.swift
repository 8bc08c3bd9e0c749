/// Whole numbers of up to 38 digits, as `numeric` has them: digits of base 10 000, the most
/// significant first, behind how many there are, the power of the first, the sign and the scale.
extension Int128: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .numeric }

  private static let base: UInt128 = 10_000
  private static let negative: UInt16 = 0x4000

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) {
    guard let field, field.count >= 8 else {
      self = 0
      return
    }
    func word(_ index: Int) -> UInt16 {
      UInt16(bigEndian: field.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
    }
    var magnitude: UInt128 = 0
    let weight = Int(Int16(bitPattern: word(1)))
    // Zeros at the end are left out.
    for place in 0..<Swift.max(weight + 1, 0) {
      magnitude = magnitude * Self.base + (place < Int(word(0)) ? UInt128(word(4 + place)) : 0)
    }
    self = word(2) == Self.negative ? -Int128(magnitude) : Int128(magnitude)
  }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? {
    var digits: [UInt16] = []
    var rest = magnitude
    while rest > 0 {
      digits.append(UInt16(rest % Self.base))
      rest /= Self.base
    }
    let head: [UInt16] = [
      UInt16(digits.count), UInt16(Swift.max(digits.count - 1, 0)), self < 0 ? Self.negative : 0, 0,
    ]
    return (head + digits.reversed()).flatMap(\.bigEndianBytes)
  }
}
