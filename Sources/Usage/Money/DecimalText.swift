/// Decimal text, as JSON writes numbers, as a whole number of small parts: no float comes in
/// between.
public enum DecimalText {
  /// The number times ten to the power of `places`, rounded half to even; nil for what is no
  /// decimal number, or none that fits.
  public static func scaled(
    _ text: some Sequence<UInt8>, toDigitsAfterPoint places: Int
  ) -> Int128? {
    var scanner = DecimalScanner()
    for byte in text {
      guard scanner.take(byte) else { return nil }
    }
    return scanner.isComplete ? scanner.scaled(toDigitsAfterPoint: places) : nil
  }

  /// A whole number of parts of which ten to the power of `places` make one, as an exact decimal
  /// with no exponent and no trailing zeros: `0.010593`, `0`, `-3.5`.
  public static func text(_ value: Int128, digitsAfterPoint places: Int) -> String {
    let sign = value < 0 ? "-" : ""
    var digits = String(value.magnitude)
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    let point = digits.utf8.index(digits.startIndex, offsetBy: digits.utf8.count - places)
    var fraction = digits[point...]
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return sign + digits[..<point] + (fraction.isEmpty ? "" : ".") + fraction
  }
}
