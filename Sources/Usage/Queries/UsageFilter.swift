/// Which values of a dimension count.
public struct UsageFilter: Sendable, Hashable {
  /// What is looked at.
  public var dimension: Dimension
  /// Values of which one must be there; nil stands for a missing one. Empty, with `prefixes`, for
  /// any.
  public var anyOf: [ExternalName?] = []
  /// The same of their first bytes.
  public var prefixes: [String] = []
  /// Values that must not be there.
  public var noneOf: [ExternalName?] = []

  /// Lets everything pass.
  public init(_ dimension: Dimension) {
    self.dimension = dimension
  }

  /// Lets one value pass; nil for a missing one.
  public init(_ dimension: Dimension, _ value: ExternalName?) {
    self.dimension = dimension
    anyOf = [value]
  }

  /// True where events with this value count.
  public func passes(_ value: ExternalName?) -> Bool { passes(anyOf: [value]) }

  /// The same of an event that has several names for one thing: one of them must be wanted, and
  /// none of them unwanted.
  func passes(anyOf names: [ExternalName?]) -> Bool {
    guard !names.contains(where: noneOf.contains) else { return false }
    guard !anyOf.isEmpty || !prefixes.isEmpty else { return true }
    return names.contains { name in
      if anyOf.contains(name) { return true }
      guard let name else { return false }
      return prefixes.contains { name.hasPrefix($0) }
    }
  }
}

extension [UsageFilter] {
  /// Lets only one value of a dimension pass, and not even that where it did not pass before.
  public mutating func require(_ dimension: Dimension, _ value: ExternalName?) {
    var required = UsageFilter(dimension, value)
    if let index = firstIndex(where: { $0.dimension == dimension }) {
      if !self[index].passes(value) { required.noneOf = [value] }
      self[index] = required
    } else {
      append(required)
    }
  }
}
