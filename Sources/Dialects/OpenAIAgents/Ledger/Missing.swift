internal import Usage

/// What is missing of each run at hand when spare calls stand in for what is open: of the session's
/// sum no more, whichever runs it is then shown for. What spans tell beyond their own trace's calls
/// is missing in any case.
///
/// Other runs keep the adjustments that they have, and need not be looked at as long as the runs at
/// hand can hold the rest.
struct Missing {
  private(set) var ofRuns: [(id: ExternalID, counts: AgentsCounts)]
  /// What the runs at hand cannot hold; negative where other runs have more than is missing.
  private let rest: AgentsCounts
  /// Requests whose tokens are told, but which stand where no tokens are missing, though elsewhere
  /// there are.
  private let bare: Int64
  /// True where parts stand without their whole, which other runs may have.
  private let isTorn: Bool

  init(in book: AgentsSessionBook) {
    let open = book.runs.sorted { $0.key < $1.key }.map { ($0.key, $0.value.now.room) }
    let all = book.session.open.excess(over: book.session.spare + book.session.loose)
      .larger(with: book.session.beyond)
    var others = book.session.adjusted
    var bare = book.session.bare
    for run in book.runs.values {
      others -= run.now.adjustment.counts
      bare -= run.now.adjustment.bare
    }
    var left = all.excess(over: others)
    var missing = open.map { ($0.0, AgentsCounts.zero) }
    // Parts first, so that none is left for a run that has nothing to be a part of.
    for index in open.indices {
      missing[index].1 = open[index].1.details(within: left)
      left -= missing[index].1
    }
    // Then tokens, and requests where there are tokens.
    for mayBeWithoutTokens in [false, true] {
      for index in open.indices {
        var more = (open[index].1 - missing[index].1).common(with: left)
        let requests = more.requests
        more.requests = 0
        if mayBeWithoutTokens || (missing[index].1 + more).tokens != nil {
          more.requests = requests
        }
        missing[index].1 += more
        left -= more
      }
    }
    // Requests that were left without tokens though their usage was told go with the others.
    let first = missing.firstIndex { $0.1.tokens != nil }
    for index in missing.indices where missing[index].1.tokens == nil {
      let told = max(missing[index].1.requests - missing[index].1.requestsWithoutUsage, 0)
      guard let first else {
        bare += told
        continue
      }
      missing[index].1.requests -= told
      missing[first].1.requests += told
    }
    ofRuns = missing
    rest = left - others.excess(over: all)
    self.bare = all.tokens == nil ? 0 : bare
    isTorn = zip(missing, open).contains { $0.1.partsWithoutWhole > $1.1.partsWithoutWhole }
  }

  /// Which other runs must be looked at.
  enum Lack {
    /// Those that have an adjustment, which should shrink or change.
    case adjustedRuns
    /// Any, as there is more than the runs at hand can hold.
    case runs
  }

  /// Nil where the runs at hand are enough.
  var lack: Lack? {
    if rest.excess(over: .zero) != rest { return .adjustedRuns }
    if rest != .zero { return .runs }
    return isTorn || bare != 0 ? .adjustedRuns : nil
  }
}
