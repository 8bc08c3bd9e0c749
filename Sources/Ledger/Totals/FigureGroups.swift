public import Usage

/// What tells one model's figures from another's: its number as a word and its provider's, 0 for
/// none.
public struct ModelKey: Sendable, Hashable {
  /// The provider, as a word.
  public var provider: Int64
  /// The model, as a word.
  public var model: Int64

  public init(provider: Int64, model: Int64) {
    self.provider = provider
    self.model = model
  }
}

/// Adds figures up by some key, in the order in which keys are first seen.
public struct FigureGroups<Key: Hashable> {
  private var keys: [Key] = []
  private var sums: [Key: Figures] = [:]

  public init() {}

  /// Adds to the sum of the key.
  public mutating func add(_ figures: Figures, to key: Key) {
    if sums[key] == nil { keys.append(key) }
    sums[key, default: Figures()] += figures
  }

  /// The sums that are not nothing.
  var groups: [(key: Key, figures: Figures)] {
    keys.map { ($0, sums[$0] ?? Figures()) }.filter { !$0.1.isNothing }
  }
}

extension FigureGroups<ModelKey> {
  /// The totals of each model that has any, with words for its numbers, in alphabetical order.
  /// `word` gives the word of a number, and nil for 0.
  public func totals<Failure: Error>(
    word: (Int64) throws(Failure) -> ExternalName?
  ) throws(Failure) -> [ModelTotals] {
    var totals: [ModelTotals] = []
    for (key, figures) in groups {
      totals.append(
        ModelTotals(
          model: try word(key.model), provider: try word(key.provider), figures: figures))
    }
    return totals.sorted(by: ModelTotals.precedes)
  }
}
