import JSON

/// What the API answers, as a terminal shows it.
enum LedgerText {
  /// A `cost` object: exact, with a sign where it is not sure; `no price` where nothing is priced.
  static func cost(_ cost: Value?) -> String {
    guard let usd = cost?["usd"]?.string else { return "no price" }
    let sign =
      switch cost?["bound"]?.string {
      case "at_least": "≥"
      case "at_most": "≤"
      case "unsure": "≈"
      default: ""
      }
    return sign + "$" + usd
  }

  /// What was wrong, where and what would do, of a problem; of any other body all of it.
  static func detail(ofProblem body: [UInt8]) -> String {
    var parser = Parser()
    let detail = (try? parser.parse(body))?["detail"]?.string
    return detail ?? String(decoding: body, as: UTF8.self)
  }

  /// A whole number with its thousands apart.
  static func count(_ value: Value?) -> String {
    let digits = String(value?.int64 ?? 0)
    var text = ""
    for (index, digit) in digits.enumerated() {
      let rest = digits.count - index
      if index > 0, rest.isMultiple(of: 3), text.last != "-" { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// A name that a client chose, with control characters as `?`; a dash for none.
  static func name(_ value: Value?) -> String {
    shown(value?.string ?? "")
  }

  /// The same of a text.
  static func shown(_ text: String) -> String {
    guard !text.isEmpty else { return "-" }
    return String(text.unicodeScalars.map { isShown($0) ? Character($0) : "?" })
  }

  /// Neither a control character nor one that changes the direction of what follows.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
