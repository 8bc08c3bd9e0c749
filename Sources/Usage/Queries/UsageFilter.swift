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

  /// True where events with this value count.
  public func passes(_ value: ExternalName?) -> Bool {
    guard !noneOf.contains(value) else { return false }
    guard !anyOf.isEmpty || !prefixes.isEmpty else { return true }
    if anyOf.contains(value) { return true }
    guard let value else { return false }
    return prefixes.contains { value.hasPrefix($0) }
  }
}
