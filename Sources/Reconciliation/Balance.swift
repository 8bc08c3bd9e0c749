public import Usage

/// The usage of a run, or of anything else in which calls happen: its calls, and the total that its
/// client reported (a balance assertion).
///
/// What the total has beyond the calls becomes a reconciling entry. Observed calls are never taken
/// back: a total that is less than its calls adds nothing.
public struct Balance: Sendable, Hashable {
  /// The latest reported total; nil while only calls are known.
  public var total: CallCounts?
  /// The part of `total` that was used earlier, by the run from which this one was resumed.
  public var baseline = CallCounts.zero
  /// Calls that certainly belong to it.
  public var own = CallCounts.zero
  /// Calls that are assumed to belong to it, but may belong to another balance of its pool.
  public var shared = CallCounts.zero
  /// What the balances within it contribute, and those from which it was resumed.
  public var nested = CallCounts.zero
  /// The part of `nested` from which it was resumed, which its own spans do not report.
  public var resumed = CallCounts.zero
  /// Its usage by the sums of its spans, without that from which it was resumed.
  public var spanTotal = CallCounts.zero
  /// What such sums have beyond the calls that the spans of their traces report.
  public var spanExcess = CallCounts.zero
  /// What was added to `nested` of its parent so far.
  public var carried = CallCounts.zero
  /// What its reconciling entry has now.
  public var entry = CallCounts.zero
  /// The balance whose total includes this one's.
  public var parentID: ExternalID?
  /// The balance from whose state this one was resumed.
  public var resumedFrom: ExternalID?

  /// Nothing is known yet.
  public init() {}

  /// The part of the total that neither its own calls nor the balances within it explain.
  public var residual: CallCounts {
    guard let total else { return .zero }
    return total.excess(over: baseline).excess(over: own + nested)
      .larger(with: spanTotal.excess(over: own + nested - resumed))
  }

  /// The part of the residual that remains when every shared call is its own.
  public var unexplained: CallCounts { residual.excess(over: shared) }

  /// Shared calls beyond the residual, which its total has no room for.
  public var surplus: CallCounts { shared.excess(over: residual) }

  /// What its spans report beyond all of its calls, from any report. No call of another
  /// balance can be part of it.
  public var spanResidual: CallCounts {
    guard spanTotal != .zero else { return spanExcess }
    return spanTotal.excess(over: own + nested - resumed + shared).common(with: spanExcess)
  }

  /// The most that its entry may have.
  public var capacity: CallCounts { unexplained.larger(with: spanResidual) }

  /// What it contributes to a total that includes it.
  public var contribution: CallCounts { own + nested + residual }

  /// Records a reported total. An earlier reading of a known total changes nothing but the
  /// baseline: a total that was once reported from its very beginning has none.
  ///
  /// Returns false for an earlier reading.
  public mutating func record(_ total: CallCounts, baseline: CallCounts) -> Bool {
    self.baseline = self.total == nil ? baseline : self.baseline.common(with: baseline)
    if let known = self.total, !total.isLater(than: known), total != known { return false }
    self.total = total
    return true
  }

  /// Adds what is new to the parent. False where nothing is.
  public mutating func carry(into parent: inout Balance, as id: ExternalID) -> Bool {
    let more = contribution - carried
    guard more != .zero else { return false }
    carried = contribution
    parent.nested += more
    if parent.resumedFrom == id { parent.resumed += more }
    return true
  }
}

/// The sums over all balances of a session, and the calls whose balance is not known.
public struct BalancePool: Sendable, Hashable {
  /// Every call of the session, each once.
  public var calls = CallCounts.zero
  /// Calls whose balance is not known.
  public var unassigned = CallCounts.zero
  /// The sum of `unexplained` over all balances.
  public var unexplained = CallCounts.zero
  /// The sum of `surplus` over all balances.
  public var surplus = CallCounts.zero
  /// The sum of `spanResidual` over all balances.
  public var spanResidual = CallCounts.zero
  /// The sum of all reconciling entries.
  public var entries = CallCounts.zero
  /// The sum of `orphanRequests` over all reconciling entries.
  public var orphanRequests: Int64 = 0
  /// The client's own total of the session; nil where it reported none.
  public var total: CallCounts?
  /// What the session's own reconciling entry has now.
  public var entry = CallCounts.zero

  /// Nothing is known yet.
  public init() {}

  /// Replaces a balance in the sums.
  public mutating func update(from before: Balance, to now: Balance) {
    unexplained += now.unexplained - before.unexplained
    surplus += now.surplus - before.surplus
    spanResidual += now.spanResidual - before.spanResidual
  }

  /// Replaces a balance's entry in the sums.
  public mutating func updateEntry(from before: CallCounts, to now: CallCounts) {
    entries += now - before
    orphanRequests += now.orphanRequests - before.orphanRequests
  }

  /// What all balances together lack when surplus and unassigned calls are theirs.
  public var residual: CallCounts {
    unexplained.excess(over: surplus + unassigned).larger(with: spanResidual)
  }

  /// What the session's total has beyond its calls and entries.
  public var sessionResidual: CallCounts { total?.excess(over: calls + entries) ?? .zero }
}
