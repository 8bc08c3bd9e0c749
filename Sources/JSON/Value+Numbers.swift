extension Value {
  /// A number's own text, `1.50e-3`, for those who read it exactly; nil for any other value.
  public var numberText: String? {
    let node = node
    guard node.tag == .number else { return nil }
    return storage.tape.withContent(of: node, Self.text)
  }

  /// An integer, when the value is a number that is written as one (not `1.0`, not `1e3`) and fits.
  public var int64: Int64? {
    let node = node
    guard node.tag == .number else { return nil }
    return storage.tape.withContent(of: node, Self.integer)
  }

  /// Accumulates below zero, where `Int64` reaches one further.
  static func integer(_ text: Span<UInt8>) -> Int64? {
    let isNegative = text[0] == UInt8(ascii: "-")
    var value: Int64 = 0
    for index in (isNegative ? 1 : 0)..<text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, underflow) = tens.subtractingReportingOverflow(Int64(digit))
      guard !overflow, !underflow else { return nil }
      value = next
    }
    guard !isNegative else { return value }
    return value == .min ? nil : -value
  }
}
