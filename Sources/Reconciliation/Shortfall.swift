public import Usage

/// Distributes what a pool lacks among the loaded balances. In total they get no more than the
/// pool's residual, whichever of them it is then shown for. What spans report beyond the calls of
/// their own trace is lacking in any case.
///
/// Balances that are not loaded keep their entries. They need not be loaded as long as the loaded
/// ones can hold what remains.
public struct Shortfall {
  /// The entry that each balance must have, ordered by id.
  public private(set) var entries: [(id: ExternalID, counts: CallCounts)]
  /// What the loaded balances cannot hold; negative where the others have more than the pool lacks.
  private let overflow: CallCounts
  /// Requests whose tokens are known, in entries that have no tokens, although other balances lack
  /// tokens.
  private let orphanRequests: Int64
  /// True where an entry has more of a part than of its whole, such as more cached tokens than
  /// prompt. A balance that is not loaded may have room for the whole.
  private let hasPartsWithoutWhole: Bool

  /// Distributes what a pool lacks.
  public init(of pool: BalancePool, among balances: [(id: ExternalID, balance: Balance)]) {
    let capacities = balances.sorted { $0.id < $1.id }.map { ($0.id, $0.balance.capacity) }
    let all = pool.residual
    var otherEntries = pool.entries
    var orphans = pool.orphanRequests
    for (_, balance) in balances {
      otherEntries -= balance.entry
      orphans -= balance.entry.orphanRequests
    }
    var remaining = all.excess(over: otherEntries)
    var shares = capacities.map { ($0.0, CallCounts.zero) }
    // Parts first, each with its whole, so that none is left for a balance without room for the
    // whole.
    for index in capacities.indices {
      shares[index].1 = capacities[index].1.details(within: remaining)
      remaining -= shares[index].1
    }
    // Then tokens, and requests where there are tokens.
    for mayBeWithoutTokens in [false, true] {
      for index in capacities.indices {
        var more = (capacities[index].1 - shares[index].1).common(with: remaining)
        if !mayBeWithoutTokens, !(shares[index].1 + more).hasTokens { more.requests = 0 }
        shares[index].1 += more
        remaining -= more
      }
    }
    // Requests whose usage was reported, but that got no tokens, join the first entry with tokens.
    let first = shares.firstIndex { $0.1.hasTokens }
    for index in shares.indices {
      let reported = shares[index].1.orphanRequests
      guard let first else {
        orphans += reported
        continue
      }
      shares[index].1.requests -= reported
      shares[first].1.requests += reported
    }
    entries = shares
    overflow = remaining - otherEntries.excess(over: all)
    orphanRequests = all.hasTokens ? orphans : 0
    hasPartsWithoutWhole = zip(shares, capacities).contains {
      $0.1.partsWithoutWhole > $1.1.partsWithoutWhole
    }
  }

  /// Which other balances must be loaded.
  public enum BalancesToLoad: Sendable {
    /// Those that have an entry, which should shrink or change.
    case withEntries
    /// Any, as more is lacking than the loaded ones can hold.
    case any
  }

  /// Nil where the loaded balances are enough.
  public var balancesToLoad: BalancesToLoad? {
    if overflow.excess(over: .zero) != overflow { return .withEntries }
    if overflow != .zero { return .any }
    return hasPartsWithoutWhole || orphanRequests != 0 ? .withEntries : nil
  }
}
