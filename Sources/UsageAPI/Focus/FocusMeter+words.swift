import Usage

extension FocusMeter {
  /// A word for the meter that never changes: SKU prices are named by it.
  var word: String {
    switch self {
    case .tokens(let bucket): bucket.name
    case .fee(let kind): kind
    case .calls: "call"
    case .charges: "charge"
    case .total: "client_total"
    case .rounding: "rounding"
    }
  }

  /// The name of the meter for people.
  var name: String {
    switch self {
    case .tokens(let bucket): Self.capitalized(bucket.name) + " Tokens"
    case .fee(let kind): Self.capitalized(kind)
    case .calls: "Model Call"
    case .charges: "Charge"
    case .total: "Client Total"
    case .rounding: "Rounding"
    }
  }

  private static func capitalized(_ word: String) -> String {
    word.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// What is consumed.
  var unit: String {
    guard case .fee(let kind) = self else {
      if case .tokens = self { return "Tokens" }
      return "Requests"
    }
    return switch kind {
    case Fee.Kind.request: "Requests"
    case Fee.Kind.second: "Seconds"
    case Fee.Kind.image: "Images"
    case Fee.Kind.page: "Pages"
    case Fee.Kind.character: "Characters"
    case _ where kind.hasSuffix("search"): "Searches"
    default: "Units"
    }
  }

  /// How many of it have the price: vendors list tokens by the million.
  var unitsPerPrice: Int128 { if case .tokens = self { 1_000_000 } else { 1 } }
}

extension FocusTerms {
  /// What tells the rates of one price apart; empty for its usual ones.
  var label: String {
    let parts = [
      tier.isEmpty ? nil : "@\(tier)", above == 0 ? nil : ">\(above)", isOfHours ? "~hours" : nil,
      geo.isEmpty ? nil : "#\(geo)",
    ]
    return parts.compactMap(\.self).joined()
  }
}
