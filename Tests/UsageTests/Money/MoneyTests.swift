import TestSupport
import Testing
import Usage

struct MoneyTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.0104", "0.0104"), ("-3.50", "-3.5"), ("1.5e-07", "0.00000015"),
    ("1E3", "1000"), ("12e+2", "1200"), ("0.000000000001", "0.000000000001"),
    ("0.010592999999999998", "0.010593"), ("0.19500000000000003", "0.195"), ("0e99999999", "0"),
    ("9223372.036854775807", "9223372.036854775807"),
    ("-9223372.036854775808", "-9223372.036854775808"), ("1e-400", "0"),
  ])
  func `decimal text is read and written exactly`(text: String, written: String) throws {
    #expect(try Money(decimal: text.utf8).description == written)
    #expect(Money(written)?.description == written)
  }

  @Test(arguments: [
    ("0.0000000000005", 0), ("0.0000000000015", 2), ("0.0000000000025", 2),
    ("0.00000000000250001", 3), ("-0.0000000000015", -2), ("0.0000000000006", 1),
    ("0.00000000000049999", 0), ("-0.0000000000005", 0), ("0.9999999999995", 1_000_000_000_000),
  ])
  func `what is beyond pico-dollars is rounded half to even`(text: String, pico: Int) throws {
    #expect(try Money(decimal: text.utf8).pico == Int128(pico))
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1.2.3", "0x10", "NaN", "Infinity", " 1", "1 ",
    "1,5", "--1", "1e1.5", "-01", "1_000",
  ])
  func `what is no JSON number is no decimal`(text: String) {
    #expect(throws: Money.DecimalError.notADecimal) { try Money(decimal: text.utf8) }
    #expect(Money(text) == nil)
  }

  @Test(arguments: [
    "9223372.036854775808", "-9223372.036854775809", "1e7", "1e400", "-1e100000",
    "9223372.0368547758075", String(repeating: "9", count: 400),
  ])
  func `what one event cannot hold is out of range`(text: String) {
    #expect(throws: Money.DecimalError.outOfRange) { try Money(decimal: text.utf8) }
  }

  @Test func `more digits than the limit are not read`() {
    let long = "0." + String(repeating: "1", count: Money.decimalDigitsMax + 1)
    #expect(throws: Money.DecimalError.notADecimal) { try Money(decimal: long.utf8) }
  }

  @Test func `random decimals agree with schoolbook arithmetic`() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let decimal = Schoolbook.random(using: &random)
      let money = try? Money(decimal: decimal.text.utf8)
      #expect(money.map { String($0.pico) } == decimal.pico, "\(decimal.text)")
    }
  }

  @Test func `every stored amount is written and read back`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<20_000 {
      let pico = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...62)
      let money = Money(pico: Int128(pico))
      #expect(Money(money.description) == money)
    }
  }

  @Test func `sums use more than the sixty-four bits of one event`() {
    let most = Money(pico: Int128(Int64.max))
    var sum = Money.zero
    for _ in 0..<1_000 { sum += most }
    #expect(sum.pico == Int128(Int64.max) * 1_000)
    #expect(most.isStorable && !sum.isStorable)
    #expect((sum - sum) == .zero && -most < .zero)
    #expect(sum.description == "9223372036.854775807")
  }
}

/// A decimal number as arrays of digits, with none of `Money`'s arithmetic.
private struct Schoolbook {
  var text: String
  /// The number in pico-dollars, rounded half to even; nil where `Int64` does not hold it.
  var pico: String?

  static func random(using random: inout SplitMix64) -> Schoolbook {
    var whole = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      Int.random(in: 0...9, using: &random)
    }
    while whole.first == 0 { whole.removeFirst() }
    let fraction = (0..<Int.random(in: 0...18, using: &random)).map { _ in
      // Fives and zeros often, for the halves.
      [5, 0, 0, Int.random(in: 0...9, using: &random)][Int.random(in: 0...3, using: &random)]
    }
    let exponent = Bool.random(using: &random) ? 0 : Int.random(in: -16...6, using: &random)
    let isNegative = Bool.random(using: &random)
    var text = isNegative ? "-" : ""
    text += whole.isEmpty ? "0" : whole.map(String.init).joined()
    if !fraction.isEmpty { text += "." + fraction.map(String.init).joined() }
    if exponent != 0 { text += "e\(exponent)" }
    let pico = rounded(whole + fraction, point: whole.count + exponent + 12)
    guard pico != [0] else { return Schoolbook(text: text, pico: "0") }
    let limit = (isNegative ? "9223372036854775808" : "9223372036854775807").map {
      $0.wholeNumberValue ?? 0
    }
    guard pico.count < limit.count || (pico.count == limit.count && !less(limit, pico)) else {
      return Schoolbook(text: text, pico: nil)
    }
    return Schoolbook(
      text: text, pico: (isNegative ? "-" : "") + pico.map(String.init).joined())
  }

  private static func less(_ one: [Int], _ other: [Int]) -> Bool {
    one.lexicographicallyPrecedes(other)
  }

  private static func rounded(_ digits: [Int], point: Int) -> [Int] {
    var digits = digits
    var point = point
    while point < 0 {
      digits.insert(0, at: 0)
      point += 1
    }
    while digits.count < point { digits.append(0) }
    var kept = Array(digits[..<point])
    let dropped = digits[point...]
    let isHalf = dropped.first == 5 && dropped.dropFirst().allSatisfy { $0 == 0 }
    let isUp = isHalf ? (kept.last ?? 0) % 2 == 1 : (dropped.first ?? 0) >= 5
    if isUp { increment(&kept) }
    while kept.count > 1, kept.first == 0 { kept.removeFirst() }
    return kept.isEmpty ? [0] : kept
  }

  private static func increment(_ digits: inout [Int]) {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
  }
}
