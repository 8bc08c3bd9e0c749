/// Floating-point fields as decimal text, so that no float leaves this module.
public enum DecimalText {
  /// The shortest decimal that is told from every other `double` (IEEE 754 binary64): the text that
  /// the client's own number was written as, where that had at most 15 digits. Nil for infinity and
  /// NaN.
  public static func shortest(ofBinary64 bits: UInt64) -> String? {
    let value = Double(bitPattern: bits)
    guard value.isFinite else { return nil }
    return value.description
  }
}
