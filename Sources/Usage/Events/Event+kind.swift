extension Event.Kind: CaseIterable {
  /// Every kind.
  public static let allCases: [Event.Kind] = [
    .call, .charge, .adjustment, .void, .correction, .statement, .pricing,
  ]

  /// The word for it in events and answers.
  public var name: String {
    switch self {
    case .call: "call"
    case .charge: "charge"
    case .adjustment: "adjustment"
    case .void: "void"
    case .correction: "correction"
    case .statement: "statement"
    case .pricing: "pricing"
    }
  }

  /// The kind of this word; nil where it is none.
  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name.hasSameBytes(as: name) }) else {
      return nil
    }
    self = kind
  }
}
