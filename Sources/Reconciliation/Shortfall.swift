public import Usage

/// What is missing of each balance at hand when spare calls stand in for what is open: of the
/// pool's sum no more, whichever of them it is then shown for. What spans report beyond their own
/// trace's calls is missing in any case.
///
/// Other balances keep the entries that they have, and need not be looked at as long as those at
/// hand can hold the rest.
public struct Shortfall {
  /// What the entry of each must have, in the order of their ids.
  public private(set) var entries: [(id: ExternalID, counts: CallCounts)]
  /// What those at hand cannot hold; negative where others have more than is missing.
  private let rest: CallCounts
  /// Requests whose tokens are known, but which are where no tokens are missing, though elsewhere
  /// there are.
  private let bare: Int64
  /// True where parts are without their whole, which others may have.
  private let isTorn: Bool

  /// Deals out what is missing of a pool.
  public init(of pool: BalancePool, among balances: [(id: ExternalID, balance: Balance)]) {
    let rooms = balances.sorted { $0.id < $1.id }.map { ($0.id, $0.balance.room) }
    let all = pool.missing
    var others = pool.entries
    var bare = pool.bare
    for (_, balance) in balances {
      others -= balance.entry
      bare -= balance.entry.bareRequests
    }
    var left = all.excess(over: others)
    var missing = rooms.map { ($0.0, CallCounts.zero) }
    // Parts first, so that none is left for one that has nothing to be a part of.
    for index in rooms.indices {
      missing[index].1 = rooms[index].1.details(within: left)
      left -= missing[index].1
    }
    // Then tokens, and requests where there are tokens.
    for mayBeWithoutTokens in [false, true] {
      for index in rooms.indices {
        var more = (rooms[index].1 - missing[index].1).common(with: left)
        if !mayBeWithoutTokens, !(missing[index].1 + more).hasTokens { more.requests = 0 }
        missing[index].1 += more
        left -= more
      }
    }
    // Requests that were left without tokens though their usage was reported go with the others.
    let first = missing.firstIndex { $0.1.hasTokens }
    for index in missing.indices {
      let reported = missing[index].1.bareRequests
      guard let first else {
        bare += reported
        continue
      }
      missing[index].1.requests -= reported
      missing[first].1.requests += reported
    }
    entries = missing
    rest = left - others.excess(over: all)
    self.bare = all.hasTokens ? bare : 0
    isTorn = zip(missing, rooms).contains { $0.1.partsWithoutWhole > $1.1.partsWithoutWhole }
  }

  /// Which other balances must be looked at.
  public enum Lack: Sendable {
    /// Those that have an entry, which should shrink or change.
    case withEntries
    /// Any, as there is more than those at hand can hold.
    case any
  }

  /// Nil where those at hand are enough.
  public var lack: Lack? {
    if rest.excess(over: .zero) != rest { return .withEntries }
    if rest != .zero { return .any }
    return isTorn || bare != 0 ? .withEntries : nil
  }
}
