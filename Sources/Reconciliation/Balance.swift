public import Usage

/// What a place where calls happen, such as a run, comes to: its calls, and a total that its client
/// reported of it (a balance assertion).
///
/// What the total has beyond the calls becomes a reconciling entry. What was seen is never taken
/// away: a total that is less than its calls adds nothing.
public struct Balance: Sendable, Hashable {
  /// The latest total; nil while only calls are known.
  public var total: CallCounts?
  /// What of `total` was used before, by what this one goes on from.
  public var baseline = CallCounts.zero
  /// Calls that are surely its own.
  public var own = CallCounts.zero
  /// Calls that are taken for its own, and may be those of another one in its pool.
  public var shared = CallCounts.zero
  /// What those come to that are within it, and those that it goes on from.
  public var nested = CallCounts.zero
  /// Of `nested` what those come to that it goes on from, which its own spans do not report.
  public var earlier = CallCounts.zero
  /// What it used by the sums of its spans, without what it went on from.
  public var traced = CallCounts.zero
  /// What such sums have beyond the calls that the spans of their traces report.
  public var beyondCalls = CallCounts.zero
  /// What of it is in `nested` of its parent.
  public var carried = CallCounts.zero
  /// What its reconciling entry has now.
  public var entry = CallCounts.zero
  /// The one whose total includes this one's.
  public var parentID: ExternalID?
  /// The one from whose state this one went on.
  public var resumedFrom: ExternalID?

  /// Nothing is known yet.
  public init() {}

  /// The total's part that none of its own calls and nothing within it explains.
  public var need: CallCounts {
    guard let total else { return .zero }
    return total.excess(over: baseline).excess(over: own + nested)
      .larger(with: traced.excess(over: own + nested - earlier))
  }

  /// What is missing of the total when every call that may be its own is.
  public var open: CallCounts { need.excess(over: shared) }

  /// Calls that are taken for its own, beyond what its total has room for.
  public var spare: CallCounts { shared.excess(over: need) }

  /// What its spans report beyond every call of it, whoever reported that: no call of another one
  /// can be in it.
  public var beyond: CallCounts {
    guard traced != .zero else { return beyondCalls }
    return traced.excess(over: own + nested - earlier + shared).common(with: beyondCalls)
  }

  /// What may be missing of it.
  public var room: CallCounts { open.larger(with: beyond) }

  /// What it comes to in a total that includes it.
  public var covered: CallCounts { own + nested + need }

  /// Takes in a total. An earlier moment of one that is known changes nothing but the baseline: one
  /// that was reported from its very beginning goes on from nothing.
  ///
  /// False for an earlier moment.
  public mutating func report(_ total: CallCounts, baseline: CallCounts) -> Bool {
    self.baseline = self.total == nil ? baseline : self.baseline.common(with: baseline)
    if let known = self.total, !total.isLater(than: known), total != known { return false }
    self.total = total
    return true
  }

  /// Gives the parent what is new of this one; false where nothing is.
  public mutating func carry(into parent: inout Balance, as id: ExternalID) -> Bool {
    let more = covered - carried
    guard more != .zero else { return false }
    carried = covered
    parent.nested += more
    if parent.resumedFrom == id { parent.earlier += more }
    return true
  }
}

/// What all balances of a session have together, and calls of which it is not known in which of
/// them they are.
public struct BalancePool: Sendable, Hashable {
  /// Every call of the session, each once.
  public var calls = CallCounts.zero
  /// Calls of which no balance is known.
  public var loose = CallCounts.zero
  /// The balances' `open`, `spare` and `beyond`.
  public var open = CallCounts.zero
  /// See `open`.
  public var spare = CallCounts.zero
  /// See `open`.
  public var beyond = CallCounts.zero
  /// What their reconciling entries have now, and how many requests of that are bare.
  public var entries = CallCounts.zero
  /// See `entries`.
  public var bare: Int64 = 0
  /// The client's own total of the session; nil where it reported none.
  public var total: CallCounts?
  /// What the session's own reconciling entry has now.
  public var entry = CallCounts.zero

  /// Nothing is known yet.
  public init() {}

  /// Follows the change of a balance.
  public mutating func follow(_ before: Balance, _ now: Balance) {
    open += now.open - before.open
    spare += now.spare - before.spare
    beyond += now.beyond - before.beyond
  }

  /// Follows the change of a balance's entry.
  public mutating func follow(entry before: CallCounts, _ now: CallCounts) {
    entries += now - before
    bare += now.bareRequests - before.bareRequests
  }

  /// What is missing of all balances together when spare calls are theirs.
  public var missing: CallCounts { open.excess(over: spare + loose).larger(with: beyond) }

  /// What the session's total has beyond its calls and entries.
  public var rest: CallCounts { total?.excess(over: calls + entries) ?? .zero }
}
