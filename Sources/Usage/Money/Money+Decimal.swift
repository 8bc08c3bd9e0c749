extension Money: CustomStringConvertible, LosslessStringConvertible {
  /// Why a text is not an amount of money.
  public enum DecimalError: Error, Equatable {
    case notADecimal
    case outOfRange
  }

  /// The most digits that are read; the rest of a longer number could only be noise or an attack.
  public static let decimalDigitsMax = 400

  /// Reads decimal text in dollars, as `init(decimal:)` does; nil where that throws.
  public init?(_ description: String) {
    guard let amount = try? Money(decimal: description.utf8) else { return nil }
    self = amount
  }

  /// Reads decimal text as JSON writes numbers: `-12.5`, `0.0104`, `1.5e-07`.
  ///
  /// Digits beyond pico-dollars are rounded half to even, because some clients print binary floats
  /// in full (`0.010592999999999998`). Throws `outOfRange` for what one event cannot hold.
  public init(decimal text: some Sequence<UInt8>) throws(DecimalError) {
    var scanner = DecimalScanner()
    for byte in text {
      guard scanner.take(byte) else { throw .notADecimal }
    }
    guard scanner.isComplete else { throw .notADecimal }
    guard let pico = scanner.scaled(toDigitsAfterPoint: 12), Int64(exactly: pico) != nil else {
      throw .outOfRange
    }
    self.init(pico: pico)
  }

  /// Whether decimal text has nothing that is less than a pico-dollar, so that it is read exactly.
  public static func isExact(decimal text: some Sequence<UInt8>) -> Bool {
    var scanner = DecimalScanner()
    for byte in text where !scanner.take(byte) { return false }
    return scanner.isExact(toDigitsAfterPoint: 12)
  }

  /// The exact decimal, with no exponent and no trailing zeros: `0.010593`, `0`, `-3.5`.
  public var description: String { DecimalText.text(pico, digitsAfterPoint: 12) }
}

/// Collects the digits of one decimal number (RFC 8259 section 6, where a leading `+` and leading
/// zeros are no part of a number), without ever leaving integers.
struct DecimalScanner {
  private enum State {
    case start, minus, zero, whole, point, fraction, exponentMark, exponentSign, exponent
  }

  private var state = State.start
  private var isNegative = false
  private var digits: [UInt8] = []
  private var digitsAfterPoint = 0
  private var exponent = 0
  private var exponentIsNegative = false
  private var digitsSeen = 0

  /// An exponent beyond this leaves nothing between zero and out of range.
  private static let exponentMax = 100_000

  var isComplete: Bool {
    switch state {
    case .zero, .whole, .fraction, .exponent: true
    case .start, .minus, .point, .exponentMark, .exponentSign: false
    }
  }

  /// Takes the next byte; false when no decimal number can go on with it.
  mutating func take(_ byte: UInt8) -> Bool {
    switch (state, byte) {
    case (.start, UInt8(ascii: "-")):
      isNegative = true
      state = .minus
    case (.start, UInt8(ascii: "0")), (.minus, UInt8(ascii: "0")):
      state = .zero
    case (.start, UInt8(ascii: "1")...UInt8(ascii: "9")),
      (.minus, UInt8(ascii: "1")...UInt8(ascii: "9")),
      (.whole, UInt8(ascii: "0")...UInt8(ascii: "9")):
      state = .whole
      return append(byte)
    case (.zero, UInt8(ascii: ".")), (.whole, UInt8(ascii: ".")):
      state = .point
    case (.point, UInt8(ascii: "0")...UInt8(ascii: "9")),
      (.fraction, UInt8(ascii: "0")...UInt8(ascii: "9")):
      state = .fraction
      digitsAfterPoint += 1
      return append(byte)
    case (.zero, UInt8(ascii: "e")), (.whole, UInt8(ascii: "e")), (.fraction, UInt8(ascii: "e")),
      (.zero, UInt8(ascii: "E")), (.whole, UInt8(ascii: "E")), (.fraction, UInt8(ascii: "E")):
      state = .exponentMark
    case (.exponentMark, UInt8(ascii: "+")):
      state = .exponentSign
    case (.exponentMark, UInt8(ascii: "-")):
      exponentIsNegative = true
      state = .exponentSign
    case (.exponentMark, UInt8(ascii: "0")...UInt8(ascii: "9")),
      (.exponentSign, UInt8(ascii: "0")...UInt8(ascii: "9")),
      (.exponent, UInt8(ascii: "0")...UInt8(ascii: "9")):
      state = .exponent
      exponent = min(exponent * 10 + Int(byte - UInt8(ascii: "0")), Self.exponentMax)
    default:
      return false
    }
    return true
  }

  private mutating func append(_ digit: UInt8) -> Bool {
    digitsSeen += 1
    guard digitsSeen <= Money.decimalDigitsMax else { return false }
    if !(digits.isEmpty && digit == UInt8(ascii: "0")) { digits.append(digit) }
    return true
  }

  /// The number times ten to the power of `places`, rounded half to even; nil when it does not fit.
  func scaled(toDigitsAfterPoint places: Int) -> Int128? {
    guard !digits.isEmpty else { return 0 }
    let shift = places - digitsAfterPoint + (exponentIsNegative ? -exponent : exponent)
    let kept = digits.count + min(shift, 0)
    // 38 digits always fit 127 bits.
    guard digits.count + shift <= 38 else { return nil }
    guard kept >= 0 else { return 0 }
    var value: Int128 = 0
    for digit in digits.prefix(kept) { value = value * 10 + Int128(digit - UInt8(ascii: "0")) }
    if shift > 0 { for _ in 0..<shift { value *= 10 } }
    if kept < digits.count, roundsUp(droppingFrom: kept, lastKeptIsOdd: value % 2 == 1) {
      value += 1
    }
    return isNegative ? -value : value
  }

  /// Whether nothing but zeros stands behind so many digits after the point.
  func isExact(toDigitsAfterPoint places: Int) -> Bool {
    let kept =
      digits.count + places - digitsAfterPoint + (exponentIsNegative ? -exponent : exponent)
    return digits.dropFirst(max(0, kept)).allSatisfy { $0 == UInt8(ascii: "0") }
  }

  private func roundsUp(droppingFrom index: Int, lastKeptIsOdd: Bool) -> Bool {
    let first = digits[index]
    guard first == UInt8(ascii: "5") else { return first > UInt8(ascii: "5") }
    let isExactlyHalf = digits[(index + 1)...].allSatisfy { $0 == UInt8(ascii: "0") }
    return isExactlyHalf ? lastKeptIsOdd : true
  }
}
