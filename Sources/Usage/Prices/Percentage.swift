/// Percentages of at most four decimals, as millionths of the whole.
enum Percentage {
  static let whole: Int64 = 1_000_000
  private static let millionthsPerPercent: Int64 = 10_000

  /// Reads decimal text; nil for what is none, or has more decimals.
  static func millionths(_ text: String) -> Int64? {
    let unit = Money.picoPerDollar / Int128(millionthsPerPercent)
    guard let percent = Money(text), Money.isExact(decimal: text.utf8), percent.pico % unit == 0
    else { return nil }
    return Int64(exactly: percent.pico / unit)
  }

  /// Decimal text.
  static func text(_ millionths: Int64) -> String {
    DecimalText.text(Int128(millionths), digitsAfterPoint: 4)
  }
}
