public import Usage

extension [Doubt] {
  /// The warnings for the sender, one for each code.
  public var warnings: [EventWarning] {
    var groups: [(code: EventWarning.Code, texts: [String])] = []
    for doubt in self {
      guard let code = EventWarning.Code(doubt.kind) else { continue }
      if let index = groups.firstIndex(where: { $0.code == code }) {
        groups[index].texts.append(doubt.text)
      } else {
        groups.append((code, [doubt.text]))
      }
    }
    return groups.map { EventWarning($0.code, $0.code.sentence($0.texts)) }
  }
}

extension EventWarning.Code {
  /// Nil where the sender needs no warning, as the totals show the doubt.
  fileprivate init?(_ kind: Doubt.Kind) {
    switch kind {
    case .unread, .unreadDiscount: self = .unreadUsage
    case .ambiguous: self = .ambiguousUsage
    case .contradictory: self = .contradictoryUsage
    case .unpricedPart: self = .unpriced
    case .upperBound, .untold: return nil
    }
  }

  fileprivate func sentence(_ texts: [String]) -> String {
    let list = texts.joined(separator: self == .contradictoryUsage ? "; " : ", ")
    return switch self {
    case .unreadUsage: "no rule reads \(list), so what it stands for is not in the figures"
    case .unpriced: "there is no price for \(list); the rest is priced"
    default: list
    }
  }
}
