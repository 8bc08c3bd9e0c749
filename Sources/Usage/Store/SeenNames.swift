/// What events of a project have named, for whoever wants to choose from it.
public struct SeenNames: Sendable, Hashable {
  /// In alphabetical order.
  public var names: [ExternalName]
  /// Whether there are more than are remembered.
  public var hasMore: Bool

  /// Of all that are remembered, which are one more than are given where there are more.
  public init(all: [ExternalName], namesMax: Int) {
    names = Array(all.sorted().prefix(namesMax))
    hasMore = all.count > namesMax
  }
}

/// How many names of a project are remembered; events with others are stored all the same.
public struct SeenLimits: Sendable {
  /// Agents, sources, and values of one key of tags: so many of each.
  public var namesMax = 1_000
  /// Keys of tags.
  public var tagKeysMax = 100

  public init() {}
}

/// The tags that events of a project have had.
public struct SeenTags: Sendable, Hashable {
  /// By key, in alphabetical order.
  public var keys: [SeenTag]
  /// Whether there are more keys than are remembered.
  public var hasMore: Bool

  /// Of all that are remembered, values by key, of each one more than are given.
  public init(all: [ExternalName: [ExternalName]], _ limits: SeenLimits) {
    let sorted = all.sorted { $0.key < $1.key }
    keys = sorted.prefix(limits.tagKeysMax).map { key, values in
      SeenTag(key: key, values: SeenNames(all: values, namesMax: limits.namesMax))
    }
    hasMore = all.count > limits.tagKeysMax
  }
}

/// One key of tags with the values that it has had.
public struct SeenTag: Sendable, Hashable {
  /// `Tag.key`.
  public var key: ExternalName
  /// `Tag.value`s.
  public var values: SeenNames

  public init(key: ExternalName, values: SeenNames) {
    self.key = key
    self.values = values
  }
}
