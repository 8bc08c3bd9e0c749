/// What two sources tell of calls that both of them tell.
public struct SourcePair: Sendable, Hashable {
  /// By how much one source tells more of something than the other.
  public struct Difference<Amount: Sendable & Hashable>: Sendable, Hashable {
    /// In how many calls they differ.
    public internal(set) var calls: Int64 = 0
    /// What the first tells more, over the calls of which it tells more.
    public internal(set) var firstMore: Amount
    /// The same of the second.
    public internal(set) var secondMore: Amount
  }

  /// The first by its bytes.
  public let first: ExternalName
  /// The other one.
  public let second: ExternalName
  /// The calls that both tell.
  public private(set) var both: Int64 = 0
  /// Those of which the first one's account counts.
  public private(set) var firstCounts: Int64 = 0
  /// Those of which the second one's does.
  public private(set) var secondCounts: Int64 = 0
  /// The requests that the first tells of them.
  public private(set) var firstRequests: Int64 = 0
  /// The requests that the second tells of them.
  public private(set) var secondRequests: Int64 = 0
  /// The calls of which they tell other tokens or another cost.
  public private(set) var disagreeing: Int64 = 0
  /// By the names of `TokenCounts.fields`, where they differ.
  public private(set) var tokens: [String: Difference<Int64>] = [:]
  /// Of calls whose cost both know.
  public private(set) var cost = Difference(firstMore: Money.zero, secondMore: .zero)
  /// The calls whose cost one of them does not know.
  public private(set) var unknownCosts: Int64 = 0

  init(_ first: ExternalName, _ second: ExternalName) {
    self.first = first
    self.second = second
  }

  mutating func add(_ one: LedgerEntry, _ other: LedgerEntry, by authority: CostAuthority) {
    both += 1
    firstCounts += one.counts ? 1 : 0
    secondCounts += other.counts ? 1 : 0
    firstRequests += one.event.requests
    secondRequests += other.event.requests
    var differs = false
    let (tokens, others) = (one.event.tokens ?? TokenCounts(), other.event.tokens ?? TokenCounts())
    for (name, path) in TokenCounts.fields where tokens[keyPath: path] != others[keyPath: path] {
      differs = true
      let difference = tokens[keyPath: path] - others[keyPath: path]
      self.tokens[name, default: Difference(firstMore: 0, secondMore: 0)].add(
        first: max(difference, 0), second: max(-difference, 0))
    }
    if let cost = one.figures.total(by: authority), let other = other.figures.total(by: authority) {
      if cost != other {
        differs = true
        self.cost.add(first: max(cost - other, .zero), second: max(other - cost, .zero))
      }
    } else {
      unknownCosts += 1
    }
    disagreeing += differs ? 1 : 0
  }
}

extension SourcePair.Difference where Amount: AdditiveArithmetic {
  fileprivate mutating func add(first: Amount, second: Amount) {
    calls += 1
    firstMore += first
    secondMore += second
  }
}

extension SourcePair.Difference where Amount == Money {
  fileprivate mutating func add(first: Money, second: Money) {
    calls += 1
    firstMore += first
    secondMore += second
  }
}

/// The pairs of sources that tell the same calls.
public struct SourcePairs: Sendable {
  /// The requests of accounts that count nothing, by source: no total has them.
  public private(set) var witnessed: [ExternalName: Int64] = [:]
  private var pairs: [[ExternalName]: SourcePair] = [:]

  public init() {}

  /// Those that met, by their names.
  public var sorted: [SourcePair] {
    pairs.values.sorted { $0.first == $1.first ? $0.second < $1.second : $0.first < $1.first }
  }

  /// Adds a call, with each pair of those that tell it.
  public mutating func add(_ call: SharedCall, by authority: CostAuthority) {
    let accounts = call.accounts.sorted { $0.event.source < $1.event.source }
    for (index, one) in accounts.enumerated() {
      if !one.counts { witnessed[one.event.source, default: 0] += one.event.requests }
      for other in accounts[(index + 1)...] {
        let (first, second) = (one.event.source, other.event.source)
        pairs[[first, second], default: SourcePair(first, second)]
          .add(one, other, by: authority)
      }
    }
  }
}
