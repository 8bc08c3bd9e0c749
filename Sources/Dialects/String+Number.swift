extension String {
  /// True for the text of a decimal number above 0, such as `7`, `0.5` and `1e-3`.
  var isPositiveNumber: Bool {
    let mantissa = utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let rest = utf8.dropFirst(mantissa.count + 1)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return mantissa.contains { $0 != UInt8(ascii: "0") && digits.contains($0) }
      && mantissa.allSatisfy { digits.contains($0) || $0 == UInt8(ascii: ".") }
      && rest.allSatisfy {
        digits.contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
      }
  }
}
