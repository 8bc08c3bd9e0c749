extension FixedWidthInteger where Self: UnsignedInteger {
  /// All digits of the number to base 16, in lower case: two for each byte, leading zeros included.
  public var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Self.bitWidth / 4 - digits.count) + digits
  }
}
