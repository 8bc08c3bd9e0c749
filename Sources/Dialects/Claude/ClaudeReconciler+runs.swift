internal import Usage

/// The reports that are remembered, and the runs that they are of.
extension ClaudeReconciler {
  /// Results that are held against one another. Where there are more, runs are closed.
  private static let openResultsMax = 1_024
  /// How many results of them may still be gone on from.
  private static let latestResults = 512

  private static func openReportKey(_ session: String, _ key: String) -> StateKey {
    self.key(key.hasPrefixBytes(ClaudeReport.statePrefix) ? "state" : "report", session, key)
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
      .compactMap { ClaudeReport(id: $0.key, json: $0.value) }
    let runs = ClaudeRuns(of: results)
    var sums = session.closedRuns
    for end in runs.members.compactMap(\.last) { sums.add(end) }
    try change(id) { $0.runs = sums }
    if results.count > Self.openResultsMax { try close(runs, of: results, in: id) }
    return sums
  }

  /// Opens the run again that ended where a result began, if it was closed.
  func reopenRun(before report: ClaudeReport, in id: String) throws(LedgerFailure) {
    guard try session(id).closedRuns != ClaudeRunSums() else { return }
    let endKey = Self.endKey(id, report.before.sent)
    guard let key = try transaction.state(endKey).map({ String(decoding: $0, as: UTF8.self) }),
      let closed = try known(key, of: id)
    else { return }
    var end = closed.report
    end.startsRun = true
    try transaction.setState(endKey, to: nil)
    try transaction.setState(closed.key, to: nil)
    try transaction.setState(Self.openReportKey(id, key), to: end.json)
    try change(id) { $0.closedRuns.remove(end) }
  }

  /// Of the end of a closed run.
  private static func endKey(_ session: String, _ sent: ClaudeSent) -> StateKey {
    key("end", session, "\(sent.input) \(sent.cacheRead) \(sent.cacheWrite)")
  }

  /// Holds the runs that were heard of longest ago to be over, and forgets how the others began:
  /// what a result costs must not grow with all that came before it.
  private func close(
    _ runs: ClaudeRuns, of results: [ClaudeReport], in id: String
  ) throws(LedgerFailure) {
    let latest = results.map(\.place).sorted().suffix(Self.latestResults).first ?? 0
    var kept = runs.members.map { members in
      members.allSatisfy { $0.place < latest }
        ? [] : members.dropLast().drop { $0.place < latest } + members.suffix(1)
    }
    // Where later parts of runs came before earlier ones, that may be more than enough.
    if kept.reduce(0, { $0 + $1.count }) > Self.openResultsMax {
      kept = kept.map { $0.suffix(1) }
    }
    for (members, kept) in zip(runs.members, kept) {
      if kept.isEmpty, let end = members.last {
        try change(id) { $0.closedRuns.add(end) }
        try transaction.setState(Self.endKey(id, end.sum.sent), to: Array(end.id.utf8))
      }
      for report in members.dropLast(kept.count) {
        try transaction.setState(Self.openReportKey(id, report.id), to: nil)
        try transaction.setState(Self.closedReportKey(id, report.id), to: report.json)
      }
      // What is left of a run must not be taken for the rest of another one.
      guard var first = kept.first, !first.startsRun else { continue }
      first.startsRun = true
      try transaction.setState(Self.openReportKey(id, first.id), to: first.json)
    }
  }
}

extension ClaudeReport {
  static let statePrefix = "state/"

  /// What its run had come to before its own turn.
  var before: ClaudeFigures { sum - (main?.figures ?? ClaudeFigures()) }

  /// Distinct within its session: a cost state and a result may have one id.
  var key: String { (isState ? Self.statePrefix : "result/") + id }
}
