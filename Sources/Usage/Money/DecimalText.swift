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
    // Written from the last digit to the first, since rows of totals have many amounts.
    var digits: [UInt8] = []
    digits.reserveCapacity(digitsUsual)
    var power: UInt128 = 1
    for _ in 0..<places { power *= 10 }
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: power)
    if rest != 0 {
      append(rest, digitsMin: places, withoutZeros: true, to: &digits)
      digits.append(UInt8(ascii: "."))
    }
    append(whole, digitsMin: 1, withoutZeros: false, to: &digits)
    if value < 0 { digits.append(UInt8(ascii: "-")) }
    digits.reverse()
    return String(decoding: digits, as: UTF8.self)
  }

  /// Digits of most amounts.
  private static let digitsUsual = 32

  /// Appends a number's digits from the last on, as many as are wanted at least; zeros at its end
  /// may be left out.
  private static func append(
    _ number: UInt128, digitsMin: Int, withoutZeros: Bool, to digits: inout [UInt8]
  ) {
    guard let small = UInt64(exactly: number) else {
      var text = String(number)
      if withoutZeros { while text.last == "0" { text.removeLast() } }
      let zeros = max(0, digitsMin - String(number).utf8.count)
      digits += (String(repeating: "0", count: zeros) + text).utf8.reversed()
      return
    }
    var rest = small
    var count = 0
    var isAtEnd = withoutZeros
    while rest != 0 || count < digitsMin {
      let digit = UInt8(rest % 10)
      rest /= 10
      count += 1
      if isAtEnd, digit == 0 { continue }
      isAtEnd = false
      digits.append(UInt8(ascii: "0") + digit)
    }
  }
}
