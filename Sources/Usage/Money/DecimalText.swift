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
}
