internal import Usage

/// The reports that are remembered, and the runs that they are of.
extension ClaudeReconciler {
  /// Results that are held against one another. Where there are more, runs are closed.
  private static let openResultsMax = 1_024
  /// How many results of them may still be gone on from.
  private static let latestResults = 512

  private static func openReportKey(_ session: String, _ key: String) -> StateKey {
    self.key("report", session, key)
  }

  private static func closedReportKey(_ session: String, _ key: String) -> StateKey {
    self.key("closed", session, key)
  }

  /// Where a report is kept that has not come before.
  func newKey(of report: ClaudeReport, in session: String) -> StateKey {
    Self.openReportKey(session, report.key)
  }

  /// A report that came before, and where it is kept.
  func known(
    _ key: String, of session: String
  ) throws(LedgerFailure) -> (report: ClaudeReport, key: StateKey)? {
    for stateKey in [Self.openReportKey(session, key), Self.closedReportKey(session, key)] {
      guard let bytes = try transaction.state(stateKey) else { continue }
      return ClaudeReport(id: key, json: bytes).map { ($0, stateKey) }
    }
    return nil
  }

  /// What the runs of a session come to. Looks at all results when one has come, and not for each
  /// call after it.
  func sumsOfRuns(_ id: String) throws(LedgerFailure) -> ClaudeRunSums {
    let session = try session(id)
    if let sums = session.runs { return sums }
    let owner = Self.openReportKey(id, "").owner
    let results = try transaction.states(of: Self.source, owner: owner)
      .compactMap { ClaudeReport(id: $0.key, json: $0.value) }.filter { !$0.isState }
    let runs = ClaudeRuns(of: results)
    var sums = session.closedRuns
    for end in runs.members.compactMap(\.last) { sums.add(end) }
    try change(id) { $0.runs = sums }
    if results.count > Self.openResultsMax { try close(runs, of: results, in: id) }
    return sums
  }

  /// Holds the runs that were heard of longest ago to be over, and forgets how the others began:
  /// what a result costs must not grow with all that came before it.
  private func close(
    _ runs: ClaudeRuns, of results: [ClaudeReport], in id: String
  ) throws(LedgerFailure) {
    let latest = results.map(\.place).sorted().suffix(Self.latestResults).first ?? 0
    for members in runs.members {
      let isOver = members.allSatisfy { $0.place < latest }
      if isOver, let end = members.last { try change(id) { $0.closedRuns.add(end) } }
      for report in isOver ? members[...] : members.dropLast() where report.place < latest {
        try transaction.setState(Self.openReportKey(id, report.id), to: nil)
        try transaction.setState(Self.closedReportKey(id, report.id), to: report.json)
      }
    }
  }
}

extension ClaudeReport {
  /// Distinct within its session: a cost state and a result may have one id.
  var key: String { (isState ? "state/" : "result/") + id }
}
